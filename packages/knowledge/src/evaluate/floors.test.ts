import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHARED_DATA } from '../shelf.ts';
import { AIMS } from './aims.ts';
import { openBench } from './open-bench.ts';
import type { Score } from './score.ts';
import { SCORERS } from './scorers.ts';

const hasShared = existsSync(SHARED_DATA);

describe.skipIf(!hasShared)(
  `extraction on the gold sets' test split${hasShared ? '' : ' (skipped: no ../shared)'}`,
  () => {
    let scores: readonly Score[] = [];
    beforeAll(() => {
      const bench = openBench();
      if (bench !== undefined) scores = Object.values(SCORERS).flatMap((scorer) => scorer({ ...bench, split: 'test' }));
    });

    it.each(Object.entries(AIMS))('%s stays above its floor', (name, { floor }) => {
      expect(scores.find((score) => score.name === name)?.f1).toBeGreaterThanOrEqual(floor);
    });
  },
);

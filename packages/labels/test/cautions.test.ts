import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractCautions, extractHazards, extractUses, readOpenFda, resolve } from '../src/index.ts';
import { lexicon } from './made-up.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/labels/openfda', import.meta.url));
const hasData = existsSync(folder);
const EVERY = 4;

describe.skipIf(!hasData)(
  `cautions, uses and hazards of real labels${hasData ? '' : ' (skipped: no ../shared)'}`,
  () => {
    const labels = !hasData
      ? []
      : readdirSync(folder)
          .flatMap((name) => readOpenFda(JSON.parse(readFileSync(join(folder, name), 'utf8'))).labels)
          .filter((_, i) => i % EVERY === 0);

    it.each([
      ['cautions', extractCautions, 100],
      ['uses', extractUses, 50],
      ['hazards', extractHazards, 100],
    ] as const)('%s point to a sentence each, and are the same in a second run', (_, extract, many) => {
      const found = labels.map((label) => extract(label, lexicon));
      const facts = labels.flatMap((label, i) => (found[i] ?? []).map((fact) => ({ label, fact })));
      expect(facts.length).toBeGreaterThan(many);
      expect(facts.filter(({ label, fact }) => resolve(fact, label) === undefined).map(({ fact }) => fact)).toEqual([]);
      expect(facts.filter(({ fact }) => fact.words.some((words) => words.split(' ').length > 7))).toEqual([]);
      expect(labels.map((label) => extract(label, lexicon))).toEqual(found);
    });
  },
);

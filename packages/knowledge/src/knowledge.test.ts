import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPack } from './build.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { loadKnowledge } from './load.ts';
import { formatProblem } from './problem.ts';
import { openShelf, SHARED_DATA } from './shelf.ts';

const loaded = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)));
const shelf = openShelf(SHARED_DATA);
const errors = (given: typeof shelf) =>
  checkKnowledge(loaded, { shelf: given })
    .problems.filter(({ level }) => level === 'error')
    .map(formatProblem);

describe('the knowledge of this repository', () => {
  it('holds against its lock files', () => {
    expect(errors(undefined)).toEqual([]);
  });

  it.skipIf(shelf === undefined)(
    shelf === undefined
      ? 'holds against the official labels (skipped: no ../shared)'
      : 'holds against the official labels',
    () => {
      expect(errors(shelf)).toEqual([]);
    },
  );

  it('makes the same pack twice', () => {
    const [one, other] = [loadKnowledge(loaded.dir), loadKnowledge(loaded.dir)].map((read) =>
      JSON.stringify(buildPack(read)),
    );
    expect(one === other).toBe(true);
  });
});

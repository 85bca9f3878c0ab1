import { fileURLToPath } from 'node:url';
import { buildLexicon } from '../extract/lexicon.ts';
import { loadKnowledge } from '../load.ts';
import { openShelf, SHARED_DATA } from '../shelf.ts';
import type { Bench } from './gold.ts';

const KNOWLEDGE = fileURLToPath(new URL('../..', import.meta.url));

/** All that scoring needs; undefined where the official labels are not at hand. */
export function openBench(): Omit<Bench, 'split'> | undefined {
  const shelf = openShelf(SHARED_DATA);
  if (shelf === undefined) return undefined;
  const loaded = loadKnowledge(KNOWLEDGE);
  return { loaded, shelf, lexicon: buildLexicon(loaded) };
}

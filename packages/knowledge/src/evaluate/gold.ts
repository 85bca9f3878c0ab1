import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Label, Lexicon } from '@doseline/labels';
import type { Loaded } from '../load.ts';
import type { Shelf } from '../shelf.ts';

export type Split = 'tune' | 'test';

/** What a scorer works on: the knowledge, the labels at hand, the words to read them by, and which half of the gold set. */
export interface Bench {
  readonly loaded: Loaded;
  readonly shelf: Shelf;
  readonly lexicon: Lexicon;
  readonly split: Split;
}

const GOLD = fileURLToPath(new URL('../../../labels/gold/', import.meta.url));

/** The lines of one gold set that belong to a split. */
export function goldLines<Line extends { readonly split: string }>(name: string, split: Split): readonly Line[] {
  return readFileSync(`${GOLD}${name}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.split === split);
}

/** The label of a gold line. Throws a RangeError when it is not at hand. */
export function labelOf(setId: string, shelf: Shelf): Label {
  const [label] = shelf.labels(setId);
  if (label === undefined) throw new RangeError(`The label ${setId} is not at hand in ../shared/data/labels.`);
  return label;
}

/** Drug ids stand with spaces in the knowledge and with hyphens in the gold sets. */
export const goldTerm = (id: string): string => id.replaceAll(' ', '-');

import type { ExtractedDirection } from '@doseline/engine';
import type { Mention } from '../lexicon.ts';

/** What a statement says of two medicines together. */
export interface Change {
  readonly direction: ExtractedDirection;
  /** A mechanism (`increased-exposure`), a harm in words, or `unspecified`. */
  readonly effect: string;
}

/** A table's arrow and what it stands before. */
const ARROW = /[↑↓](?=\s*\p{L})/gu;

/** "↑ Digoxin" in a table: the level of what the arrow stands before, this drug's where that is no partner. */
export function arrowOf(text: string, mention: Mention, partners: readonly Mention[]): Change | undefined {
  const arrows = [...text.matchAll(ARROW)].map(({ 0: sign, index }) => {
    const at = index + 1 + (text.slice(index + 1).length - text.slice(index + 1).trimStart().length);
    return { up: sign === '↑', after: text.slice(0, index), of: partners.find(({ start }) => start === at) };
  });
  const one =
    arrows.find(({ of }) => of?.id === mention.id) ??
    arrows.find(({ of }) => of?.kind === 'class') ??
    arrows.find(({ of }) => of === undefined);
  if (one === undefined) return undefined;
  // The first column is of this drug: where it tells of no change or has no data, the second has the arrow.
  const whose = one.of === undefined && !/↔|\bND\b/.test(one.after) ? 'this' : 'other';
  return one.up
    ? { direction: `raises-${whose}`, effect: 'increased-exposure' }
    : { direction: `lowers-${whose}`, effect: 'decreased-exposure' };
}

import type { Lexicon } from '../lexicon.ts';

/** An effect as it was found in a sentence or a row, with the slices of it that lead back there. */
export interface Finding {
  readonly effect: string;
  readonly frequency?: string;
  /** The group of patients; with `comparator: ` before it where they did not take the drug. */
  readonly arm?: string;
  readonly slices: readonly string[];
}

/** What a text is read with: the vocabulary, and the names of the label's own drug in lower case. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly own: readonly string[];
}

export const COMPARATOR = 'comparator: ';

/** Whether a text names the label's own drug. */
export function isOwn(text: string, { own }: Reading): boolean {
  const lower = text.toLowerCase();
  return own.some((name) => lower.includes(name));
}

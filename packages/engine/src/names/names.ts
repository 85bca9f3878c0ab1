import type { ProductRecord } from '../nouns/pack.ts';

/** How a name was found: as written in the knowledge (a generic name), by another name, by one near spelling, or not at all. */
export type Via = 'exact' | 'alias' | 'corrected' | null;

/** The strict answer to "which drug is this name". */
export interface FoundName {
  readonly query: string;
  /** Drug ids; several for a combination product; empty when not found. */
  readonly ingredients: readonly string[];
  readonly via: Via;
  /** The name it was read as, when the spelling was corrected. */
  readonly correctedTo?: string;
  /** The names nearest in spelling, best first; at most five. Given when nothing was found. */
  readonly closest: readonly string[];
  /** The product record, when the name is one. */
  readonly product?: ProductRecord;
}

/** One line of the suggestions shown while typing. */
export interface Suggestion {
  readonly name: string;
  readonly ingredients: readonly string[];
  /** Edits between what was typed and the name (or its beginning). */
  readonly edits: number;
}

/** What an RxCUI stands for. */
export interface RxcuiMeaning {
  readonly ingredients: readonly string[];
  /** The RxNorm name, where known; strength, form and route are read from it. */
  readonly name?: string;
}

/** All names and codes of a pack, searchable. */
export interface Names {
  find(text: string): FoundName;
  suggest(text: string, limit?: number): readonly Suggestion[];
  rxcui(code: string): RxcuiMeaning | undefined;
}

import type { ProductRecord } from '../nouns/pack.ts';
import type { Quantity } from '../nouns/quantity.ts';
import type { Route } from '../nouns/route.ts';

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
  /** Other readings of the same code, when the pack's rows disagree and nothing settles it. */
  readonly otherwise?: readonly (readonly string[])[];
}

/** All names and codes of a pack, searchable. */
export interface Names {
  /** The drug a name stands for: exact, by another name, or by one unambiguous near spelling. Never throws. */
  find(text: string): FoundName;
  /** Names that begin like the text, or nearly, best first; for a field in which somebody types. */
  suggest(text: string, limit?: number): readonly Suggestion[];
  rxcui(code: string): RxcuiMeaning | undefined;
  /** As `find`, but for one name, without combinations and without correcting; undefined when it is not one. */
  exact(text: string): FoundName | undefined;
  /** Strengths known for these ingredients together, each in the order of `ingredients`. */
  strengths(ingredients: readonly string[]): readonly (readonly Quantity[])[];
}

/** One ingredient of a line, with its strength in one unit of the product, per mL, per hour or per actuation. */
export interface ProductPart {
  readonly drug: string;
  /** `mg`, `mcg`, `g`, `unit`, `meq`, `%`; per volume, time or actuation `mg/mL`, `mcg/h`, `mcg/actuation`, `mg/d`. */
  readonly strength?: Quantity;
}

/** One line of a list of medicines, taken apart. Not found: `via` is null and `parts` empty. */
export interface ProductText {
  readonly given: string;
  /** The words that were read as the name, as given. */
  readonly name: string;
  readonly via: Via;
  readonly correctedTo?: string;
  readonly parts: readonly ProductPart[];
  /** True when the strengths come from what is known of the product, not from the line. */
  readonly strengthsFromProduct?: boolean;
  /** True when the line gives a number without a unit ("HCTZ 25") and it was taken as mg. To be said to the reader. */
  readonly unitAssumed?: boolean;
  readonly product?: ProductRecord;
  /** A brand as given, in brackets or as the name itself. */
  readonly brand?: string;
  /** What the brand in brackets contains, when that is not what the name says. */
  readonly brandDisagrees?: readonly string[];
  readonly form?: string;
  /** As the line says, or as its form implies; absent when it says nothing. */
  readonly route?: Route;
  readonly release?: 'extended' | 'delayed';
  /** Volume of one unit: 0.3 mL for an auto-injector. */
  readonly size?: Quantity;
  /** What is left for the reader of directions. It begins with the strength where that is also the dose ("sertraline 50 mg daily"). */
  readonly rest: string;
  /** Words beside the name that were not understood: the line must not pass as fully read while there are any. */
  readonly unread: readonly string[];
  /** The names nearest in spelling, when not found. */
  readonly closest: readonly string[];
}

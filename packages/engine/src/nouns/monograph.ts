import type { Basis, ShownSource } from './fact.ts';
import type { Severity } from './finding.ts';
import type { DrugProduct } from './pack.ts';
import type { Route } from './route.ts';

/** The parts of a monograph, in reading order. */
export const MONOGRAPH_SECTIONS = [
  ['about', 'What it is'],
  ['legal', 'Prescription and control'],
  ['boxed-warning', 'What the boxed warning names'],
  ['uses', 'What it is used for'],
  ['off-label', 'Other uses, and what is known of them'],
  ['administration', 'How it is given'],
  ['products', 'Forms and strengths'],
  ['dose', 'Highest doses'],
  ['adverse-effects', 'Side effects'],
  ['withdrawal', 'When a dose is late or it is stopped'],
  ['taper', 'Stopping slowly'],
  ['conditions', 'Conditions that make it dangerous'],
  ['kidney', 'Kidney function'],
  ['pregnancy', 'Pregnancy and breastfeeding'],
  ['age', 'Age'],
  ['allergy', 'Allergy'],
  ['interactions', 'Medicines that do not go well with it'],
  ['burden', 'What it adds to'],
  ['hazards', 'Errors that harm'],
  ['monitoring', 'What to watch'],
  ['overdose', 'Too much'],
  ['pharmacokinetics', 'How the body handles it'],
  ['evidence', 'Evidence'],
] as const;
export type MonographSectionId = (typeof MONOGRAPH_SECTIONS)[number][0];

/** One statement with its source. */
export interface MonographLine {
  /** The fact's id; a derived id for identity lines. */
  readonly id: string;
  readonly say: string;
  /** The thing with which `say` ends, before its full stop: lines that differ in it alone can be shown as a list. */
  readonly named?: string;
  readonly clinical?: string;
  readonly severity?: Severity;
  readonly frequency?: string;
  readonly advice?: string;
  /** Names of values that no seen source supports; shown as "not verified against a source". */
  readonly unverified?: readonly string[];
  readonly basis: Basis;
  readonly sources: readonly ShownSource[];
}

/** The lines of one section that hold for the same routes; `routes` is empty when they hold for every route. */
export interface MonographGroup {
  readonly routes: readonly Route[];
  readonly lines: readonly MonographLine[];
}

export interface MonographSection {
  readonly id: MonographSectionId;
  readonly title: string;
  readonly groups: readonly MonographGroup[];
}

/** Everything the knowledge holds on one drug. */
export interface Monograph {
  readonly id: string;
  readonly name: string;
  readonly names: { readonly brands: readonly string[]; readonly synonyms: readonly string[] };
  readonly codes: { readonly rxcui?: string; readonly unii: readonly string[]; readonly atc: readonly string[] };
  /** The kinds of medicine that it is; classes drawn up for one warning are left out. */
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly pharmacologicClass: readonly string[];
  readonly routes: readonly Route[];
  readonly products: readonly DrugProduct[];
  readonly sections: readonly MonographSection[];
  /** Sections on which there is no fact yet: said, never left out. */
  readonly missing: readonly { readonly id: MonographSectionId; readonly title: string }[];
  /** Official labels of this drug. */
  readonly labels: readonly ShownSource[];
  readonly related: {
    readonly drugs: readonly { readonly id: string; readonly because: string }[];
    readonly conditions: readonly { readonly id: string; readonly name: string }[];
  };
  readonly knowledge: { readonly version: string };
}

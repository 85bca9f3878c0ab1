import type { Quantity } from './quantity.ts';
import type { Route } from './route.ts';

/** Where a statement stands: words that stand together in one sentence of a section of the label. */
interface Extracted {
  readonly section: string;
  readonly words: readonly string[];
}

/** What a label advises, strictest first. */
export const ADVICE = ['contraindicated', 'avoid', 'reduce', 'separate', 'monitor', 'none'] as const;
export type ExtractedAdvice = (typeof ADVICE)[number];

/** Whose level or effect changes: this drug's or the other's; `adds`: the same harm from both; `opposes`: contrary actions. */
export const DIRECTIONS = [
  'raises-this',
  'lowers-this',
  'raises-other',
  'lowers-other',
  'adds',
  'opposes',
  'other',
] as const;
export type ExtractedDirection = (typeof DIRECTIONS)[number];

/** Another drug or class that the label names as interacting. */
export interface ExtractedInteraction extends Extracted {
  readonly kind: 'interaction';
  /** Drug id, or class id of the knowledge or of the lexicon. */
  readonly with: string;
  readonly type: 'drug' | 'class';
  readonly direction: ExtractedDirection;
  /** A mechanism (`increased-exposure`) or a harm in words (`serotonin syndrome`); `unspecified`. */
  readonly effect: string;
  readonly advice: ExtractedAdvice;
  /** Named only as one of a class that stands beside it ("such as"). */
  readonly example?: true;
  /** Not the whole class is meant: "certain antibiotics", "antibiotics (e.g., …)". */
  readonly some?: true;
  /** Of a class, the part that the sentence can only mean: coumarins where the prothrombin time is to be watched. */
  readonly narrower?: string;
  /** Only those that are swallowed: "oral anticoagulants". */
  readonly oral?: true;
}

/** A condition that forbids the drug or calls for care. */
export interface ExtractedCondition extends Extracted {
  readonly kind: 'condition';
  /** Condition id of the knowledge or of the lexicon. */
  readonly condition: string;
  /** `risk`: the label names a higher risk with it, or reports one, and says nothing of what to do. */
  readonly advice: 'contraindicated' | 'caution' | 'risk';
  /** "severe", "history of": what narrows the condition, in a few words. */
  readonly qualifier?: string;
}

/** An allergy that forbids the drug: to a drug id, a class id or `excipients`. */
export interface ExtractedAllergy extends Extracted {
  readonly kind: 'allergy';
  readonly to: string;
  readonly type: 'drug' | 'class' | 'excipients';
}

/** An age at which to act, in years (a fraction for months): younger than `below`, or `from` and older. */
export interface ExtractedAge extends Extracted {
  readonly kind: 'age';
  readonly below?: number;
  readonly from?: number;
  readonly advice: 'contraindicated' | 'avoid' | 'reduce' | 'caution' | 'not-established';
}

/** Pregnancy, labor or breastfeeding. */
export interface ExtractedPregnancy extends Extracted {
  readonly kind: 'pregnancy';
  readonly state: 'pregnancy' | 'breastfeeding' | 'labor-and-delivery';
  readonly advice: 'contraindicated' | 'avoid' | 'caution';
  /** 1 to 3, where the label names them. */
  readonly trimesters?: readonly number[];
}

/** What the label says the drug is for. */
export interface ExtractedUse extends Extracted {
  readonly kind: 'use';
  readonly condition: string;
}

/** A harm that a boxed warning names. */
export interface ExtractedHazard extends Extracted {
  readonly kind: 'hazard';
  /** An adverse effect or condition term, or a hazard of use such as `abuse`. */
  readonly about: string;
}

/** An adverse effect, with its frequency as the label has it ("4 to 12%"). */
export interface ExtractedAdverseEffect extends Extracted {
  readonly kind: 'adverse-effect';
  readonly effect: string;
  readonly frequency?: string;
  /** The group of patients, where the passage has several (dose, study, indication, grade). */
  readonly arm?: string;
}

/** Harm of stopping, or advice not to stop suddenly. */
export interface ExtractedWithdrawal extends Extracted {
  readonly kind: 'withdrawal';
  readonly about:
    | 'abrupt-stop-harm'
    | 'taper-advice'
    | 'missed-dose'
    | 'rebound'
    | 'neonatal-withdrawal'
    | 'stop-because-of-reaction';
  readonly signs?: readonly string[];
}

/** A highest dose; `perKg` when the quantity is per kilogram of body weight. Ages in years. */
export interface ExtractedDose extends Extracted {
  readonly kind: 'dose';
  readonly maxDaily?: Quantity;
  readonly maxSingle?: Quantity;
  readonly perKg?: true;
  readonly age?: { readonly from?: number; readonly to?: number };
}

/** Kidney function at which the label asks to act. `below` is exclusive, in mL/min (crcl) or mL/min/1.73 m² (egfr). */
export interface ExtractedKidney extends Extracted {
  readonly kind: 'kidney';
  readonly measure: 'egfr' | 'crcl' | 'either';
  readonly below?: number;
  readonly atLeast?: number;
  /** Where the label names a degree and no figure. */
  readonly degree?: 'any' | 'mild' | 'moderate' | 'severe' | 'dialysis';
  readonly advice: 'contraindicated' | 'avoid' | 'reduce' | 'caution';
}

/** Liver disease at which the label asks to act. */
export interface ExtractedLiver extends Extracted {
  readonly kind: 'liver';
  readonly degree: 'any' | 'mild' | 'moderate' | 'severe';
  readonly advice: 'contraindicated' | 'avoid' | 'reduce' | 'caution';
}

/** A statement that a program found in the text of a label. It is never edited by hand. */
export type ExtractedFact =
  | ExtractedInteraction
  | ExtractedCondition
  | ExtractedAllergy
  | ExtractedAge
  | ExtractedPregnancy
  | ExtractedUse
  | ExtractedHazard
  | ExtractedAdverseEffect
  | ExtractedWithdrawal
  | ExtractedDose
  | ExtractedKidney
  | ExtractedLiver;

/** What was found in one label. Of a combination it holds only for all of its drugs together. */
export interface ExtractedLabel {
  readonly label: string;
  readonly drugs: readonly string[];
  /** Empty when the label does not say. */
  readonly routes: readonly Route[];
  readonly facts: readonly ExtractedFact[];
}

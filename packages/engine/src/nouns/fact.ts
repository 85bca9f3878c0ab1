import type { Limit, MeasurementKind } from './measurement.ts';
import type { Quantity } from './quantity.ts';
import type { Route } from './route.ts';
import type { Severity } from './severity.ts';

export const URGENCIES = ['emergency', 'today', 'soon', 'routine'] as const;
/** emergency: call now · today: same-day call · soon: before the next dose or within days · routine: at the next visit. */
export type Urgency = (typeof URGENCIES)[number];

/** reviewed: written and checked by a person · extracted: drawn from label text by a program. */
export type Basis = 'reviewed' | 'extracted';

/** Where a fact stands: a label (by set id) and section, or a reference (by id), and the words that stand together there. */
export interface SourceRef {
  readonly label?: string;
  readonly reference?: string;
  readonly section?: string;
  readonly words?: readonly string[];
}

/** A source as every interface shows it. */
export interface ShownSource {
  readonly label?: string;
  readonly reference?: string;
  readonly title: string;
  readonly section?: string;
  readonly url?: string;
  readonly words?: readonly string[];
  /** The sentences themselves, where a library of labels holds them: interfaces add them, the engine never does. */
  readonly passages?: readonly string[];
}

export interface Advice {
  readonly urgency: Urgency;
  readonly say: string;
}

export const ACTION_KINDS = ['alternative', 'dose', 'spacing', 'timing', 'test'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What the source offers in place of leaving it: another medicine, a dose, hours apart, a time of day, a test to order. */
export interface SuggestedAction {
  readonly kind: ActionKind;
  readonly say: string;
  /** Of an alternative: ids of drugs or classes. */
  readonly drugs?: readonly string[];
  /** Of spacing: the hours between the two. */
  readonly hours?: number;
  /** Of a test: what to measure, where it is one of the measurements that Doseline reads. */
  readonly tests?: readonly MeasurementKind[];
}

interface FactBase {
  readonly id: string;
  /** Drug id or class id that the fact belongs to. */
  readonly subject: string;
  /** Absent: the fact holds by every route. */
  readonly routes?: readonly Route[];
  readonly basis: Basis;
  /** A short sentence in plain English: the title of a finding or the line of a monograph. */
  readonly say: string;
  /** The thing with which `say` ends, before its full stop: sentences that differ in it alone can be shown as a list. */
  readonly named?: string;
  /** One or two further sentences; professional wording. */
  readonly clinical?: string;
  readonly do?: Advice;
  readonly suggest?: readonly SuggestedAction[];
  readonly sources: readonly SourceRef[];
  /** Extracted from a combination's label: it counts only where one medicine holds all of these drugs. */
  readonly together?: readonly string[];
  /** Names of values in this fact whose source was not seen. They never raise a severity. */
  readonly unverified?: readonly string[];
}

/** A condition that makes the drug dangerous. */
export interface ConditionFact extends FactBase {
  readonly kind: 'condition';
  readonly severity: Severity;
  readonly condition: string;
  /** The harm that it tells of, by the id of its burden or one of its own: one medicine's findings of one harm are told once. */
  readonly harm?: string;
  /** Only a recent one is meant: an injury, an acute illness. */
  readonly recent?: true;
  /** Only at these ages. */
  readonly age?: AgeBand;
  /** A limit of its own in place of the one by which the condition is measured. `only`: the value alone counts, not the name of the condition. */
  readonly measured?: Limit & { readonly only?: true };
  readonly unless?: Exception;
}

/**
 * An exception that the label itself makes: where the person has one of the conditions or takes one of the medicines, the fact is told in
 * this milder form.
 */
export interface Exception {
  readonly conditions?: readonly string[];
  readonly drugs?: readonly string[];
  readonly classes?: readonly string[];
  /** The routes by which the medicines count; absent: any. */
  readonly routes?: readonly Route[];
  /** Of a class's fact: the members for which the exception is made; absent: all. */
  readonly members?: readonly string[];
  readonly severity: Severity;
  readonly say: string;
  readonly do: Advice;
}

/** Kidney function at which to act. `below` is exclusive, in mL/min (crcl) or mL/min/1.73 m² (egfr). */
export interface KidneyFact extends FactBase {
  readonly kind: 'kidney';
  /** As in {@link ConditionFact}. */
  readonly harm?: string;
  readonly severity: Severity;
  readonly measure: 'egfr' | 'crcl' | 'either';
  readonly below: number;
  readonly atLeast?: number;
  /** The most a day that the label still allows there: whoever takes no more is told nothing. Absent: the dose does not matter. */
  readonly allowedDaily?: Quantity;
}

/** A maximum dose, also by body weight (for each kg) or surface (for each m²). Ages in years: `from` inclusive, `to` exclusive. */
export interface DoseFact extends FactBase {
  readonly kind: 'dose';
  readonly severity: Severity;
  readonly maxDaily?: Quantity;
  readonly maxSingle?: Quantity;
  readonly maxDailyPerKg?: Quantity;
  readonly maxSinglePerKg?: Quantity;
  readonly maxDailyPerM2?: Quantity;
  readonly maxSinglePerM2?: Quantity;
  readonly age?: AgeBand;
}

/** Allergy: to the drug itself, or to a cross-reactive substance or class. */
export interface AllergyFact extends FactBase {
  readonly kind: 'allergy';
  readonly severity: Severity;
  /** Ids of drugs, classes and allergens; an empty list, or one that names the drug or a class of it, is about the drug itself. */
  readonly to: readonly string[];
}

/** Ages in years: `from` that birthday on, until the birthday `to`. */
export interface AgeBand {
  readonly from?: number;
  readonly to?: number;
}

/** Age in years at which to act: younger than `below`, `from` and older, or between the two. */
export interface AgeFact extends FactBase {
  readonly kind: 'age';
  readonly severity: Severity;
  readonly below?: number;
  readonly from?: number;
}

export interface PregnancyFact extends FactBase {
  readonly kind: 'pregnancy';
  readonly severity: Severity;
  /** The week of pregnancy from which it holds; absent: throughout. */
  readonly fromWeek?: number;
  /** The last week of pregnancy in which it holds, that week included; absent: to the end. */
  readonly toWeek?: number;
  readonly unless?: Exception;
  readonly possible?: PossibleForm;
}

/** What the label asks of women who could become pregnant: told of one of whom nobody said whether she is. */
export interface PossibleForm {
  /** Not told of who takes a medicine of one of these classes. */
  readonly classes?: readonly string[];
  readonly severity: Severity;
  readonly say: string;
  readonly do: Advice;
}

/** The drug's share in an additive burden. */
export interface BurdenFact extends FactBase {
  readonly kind: 'burden';
  readonly burden: string;
  /** 1 mild, 2 moderate, 3 strong. */
  readonly weight: 1 | 2 | 3;
  /** The part it plays, where a level of the burden asks for several different ones together. */
  readonly part?: string;
}

/** What happens when the medicine is stopped in one step, or a dose is late. The checks `stop` and `miss` read those with a severity. */
export interface WithdrawalFact extends FactBase {
  readonly kind: 'withdrawal';
  /** Of stopping in one step. */
  readonly severity?: Severity;
  /** "life-threatening" and the like, as the source has it. */
  readonly grade?: string;
  /** Hours after the last dose in which the first signs appear. */
  readonly onsetHours?: readonly [number, number];
  readonly signs?: { readonly early?: readonly string[]; readonly severe?: readonly string[] };
  /** Days of use from which it matters; absent: any use. */
  readonly afterDays?: number;
  /** It matters above this much a day. */
  readonly dailyAbove?: Quantity;
  /** It matters for people with one of these conditions only. */
  readonly conditions?: readonly string[];
  /** Hours after a dose was due from which a late supply is told of; absent: it is not. */
  readonly missedHours?: number;
  /** The largest fall of the daily dose in one step that the guidance allows, in percent of the dose before, and the days between steps. */
  readonly largestFall?: { readonly percent: number; readonly everyDays: number };
}

/** What to measure while the medicine is taken. Without `tests` it is for readers only. */
export interface MonitoringFact extends FactBase {
  readonly kind: 'monitoring';
  readonly tests?: readonly MeasurementKind[];
  /** How old the newest value may be; absent: the source gives no interval, and a value since the start of the medicine will do. */
  readonly everyDays?: number;
  /** Holds for people with this condition only. */
  readonly condition?: string;
}

/** The kinds of fact that a check reads; `monitoring` only where it names tests, `withdrawal` only where it has a severity. */
export const CHECKED_KINDS = [
  'condition',
  'kidney',
  'dose',
  'allergy',
  'age',
  'pregnancy',
  'burden',
  'interaction',
  'monitoring',
  'withdrawal',
] as const;

export const DESCRIPTIVE_KINDS = [
  'mechanism',
  'boxed-warning',
  'use',
  'off-label-use',
  'limitation',
  'administration',
  'hazard',
  'adverse-effect',
  'overdose',
  'taper',
  'breastfeeding',
  'pharmacokinetics',
  'evidence',
] as const;
export type DescriptiveKind = (typeof DESCRIPTIVE_KINDS)[number];

/** A fact that is shown and that no check of this version reads. */
export interface DescriptiveFact extends FactBase {
  readonly kind: DescriptiveKind;
  /** As the source has it: "4 to 12%". */
  readonly frequency?: string;
  /** Of a hazard: "life-threatening" and the like. */
  readonly grade?: string;
  /** Off-label use and evidence: what is known, in one or two sentences. */
  readonly state?: string;
  readonly values?: readonly (Quantity & { readonly name: string; readonly high?: number })[];
}

/** One side of an interaction. */
export interface Side {
  readonly drug?: string;
  readonly class?: string;
  readonly routes?: readonly Route[];
  /** Drug ids of the class for which the fact does not hold. */
  readonly except?: readonly string[];
  /** Days that the effect outlasts the last dose. */
  readonly lingersDays?: number;
  /** The side counts only where this much of the drug a day is exceeded. */
  readonly dailyAbove?: Quantity;
}

/** What makes an interaction graver, by the label: where any of it holds the pair is told in this form. */
export interface GraverForm {
  /** Any of these conditions. */
  readonly conditions?: readonly string[];
  /** Kidney function below this: the lower one of eGFR and creatinine clearance, as far as they are known. */
  readonly kidneyBelow?: number;
  /** Whoever has one of these is told the milder form all the same. */
  readonly notWith?: readonly string[];
  readonly severity: Severity;
  readonly say: string;
  readonly do: Advice;
}

/** An interaction between two drugs or classes; `subject` is its own id. */
export interface InteractionFact extends FactBase {
  readonly kind: 'interaction';
  readonly severity: Severity;
  readonly between: readonly [Side, Side];
  /** Conditions: what the medicines' own facts say of them is the same harm, and is told once. */
  readonly tellsOf?: readonly string[];
  readonly graver?: GraverForm;
}

export type Fact =
  | ConditionFact
  | KidneyFact
  | DoseFact
  | AllergyFact
  | AgeFact
  | PregnancyFact
  | BurdenFact
  | MonitoringFact
  | WithdrawalFact
  | InteractionFact
  | DescriptiveFact;
export type FactKind = Fact['kind'];

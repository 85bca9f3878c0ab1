import type { Day } from '../nouns/day.ts';
import type { ShownSource, Urgency } from '../nouns/fact.ts';
import type { Refusal } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import type { HelpLine, TaperMethod } from '../nouns/taper.ts';

/** How tablets may be divided. */
export type Split = 'none' | 'half' | 'quarter';

/** A strength that can be had: `10`, `"10 mg"`, `"5 mg/5 mL"`, or one with its form. */
export type GivenStrength = number | string | { readonly strength: number | string; readonly form?: string };

/** The person as far as it is known; what is absent is said on the plan where a limit depends on it. */
export interface TaperPerson {
  readonly age?: number;
  readonly pregnant?: boolean;
  /** Ids, names or ICD-10-CM codes; an empty list says that there are none. */
  readonly conditions?: readonly string[];
}

/** What is asked for. Doses and strengths in `unit` (mg where absent), days from `start`. */
export interface TaperRequest {
  /** Id, brand or synonym. */
  readonly drug: string;
  readonly route?: Route;
  readonly currentDailyDose: number;
  readonly unit?: string;
  readonly dosesPerDay: number;
  /** Absent: the products that the knowledge lists for the drug. */
  readonly strengths?: readonly GivenStrength[];
  /** Absent: halves of the products that the knowledge says are scored, and nothing of `strengths`. */
  readonly split?: Split;
  readonly form?: string;
  readonly method?: TaperMethod;
  /** Of the dose by the percent methods; points of receptor occupancy by the hyperbolic one. */
  readonly percent?: number;
  /** Of the fixed method, in `unit`. */
  readonly step?: number;
  readonly everyDays?: number;
  /** The first day of the first lower dose. */
  readonly start: Day;
  /** The daily dose at which the plan ends; absent: 0. */
  readonly target?: number;
  /** Custom steps: the daily doses one after the other. They take the place of `method`. */
  readonly dailyDoses?: readonly number[];
  /** The dose from which the percent of the original is taken, where the taper has already begun; absent: the current one. */
  readonly originalDailyDose?: number;
  /** Daily doses taken before the current one in this taper, the highest first: where a step back leads. No plan depends on them. */
  readonly earlierDoses?: readonly number[];
  /** Days for which the current dose is kept first. */
  readonly holdDays?: number;
  /** Days for which the medicine has been taken. */
  readonly takenDays?: number;
  /** A change to a longer-acting medicine first. */
  readonly switch?: TaperSwitchRequest;
  readonly person?: TaperPerson;
  /** ISO 3166 code of the country of the help lines; absent: US. */
  readonly country?: string;
  /** Days of one supply; absent: 28. */
  readonly supplyDays?: number;
}

export interface TaperSwitchRequest {
  readonly to: string;
  /** The daily dose that the prescriber chose, in mg; never chosen here. */
  readonly dailyDose?: number;
  readonly dosesPerDay?: number;
  readonly strengths?: readonly GivenStrength[];
  readonly split?: Split;
  /** Days over which one takes the place of the other; absent: 14. */
  readonly overDays?: number;
}

/** So many of one strength. Of a liquid `strength` is the amount in 1 mL, and `count` is in mL. */
export interface TaperPart {
  readonly strength: number;
  readonly count: number;
  readonly form: string;
  readonly liquid?: true;
}

export interface TaperDose {
  /** morning, noon, evening, bedtime; `dose 1` … where there are more than four a day. */
  readonly time: string;
  readonly tablets: readonly TaperPart[];
}

export interface TaperStep {
  readonly from: Day;
  readonly days: number;
  readonly dailyDose: number;
  readonly doses: readonly TaperDose[];
  /** The products make no smaller step than this one, which is larger than was asked. */
  readonly forced?: true;
  /** By the hyperbolic method. */
  readonly occupancyPercent?: number;
}

/** What is used of one strength; `whole` is that rounded up to whole tablets. */
export interface TaperSupply extends TaperPart {
  readonly whole: number;
}

export interface TaperDispense {
  readonly periods: readonly { readonly from: Day; readonly days: number; readonly tablets: readonly TaperSupply[] }[];
  readonly total: readonly TaperSupply[];
}

/** By what the plan was made. Amounts in `unit`. */
export interface TaperBasis {
  readonly drug: string;
  readonly route: Route;
  readonly unit: string;
  /** The daily dose before the plan. */
  readonly currentDailyDose: number;
  readonly method: TaperMethod | 'custom';
  readonly percent?: number;
  readonly step?: number;
  readonly everyDays: number;
  readonly stopFrom: number;
  readonly target: number;
  /** Id of the TaperRecord; absent: there is no guidance, the figures are those of the request. */
  readonly guidance?: string;
}

/** A sign of withdrawal with what to do, from the facts on the drug. */
export interface TaperSigns {
  readonly say: string;
  readonly early: readonly string[];
  readonly severe: readonly string[];
  readonly do?: { readonly urgency: Urgency; readonly say: string };
}

/** One stage of a change from one medicine to another; doses of a day of both. */
export interface TaperSwitchStage {
  readonly from: Day;
  readonly days: number;
  readonly old: { readonly dailyDose: number; readonly doses: readonly TaperDose[] };
  readonly new: { readonly dailyDose: number; readonly doses: readonly TaperDose[] };
}

/** What each table says that the current dose stands for, in mg of the other medicine. */
export interface TaperSwitchRange {
  readonly table: string;
  readonly low: number;
  readonly high: number;
  readonly verified: boolean;
}

export interface TaperSwitch {
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly TaperSwitchRange[];
  readonly say: string;
  readonly chosen?: number;
  readonly stages: readonly TaperSwitchStage[];
  readonly dispense?: { readonly old: TaperDispense; readonly new: TaperDispense };
}

/** A taper. A draft for a prescriber, never a plan to follow alone. */
export interface TaperPlan {
  readonly basis: TaperBasis;
  /** The last one is the end: nothing (one day stands for all that follow) or the target (one interval). */
  readonly steps: readonly TaperStep[];
  /** The first day of the last dose: without the medicine, or on the target. */
  readonly ends: Day;
  readonly switch?: TaperSwitch;
  readonly dispense: TaperDispense;
  readonly notes: { readonly patient: readonly string[]; readonly professional: readonly string[] };
  readonly warnings: readonly string[];
  /** Reasons for which somebody must watch this taper. */
  readonly supervise: readonly { readonly say: string; readonly urgency: Urgency; readonly do: string }[];
  readonly signs: readonly TaperSigns[];
  readonly call: readonly HelpLine[];
  readonly sources: readonly ShownSource[];
}

/** Why no plan was made, and what to do. */
export interface TaperRefusal extends Refusal {
  /** Where a dose of another medicine must be chosen first: what the tables say. */
  readonly switch?: TaperSwitch;
}

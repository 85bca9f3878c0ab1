import type { Advice, SourceRef } from './fact.ts';
import type { Quantity } from './quantity.ts';
import type { Route } from './route.ts';

export const TAPER_METHODS = ['percent-of-original', 'percent-of-current', 'fixed', 'hyperbolic'] as const;
/** Each step takes a share of the starting dose, a share of the dose now taken, a fixed amount, or an equal share of receptor occupancy. */
export type TaperMethod = (typeof TAPER_METHODS)[number];

/** When a taper is not for home, or only with somebody who watches it. All that is given must hold; with nothing given it always does. */
export interface TaperLimit {
  readonly say: string;
  readonly do: Advice;
  /** Condition ids; one of them is enough. */
  readonly conditions?: readonly string[];
  readonly pregnant?: true;
  readonly ageBelow?: number;
  readonly dailyAbove?: Quantity;
  readonly routes?: readonly Route[];
}

/** The fixed step while the daily dose is above an amount. */
export interface TaperBand {
  readonly above: Quantity;
  readonly step: Quantity;
  /** Where the rhythm differs too. */
  readonly everyDays?: readonly [shortest: number, longest: number];
}

/** How a medicine, or every member of a class, is brought down. */
export interface TaperRecord {
  readonly id: string;
  /** Ids of drugs and classes. */
  readonly for: readonly string[];
  /** Absent: by every route that reaches the whole body. */
  readonly routes?: readonly Route[];
  /** Of several tapers of one medicine: days of use from which this one holds. Where the use is not known, the slower counts. */
  readonly usedFromDays?: number;
  readonly method: TaperMethod;
  /** Percent a step: the careful and the fastest the guidance gives. */
  readonly percent?: readonly [careful: number, fastest: number];
  /** Percent of the starting dose at which `percent-of-original` goes on as `percent-of-current`. */
  readonly currentFrom?: number;
  /** Where the larger part of a day goes, and the single dose; absent: the night. */
  readonly largerDose?: 'morning';
  /** The form of which the guidance speaks, taken where a request names none; absent: plain tablets first. */
  readonly form?: string;
  /** Of a fixed step. */
  readonly step?: Quantity;
  /** Other steps while the daily dose is high: in falling order, the first whose `above` it exceeds counts; below them `step`. */
  readonly bands?: readonly TaperBand[];
  /** Days between steps: the shortest and the longest the guidance gives. */
  readonly everyDays: readonly [shortest: number, longest: number];
  /** The daily dose from which stopping is the last step; absent: the smallest that products can make. */
  readonly stopFrom?: Quantity;
  /** Days of use up to which no taper is needed. */
  readonly noneUpToDays?: number;
  readonly refuse?: readonly TaperLimit[];
  readonly supervise?: readonly TaperLimit[];
  readonly notes: { readonly patient: readonly string[]; readonly professional: readonly string[] };
  /** Names of values that no seen source supports. */
  readonly unverified?: readonly string[];
  readonly sources: readonly SourceRef[];
}

/** Receptor occupancy in percent at a daily dose d in mg: emaxPercent x d / (ed50Mg + d). */
export interface OccupancyRecord {
  readonly drug: string;
  /** "serotonin transporter". */
  readonly target: string;
  readonly emaxPercent: number;
  readonly ed50Mg: number;
  /** What it rests on, in one sentence; said on every plan. */
  readonly basis: string;
  /** True where it is no published fit. */
  readonly approximation: boolean;
  readonly sources: readonly SourceRef[];
}

/** A change to a longer-acting medicine of the same kind. */
export interface SwitchRecord {
  /** "diazepam". */
  readonly to: string;
  /** The amount of `to`, in mg, that the equivalents stand for. */
  readonly mg: number;
  readonly equivalents: readonly {
    readonly drug: string;
    /** mg of the drug by each table that gives one. */
    readonly mg: readonly {
      readonly table: string;
      readonly low: number;
      readonly high: number;
      readonly verified: boolean;
    }[];
  }[];
  readonly say: string;
  readonly sources: readonly SourceRef[];
}

/** Whom to call. */
export interface HelpLine {
  /** ISO 3166 code in capitals: `US`, `GB`; `EU` where it holds for several. */
  readonly country: string;
  /** emergency, poison, crisis, withdrawal, pump … */
  readonly kind: string;
  readonly name: string;
  readonly number?: string;
  /** How to reach it by message: "text TALK to 741741". */
  readonly text?: string;
  readonly hours?: string;
  readonly languages?: string;
  readonly url?: string;
  readonly for?: string;
  readonly note?: string;
  /** False where the number was not seen on a page. */
  readonly verified: boolean;
}

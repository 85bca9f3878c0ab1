import type { Route } from '../nouns/route.ts';
import type { TimedDose } from './dosing.ts';

/** Some days of a plan: a daily dose in mg, in equal doses spread over the day, or the doses of one day at their hours. */
export interface CurveStep {
  readonly days: number;
  readonly dailyDose: number;
  readonly dosesPerDay?: number;
  /** Of one day, each at its hour (0 to 24); in place of equal doses. */
  readonly doses?: readonly TimedDose[];
}

/** What to draw. Doses in mg, hours from the beginning of the curve. Give one of `doses`, `dailyDose` and `steps`. */
export interface CurveRequest {
  readonly drug: string;
  readonly route: Route;
  /** Single doses, at their hours; nothing was taken before unless `dailyDoseBefore` says so. */
  readonly doses?: readonly TimedDose[];
  /** A regular dose, taken long before hour 0 and on; into the spinal fluid, and into a vein without `dosesPerDay`, it is infused. */
  readonly dailyDose?: number;
  readonly dosesPerDay?: number;
  /** Days from hour 0 on which it is taken; absent: all that are drawn. */
  readonly days?: number;
  /** Steps of a taper one after another. */
  readonly steps?: readonly CurveStep[];
  /** What was taken each day before hour 0; absent: the regular dose or that of the first step; 0: nothing, the medicine is new. */
  readonly dailyDoseBefore?: number;
  /** Doses left out, counted from 1 at hour 0. */
  readonly missed?: readonly number[];
  /** Days on which nothing is taken, counted from 1 at hour 0. */
  readonly missedDays?: readonly number[];
  /** Nothing more is taken from this day on: 0 is hour 0, 2 is hour 48. */
  readonly stopAfterDays?: number;
  readonly weightKg?: number;
  /** How long the curve is; absent: until five half-lives after the last dose. */
  readonly hours?: number;
  /** Hours between points, at most 24; absent: the finer the shorter the curve is. */
  readonly everyHours?: number;
}

/** The longest curve: two years. */
export const MOST_HOURS = 2 * 366 * 24;
/** The most doses of one curve. */
export const MOST_DOSES = 20_000;

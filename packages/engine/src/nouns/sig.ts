import type { DoseRange } from './quantity.ts';
import type { Route } from './route.ts';

/** One dose of a sig, with the words for when it is taken ("morning", "bedtime") where they are given. */
export interface SigDose extends DoseRange {
  readonly when?: string;
}

/** A low and a high bound; equal for a single figure. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** By what a dose is measured out: kg of body weight, m² of body surface. */
export type BodyUnit = 'kg' | 'm2';

/**
 * A sig (the directions for one medicine), read. At most one of `timesPerDay`, `everyHours`, `everyDays` is present.
 * `daily` is the amount a day in the doses' unit; null with a `reason` when it cannot be known. A `maxPerDay` caps it.
 * An as-needed sig keeps the amount that would be taken if it were needed every time.
 */
export interface Sig {
  readonly doses: readonly SigDose[];
  readonly timesPerDay?: number | Range;
  readonly everyHours?: number | Range;
  readonly everyDays?: number | Range;
  readonly asNeeded: boolean;
  readonly route: Route | null;
  readonly maxPerDay?: DoseRange;
  readonly daily: DoseRange | null;
  /** "2 tablets (10 mg)": the count that stands for the mass, and the amount a day if the mass is the whole dose. */
  readonly bracketed?: { readonly count: number; readonly daily: DoseRange };
  /**
   * A dose for each kg of body weight or m² of body surface: the doses, and the amount a day, for one of them. `doses` is empty then and `daily` null;
   * `maxPerDay` is for the whole body.
   */
  readonly perBody?: { readonly per: BodyUnit; readonly doses: readonly DoseRange[]; readonly daily: DoseRange | null };
  /** Why `daily` is null, in one sentence. */
  readonly reason?: string;
}

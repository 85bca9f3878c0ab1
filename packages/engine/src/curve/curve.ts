import type { ShownSource } from '../nouns/fact.ts';
import type { Route } from '../nouns/route.ts';

/** A level at an hour: by the half-life in the middle, and the lowest and highest by any half-life of the known range. */
export interface CurvePoint {
  readonly hour: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** Something to see on the curve; `to` where it is a stretch of time. */
export interface CurveMark {
  readonly kind: 'last-dose' | 'below-tenth' | 'five-half-lives' | 'withdrawal';
  readonly hour: number;
  readonly to?: number;
  readonly say: string;
}

/** How much of a receptor is taken, in percent, by an approximation that says so. */
export interface CurveOccupancy {
  readonly target: string;
  readonly basis: string;
  readonly points: readonly CurvePoint[];
}

/** Levels over time. */
export interface Curve {
  readonly drug: string;
  readonly route: Route;
  readonly space: 'plasma' | 'spinal fluid';
  /** A concentration where volume or clearance is known; else percent of the average at steady state, or of the highest level. */
  readonly unit: 'ng/mL' | '% of steady state' | '% of highest';
  /** The average level at steady state before hour 0, in `unit`; absent where nothing was taken. */
  readonly steadyState?: number;
  readonly halfLifeHours: readonly [low: number, high: number];
  readonly points: readonly CurvePoint[];
  readonly marks: readonly CurveMark[];
  readonly occupancy?: CurveOccupancy;
  /** The model and its figures, one sentence each. */
  readonly working: readonly string[];
  readonly warnings: readonly string[];
  readonly sources: readonly ShownSource[];
}

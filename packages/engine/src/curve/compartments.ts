import type { Exponentials } from './exponentials.ts';

/**
 * The answer of one compartment to a dose put into it at once. Like every answer here it has an area of 1, so that a constant rate of r mg/h
 * comes to r, and doses of d mg every h hours come to d / h on average: a level is read as the rate that would keep it.
 *
 * @example valueAt(oneCompartment(4), 4) // half of the value at 0
 */
export function oneCompartment(halfLifeHours: number): Exponentials {
  const rate = Math.LN2 / halfLifeHours;
  return [{ size: rate, rate }];
}

export interface TwoCompartments {
  readonly distributionHalfLifeHours: number;
  /** Of the last phase. */
  readonly halfLifeHours: number;
  /** Mean residence time: volume at steady state / clearance. */
  readonly residenceHours: number;
}

/**
 * The answer of two compartments to a dose put into the central one, area 1. The phases' areas a and b are solved from a + b = 1 and
 * a / α + b / β = the mean residence time (Gibaldi & Perrier, Pharmacokinetics). Undefined where no two compartments fit: the residence time
 * must lie between 1/α and 1/β.
 *
 * @example twoCompartments({ distributionHalfLifeHours: 0.5, halfLifeHours: 5, residenceHours: 6 })
 */
export function twoCompartments(given: TwoCompartments): Exponentials | undefined {
  const alpha = Math.LN2 / given.distributionHalfLifeHours;
  const beta = Math.LN2 / given.halfLifeHours;
  const fast = (1 / beta - given.residenceHours) / (1 / beta - 1 / alpha);
  if (!(alpha > beta && fast > 0 && fast < 1)) return undefined;
  return [
    { size: fast * alpha, rate: alpha },
    { size: (1 - fast) * beta, rate: beta },
  ];
}

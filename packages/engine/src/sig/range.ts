import type { DoseRange } from '../nouns/quantity.ts';
import type { Range } from '../nouns/sig.ts';
import { isMeasure, MG } from './words.ts';

/** Rounds away the dust of binary fractions (0.1 × 3). */
export function tidy(value: number): number {
  if (Number.isInteger(value)) return value;
  return value < 1e3 ? Math.round(value * 1e12) / 1e12 : value < 1e6 ? Math.round(value * 1e9) / 1e9 : value;
}

export function scale(dose: DoseRange, by: Range): DoseRange {
  return { low: tidy(dose.low * by.low), high: tidy(dose.high * by.high), unit: dose.unit };
}

/** So many of one amount, in a unit of its own: 2 tablets of 10 mg. */
export function scaled(dose: Range, by: number, unit: string): DoseRange {
  return { low: tidy(dose.low * by), high: tidy(dose.high * by), unit };
}

/** `to` expressed in the unit `like`, where both are masses, or one counts what the other names. Undefined otherwise. */
export function inUnitOf(to: DoseRange, like: string): DoseRange | undefined {
  if (to.unit === like) return to;
  const from = MG[to.unit];
  const target = MG[like];
  if (from !== undefined && target !== undefined) return scaled(to, from / target, like);
  const counts = (to.unit === 'each' && !isMeasure(like)) || (like === 'each' && !isMeasure(to.unit));
  return counts ? { ...to, unit: like } : undefined;
}

/** Two amounts together, in the unit of the first; undefined when they cannot be compared. */
export function plus(sum: DoseRange | undefined, more: DoseRange): DoseRange | undefined {
  if (sum === undefined) return more;
  const same = inUnitOf(more, sum.unit);
  return same && { low: tidy(sum.low + same.low), high: tidy(sum.high + same.high), unit: sum.unit };
}

/** An amount kept within a maximum, where the two can be compared. */
export function atMost(dose: DoseRange, max: DoseRange | undefined): DoseRange {
  const most = max && inUnitOf(max, dose.unit)?.high;
  return most === undefined || most >= dose.high
    ? dose
    : { low: Math.min(dose.low, most), high: most, unit: dose.unit };
}

/** Whether two amounts can be the same, within a hundredth. Units that cannot be compared (tablets and mg) contradict nothing. */
export function meet(a: DoseRange, b: DoseRange): boolean {
  const same = inUnitOf(a, b.unit);
  return same === undefined || (same.low <= b.high * 1.01 && same.high >= b.low * 0.99);
}

import type { OccupancyRecord } from '../../nouns/taper.ts';
import { compare, exactly, type Fraction, fraction, minus, over, plus, times, ZERO } from '../fraction.ts';

/**
 * Steps that free an equal share of receptors, half of the dose at most: `points` of occupancy by the curve emax x dose / (ed50 + dose), turned round exactly.
 * Doses in mg; `toMg` is the size of the request's unit in mg.
 */
export function hyperbolic(points: Fraction, curve: OccupancyRecord, toMg: Fraction): (dose: Fraction) => Fraction {
  const { emax, ed50 } = constants(curve);
  return (dose) => {
    const wanted = minus(occupancy(times(dose, toMg), curve), points);
    if (wanted.top <= 0n) return dose;
    const next = over(over(times(ed50, wanted), minus(emax, wanted)), toMg);
    const step = minus(dose, next);
    const half = times(dose, HALF);
    return compare(step, half) > 0 ? half : step;
  };
}

/**
 * At high doses the curve is flat, and an equal share of receptors would be most of the dose: no step is more than half of it. The guidance begins with
 * steps of 25 to 50 percent (RCPsych, Stopping antidepressants).
 */
const HALF = fraction(1n, 2n);

/** Occupancy in percent at a daily dose in mg. */
export function occupancy(doseMg: Fraction, curve: OccupancyRecord): Fraction {
  const { emax, ed50 } = constants(curve);
  return doseMg.top === 0n ? ZERO : over(times(emax, doseMg), plus(ed50, doseMg));
}

function constants({ emaxPercent, ed50Mg }: OccupancyRecord) {
  return { emax: exactly(emaxPercent) ?? ZERO, ed50: exactly(ed50Mg) ?? ZERO };
}

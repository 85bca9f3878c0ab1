import type { OccupancyRecord } from '../../nouns/taper.ts';
import { exactly, type Fraction, minus, over, plus, times, ZERO } from '../fraction.ts';

/**
 * Steps that free an equal share of receptors: `points` of occupancy by the curve emax x dose / (ed50 + dose), turned round exactly.
 * Doses in mg; `toMg` is the size of the request's unit in mg.
 */
export function hyperbolic(points: Fraction, curve: OccupancyRecord, toMg: Fraction): (dose: Fraction) => Fraction {
  const { emax, ed50 } = constants(curve);
  return (dose) => {
    const wanted = minus(occupancy(times(dose, toMg), curve), points);
    if (wanted.top <= 0n) return dose;
    const next = over(over(times(ed50, wanted), minus(emax, wanted)), toMg);
    return minus(dose, next);
  };
}

/** Occupancy in percent at a daily dose in mg. */
export function occupancy(doseMg: Fraction, curve: OccupancyRecord): Fraction {
  const { emax, ed50 } = constants(curve);
  return doseMg.top === 0n ? ZERO : over(times(emax, doseMg), plus(ed50, doseMg));
}

function constants({ emaxPercent, ed50Mg }: OccupancyRecord) {
  return { emax: exactly(emaxPercent) ?? ZERO, ed50: exactly(ed50Mg) ?? ZERO };
}

import type { OccupancyRecord } from '../nouns/taper.ts';
import { compare, exactly, type Fraction, larger, minus, over, times, ZERO } from './fraction.ts';
import type { Makeable } from './makeable.ts';

/**
 * Tablets for the doses that they make, and a liquid for those below the smallest of them only: nobody has to measure what a tablet makes.
 *
 * @example joinLiquid(tablets, liquid).smallest // that of the liquid
 */
export function joinLiquid(tablets: Makeable, liquid: Makeable): Makeable {
  const { smallest } = tablets;
  if (smallest === undefined) return liquid;
  const isLow = (dose: Fraction) => dose.top > 0n && compare(dose, smallest) < 0;
  return {
    smallest: liquid.smallest ?? smallest,
    makes: (dose) => tablets.makes(dose) || (isLow(dose) && liquid.makes(dose)),
    atLeast: (low, high) =>
      liquid.atLeast(low, compare(high, smallest) < 0 ? high : smallest) ?? tablets.atLeast(low, high),
    below: (high, low) => {
      const tablet = tablets.below(high, larger(low, smallest));
      return tablet ?? liquid.below(compare(high, smallest) < 0 ? high : smallest, low);
    },
    divide: (dose, before) => (isLow(dose) ? liquid.divide(dose) : tablets.divide(dose, before)),
  };
}

/** The dose, in the unit of which one is `toMg` mg, at which so many points of occupancy are left: stopping from there is a step like the others. */
export function doseAt(points: Fraction, { emaxPercent, ed50Mg }: OccupancyRecord, toMg: Fraction): Fraction {
  const [emax, ed50] = [exactly(emaxPercent) ?? ZERO, exactly(ed50Mg) ?? ZERO];
  const free = minus(emax, points);
  return free.top <= 0n ? ZERO : over(over(times(ed50, points), free), toMg);
}

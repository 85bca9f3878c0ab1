import { compare, type Fraction, fraction, times } from './fraction.ts';
import { fixed } from './methods/fixed.ts';
import { hyperbolic } from './methods/hyperbolic.ts';
import { percentOfCurrent } from './methods/percent-of-current.ts';
import { percentOfOriginal } from './methods/percent-of-original.ts';
import type { Settings } from './settings.ts';
import { quantityIn } from './units.ts';

/** How fast it goes at a dose: the largest step down from it, and the days on it before that step. */
export interface Pace {
  readonly step: Fraction;
  readonly everyDays: number;
}

/** The pace at each dose, by the method and the bands of the guidance. */
export function paceOf(settings: Settings): (dose: Fraction) => Pace {
  const { bands, unit, everyDays } = settings;
  const step = stepOf(settings);
  const limits = (bands ?? []).map((band) => ({
    above: quantityIn(band.above, unit),
    step: quantityIn(band.step, unit),
    everyDays: settings.ownDays ? everyDays : (band.everyDays?.[0] ?? everyDays),
  }));
  return (dose) => {
    const band = limits.find(({ above }) => above !== undefined && compare(dose, above) > 0);
    return band?.step === undefined ? { step: step(dose), everyDays } : { step: band.step, everyDays: band.everyDays };
  };
}

function stepOf({ method, percent = ONE, step = ONE, original, currentFrom, occupancy, unit }: Settings) {
  if (method === 'fixed') return fixed(step);
  if (method === 'hyperbolic' && occupancy !== undefined)
    return hyperbolic(percent, occupancy, quantityIn({ value: 1, unit }, 'mg') ?? ONE);
  const current = percentOfCurrent(percent);
  if (method !== 'percent-of-original') return current;
  const first = percentOfOriginal(percent, original);
  const turn = currentFrom === undefined ? undefined : times(original, times(currentFrom, fraction(1n, 100n)));
  return (dose: Fraction) => (turn !== undefined && compare(dose, turn) <= 0 ? current(dose) : first(dose));
}

const ONE = fraction(1n);

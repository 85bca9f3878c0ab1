import { type Fraction, fraction } from '../fraction.ts';
import type { Settings } from '../settings.ts';
import { quantityIn } from '../units.ts';
import { fixed } from './fixed.ts';
import { hyperbolic } from './hyperbolic.ts';
import { percentOfCurrent } from './percent-of-current.ts';
import { percentOfOriginal } from './percent-of-original.ts';

/** How much less each step is asked to be, by the dose that is taken before it. */
export function askedStep(settings: Settings): (dose: Fraction) => Fraction {
  const { method, percent = ONE, step = ONE, original, occupancy, unit } = settings;
  if (method === 'fixed') return fixed(step);
  if (method === 'percent-of-original') return percentOfOriginal(percent, original);
  if (method === 'hyperbolic' && occupancy !== undefined)
    return hyperbolic(percent, occupancy, quantityIn({ value: 1, unit }, 'mg') ?? ONE);
  return percentOfCurrent(percent);
}

const ONE = fraction(1n);

import { type Fraction, fraction, times } from '../fraction.ts';

/** Equal steps: a share of the dose with which the taper began. */
export function percentOfOriginal(percent: Fraction, original: Fraction): (dose: Fraction) => Fraction {
  const step = times(original, times(percent, fraction(1n, 100n)));
  return () => step;
}

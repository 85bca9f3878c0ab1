import { type Fraction, fraction, times } from '../fraction.ts';

/** Steps that shrink with the dose: a share of what is now taken. */
export function percentOfCurrent(percent: Fraction): (dose: Fraction) => Fraction {
  const share = times(percent, fraction(1n, 100n));
  return (dose) => times(dose, share);
}

import type { Fraction } from '../fraction.ts';

/** The same amount at each step. */
export function fixed(step: Fraction): (dose: Fraction) => Fraction {
  return () => step;
}

import { type Fraction, fraction } from './fraction.ts';

/**
 * The volumes that an oral syringe measures well, in mL, from the smallest up to the largest not above `highest`: 0.1 mL steps up to 1 mL (a 1 mL syringe),
 * 0.5 mL steps up to 10 mL (a 10 mL syringe), whole mL above.
 */
export function volumesUpTo(highest: Fraction): readonly Fraction[] {
  const most = (highest.top * 10n) / highest.bottom;
  const volumes: Fraction[] = [];
  for (let tenths = 1n; tenths <= most; tenths += tenths < 10n ? 1n : tenths < 100n ? 5n : 10n)
    volumes.push(fraction(tenths, 10n));
  return volumes;
}

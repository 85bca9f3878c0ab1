import { exactly, type Fraction, over } from './fraction.ts';
import { inUnit } from './units.ts';

const TEXT =
  /^\s*([\d.,]+)\s*([a-z]+)?(?:\s*\/\s*([\d.]+)?\s*(ml|tablet|capsule|tab|cap|1))?(?:\s+(?:tablets?|capsules?|tabs?|caps?))?\s*$/i;

/**
 * The amount of a strength in a unit: of one tablet or capsule, or of 1 mL of a liquid. Undefined for a text that is no strength or in another unit.
 *
 * @example readStrength('25 mg/5 mL', 'mg') // { amount: 5, liquid: true }
 */
export function readStrength(
  text: number | string,
  unit: string,
): { readonly amount: Fraction; readonly liquid: boolean } | undefined {
  if (typeof text === 'number') return above0(exactly(text), false);
  const [, value = '', written = unit, per, of] = TEXT.exec(text) ?? [];
  const given = written.toLowerCase() === unit.toLowerCase() ? unit : written.toLowerCase();
  const amount = inUnit({ value: value.replaceAll(',', ''), unit: given }, unit);
  const liquid = of?.toLowerCase() === 'ml';
  const volume = per === undefined ? undefined : exactly(per);
  if (amount === undefined || (volume !== undefined && volume.top <= 0n)) return undefined;
  return above0(volume === undefined ? amount : over(amount, volume), liquid);
}

function above0(amount: Fraction | undefined, liquid: boolean) {
  return amount === undefined || amount.top <= 0n ? undefined : { amount, liquid };
}

import type { Quantity } from '../nouns/quantity.ts';
import { exactly, type Fraction, over, times } from './fraction.ts';

const POWERS: Readonly<Record<string, number>> = { kg: 6, g: 3, mg: 0, mcg: -3, ug: -3, ng: -6 };

/**
 * An amount in another unit, exactly. Units of mass change into each other; any other only into itself. Undefined where it cannot be told.
 *
 * @example inUnit({ value: 500, unit: 'mcg' }, 'mg') // one half
 */
export function inUnit({ value, unit }: { readonly value: number | string; readonly unit: string }, wanted: string) {
  const amount = exactly(value);
  const factor = factorBetween(unit, wanted);
  return amount === undefined || factor === undefined ? undefined : times(amount, factor);
}

export function quantityIn(quantity: Quantity | undefined, wanted: string): Fraction | undefined {
  return quantity === undefined ? undefined : inUnit(quantity, wanted);
}

function factorBetween(from: string, to: string): Fraction | undefined {
  if (from === to) return { top: 1n, bottom: 1n };
  const [a, b] = [POWERS[from], POWERS[to]];
  if (a === undefined || b === undefined) return undefined;
  const ten = (power: number): Fraction => ({ top: 10n ** BigInt(power), bottom: 1n });
  return a >= b ? ten(a - b) : over(ten(0), ten(b - a));
}

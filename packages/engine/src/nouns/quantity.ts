/** A number with its unit; units are UCUM codes, or a countable form such as `tablet`. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** A dose as a range; `low` equals `high` for a single figure. Units as in {@link Quantity}. */
export interface DoseRange {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

const MILLIGRAMS: Readonly<Record<string, number>> = { mg: 1, g: 1000, mcg: 0.001, ug: 0.001, kg: 1e6, ng: 1e-6 };

/**
 * A mass in milligrams; undefined for units that are not a mass (tablets, mL, international units).
 *
 * @example inMilligrams({ value: 500, unit: 'mcg' }) // 0.5
 */
export function inMilligrams(quantity: Quantity): number | undefined {
  const factor = MILLIGRAMS[quantity.unit];
  return factor === undefined ? undefined : quantity.value * factor;
}

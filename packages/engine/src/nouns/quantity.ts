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

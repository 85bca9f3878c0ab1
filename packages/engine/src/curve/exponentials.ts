/** One decaying exponential: size · e^(−rate · t), the rate in 1/h. */
export interface Term {
  readonly size: number;
  readonly rate: number;
}

/** What every linear compartment model answers to one dose: a sum of exponentials, from the dose on. */
export type Exponentials = readonly Term[];

/**
 * The value t hours after the dose; 0 before it.
 *
 * @example valueAt([{ size: 2, rate: Math.LN2 }], 1) // 1
 */
export function valueAt(sum: Exponentials, hours: number): number {
  if (hours < 0) return 0;
  return sum.reduce((total, { size, rate }) => total + size * Math.exp(-rate * hours), 0);
}

/** The slope t hours after the dose, per hour. */
export function slopeAt(sum: Exponentials, hours: number): number {
  return sum.reduce((total, { size, rate }) => total - size * rate * Math.exp(-rate * hours), 0);
}

/** The area under the whole curve. */
export function area(sum: Exponentials): number {
  return sum.reduce((total, { size, rate }) => total + size / rate, 0);
}

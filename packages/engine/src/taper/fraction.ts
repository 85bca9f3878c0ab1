/** An exact number: `top` over `bottom`, in lowest terms, `bottom` above 0. Sums of doses are never floating point. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** Throws RangeError where `bottom` is 0. */
export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 0n) throw new RangeError('A fraction cannot be over 0.');
  const sign = bottom < 0n ? -1n : 1n;
  const by = gcd(top < 0n ? -top : top, bottom * sign) * sign;
  return { top: top / by, bottom: bottom / by };
}

/**
 * The number that is written: 0.1 is exactly one tenth. Undefined for what is no finite decimal number.
 *
 * @example exactly('37.5') // { top: 75n, bottom: 2n }
 */
export function exactly(written: number | string): Fraction | undefined {
  if (typeof written === 'number' && Number.isSafeInteger(written * 4)) return fraction(BigInt(written * 4), 4n);
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(String(written).trim());
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts ?? [];
  if (parts === null || whole + decimals === '') return undefined;
  const power = Number(exponent) - decimals.length;
  const top = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n);
  return power < 0 ? fraction(top, 10n ** BigInt(-power)) : fraction(top * 10n ** BigInt(power));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** Throws RangeError for a division by 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Below 0 when `a` is less than `b`, 0 when they are equal, above 0 when it is more. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? b : a;
}

/** The least whole number that is not below. */
export function roundUp({ top, bottom }: Fraction): bigint {
  return top > 0n ? (top + bottom - 1n) / bottom : top / bottom;
}

export function roundDown({ top, bottom }: Fraction): bigint {
  return top < 0n ? -((-top + bottom - 1n) / bottom) : top / bottom;
}

/** The largest number of which both are whole multiples; both above 0. */
export function commonMeasure(a: Fraction, b: Fraction): Fraction {
  return fraction(gcd(a.top * b.bottom, b.top * a.bottom), a.bottom * b.bottom);
}

/** The nearest number for JSON and people; the sums are made before. */
export function toNumber({ top, bottom }: Fraction): number {
  const [a, b] = [Number(top), Number(bottom)];
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a / b;
  const rest = String((abs(top % bottom) * 10n ** 15n) / bottom);
  return Number(`${top < 0n ? '-' : ''}${abs(top) / bottom}.${rest.padStart(15, '0')}`);
}

/** As people read it, rounded to at most four significant digits after the whole ones. */
export function shown(value: Fraction): string {
  const number = toNumber(value);
  return String(Number(number.toPrecision(Math.min(100, Math.max(4, String(Math.trunc(number)).length)))));
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

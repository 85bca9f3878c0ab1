import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonMeasure,
  compare,
  exactly,
  fraction,
  minus,
  plus,
  roundDown,
  roundUp,
  shown,
  times,
  toNumber,
} from './fraction.ts';

describe('a fraction', () => {
  it.each([
    ['0.1', 1n, 10n],
    [37.5, 75n, 2n],
    ['1e-7', 1n, 10_000_000n],
    [2e21, 2_000_000_000_000_000_000_000n, 1n],
    ['-2.50', -5n, 2n],
  ])('of %s is exact', (written, top, bottom) => expect(exactly(written)).toEqual({ top, bottom }));

  it.each(['', '.', 'ten', Number.NaN, Number.POSITIVE_INFINITY, '1/2'])('of %s is none', (written) =>
    expect(exactly(written)).toBeUndefined(),
  );

  it('adds without a rest', () => {
    const tenth = exactly(0.1) ?? fraction(0n);
    expect(toNumber(plus(plus(tenth, tenth), tenth))).toBe(0.3);
  });

  it('rounds whole numbers on either side of nothing', () => {
    expect([roundUp(fraction(7n, 2n)), roundDown(fraction(7n, 2n))]).toEqual([4n, 3n]);
    expect([roundUp(fraction(-7n, 2n)), roundDown(fraction(-7n, 2n))]).toEqual([-3n, -4n]);
  });

  it('finds the common measure of strengths', () => {
    expect(commonMeasure(fraction(5n, 2n), fraction(75n, 2n))).toEqual(fraction(5n, 2n));
    expect(commonMeasure(fraction(81n, 5n), fraction(5n))).toEqual(fraction(1n, 5n));
  });

  it('is shown short', () => {
    expect([shown(fraction(2n, 3n)), shown(fraction(12345n)), shown(fraction(1n, 8n))]).toEqual([
      '0.6667',
      '12345',
      '0.125',
    ]);
  });

  it('keeps the rules of numbers', () => {
    const any = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)).map(([top, bottom]) => fraction(top, bottom));
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(times(a, b)).toEqual(times(b, a));
        expect(compare(a, b)).toBe(Math.sign(toNumber(a) - toNumber(b)));
        expect(exactly(String(toNumber(fraction(a.top, 8n))))).toEqual(fraction(a.top, 8n));
      }),
    );
  });
});

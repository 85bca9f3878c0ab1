import { describe, expect, test } from 'vitest';
import { readSig } from './read-sig.ts';
import { timesADay, withDose } from './with-dose.ts';

const fifty = { low: 50, high: 50, unit: 'mg' };

describe('withDose', () => {
  test.each([
    ['daily', 50],
    ['twice a day', 100],
    ['q8h', 150],
    ['every other day', 25],
    ['every 2 weeks', 50 / 14],
  ])('%s', (text, mg) => {
    const sig = withDose(readSig(text), fifty);
    expect(sig.doses).toEqual([fifty]);
    expect(sig.daily?.high).toBeCloseTo(mg, 9);
    expect(sig.reason).toBeUndefined();
  });
  test('keeps within the maximum', () => {
    expect(withDose(readSig('every 4 hours, max 200 mg a day'), fifty).daily).toEqual({
      low: 200,
      high: 200,
      unit: 'mg',
    });
  });
  test('leaves other sigs alone', () => {
    for (const text of ['10 mg tid', 'as directed', '', 'prn', 'tid then bid']) {
      const sig = readSig(text);
      expect(withDose(sig, fifty)).toBe(sig);
    }
  });
  test('a dose of nothing completes nothing', () => {
    const sig = readSig('daily');
    expect(withDose(sig, { low: 0, high: 0, unit: 'mg' })).toBe(sig);
  });
});

test('timesADay', () => {
  expect(timesADay(readSig('10 mg q4-6h'))).toEqual({ low: 4, high: 6 });
  expect(timesADay(readSig('10 mg am and 20 mg pm'))).toBeUndefined();
});

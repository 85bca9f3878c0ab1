import { expect, test } from 'vitest';
import { parseDay } from '../nouns/day.ts';
import type { Measurement } from '../nouns/measurement.ts';
import { bodySurface, mosteller } from './surface.ts';

const surface = (...measurements: readonly Measurement[]) => {
  const asOf = parseDay('2026-11-01');
  return asOf && bodySurface({ measurements, medicines: [] }, asOf);
};

test.each([
  [160, 90, 2],
  [175, 70, 1.845],
  [170, 70, 1.818],
  [100, 16, 0.667],
])('%d cm and %d kg are %d m²', (height, weight, expected) =>
  expect(mosteller(height, weight)).toBeCloseTo(expected, 3),
);

test('what is missing is said', () => {
  expect(surface()).toBe('no height was given; no weight was given');
  expect(surface({ kind: 'height', value: 170 })).toBe('no weight was given');
  expect(surface({ kind: 'height', value: 1700 }, { kind: 'weight', value: 70 })).toBe(
    'the height 1700 is outside 20 to 260 cm and was not used',
  );
});

test('a surface that is given counts first', () => {
  expect(surface({ kind: 'height', value: 160 }, { kind: 'weight', value: 90 }, { kind: 'bsa', value: 1.9 })).toEqual({
    value: 1.9,
    because: 'body surface 1.9 m² (no date given, taken as current)',
  });
});

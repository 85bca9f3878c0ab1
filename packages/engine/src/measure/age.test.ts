import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, parseDay, yearsBetween } from '../nouns/day.ts';
import { ageOn } from './age.ts';

const day = (text: string) => parseDay(text) as Day;

describe('ageOn', () => {
  test.each([
    ['1972-05-01', '2026-11-01', 54],
    ['1972-11-01', '2026-11-01', 54],
    ['1972-11-02', '2026-11-01', 53],
    ['2027-01-01', '2026-11-01', undefined],
  ])('born %s, on %s', (birth, asOf, age) => {
    expect(ageOn({ birthDate: day(birth) }, day(asOf))).toBe(age);
  });

  test('a fraction under two years', () => {
    expect(ageOn({ birthDate: day('2026-05-01') }, day('2026-11-01'))).toBeCloseTo(0.5, 1);
  });

  test('the birth date goes before the age that was said', () => {
    expect(ageOn({ age: 30, birthDate: day('1972-05-01') }, day('2026-11-01'))).toBe(54);
    expect(ageOn({ age: 30 }, day('2026-11-01'))).toBe(30);
    expect(ageOn({}, day('2026-11-01'))).toBeUndefined();
  });

  test('agrees with the calendar, leap days apart, and never falls', () => {
    const birth = day('1950-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 731, max: 40_000 }), (b, d) => {
        const born = addDays(birth, b);
        const asOf = addDays(born, d);
        const age = ageOn({ birthDate: born }, asOf);
        if (!born.endsWith('02-29')) expect(age).toBe(yearsBetween(born, asOf));
        expect(ageOn({ birthDate: born }, addDays(asOf, 1))).toBeGreaterThanOrEqual(age ?? 0);
      }),
    );
  });
});

import { expect, test } from 'vitest';
import { toldWords } from './told.ts';

test('what was not told is said, and "none" is not "not told"', () => {
  expect(toldWords({ measurements: [], medicines: [], allergies: [] })).toEqual([
    'age not told',
    'sex not told',
    'conditions not told',
    'no allergies',
  ]);
});

test('values with their units', () => {
  const told = toldWords({
    age: 54,
    sex: 'female',
    pregnant: false,
    conditions: [{ given: 'epilepsy', codes: [] }],
    measurements: [
      { kind: 'egfr', value: 28 },
      { kind: 'bsa', value: 1.8 },
    ],
    medicines: [],
  });
  expect(told).toEqual([
    'age 54',
    'female',
    'not pregnant',
    'conditions: epilepsy',
    'allergies not told',
    'eGFR 28 mL/min/1.73 m²',
    'body surface 1.8 m²',
  ]);
});

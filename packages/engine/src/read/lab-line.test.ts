import { describe, expect, it, test } from 'vitest';
import { readParsed } from './input.ts';
import { isLabLine } from './lab-line.ts';
import { readText } from './text.ts';

describe('a line with a name of the blood and of a medicine', () => {
  it.each([
    'potassium 5.9',
    'Potassium: 4',
    'K 5.9',
    'serum potassium 5.9 mmol/L',
    'sodium 128',
    'Na: 141 on 2026-10-01',
    'magnesium 1.2',
    'glucose 240',
    'calcium 9.1 mg/dL',
    'lithium 0.8',
    'INR 3.8',
    'platelets 45,000/µL',
    'plt 45 x10^9/L',
    'ANC 900 cells/mm³',
    'Hgb 7.5 g/dL on 2026-10-01',
  ])('is a measurement: %s', (text) => expect(isLabLine(text)).toBe(true));

  it.each([
    'potassium 20 mEq once a day',
    'potassium 8',
    'potassium chloride 10 mEq',
    'sodium 10',
    'calcium 500 mg',
    'magnesium 400 mg daily',
    'glucose 4 g',
    'lithium 300 mg',
    'lithium',
    'digoxin 0.125',
  ])('is none: %s', (text) => expect(isLabLine(text)).toBe(false));
});

test('in a text it is read, with the unit that all laboratories mean, or told to lack one', () => {
  const { person, problems } = readText('potassium 5.9\nsodium 128\nmagnesium 1.2\nlisinopril 10 mg');
  expect(person.measurements).toEqual([
    { kind: 'potassium', value: 5.9 },
    { kind: 'sodium', value: 128 },
  ]);
  expect(problems.map(({ say }) => say)).toEqual(['1.2 has no unit and was not used; write it in mg/dL.']);
  expect(person.medicines.map(({ given }) => given)).toEqual(['lisinopril 10 mg']);
});

test('blood counts are read in the units that laboratories print', () => {
  const { person, problems } = readText('platelets 45,000 /uL\nANC 0.9 10*9/L, hb 75 g/L\nhaemoglobin 7\nbaclofen');
  expect(person.measurements).toEqual([
    { kind: 'platelets', value: 45 },
    { kind: 'neutrophils', value: 0.9 },
    { kind: 'hemoglobin', value: 7.5 },
  ]);
  expect(problems).toMatchObject([{ check: 'condition', say: '7 has no unit and was not used; write it in g/dL.' }]);
});

test('among the medicines it is none, and what to do is said', () => {
  const { person, problems } = readParsed({ person: { medicines: ['potassium 5.9'] } });
  expect(person.medicines).toEqual([{ given: 'potassium 5.9', codes: [] }]);
  expect(problems).toMatchObject([{ check: 'recognition', say: expect.stringMatching(/reads as a measurement/) }]);
});

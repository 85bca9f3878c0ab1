import { expect, test } from 'vitest';
import { EMPTY_DRAFT, EXAMPLE_DRAFT, isBlank, linesOf } from './draft.ts';
import { toPersonFile } from './person-file.ts';

test('what was not told is absent', () => {
  expect(toPersonFile(EMPTY_DRAFT, '2026-11-01')).toEqual({ asOf: '2026-11-01', person: { medicines: [] } });
});

test('"none" is an empty list, and differs from not told', () => {
  const draft = { ...EMPTY_DRAFT, conditions: { none: true, items: [] } };
  expect(toPersonFile(draft, '2026-11-01').person).toEqual({ conditions: [], medicines: [] });
});

test('an entry wins over "none"', () => {
  const draft = { ...EMPTY_DRAFT, allergies: { none: true, items: ['penicillin'] } };
  expect(toPersonFile(draft, '2026-11-01').person).toEqual({ allergies: ['penicillin'], medicines: [] });
});

test('the example', () => {
  expect(toPersonFile(EXAMPLE_DRAFT, '2026-11-01').person).toEqual({
    age: 54,
    conditions: ['epilepsy'],
    labs: { egfr: 28 },
    medicines: EXAMPLE_DRAFT.medicines.map(({ text }) => text),
  });
});

test('a number that is none is handed on as typed, never dropped', () => {
  expect(toPersonFile({ ...EMPTY_DRAFT, age: 'fifty', egfr: '27,5' }, '2026-11-01').person).toEqual({
    age: 'fifty',
    labs: { egfr: 27.5 },
    medicines: [],
  });
});

test('pregnancy is not sent for a man', () => {
  const draft = { ...EMPTY_DRAFT, sex: 'male', pregnant: 'yes' } as const;
  expect(toPersonFile(draft, '2026-11-01').person).toEqual({ sex: 'male', medicines: [] });
});

test('tests with and without a day; weeks only of a pregnancy', () => {
  const tests = [
    { kind: 'inr', value: '2,7', day: '2026-10-20' },
    { kind: 'tsh', value: '1.4', day: '' },
    { kind: 'potassium', value: '', day: '' },
  ] as const;
  const draft = { ...EMPTY_DRAFT, tests, gestationWeeks: '22' };
  const labs = { inr: { value: 2.7, date: '2026-10-20' }, tsh: 1.4 };
  expect(toPersonFile(draft, '2026-11-01').person).toMatchObject({ labs });
  expect(toPersonFile(draft, '2026-11-01').person).not.toHaveProperty('labs.gestationWeeks');
  expect(toPersonFile({ ...draft, pregnant: 'yes' }, '2026-11-01').person).toMatchObject({
    labs: { ...labs, gestationWeeks: 22 },
  });
});

test('a pasted list loses bullets, numbers and blank lines, not doses', () => {
  expect(linesOf('1. baclofen 10 mg\r\n\r\n• Zoloft 50 mg daily\n- 2 tablets Tylenol\n0.5 mg lorazepam\n')).toEqual([
    'baclofen 10 mg',
    'Zoloft 50 mg daily',
    '2 tablets Tylenol',
    '0.5 mg lorazepam',
  ]);
});

test('blank means that nothing was told', () => {
  expect(isBlank(EMPTY_DRAFT)).toBe(true);
  expect(isBlank(EXAMPLE_DRAFT)).toBe(false);
});

import { expect, test } from 'vitest';
import { isBareName, suggestConditions, suggestMedicines } from './suggest.ts';

const records = [
  { id: 'chronic-kidney-disease', name: 'chronic kidney disease', synonyms: ['CKD', 'renal insufficiency'] },
  { id: 'kidney-stones', name: 'kidney stones' },
  { id: 'epilepsy', name: 'epilepsy', synonyms: ['seizure disorder'] },
];

test('the start of any word of any name', () => {
  expect(suggestConditions(records, 'kid').map(({ key }) => key)).toEqual(['kidney-stones', 'chronic-kidney-disease']);
  expect(suggestConditions(records, 'Seiz')).toEqual([{ key: 'epilepsy', name: 'epilepsy', hint: 'seizure disorder' }]);
  expect(suggestConditions(records, 'lepsy')).toEqual([]);
  expect(suggestConditions(records, ' ')).toEqual([]);
});

test('suggestions end where the dose begins', () => {
  expect(isBareName('bacl')).toBe(true);
  expect(isBareName('tylenol pm')).toBe(true);
  expect(isBareName('baclofen ')).toBe(false);
  expect(isBareName('baclofen 10')).toBe(false);
  expect(isBareName('')).toBe(false);
});

const names = (...rows: readonly (readonly [name: string, edits: number, ...ingredients: string[]])[]) => ({
  suggest: () => rows.map(([name, edits, ...ingredients]) => ({ name, edits, ingredients })),
});
const listed = (rows: ReturnType<typeof names>) => suggestMedicines(rows, 'bacl').map(({ name }) => name);

test('other spellings of a listed generic name are left out, brands stay', () => {
  const rows = names(['oxycodone', 0, 'oxycodone'], ['oxycodone hcl', 0, 'oxycodone'], ['OxyContin', 0, 'oxycodone']);
  expect(suggestMedicines(rows, 'oxy')).toEqual([
    { key: 'oxycodone', name: 'oxycodone' },
    { key: 'OxyContin', name: 'OxyContin', hint: 'oxycodone' },
  ]);
});

test('near spellings are few after true beginnings, and all there is without one', () => {
  const near = [['a', 1, 'a'] as const, ['b', 1, 'b'] as const, ['c', 1, 'c'] as const, ['d', 1, 'd'] as const];
  expect(listed(names(['baclofen', 0, 'baclofen'], ...near))).toEqual(['baclofen', 'a', 'b']);
  expect(listed(names(...near))).toEqual(['a', 'b', 'c', 'd']);
});

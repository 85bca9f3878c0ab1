import { expect, test } from 'vitest';
import { isBareName, suggestConditions } from './suggest.ts';

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

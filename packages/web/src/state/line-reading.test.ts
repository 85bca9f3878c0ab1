import { type Day, parseDay, type Screening } from '@doseline/engine';
import { expect, test } from 'vitest';
import { notUnderstood, readingOf, withName } from './line-reading.ts';

const asOf = parseDay('2026-11-01') as Day;
const screening: Screening = {
  findings: [],
  understood: [{ given: 'baclofen 10 mg', ingredients: ['baclofen'], route: 'oral', asNeeded: false }],
  notChecked: [
    {
      check: 'recognition',
      about: 'zyloprexinol 5 mg',
      reason: 'No medicine of that name is known.',
      closest: ['zyprexa'],
    },
    { check: 'recognition', about: 'baclofen 10 mg', reason: 'The dose could not be read.' },
    { check: 'kidney', about: 'baclofen', reason: 'No eGFR was told.' },
  ],
  asOf,
  knowledge: { version: 'test' },
};

test('each line finds its reading', () => {
  expect(readingOf(' baclofen 10 mg ', screening).is).toBe('understood');
  expect(readingOf('zyloprexinol 5 mg', screening).is).toBe('not-understood');
  expect(readingOf('new line', screening).is).toBe('unread');
  expect(readingOf('baclofen 10 mg', undefined).is).toBe('unread');
});

test('only lines that were not read at all are not understood', () => {
  expect(notUnderstood(screening).map(({ about }) => about)).toEqual(['zyloprexinol 5 mg']);
});

test.each([
  ['zyloprexinol 5 mg', 'zyprexa', 'zyprexa 5 mg'],
  ['zyloprexinol', 'zyprexa', 'zyprexa'],
  ['tylenl pm 2 tablets at bedtime', 'Tylenol PM', 'Tylenol PM 2 tablets at bedtime'],
  ['lorazpam .5 mg', 'lorazepam', 'lorazepam .5 mg'],
  ['5 mg zyloprexinol', 'zyprexa', 'zyprexa'],
])('%j with %j is %j', (line, name, changed) => {
  expect(withName(line, name)).toBe(changed);
});

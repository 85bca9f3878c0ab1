import { type Day, parseDay } from '@doseline/engine';
import { expect, test } from 'vitest';
import { dayWords, fromToday, withDayWords } from './day-words.ts';

const day = (text: string) => parseDay(text) as Day;

test('a day as people write it, in every time zone the same', () => {
  expect(dayWords(day('2026-11-01'))).toBe('Sun, Nov 1, 2026');
});

test('days in a sentence', () => {
  expect(withDayWords('Due by 2026-11-01; no. 2026-02-30.')).toBe('Due by Sun, Nov 1, 2026; no. 2026-02-30.');
});

test.each([
  ['2026-11-01', 'today'],
  ['2026-11-02', 'tomorrow'],
  ['2026-10-31', 'yesterday'],
  ['2026-11-15', 'in 14 days'],
  ['2026-10-01', '31 days ago'],
])('%s', (text, words) => {
  expect(fromToday(day(text), day('2026-11-01'))).toBe(words);
});

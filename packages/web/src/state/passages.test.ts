import { expect, test } from 'vitest';
import { pointersIn } from './passages.ts';

const pointer = (word: string) => ({ label: 'a', title: 'Label A', section: 'warnings', words: [word] });

test('each sentence is asked for once, a source without words not at all', () => {
  const { asked, left } = pointersIn([
    pointer('one'),
    pointer('two'),
    pointer('one'),
    { label: 'a', title: 'Label A' },
  ]);
  expect(asked.map(({ words }) => words)).toEqual([['one'], ['two']]);
  expect(left).toBe(0);
});

test('of very many the first are asked for, and the others counted', () => {
  const { asked, left } = pointersIn(Array.from({ length: 50 }, (_, at) => pointer(String(at))));
  expect([asked.length, left]).toEqual([12, 38]);
});

import { expect, it } from 'vitest';
import { clauses } from './clauses.ts';

const texts = (sentence: string) => clauses(sentence).map(({ text }) => text.trim());

it('cuts where a new statement opens', () => {
  expect(texts('It left digoxin as it was, but the INR rose.')).toHaveLength(2);
  expect(texts('Levels rose; no dose was changed.')).toHaveLength(2);
});

it('keeps lists, brackets and subordinate clauses whole', () => {
  expect(texts('Avoid digoxin, warfarin, and lithium.')).toHaveLength(1);
  expect(texts('Avoid statins (lovastatin; simvastatin).')).toHaveLength(1);
  expect(texts('When given with lithium, there was no change.')).toHaveLength(1);
  expect(texts('Avoid vaccines, including but not limited to BCG.')).toHaveLength(1);
});

it('cuts at a comma after a concession', () => {
  expect(texts('Although levels stayed, the two should not be combined.')).toHaveLength(2);
});

it('gives slices of the sentence', () => {
  const sentence = 'It rose; then it fell.';
  for (const { text, start, end } of clauses(sentence)) expect(sentence.slice(start, end)).toBe(text);
});

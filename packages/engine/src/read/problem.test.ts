import { expect, test } from 'vitest';
import { readParsed } from './input.ts';
import { refuse, tell, whereIs } from './problem.ts';

test.each([
  ['person', 'age', 'person.age'],
  ['', 'age', 'age'],
  ['line 3', '', 'line 3'],
  [{ resource: { resourceType: 'Condition', id: 'abc' }, index: 4, fullUrl: undefined }, 'code', 'Condition/abc.code'],
  [{ resource: { resourceType: 'Condition' }, index: 4, fullUrl: undefined }, '', 'Condition (entry 5)'],
])('a place in words: %j %j', (place, field, words) => {
  expect(whereIs(place, field)).toBe(words);
});

test('a problem says what, where, and what it should be', () => {
  const r = { problems: [] };
  refuse(r, 'person.sex', 'input', 'sex', ['x'], '"female" or "male"');
  tell(r, 'person', 'input', 'person', 'Something else.');
  expect(r.problems).toEqual([
    { where: 'person.sex', check: 'input', about: 'sex', say: 'a list is not "female" or "male" and was not used.' },
    { where: 'person', check: 'input', about: 'person', say: 'Something else.' },
  ]);
});

test('objects that cannot be made a text are told like any other', () => {
  const odd = { toString: 1, valueOf: 1 };
  const entry = [{ resource: { resourceType: odd, id: 'x' } }, { resource: { resourceType: 'Patient', gender: odd } }];
  expect(() => readParsed({ resourceType: 'Bundle', type: 'history', entry })).not.toThrow();
  expect(readParsed({ person: { age: { value: 5, unit: odd }, sex: odd, medicines: [] } }).problems).toMatchObject([
    { where: 'person.sex', say: expect.stringContaining('an object is not "female"') as string },
  ]);
});

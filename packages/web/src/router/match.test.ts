import { expect, test } from 'vitest';
import { drugPath, matchPage, searchPath } from './match.ts';

test.each([
  ['/', '', { page: 'look-up', query: '' }],
  ['/', '?q=tylenol%20pm', { page: 'look-up', query: 'tylenol pm' }],
  ['/check', '', { page: 'check' }],
  ['/check/', '', { page: 'check' }],
  ['/taper', '', { page: 'taper' }],
  ['/pump', '', { page: 'pump' }],
  ['/drugs/baclofen', '', { page: 'drug', id: 'baclofen' }],
  ['/drugs/Baclofen', '', { page: 'drug', id: 'baclofen' }],
  ['/drugs/valproic%20acid', '', { page: 'drug', id: 'valproic acid' }],
  ['/drugs/%E0%A4%A', '', { page: 'nowhere', path: '/drugs/%E0%A4%A' }],
  ['/drugs/a/b', '', { page: 'nowhere', path: '/drugs/a/b' }],
  ['/else', '', { page: 'nowhere', path: '/else' }],
])('%s%s', (path, search, page) => {
  expect(matchPage(path, search)).toEqual(page);
});

test('a drug path reads back to its id', () => {
  for (const id of ['baclofen', 'valproic acid', 'carbidopa/levodopa', 'vitamin b12 (50%)']) {
    expect(matchPage(drugPath(id), '')).toEqual({ page: 'drug', id });
  }
});

test('a search path reads back to its query', () => {
  const path = searchPath('a&b #1');
  expect(matchPage('/', path.slice(1))).toEqual({ page: 'look-up', query: 'a&b #1' });
});

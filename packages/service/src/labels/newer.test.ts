import { expect, it } from 'vitest';
import { rankOf, replaces } from './newer.ts';

it.each([
  ['12', 12],
  ['007', 7],
  [undefined, 0],
  ['', 0],
  ['2.1', 0],
  ['a', 0],
  ['12345678901234567890', 0],
])('version %j ranks as %i', (version, rank) => {
  expect(rankOf(version)).toBe(rank);
});

it.each([
  ['a higher number', { rank: 10, effective: '2020-01-01' }, { rank: 9, effective: '2024-01-01' }, true],
  ['a lower number', { rank: 9, effective: '2024-01-01' }, { rank: 10, effective: '2020-01-01' }, false],
  [
    'the same number and a later date',
    { rank: 1, effective: '2024-01-02' },
    { rank: 1, effective: '2024-01-01' },
    true,
  ],
  [
    'the same number and an earlier date',
    { rank: 1, effective: '2023-01-02' },
    { rank: 1, effective: '2024-01-01' },
    false,
  ],
  ['a number against none', { rank: 1, effective: null }, { rank: 0, effective: '2024-01-01' }, true],
  ['no number against one', { rank: 0, effective: '2024-01-01' }, { rank: 1, effective: null }, false],
  ['a date against none', { rank: 0, effective: '2024-01-01' }, { rank: 0, effective: null }, true],
  ['nothing to tell by, later in', { rank: 0, effective: null }, { rank: 0, effective: null }, true],
])('%s: replaces %s', (_name, incoming, current, expected) => {
  expect(replaces(incoming, current)).toBe(expected);
});

import { expect, test } from 'vitest';
import { nextStay, stayEntries, stayTroubles } from './typed-stay.ts';

const stay = (from: string, to: string) => ({ id: 1, from, to });

test.each([
  ['', '', {}],
  ['2026-10-01', '', {}],
  ['2026-10-01', '2026-10-01', {}],
  ['', '2026-10-04', { from: expect.stringContaining('first day') }],
  ['2026-10-05', '2026-10-04', { to: expect.stringContaining('ends before') }],
  ['2026-11-05', '', { from: expect.stringContaining('to come') }],
  ['2026-10-05', '2026-11-04', { to: expect.stringContaining('while the stay lasts') }],
])('from %s to %s', (from, to, troubles) => {
  expect(stayTroubles(stay(from, to), '2026-11-01')).toEqual(troubles);
});

test('stays for a person file; an empty one is left out', () => {
  expect(stayEntries([stay('2026-10-01', '2026-10-04'), stay('2026-10-20', ''), stay('', '')])).toEqual([
    { from: '2026-10-01', to: '2026-10-04' },
    { from: '2026-10-20' },
  ]);
});

test('each stay has its own number', () => {
  expect(nextStay([stay('', '')]).id).toBe(2);
});

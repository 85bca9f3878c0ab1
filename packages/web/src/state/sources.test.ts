import type { MonographLine } from '@doseline/engine';
import { expect, test } from 'vitest';
import { reasonWords, runsBySource, runsOf, sourceTitle, uniqueSources, valueWords } from './sources.ts';

const a = { label: 'a', title: 'Label A', section: 'warnings', words: ['one'] };
const b = { label: 'b', title: 'Label B' };
const line = (id: string, part: Partial<MonographLine> = {}): MonographLine => ({
  id,
  say: id,
  basis: 'reviewed',
  sources: [a],
  ...part,
});

test('the same section of the same label is one source, whatever its words', () => {
  expect(uniqueSources([a, { ...a, words: ['two'] }, b, { ...a, section: 'precautions' }])).toHaveLength(3);
});

test('neighbouring lines of one severity share their advice', () => {
  const advised = { severity: 'serious', advice: 'Call.' } as const;
  const lines = [line('1', advised), line('2', advised), line('3', { ...advised, advice: 'Wait.' })];
  expect(runsOf(lines).map((run) => run.lines.map(({ id }) => id))).toEqual([['1', '2'], ['3']]);
});

test('neighbouring plain lines share their source; the others and their order stay', () => {
  const lines = [
    line('1'),
    line('2', { frequency: '4%' }),
    line('3', { sources: [b] }),
    line('4'),
    line('5', { severity: 'serious' }),
    line('6', { severity: 'serious' }),
  ];
  expect(runsOf(lines).map((run) => run.lines.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4'], ['5'], ['6']]);
});

test('names of values as words', () => {
  expect(valueWords('onsetHours')).toBe('onset hours');
  expect(valueWords('usual range')).toBe('usual range');
  expect(valueWords('say')).toBe('the statement itself');
});

test('a reason names values in words', () => {
  expect(reasonWords('not verified against a source: onsetHours, say')).toBe(
    'not verified against a source: onset hours, the statement itself',
  );
  expect(reasonWords('supplied on 2026-10-20 for 30 days')).toBe('supplied on 2026-10-20 for 30 days');
});

test('a bare set id is not shown as a title', () => {
  expect(sourceTitle({ title: '00c6c924-ddfd-4a75-afd7-f6561ff9abbc' })).toBe('Official label 00c6c924');
  expect(sourceTitle({ title: 'Baclofen tablets' })).toBe('Baclofen tablets');
});

test('lines of one source stand together, wherever they were', () => {
  const lines = [line('1'), line('2', { sources: [b] }), line('3')];
  expect(runsBySource(lines).map((run) => run.lines.map(({ id }) => id))).toEqual([['1', '3'], ['2']]);
});

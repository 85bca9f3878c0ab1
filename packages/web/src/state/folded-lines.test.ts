import type { MonographLine, Severity } from '@doseline/engine';
import { expect, test } from 'vitest';
import { foldedLines } from './folded-lines.ts';

const lines = (count: number, severity: Severity) =>
  Array.from({ length: count }, (_, at): MonographLine => {
    return { id: `${severity}-${at}`, say: 'x', severity, basis: 'reviewed', sources: [] };
  });

test('a short list stays whole', () => {
  expect(foldedLines(lines(15, 'caution')).folded).toEqual([]);
});

test('of a long one the grave stays in sight, and what is mild is folded by its severity', () => {
  const { shown, folded } = foldedLines([...lines(20, 'serious'), ...lines(9, 'caution'), ...lines(2, 'note')]);
  expect(shown).toHaveLength(22);
  expect(folded.map(({ severity, lines: held }) => [severity, held.length])).toEqual([['caution', 9]]);
});

import { expect, it } from 'vitest';
import { pieces } from './pieces.ts';

it('ends a piece at a reference before a capital, a numbered heading and a semicolon, and keeps places', () => {
  const text =
    'Avoid in severe illness (2.3) Mild illness: half the dose; stop if worse 2.4 Older people use less [see Use (8.5)].';
  const found = pieces(text);
  expect(found.map((piece) => piece.text.replace(/\s+/g, ' ').trim())).toEqual([
    'Avoid in severe illness',
    'Mild illness: half the dose',
    'stop if worse',
    'Older people use less .',
  ]);
  for (const { text: piece, start } of found) {
    const first = piece.trim().slice(0, 8);
    expect(text.slice(start).trimStart().startsWith(first) || text.slice(start, start + 20).includes(first)).toBe(true);
  }
});

import { expect, it } from 'vitest';
import { wrap } from './wrap.ts';

it('breaks at spaces and hangs what follows', () => {
  expect(wrap('one two three four', 12, '- ', '  ')).toBe('- one two\n  three four');
});

it('keeps a word that is longer than the line whole', () => {
  expect(wrap('a abcdefghijkl b', 6)).toBe('a\nabcdefghijkl\nb');
});

it('gives one line for no text', () => {
  expect(wrap('  ', 20, '> ')).toBe('> ');
});

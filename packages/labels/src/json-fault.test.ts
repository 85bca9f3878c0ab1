import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

it.each<[text: string, at: number]>([
  ['{"a": x}', 6],
  ['{"a" 1}', 5],
  ['{"a": 1,}', 8],
  ['[1 2]', 3],
  ['[1,', 3],
  ['[1}', 2],
  ['{a: 1}', 1],
  ['["\\q"]', 3],
  ['["\\u12"]', 3],
  ['["a\nb"]', 3],
  ['"a', 2],
  ['[] x', 3],
  ['[01]', 2],
  ['', 0],
])('%j goes wrong at %d', (text, at) => {
  expect(jsonFault(text)).toBe(at);
});

it('finds no fault before the end in what JSON.parse takes', () => {
  fc.assert(fc.property(fc.json(), (text) => void expect(jsonFault(text)).toBe(text.length)));
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', ']', ',', 'x', '\\', '\u0000'), (text, n, put) => {
      const at = n % (text.length + 1);
      const hurt = text.slice(0, at) + put + text.slice(at + 1);
      let parsed = true;
      try {
        JSON.parse(hurt);
      } catch {
        parsed = false;
      }
      const fault = jsonFault(hurt);
      if (parsed) expect(fault).toBe(hurt.length);
      else expect(fault).toBeLessThanOrEqual(hurt.length);
    }),
  );
});

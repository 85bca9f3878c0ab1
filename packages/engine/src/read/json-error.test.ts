import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault, placeOf } from './json-error.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  test.each([
    ['{"a": 1,}', 8, 'a comma stands before the closing bracket'],
    ['[1, 2', 5, 'cut off'],
    ["{'a': 1}", 1, 'straight double quotes'],
    ['{"a" 1}', 5, 'a colon was expected'],
    ['{"a": 1 "b": 2}', 8, 'a comma or "}" was expected'],
    ['[1 2]', 3, 'not "2"'],
    ['{"a": tru}', 6, 'not "tru"'],
    ['{"a": NaN}', 6, 'not "NaN"'],
    ['{"a": 01}', 7, 'not "1"'],
    ['{"a": "x\ny"}', 8, 'inside a text'],
    ['{"a": "x', 6, 'never closed'],
    ['{"a": "\\q"}', 7, 'not an escape'],
    ['{"a": 1} {"b": 2}', 9, 'after the end'],
    ['{"a": [1}', 8, '"]" was expected'],
    ['{"a": 1, // no\n"b": 2}', 9, 'no comments'],
    ['{a: 1}', 1, 'a key in double quotes was expected, not "a"'],
  ])('%s', (text, offset, say) => {
    const fault = findJsonFault(text);
    expect(fault?.offset).toBe(offset);
    expect(fault?.say).toContain(say);
  });

  test('depth does not matter', () => {
    expect(findJsonFault('['.repeat(1_000_000))?.offset).toBe(1_000_000);
  });

  test('agrees with JSON.parse on what is JSON', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'{}[]",:0123456789.eE+-truefalsn \\\n\u0001') });
    fc.assert(
      fc.property(fc.oneof(signs, fc.json(), fc.string()), (text) => {
        expect(findJsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('finds the fault in JSON with one sign removed or added', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', 'x'), (json, n, sign) => {
        const at = n % json.length;
        const text = json.slice(0, at) + sign + json.slice(sign === '' ? at + 1 : at);
        expect(findJsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });
});

test('placeOf counts lines and columns from 1', () => {
  expect(placeOf('ab\ncd\n', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('ab\ncd\n', 2)).toEqual({ line: 1, column: 3 });
  expect(placeOf('ab\ncd\n', 3)).toEqual({ line: 2, column: 1 });
  expect(placeOf('ab\ncd\n', 6)).toEqual({ line: 3, column: 1 });
});

import { expect, it } from 'vitest';
import { decode } from './decode.ts';

it.each([
  ['UTF-8', [...Buffer.from('naïve')], 'naïve'],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['UTF-16, little end first, marked', [0xff, 0xfe, 0x61, 0x00], 'a'],
  ['UTF-16, big end first, marked', [0xfe, 0xff, 0x00, 0x61], 'a'],
  ['UTF-16 without a mark', [...Buffer.from('baclofen', 'utf16le')], 'baclofen'],
  ['nothing', [], ''],
])('reads %s', (_name, bytes, text) => {
  expect(decode(new Uint8Array(bytes))).toBe(text);
});

it('names the first line that is not text', () => {
  expect(() => decode(new Uint8Array([0x61, 0x0a, 0x0a, 0xc3, 0x28]))).toThrow(
    /not valid UTF-8 text \(line 3\).*Save it as UTF-8/,
  );
});

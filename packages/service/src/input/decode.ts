import { BadInput } from './bad-input.ts';

/**
 * Text from bytes: UTF-8, or UTF-16 where a byte order mark or the bytes themselves say so. Throws {@link BadInput} for bytes
 * that are neither, naming the first bad place; nothing is replaced silently.
 *
 * @example decode(new Uint8Array([0xff, 0xfe, 0x61, 0x00])) // 'a'
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(
      `The input is not valid ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'} text${place(bytes, encoding)}. Save it as UTF-8 and try again.`,
    );
  }
}

/** A byte order mark decides; without one, a NUL beside each of the first letters means UTF-16. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return 'utf-8';
}

function place(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8') return '';
  let line = 1;
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0x0a && i !== bytes.length - 1) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, i + 1));
    } catch {
      return ` (line ${line})`;
    }
    line++;
    start = i + 1;
  }
  return '';
}

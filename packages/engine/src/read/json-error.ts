import type { TextPlace } from './input-error.ts';

/** The first place where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  /** What is wrong there, as the end of a sentence. */
  readonly say: string;
}

type Expect = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/**
 * Finds the first fault in a text that is not JSON; undefined when it is JSON. Own scanner, because the message of `JSON.parse` gives
 * a position only in some versions of some engines. It keeps its own stack, so depth does not matter.
 *
 * @example findJsonFault('{"a": 1,}') // { offset: 8, say: 'a comma stands before the closing bracket' }
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let expect: Expect = 'value';
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    const c = text[at];
    if (c === undefined)
      return expect === 'end' ? undefined : { offset: at, say: 'the text ends too early; it may be cut off' };
    if (expect === 'end') return { offset: at, say: `${piece(text, at)} follows after the end of the JSON` };
    if (expect === 'colon') {
      if (c !== ':') return { offset: at, say: `a colon was expected after the key, not ${piece(text, at)}` };
      expect = 'value';
      at++;
    } else if ((expect === 'comma' || expect.startsWith('first')) && (c === '}' || c === ']')) {
      const close = open.pop();
      if (c !== close) return { offset: at, say: `"${close}" was expected, not "${c}"` };
      expect = open.length === 0 ? 'end' : 'comma';
      at++;
    } else if (expect === 'comma') {
      if (c !== ',') return { offset: at, say: `a comma or "${open.at(-1)}" was expected, not ${piece(text, at)}` };
      expect = open.at(-1) === '}' ? 'key' : 'value';
      at++;
    } else if (expect.endsWith('key')) {
      if (c !== '"') return { offset: at, say: wrongStart(text, at, 'a key in double quotes') };
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      expect = 'colon';
    } else if (c === '{' || c === '[') {
      open.push(c === '{' ? '}' : ']');
      expect = c === '{' ? 'first key' : 'first value';
      at++;
    } else {
      const end = c === '"' ? endOfString(text, at) : endOf(NUMBER, text, at) || endOf(LITERAL, text, at);
      if (typeof end !== 'number') return end;
      if (end === 0) return { offset: at, say: wrongStart(text, at, 'a value') };
      at = end;
      expect = open.length === 0 ? 'end' : 'comma';
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return at;
    at++;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** The offset after the closing quote, or the fault inside. */
function endOfString(text: string, from: number): number | JsonFault {
  for (let at = from + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 34) return at + 1;
    if (c < 32)
      return {
        offset: at,
        say: `a line break or tab stands inside a text; close the quote or write ${c === 9 ? '\\t' : '\\n'}`,
      };
    if (c !== 92) continue;
    at++;
    const sign = text[at];
    if (sign === undefined) break;
    if (sign === 'u' ? !/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5)) : !'"\\/bfnrt'.includes(sign))
      return { offset: at - 1, say: `"\\${sign}" is not an escape; write "\\\\" for a backslash` };
  }
  return { offset: from, say: 'the quote that opens here is never closed' };
}

function wrongStart(text: string, at: number, wanted: string): string {
  const c = text[at] ?? '';
  if (c === '}' || c === ']') return 'a comma stands before the closing bracket';
  if (c === "'" || '‘’“”'.includes(c)) return `use straight double quotes, not ${c}`;
  if (c === '/' || c === '#') return 'JSON has no comments; remove this';
  return `${wanted} was expected, not ${piece(text, at)}`;
}

/** The offending piece: the word or sign that stands there. */
function piece(text: string, at: number): string {
  const word = /^(?:[\p{L}\p{N}_.+-]{1,20}|.)/su.exec(text.slice(at, at + 40));
  return `"${word?.[0] ?? ''}"`;
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (;;) {
    const next = text.indexOf('\n', start);
    if (next < 0 || next >= offset) return { line, column: offset - start + 1 };
    line++;
    start = next + 1;
  }
}

import type { TextPlace } from './input-error.ts';

/** The first place where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  /** What is wrong there, as the end of a sentence. */
  readonly say: string;
}

const SPACE = /[ \n\r\t]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A stretch of plain characters inside a text (from the space on, but the quote and the backslash), or one escape. */
const IN_TEXT = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Finds the first fault in a text that is not JSON; undefined when it is JSON. Own scanner, because the message of `JSON.parse` gives
 * a position only in some versions of some engines. It keeps its own stack, so depth does not matter.
 *
 * @example findJsonFault('{"a": 1,}') // { offset: 8, say: 'a comma stands before the closing bracket' }
 */
export function findJsonFault(text: string): JsonFault | undefined {
  /** The closing brackets that are due. */
  const due: string[] = [];
  let want: 'value' | 'key' | 'colon' | 'comma' | 'end' = 'value';
  let opened = false;
  for (let at = endOf(SPACE, text, 0); ; at = endOf(SPACE, text, at)) {
    const c = text[at];
    const fault = (say: string): JsonFault => ({ offset: at, say });
    const close = due.at(-1);
    const mayClose = opened || want === 'comma';
    opened = false;
    if (c === undefined) return want === 'end' ? undefined : fault('the text ends too early; it may be cut off');
    if (want === 'end') return fault(`${piece(text, at)} follows after the end of the JSON`);
    if (mayClose && c === close) {
      due.pop();
      want = due.length === 0 ? 'end' : 'comma';
      at++;
    } else if (want === 'comma' || want === 'colon') {
      const sign = want === 'comma' ? `a comma or "${close}"` : 'a colon';
      if (c !== (want === 'comma' ? ',' : ':')) return fault(`${sign} was expected, not ${piece(text, at)}`);
      want = want === 'comma' && close === '}' ? 'key' : 'value';
      at++;
    } else if (want === 'value' && (c === '{' || c === '[')) {
      due.push(c === '{' ? '}' : ']');
      want = c === '{' ? 'key' : 'value';
      opened = true;
      at++;
    } else {
      if (c === '"') {
        let end = at + 1;
        for (let next = end; next > 0; next = endOf(IN_TEXT, text, end)) end = next;
        if (text[end] === undefined) return fault('the quote that opens here is never closed');
        if (text[end] !== '"') return { offset: end, say: faultInText(text.slice(end, end + 2)) };
        at = end + 1;
      } else {
        const end = want === 'value' ? endOf(SCALAR, text, at) : 0;
        if (end === 0) return fault(wrongStart(text, at, want === 'key' ? 'a key in double quotes' : 'a value'));
        at = end;
      }
      want = want === 'key' ? 'colon' : due.length === 0 ? 'end' : 'comma';
    }
  }
}

/** The offset behind a match at an offset; 0 when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function faultInText(signs: string): string {
  return signs[0] === '\\'
    ? `"${signs}" is not an escape; write "\\\\" for a backslash`
    : `a line break or tab stands inside a text; close the quote or write ${signs[0] === '\t' ? '\\t' : '\\n'}`;
}

function wrongStart(text: string, at: number, wanted: string): string {
  const c = text[at] ?? '';
  if ('}]'.includes(c)) return 'a comma stands before the closing bracket';
  if ("'‘’“”".includes(c)) return `use straight double quotes, not ${c}`;
  if ('/#'.includes(c)) return 'JSON has no comments; remove this';
  return `${wanted} was expected, not ${piece(text, at)}`;
}

/** The offending piece: the word or sign that stands there. */
function piece(text: string, at: number): string {
  return `"${/^(?:[\p{L}\p{N}_.+-]{1,20}|.)/su.exec(text.slice(at, at + 40))?.[0] ?? ''}"`;
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

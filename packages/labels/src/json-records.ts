import { LIMITS, type Limits } from './limits.ts';
import type { Place } from './malformed.ts';

/** A record of a JSON document, not yet parsed; or why there is none. */
export interface JsonRecord {
  /** From 0, among the records of the document. */
  readonly index: number;
  readonly place: Place;
  readonly bytes?: Uint8Array;
  readonly say?: string;
}

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, COMMA] = [9, 10, 13, 32, 34, 44];
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 92, 93, 123, 125];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LONGEST_KEY = 64;

/**
 * Cuts a JSON document into its records as it comes: the items of `results` of an object, the items of a list, or one
 * object. Only brackets and quotes are looked at; each record is then parsed by JSON.parse, so that one bad record costs
 * that record and not the gigabytes behind it, as it would with a parser of the whole.
 */
export function openJsonRecords(give: (record: JsonRecord) => void, limits: Limits = LIMITS) {
  let line = 1;
  let lineStart = 0;
  /** Bytes of earlier pieces. */
  let passed = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let key: number[] | undefined;
  let lastKey = '';
  /** The depth at which records stand; 0 until it is known. */
  let level = 0;
  let ended = false;
  /** The outermost bracket is closed: nothing may follow. */
  let closed = false;
  let behind = false;
  let count = 0;
  let record:
    | { readonly place: Place; pieces: Uint8Array[]; length: number; scalar: boolean; say?: string }
    | undefined;
  /** Where the record goes on in the present piece. */
  let from = 0;
  /** A quote was left open: brackets may have been taken for words, so the closing bracket is known by its column. */
  let torn = false;
  /** Whether only spaces stand before, in this line. */
  let indented = true;

  const place = (at: number): Place => ({ line, column: passed + at - lineStart + 1 });
  const begin = (at: number, scalar: boolean) => {
    record = { place: place(at), pieces: [], length: 0, scalar };
    from = at;
    torn = false;
  };
  const keep = (bytes: Uint8Array) => {
    if (record === undefined || bytes.length === 0) return;
    record.length += bytes.length;
    if (record.length > limits.recordLength) {
      record.say ??= `is longer than ${limits.recordLength} bytes`;
      record.pieces = [];
    } else record.pieces.push(bytes);
  };
  const finish = (bytes: Uint8Array, say?: string) => {
    keep(bytes);
    if (record === undefined) return;
    const { place: at, pieces } = record;
    const why = record.say ?? say;
    give({ index: count++, place: at, ...(why === undefined ? { bytes: joined(pieces) } : { say: why }) });
    record = undefined;
  };
  const openBracket = (byte: number, at: number) => {
    if (depth === 0 && level === 0) {
      if (byte === OPEN_LIST) level = 1;
      else begin(at, false);
    } else if (depth === 1 && level === 0 && byte === OPEN_LIST && lastKey === 'results') {
      level = 2;
      record = undefined;
    } else if (depth === level && !ended && record === undefined) begin(at, false);
    depth++;
    if (depth > limits.nesting && record !== undefined)
      record.say ??= `has more than ${limits.nesting} brackets inside each other`;
  };
  const closeBracket = (piece: Uint8Array, at: number) => {
    if (record?.scalar === true && depth === level) finish(piece.subarray(from, at));
    if (torn && indented && record !== undefined && level > 0 && place(at).column === record.place.column)
      depth = level + 1;
    depth--;
    if (record !== undefined && !record.scalar && depth === level) finish(piece.subarray(from, at + 1));
    if (level > 0 && depth < level) ended = true;
    if (depth === 0) closed = true;
  };
  const outside = (byte: number, piece: Uint8Array, at: number) => {
    switch (byte) {
      case SPACE:
      case TAB:
      case RETURN:
      case NEWLINE:
        return;
      case OPEN_LIST:
      case OPEN_OBJECT:
        openBracket(byte, at);
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        closeBracket(piece, at);
        break;
      case COMMA:
        if (record?.scalar === true && depth === level) finish(piece.subarray(from, at));
        break;
      default:
        if (level > 0 && depth === level && record === undefined && !ended) begin(at, true);
        if (byte === QUOTE) {
          inString = true;
          key = depth === 1 && level === 0 ? [] : undefined;
        }
    }
    indented = false;
  };

  return {
    /** False when the document can not be JSON: it begins with neither bracket. */
    write: (piece: Uint8Array): boolean => {
      from = 0;
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at] ?? 0;
        if (byte === NEWLINE) {
          line++;
          lineStart = passed + at + 1;
          indented = true;
          if (!inString) continue;
          inString = false;
          escaped = false;
          torn = true;
        } else if (!inString) {
          if (passed + at < 3 && byte === BYTE_ORDER_MARK[passed + at]) continue;
          if (depth === 0 && level === 0 && byte > SPACE && byte !== OPEN_LIST && byte !== OPEN_OBJECT && count === 0)
            return false;
          if (closed && byte > SPACE) behind = true;
          else outside(byte, piece, at);
        } else if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (key !== undefined) lastKey = String.fromCharCode(...key);
          key = undefined;
        } else if (key !== undefined && key.length < LONGEST_KEY) key.push(byte);
      }
      keep(piece.subarray(from));
      passed += piece.length;
      from = 0;
      return true;
    },
    place: () => place(0),
    /** Tells why the document is not whole; undefined when it is. */
    end: (): string | undefined => {
      if (record !== undefined) finish(new Uint8Array(0), 'ends in the middle of a record');
      if (passed === 0) return 'is empty';
      if (behind) return 'goes on behind its last bracket';
      if (depth > 0) return 'ends before its last bracket';
      return level === 0 && count === 0 ? 'is not JSON: expected { or [' : undefined;
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

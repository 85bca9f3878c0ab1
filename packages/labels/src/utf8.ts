import { DecodeUTF8 } from 'fflate';

/** Decoded text, and where in it the first bytes that are no UTF-8 stand; -1 when all is well. */
export interface Decoded {
  readonly text: string;
  readonly badAt: number;
}

/**
 * Begins to decode UTF-8 that comes in pieces; a character may be cut by the end of a piece. A byte order mark at the start
 * is dropped. Bytes that are no UTF-8 are pointed at, not replaced in silence.
 */
export function openUtf8(): (piece: Uint8Array, last: boolean) => Decoded {
  let text = '';
  const decoder = new DecodeUTF8((part) => {
    text += part;
  });
  let before: readonly number[] = [];
  return (piece, last) => {
    text = '';
    let cut = false;
    try {
      decoder.push(piece, last);
    } catch {
      cut = true;
    }
    const from = before;
    before = [...before, ...piece.subarray(-2)].slice(-2);
    const badAt = text.includes('\ufffd') && honest(text) > honestBytes(from, piece) ? text.indexOf('\ufffd') : -1;
    return { text, badAt: badAt === -1 && cut ? text.length : badAt };
  };
}

/** The same for a whole text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  return openUtf8()(bytes, true);
}

/** How often U+FFFD stands in a text: it is a character like others and may have been written on purpose. */
function honest(text: string): number {
  return text.split('\ufffd').length - 1;
}

function honestBytes(before: readonly number[], piece: Uint8Array): number {
  let count = 0;
  let last = before.at(-1) ?? 0;
  let lastButOne = before.at(-2) ?? 0;
  for (const byte of piece) {
    if (byte === 0xbd && last === 0xbf && lastButOne === 0xef) count++;
    lastButOne = last;
    last = byte;
  }
  return count;
}

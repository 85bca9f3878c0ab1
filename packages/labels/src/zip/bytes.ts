import type { Chunks } from '../limits.ts';

/** Bytes that are taken from a stream as they are wanted; no more than a piece and what was asked for is held. */
export interface ByteSource {
  /** At least `count` bytes from here, left in place; fewer at the end of the stream. */
  peek(count: number): Promise<Uint8Array>;
  /** Up to `count` bytes that are at hand, at least one; empty at the end of the stream. */
  take(count: number): Promise<Uint8Array>;
  /** Leaves out so many bytes; false when the stream ends before. */
  skip(count: number): Promise<boolean>;
  /** How many bytes were taken. */
  offset(): number;
  /** Lets the stream go. */
  release(): Promise<void>;
}

/** Opens a stream of bytes. */
export function openBytes(chunks: Chunks): ByteSource {
  const pieces = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  let held: Uint8Array = new Uint8Array(0);
  let offset = 0;
  let ended = false;

  const more = async (): Promise<void> => {
    const next = await pieces.next();
    if (next.done === true) {
      ended = true;
      return;
    }
    if (held.length === 0) {
      held = next.value;
      return;
    }
    const both = new Uint8Array(held.length + next.value.length);
    both.set(held);
    both.set(next.value, held.length);
    held = both;
  };
  const drop = (count: number) => {
    held = held.subarray(count);
    offset += count;
  };
  return {
    peek: async (count) => {
      while (held.length < count && !ended) await more();
      return held;
    },
    take: async (count) => {
      while (held.length === 0 && !ended) await more();
      const taken = held.subarray(0, count);
      drop(taken.length);
      return taken;
    },
    skip: async (count) => {
      let left = count;
      while (left > 0) {
        while (held.length === 0 && !ended) await more();
        if (held.length === 0) return false;
        const now = Math.min(left, held.length);
        drop(now);
        left -= now;
      }
      return true;
    },
    offset: () => offset,
    release: async () => {
      await pieces.return?.();
    },
  };
}

/** What is left of a source, as a stream. */
export async function* rest(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await source.take(65_536);
    if (piece.length === 0) return;
    yield piece;
  }
}

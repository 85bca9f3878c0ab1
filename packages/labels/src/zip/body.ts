import type { ByteSource } from './bytes.ts';
import { DESCRIPTOR_LENGTH, findDescriptor, type Sizes } from './header.ts';

/** The packed bytes of one entry, to its end and no further. */
export interface Body {
  /** The next bytes; empty at the end. Undefined when the archive is cut short. */
  next(): Promise<Uint8Array | undefined>;
  /** Goes to the entry's end, whatever was read of it. False when the archive is cut short. */
  skip(): Promise<boolean>;
  /** Once the end is reached. */
  sizes(): Sizes;
}

/** So much is unpacked at a time: deflate makes at most a thousand times of it. */
const PIECE = 16_384;

/** The body of an entry whose header gives its sizes. */
export function knownBody(source: ByteSource, sizes: Sizes): Body {
  let left = sizes.packed;
  return {
    next: async () => {
      if (left === 0) return new Uint8Array(0);
      const piece = await source.take(Math.min(left, PIECE));
      left -= piece.length;
      return piece.length === 0 ? undefined : piece;
    },
    skip: async () => {
      const now = left;
      left = 0;
      return source.skip(now);
    },
    sizes: () => sizes,
  };
}

/** The body of an entry that is followed by its sizes, as programs write that do not know them beforehand. */
export function describedBody(source: ByteSource): Body {
  let done = 0;
  let sizes: Sizes | undefined;
  const next = async (): Promise<Uint8Array | undefined> => {
    if (sizes !== undefined) return new Uint8Array(0);
    const window = (await source.peek(PIECE)).subarray(0, PIECE);
    const found = findDescriptor(window, done);
    if (found !== undefined && found.at === 0) {
      sizes = found.sizes;
      await source.skip(found.length);
      return new Uint8Array(0);
    }
    const safe = found === undefined ? window.length - DESCRIPTOR_LENGTH + 1 : found.at;
    if (safe <= 0 || (found === undefined && window.length < PIECE)) return undefined;
    done += safe;
    return source.take(safe);
  };
  return {
    next,
    skip: async () => {
      for (;;) {
        const piece = await next();
        if (piece === undefined) return false;
        if (piece.length === 0) return true;
      }
    },
    sizes: () => sizes ?? { crc: 0, packed: 0, unpacked: 0 },
  };
}

import { strFromU8 } from 'fflate';

/** Signatures at the start of each part of an archive. */
export const LOCAL = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
/** The directory at an archive's end: entries are over. */
export const DIRECTORY: readonly number[] = [0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50];

/** What an entry says of itself, before or behind its bytes. */
export interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

export interface LocalHeader {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Absent where they follow the bytes. */
  readonly sizes?: Sizes;
}

export const LOCAL_LENGTH = 30;

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** Past 2^53 the number is not exact, and far beyond every limit. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}

/** The length of a local header with its name and extra field. */
export function headerLength(bytes: Uint8Array): number {
  return LOCAL_LENGTH + u16(bytes, 26) + u16(bytes, 28);
}

/** Reads a local header that is wholly there. */
export function readHeader(bytes: Uint8Array): LocalHeader {
  const flags = u16(bytes, 6);
  const nameEnd = LOCAL_LENGTH + u16(bytes, 26);
  const path = strFromU8(bytes.subarray(LOCAL_LENGTH, nameEnd), (flags & 0x800) === 0)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a name may hold anything, and is printed in messages.
    .replace(/[\u0000-\u001f\u007f]/g, '\ufffd');
  const shared = { path, method: u16(bytes, 8), encrypted: (flags & 1) !== 0 };
  if ((flags & 8) !== 0 && u32(bytes, 18) === 0) return shared;
  const sizes = { crc: u32(bytes, 14), packed: u32(bytes, 18), unpacked: u32(bytes, 22) };
  return { ...shared, sizes: { ...sizes, ...longSizes(bytes.subarray(nameEnd, headerLength(bytes)), sizes) } };
}

/** Sizes past 4 GiB stand in an extra field. */
function longSizes(extra: Uint8Array, { packed, unpacked }: Sizes): Partial<Sizes> {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue;
    let field = at + 4;
    const long = (size: number) => {
      if (size !== 0xffffffff || field + 8 > extra.length) return size;
      field += 8;
      return u64(extra, field - 8);
    };
    const longUnpacked = long(unpacked);
    return { unpacked: longUnpacked, packed: long(packed) };
  }
  return {};
}

/** A descriptor behind an entry's bytes, with its own length. */
export interface Descriptor {
  readonly at: number;
  readonly length: number;
  readonly sizes: Sizes;
}

export const DESCRIPTOR_LENGTH = 24;

/**
 * Where in these bytes a descriptor stands. Its signature may occur in an entry's own bytes; but there the packed size
 * behind it would not be the number of bytes before it (`done` and those of the window).
 */
export function findDescriptor(bytes: Uint8Array, done: number): Descriptor | undefined {
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (at + 16 > bytes.length) return undefined;
    if (u32(bytes, at) !== DESCRIPTOR) continue;
    const crc = u32(bytes, at + 4);
    const packed = done + at;
    const unpacked = u32(bytes, at + 12);
    const short = u32(bytes, at + 8) === packed && (unpacked !== 0 || startsPart(bytes, at + 16));
    if (short) return { at, length: 16, sizes: { crc, packed, unpacked } };
    if (at + 24 <= bytes.length && u64(bytes, at + 8) === packed)
      return { at, length: 24, sizes: { crc, packed, unpacked: u64(bytes, at + 16) } };
  }
  return undefined;
}

function startsPart(bytes: Uint8Array, at: number): boolean {
  const signature = u32(bytes, at);
  return signature === LOCAL || DIRECTORY.includes(signature);
}

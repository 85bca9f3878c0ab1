import { Inflate } from 'fflate';
import { type Chunks, LIMITS, type Limits, type ReadOptions } from '../limits.ts';
import { MalformedDocument } from '../malformed.ts';
import { type Body, describedBody, knownBody } from './body.ts';
import { type ByteSource, openBytes } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { DIRECTORY, headerLength, LOCAL, LOCAL_LENGTH, type LocalHeader, readHeader, u32 } from './header.ts';

/** A file in an archive. Its bytes can be read once, before the next entry is asked for; what is not read is passed over. */
export interface ZipEntry {
  readonly path: string;
  /** Throws MalformedDocument for this entry alone: encrypted, of an unknown method, damaged, or past the limits. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Counts what is unpacked over a file, the archives inside it too. */
export interface UnpackBudget {
  unpacked: number;
  /** The bytes of the file itself that were read so far. */
  readonly read: () => number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_WINDOW = 16_384;
const STORED = 0;
const DEFLATED = 8;
/** Small files may well be packed to next to nothing. */
const RATIO_FROM = 1024 * 1024;
/** So much of a whole file, for its archives in archives pack their bytes again. */
const FILE_RATIO_FROM = 64 * RATIO_FROM;

/**
 * Reads a zip archive from front to back as it comes, an entry at a time; held is some kilobytes packed and what they
 * unpack to. Checks each entry's length and checksum, and refuses what unpacks beyond the limits. Throws
 * MalformedDocument when the bytes are no archive or end before it does. An archive in an archive: readZip(entry.bytes).
 *
 * @example for await (const { path, bytes } of readZip(createReadStream('labels.zip'))) …
 */
export async function* readZip(
  chunks: Chunks,
  options: ReadOptions & { readonly budget?: UnpackBudget } = {},
): AsyncGenerator<ZipEntry> {
  const file = options.file ?? 'archive';
  const limits: Limits = { ...LIMITS, ...options.limits };
  const source = openBytes(chunks);
  const budget = options.budget ?? { unpacked: 0, read: source.offset };
  try {
    for (let count = 0; ; count++) {
      const header = await nextHeader(source, file);
      if (header === undefined) break;
      if (count >= limits.entries) throw new MalformedDocument(file, `has more than ${limits.entries} entries`);
      const body = header.sizes === undefined ? describedBody(source) : knownBody(source, header.sizes);
      if (!header.path.endsWith('/')) {
        const { path } = header;
        yield { path, bytes: unpack(header, body, { file: `${file}/${path}`, limits, budget }) };
      }
      if (!(await body.skip())) throw cutShort(file, source, `in ${header.path}`);
    }
    if (!(await endsWell(source))) throw cutShort(file, source, 'in its directory');
  } finally {
    await source.release();
  }
}

/** The next entry's header; undefined where the directory begins. */
async function nextHeader(source: ByteSource, file: string): Promise<LocalHeader | undefined> {
  let bytes = await source.peek(LOCAL_LENGTH);
  const signature = u32(bytes, 0);
  if (DIRECTORY.includes(signature)) return undefined;
  if (bytes.length < LOCAL_LENGTH && source.offset() > 0) throw cutShort(file, source, 'between its entries');
  if (signature !== LOCAL)
    throw new MalformedDocument(file, `is not a zip archive at byte ${source.offset()}: expected an entry`);
  const length = headerLength(bytes);
  bytes = await source.peek(length);
  if (bytes.length < length) throw cutShort(file, source, 'in the head of an entry');
  const header = readHeader(bytes);
  await source.skip(length);
  return header;
}

/** Goes through the directory; false when the record at an archive's very end is missing. */
async function endsWell(source: ByteSource): Promise<boolean> {
  let found = false;
  for (;;) {
    const window = (await source.peek(DIRECTORY_WINDOW)).subarray(0, DIRECTORY_WINDOW);
    if (window.length < END_LENGTH) {
      await source.skip(window.length);
      return found;
    }
    const passed = window.length - END_LENGTH + 1;
    for (let at = window.indexOf(0x50); at !== -1 && at < passed; at = window.indexOf(0x50, at + 1))
      if (u32(window, at) === END) found = true;
    await source.skip(passed);
  }
}

function cutShort(file: string, source: ByteSource, where: string): MalformedDocument {
  return new MalformedDocument(file, `is cut short at byte ${source.offset()}, ${where}`);
}

async function* unpack(
  header: LocalHeader,
  body: Body,
  { file, limits, budget }: { readonly file: string; readonly limits: Limits; readonly budget: UnpackBudget },
): AsyncGenerator<Uint8Array> {
  const refuse = (say: string) => new MalformedDocument(file, say);
  if (header.encrypted) throw refuse('is encrypted');
  if (header.method !== STORED && header.method !== DEFLATED)
    throw refuse(`is packed by a method that is not read (number ${header.method})`);
  let made: Uint8Array[] = [];
  const inflate = header.method === DEFLATED ? new Inflate((bytes) => void made.push(bytes)) : undefined;
  const push = (piece: Uint8Array, last: boolean): readonly Uint8Array[] => {
    if (inflate === undefined) return [piece];
    made = [];
    try {
      inflate.push(piece, last);
    } catch {
      throw refuse('is damaged: its bytes can not be unpacked');
    }
    return made;
  };
  let packed = 0;
  let unpacked = 0;
  let crc = 0;
  for (let last = false; !last; ) {
    const piece = await body.next();
    if (piece === undefined) throw refuse('is cut short');
    last = piece.length === 0;
    packed += piece.length;
    for (const bytes of push(piece, last)) {
      unpacked += bytes.length;
      budget.unpacked += bytes.length;
      if (unpacked > limits.entryLength) throw refuse(`unpacks to more than ${limits.entryLength} bytes`);
      if (unpacked > RATIO_FROM && unpacked > packed * limits.ratio)
        throw refuse(`unpacks to more than ${limits.ratio} times its size, which no text does`);
      if (budget.unpacked > limits.unpackedLength)
        throw refuse(`would make the archive unpack to more than ${limits.unpackedLength} bytes`);
      if (budget.unpacked > FILE_RATIO_FROM && budget.unpacked > budget.read() * limits.ratio)
        throw refuse(`would make the archive unpack to more than ${limits.ratio} times its size, which no text does`);
      crc = crc32(bytes, crc);
      if (bytes.length > 0) yield bytes;
    }
  }
  const told = body.sizes();
  if (told.unpacked !== unpacked || told.crc !== crc) throw refuse('is damaged: its checksum does not fit');
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BadInput } from './bad-input.ts';

/** The largest input that a screening reads: one person's whole record fits many times over. */
export const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Reads a file, or standard input for `-`, up to {@link MOST_BYTES}. Throws {@link BadInput} for what is missing, not a file,
 * not readable, or too large; the limit holds while reading, so that an endless pipe ends with a message too.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const stream = path === '-' ? process.stdin : await openFile(path);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
      size += bytes.length;
      if (size > MOST_BYTES) throw tooLarge(name(path));
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`Could not read ${name(path)}: ${reason(error)}.`);
  }
  return Buffer.concat(chunks, size);
}

async function openFile(path: string): Promise<AsyncIterable<unknown>> {
  const info = await stat(path).catch((error: unknown) => {
    throw new BadInput(`Could not read ${path}: ${reason(error)}.`);
  });
  if (info.isDirectory()) throw new BadInput(`${path} is a folder. Name a file, or - for standard input.`);
  if (info.size > MOST_BYTES) throw tooLarge(path);
  return createReadStream(path);
}

function tooLarge(what: string): BadInput {
  return new BadInput(
    `${what} is larger than ${MOST_BYTES / 1024 / 1024} MB. Doseline screens one person at a time: give that person's record alone.`,
  );
}

function name(path: string): string {
  return path === '-' ? 'standard input' : path;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'it may not be read by this user';
  return error instanceof Error ? error.message : String(error);
}

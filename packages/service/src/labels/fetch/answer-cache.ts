import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** An answer that is kept on disk. */
export interface KeptAnswer {
  /** The file of its body. */
  readonly file: string;
  readonly size: number;
  /** SHA-256 of the body. */
  readonly stamp: string;
  /** What the server calls this state of it. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** Answers by their address. */
export interface AnswerCache {
  get(url: string): KeptAnswer | undefined;
  /** Keeps an answer in place of the one before. */
  put(url: string, body: Readable, marks: Pick<KeptAnswer, 'etag' | 'lastModified'>): Promise<KeptAnswer>;
}

const Entry = z.object({
  url: z.string(),
  stamp: z.string().regex(/^[\da-f]{64}$/),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});

/**
 * Opens a cache in a folder. A body is written under the name of its content before the entry names it, and the entry is moved into
 * place whole: what is read is never half an answer, whenever the process was killed.
 */
export function openAnswerCache(folder: string): AnswerCache {
  mkdirSync(folder, { recursive: true });
  const entryFile = (url: string) => join(folder, `${createHash('sha256').update(url).digest('hex')}.json`);
  const bodyFile = (stamp: string) => join(folder, `${stamp}.body`);
  const get = (url: string): KeptAnswer | undefined => {
    const path = entryFile(url);
    if (!existsSync(path)) return undefined;
    const entry = Entry.safeParse(parse(readFileSync(path, 'utf8')));
    if (!entry.success || entry.data.url !== url) return undefined;
    const { stamp, etag, lastModified } = entry.data;
    const file = bodyFile(stamp);
    return existsSync(file) ? { file, size: statSync(file).size, stamp, etag, lastModified } : undefined;
  };
  return {
    get,
    put: async (url, body, { etag, lastModified }) => {
      const unfinished = join(folder, `${process.pid}.unfinished`);
      const hash = createHash('sha256');
      body.on('data', (chunk: Uint8Array) => hash.update(chunk));
      try {
        await pipeline(body, createWriteStream(unfinished));
        const stamp = hash.digest('hex');
        const file = bodyFile(stamp);
        renameSync(unfinished, file);
        writeFileSync(unfinished, JSON.stringify({ url, stamp, etag, lastModified }));
        renameSync(unfinished, entryFile(url));
        return { file, size: statSync(file).size, stamp, etag, lastModified };
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

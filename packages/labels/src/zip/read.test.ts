import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../limits.ts';
import { readZip } from './read.ts';

function cut(all: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
}

/** As Java's programs write it: sizes behind each entry. */
function described(files: Readonly<Record<string, Uint8Array>>, stored = false): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece));
  for (const [name, content] of Object.entries(files)) {
    const entry = stored ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

async function read(pieces: Iterable<Uint8Array>, limits: Partial<Limits> = {}) {
  const files: Record<string, Uint8Array> = {};
  const refused: string[] = [];
  let thrown: string | undefined;
  try {
    for await (const { path, bytes } of readZip(pieces, { file: 'a.zip', limits })) {
      const got: number[] = [];
      try {
        for await (const piece of bytes) for (const byte of piece) got.push(byte);
        files[path] = new Uint8Array(got);
      } catch (error) {
        refused.push(error instanceof Error ? error.message : String(error));
      }
    }
  } catch (error) {
    thrown = error instanceof Error ? error.message : String(error);
  }
  return { files, refused, thrown };
}

const files = { 'a.xml': strToU8('hello'), 'b/c.xml': strToU8('x'.repeat(70_000)), empty: new Uint8Array(0) };

describe('readZip', () => {
  it.each([
    ['sizes before', zipSync(files)],
    ['stored', zipSync(files, { level: 0 })],
    ['sizes behind', described(files)],
    ['stored, sizes behind', described(files, true)],
  ])('reads an archive with %s', async (_, archive) => {
    for (const size of [1, 33, 1000, 1_000_000])
      expect(await read(cut(archive, size))).toEqual({ files, refused: [], thrown: undefined });
  });

  it('reads any files, either way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.uint8Array({ maxLength: 400 })),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        async (any, size, stored) => {
          const got = await read(cut(described(any, stored), size));
          expect(got.thrown).toBe(undefined);
          expect(Object.entries(got.files)).toEqual(Object.entries(any).map(([k, v]) => [k, new Uint8Array(v)]));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is not led astray by signatures inside an entry', async () => {
    const inner = described(files, true);
    const tricky = { inner: inner, more: strToU8('PK\x07\x08PK\x03\x04PK\x01\x02PK\x07\x08') };
    expect((await read(cut(described(tricky, true), 50))).files).toEqual(tricky);
  });

  it('passes over what is not read', async () => {
    const seen: string[] = [];
    for await (const { path, bytes } of readZip([described(files)])) {
      seen.push(path);
      if (path === 'b/c.xml') for await (const _ of bytes) break;
    }
    expect(seen).toEqual(Object.keys(files));
  });

  it('refuses a bomb at its first megabytes, and reads on behind it', async () => {
    const zeros = new Uint8Array(20_000_000);
    for (const archive of [
      zipSync({ zeros, 'a.xml': files['a.xml'] }),
      described({ zeros, 'a.xml': files['a.xml'] }),
    ]) {
      const got = await read([archive]);
      expect(got.refused).toEqual(['a.zip/zeros: unpacks to more than 200 times its size, which no text does']);
      expect(Object.keys(got.files)).toEqual(['a.xml']);
    }
  });

  it('keeps to the limits', async () => {
    const archive = zipSync(files);
    expect((await read([archive], { entryLength: 100 })).refused[0]).toMatch(/more than 100 bytes/);
    expect((await read([archive], { unpackedLength: 60_000 })).refused[0]).toMatch(/archive unpack to more than 60000/);
    expect((await read([archive], { entries: 1 })).thrown).toBe('a.zip: has more than 1 entries');
  });

  it('notices damage', async () => {
    const archive = zipSync(files);
    const at = archive.indexOf(0x78, 60);
    const hurt = archive.slice();
    hurt[36] = (hurt[36] ?? 0) ^ 0x55;
    expect((await read([hurt])).refused).toHaveLength(1);
    expect(at).not.toBe(0);
    for (const length of [10, 31, 40, 100]) {
      const { thrown } = await read([archive.subarray(0, length)]);
      expect(thrown).toMatch(/^a\.zip: is (?:cut short|not a zip archive)/);
    }
    expect((await read([strToU8('hello')])).thrown).toMatch(/is not a zip archive at byte 0/);
    const locked = zipSync({ a: strToU8('x') });
    locked[6] = 1;
    expect((await read([locked])).refused).toEqual(['a.zip/a: is encrypted']);
    const other = zipSync({ a: strToU8('x') });
    other[8] = 12;
    expect((await read([other])).refused[0]).toMatch(/method that is not read \(number 12\)/);
  });
});

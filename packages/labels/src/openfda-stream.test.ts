import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limits } from './limits.ts';
import { readOpenFda } from './openfda.ts';
import { readOpenFdaStream } from './openfda-stream.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function cut(all: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
}

async function read(pieces: Iterable<Uint8Array>, limits: Partial<Limits> = {}) {
  const titles: string[] = [];
  const leftOut: string[] = [];
  let thrown: string | undefined;
  try {
    for await (const one of readOpenFdaStream(pieces, { file: 'f.json', limits }))
      if ('label' in one) titles.push(one.label.title);
      else leftOut.push(one.leftOut.message);
  } catch (error) {
    thrown = error instanceof Error ? error.message : String(error);
  }
  return { titles, leftOut, thrown };
}

const good = (id: string) => `{"id": "${id}", "warnings": ["a [ \\" } \\\\"], "openfda": {}}`;

describe('readOpenFdaStream', () => {
  it.each<[name: string, text: string, titles: string[], leftOut: string[], thrown?: string]>([
    ['a bulk file', `{"meta": {"results": {"skip": 0}}, "results": [${good('a')}, ${good('b')}]}`, ['a', 'b'], []],
    ['a list', `[${good('a')}]`, ['a'], []],
    ['one record', good('a'), ['a'], []],
    ['a byte order mark', `\ufeff[${good('a')}]`, ['a'], []],
    ['no records', '{"results": []}', [], []],
    [
      'a bad record',
      `{"results": [\n${good('a')},\n{"id": x},\n${good('c')}]}`,
      ['a', 'c'],
      ['f.json:3:8: results[1] is not JSON here'],
    ],
    [
      'a scalar',
      `[${good('a')}, 3, "x,y", ${good('d')}]`,
      ['a', 'd'],
      [
        'f.json:1:59: results[1] is not a label record: expected an object',
        'f.json:1:62: results[2] is not a label record: expected an object',
      ],
    ],
    [
      'a quote left open',
      `{"results": [\n  {\n    "id": "a",\n    "warnings": ["x],\n    "risks": ["y"]\n  },\n  ${good('b')}\n]}`,
      ['b'],
      ['f.json:4:22: results[0] is not JSON here'],
    ],
    [
      'cut in a record',
      `{"results": [${good('a')}, {"id":`,
      ['a'],
      ['f.json:1:71: results[1] ends in the middle of a record'],
      'f.json:1:77: ends before its last bracket',
    ],
    ['cut behind a record', `[${good('a')},`, ['a'], [], 'f.json:1:58: ends before its last bracket'],
    ['words behind it', `[${good('a')}] ]`, ['a'], [], 'f.json:1:60: goes on behind its last bracket'],
    ['empty', '', [], [], 'f.json:1:1: is empty'],
    ['not JSON', 'hello', [], [], 'f.json:1:1: is not JSON: expected { or ['],
    [
      'deep',
      `[${'['.repeat(200)}${']'.repeat(200)}, ${good('a')}]`,
      ['a'],
      ['f.json:1:2: results[0] has more than 100 brackets inside each other'],
    ],
  ])('%s', async (_, text, titles, leftOut, thrown) => {
    for (const size of [1, 5, 64, 100_000]) {
      const got = await read(cut(bytes(text), size));
      expect(got.titles).toEqual(titles);
      expect(got.thrown).toBe(thrown);
      expect(got.leftOut).toEqual(leftOut);
    }
  });

  it('leaves out a record past the limit and holds nothing of it', async () => {
    const long = `{"id": "b", "warnings": ["${'x'.repeat(5000)}"]}`;
    const got = await read(cut(bytes(`[${good('a')}, ${long}, ${good('c')}]`), 100), { recordLength: 1000 });
    expect(got).toMatchObject({ titles: ['a', 'c'], leftOut: ['f.json:1:59: results[1] is longer than 1000 bytes'] });
  });

  it('leaves out the one record whose bytes are no UTF-8', async () => {
    const all = bytes(`[${good('a')},\n{"id": "é"},\n${good('c')}]`);
    all[all.indexOf(0xc3)] = 0xff;
    expect(await read([all])).toMatchObject({
      titles: ['a', 'c'],
      leftOut: ['f.json:2:9: results[1] is not UTF-8 here'],
    });
  });

  it('reads what JSON.parse reads', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.string({ minLength: 1 }), warnings: fc.array(fc.string()), x: fc.jsonValue() })),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 2),
        async (results, size, indent) => {
          const document = { meta: { a: ['results', { results: [] }] }, results };
          const labels = [];
          for await (const one of readOpenFdaStream(cut(bytes(JSON.stringify(document, undefined, indent)), size)))
            if ('label' in one) labels.push(one.label);
          expect(labels).toEqual(readOpenFda(document).labels);
        },
      ),
      { numRuns: 60 },
    );
  });
});

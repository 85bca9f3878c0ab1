import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Limits } from './limits.ts';
import { type LabelFile, type LabelRead, readLabels } from './read-labels.ts';
import { openReadingReport, reportText } from './reading-report.ts';

const spl = (id: string) => strToU8(`<?xml version="1.0"?><document><setId root="${id}"/></document>`);
const json = strToU8('{"results": [{"id": "j", "risks": ["x"], "effective_time": "soon"}, 3]}');

async function read(files: Readonly<Record<string, Uint8Array>>, limits: Partial<Limits> = {}) {
  const reads: LabelRead[] = [];
  const list: LabelFile[] = Object.entries(files).map(([path, bytes]) => ({ path, bytes: [bytes] }));
  for await (const one of readLabels(list, { limits })) reads.push(one);
  return reads;
}

describe('readLabels', () => {
  it('reads a zip of zips and what lies beside, and tells what was left out', async () => {
    const inner = zipSync({ 'one.xml': spl('one'), 'one.jpg': strToU8('picture') });
    const bad = zipSync({ 'bad.xml': strToU8('<document>\n<a></b></document>') });
    const release = zipSync({ 'prescription/1.zip': inner, 'prescription/2.zip': bad, 'two.xml': spl('two') });
    const reads = await read({
      'release.zip': release,
      'cut.zip': release.subarray(0, 300),
      'f.json': json,
      'utf16.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]),
      'notes.bin': strToU8('hello'),
      'nothing.xml': new Uint8Array(0),
      'last.xml': spl('last'),
    });
    expect(reads.flatMap((one) => (one.kind === 'label' ? (one.label.setId ?? one.label.id) : []))).toEqual([
      'one',
      'two',
      'one',
      'j',
      'last',
    ]);
    const report = openReadingReport();
    for (const one of reads) report.add(one);
    expect(reportText(report.end()).split('\n')).toEqual([
      '5 labels and 0 indexing documents read; 7 left out.',
      expect.stringMatching(
        /^left out: release\.zip\/prescription\/2\.zip\/bad\.xml:2:\d+: unmatched closing tag|unexpected/,
      ),
      'left out: cut.zip/prescription/2.zip: is cut short',
      expect.stringMatching(/^left out: cut\.zip: is cut short at byte 300/),
      'left out: f.json:1:69: results[1] is not a label record: expected an object',
      'left out: utf16.xml:1:1: is in UTF-16, not in UTF-8',
      'left out: notes.bin:1:1: is neither SPL XML nor openFDA JSON nor a zip archive',
      'left out: nothing.xml:1:1: is empty',
      'in part: f.json: results[0].effective_time is not a date of the form YYYYMMDD',
    ]);
  });

  it('goes only so deep into archives', async () => {
    let archive = zipSync({ 'a.xml': spl('a') });
    for (let i = 0; i < 3; i++) archive = zipSync({ 'in.zip': archive });
    expect(await read({ 'deep.zip': archive })).toMatchObject([
      { kind: 'left out', why: { say: 'is more than 3 archives deep' } },
    ]);
  });

  it('counts what archives inside unpack to with the whole', async () => {
    const inner = zipSync({ 'a.xml': new Uint8Array(100_000) });
    const reads = await read({ 'a.zip': zipSync({ 'b.zip': inner, 'c.zip': inner }) }, { unpackedLength: 150_000 });
    expect(reads.at(-1)).toMatchObject({
      kind: 'left out',
      why: { say: expect.stringMatching(/archive unpack to more/) },
    });
  });

  it('lets a stream’s own failure through', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield spl('a').subarray(0, 10);
      throw new Error('the disk is gone');
    }
    await expect(readLabels([{ path: 'a.xml', bytes: broken() }]).next()).rejects.toThrow('the disk is gone');
  });
});

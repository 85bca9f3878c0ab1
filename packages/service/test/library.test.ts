import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Label, readLabels } from '@doseline/labels';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BadInput } from '../src/input/bad-input.ts';
import { openAnswerCache } from '../src/labels/fetch/answer-cache.ts';
import { fetchLabels } from '../src/labels/fetch/fetch-labels.ts';
import { openSource } from '../src/labels/fetch/label-sources.ts';
import { openPoliteClient } from '../src/labels/fetch/polite-client.ts';
import { importLabels } from '../src/labels/import-labels.ts';
import { findFiles } from '../src/labels/label-files.ts';
import { type Library, libraryOver, openLibrary } from '../src/labels/open-library.ts';
import { lockFolder } from '../src/store/lock-folder.ts';
import { importedFile, label, labelVersion, leftOut, section } from '../src/store/schema.ts';
import type { Store } from '../src/store/store.ts';
import { dump } from './dump.ts';
import { startServer } from './label-server.ts';
import { manyLabels, openFdaFile, setIdOf, splDocument } from './made-labels.ts';
import { type Place, STORES, storeOf } from './stores.ts';

const TABLES = [section, labelVersion, label, leftOut, importedFile];

const files = mkdtempSync(join(tmpdir(), 'doseline-files-'));
afterAll(() => rmSync(files, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(files, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function importAll(library: Library, ...paths: string[]) {
  const sources = findFiles(paths).files.map((found) => ({ ...found, open: () => createReadStream(found.path) }));
  return library.import(sources);
}

async function read(path: string): Promise<readonly Label[]> {
  const found: Label[] = [];
  for await (const one of readLabels([{ path, bytes: createReadStream(path) }]))
    if (one.kind === 'label') found.push(one.label);
  return found;
}

for (const kind of STORES)
  describe.skipIf(kind.skipped)(`the library in ${kind.name}`, () => {
    let place: Place;
    let store: Store;
    let library: Library;

    beforeAll(async () => {
      place = await kind.made();
      store = await storeOf(place);
      library = libraryOver(store, 'the library');
    });
    afterAll(async () => {
      await library.close();
      await place.remove();
    });
    beforeEach(() => forget(store));

    it('takes in files, folders and zips of zips, and gives labels back as they were read', async () => {
      const spl = splDocument(setIdOf(1), 3, 'Never stop it at once.');
      const json = openFdaFile([{ setId: setIdOf(2) }, { setId: setIdOf(3), version: 2, effective: '2023-05-06' }]);
      const inner = zipSync({ 'label.xml': strToU8(spl), 'picture.jpg': new Uint8Array([1]) });
      const zip = file('all/dm.zip', zipSync({ 'prescription/one.zip': inner }));
      const plain = file('all/b/labels.json', json);
      const report = await importAll(library, join(files, 'all'));
      expect(report).toMatchObject({
        files: 2,
        labels: 3,
        new: 3,
        unchanged: 0,
        passedOver: 1,
        leftOut: [],
        unreadable: [],
      });
      for (const label of [...(await read(zip)), ...(await read(plain))])
        expect(await library.label(label.setId ?? '')).toEqual(label);
      expect(await library.label('nothing')).toBeUndefined();
    });

    it('is the same after the same import again, whether files are known or only their labels', async () => {
      const path = file('again.json', openFdaFile(manyLabels(40, 20)));
      await importAll(library, path);
      const before = await library.search('seizure', { limit: 5 });
      expect(await importAll(library, path)).toMatchObject({ filesKnown: 1, labels: 0, new: 0 });
      utimesSync(path, 1, 1);
      expect(await importAll(library, path)).toMatchObject({
        filesKnown: 0,
        labels: 40,
        new: 0,
        replaced: 0,
        unchanged: 40,
      });
      expect(await library.search('seizure', { limit: 5 })).toEqual(before);
    });

    it('lets newer versions take the place of older ones and keeps both, in whatever order they come', async () => {
      const setId = setIdOf(5);
      const one = (version: number) => ({ setId, version, sections: { warnings: `Text of version ${version}.` } });
      const first = await importAll(library, file('v2.json', openFdaFile([one(2)])));
      const newer = await importAll(library, file('v10.json', openFdaFile([one(10)])));
      const older = await importAll(library, file('v1.json', openFdaFile([one(1)])));
      expect([first.new, newer.replaced, older.history]).toEqual([1, 1, 1]);
      const versions = await library.versions(setId);
      expect(versions.map(({ version, nth, current }) => [version, nth, current])).toEqual([
        ['10', 2, true],
        ['2', 1, false],
        ['1', 3, false],
      ]);
      expect((await library.label(setId))?.sections[0]?.text).toBe('Text of version 10.');
      expect((await library.label(setId, 3))?.sections[0]?.text).toBe('Text of version 1.');
      expect(await library.search('"version 2"')).toEqual([]);
    });

    it('takes what came in later where neither number nor date tells', async () => {
      const setId = setIdOf(6);
      const one = (text: string) => openFdaFile([{ setId, sections: { warnings: text } }]);
      await importAll(library, file('a.json', one('Was so.')));
      await importAll(library, file('b.json', one('Is so.')));
      expect((await library.label(setId))?.sections[0]?.text).toBe('Is so.');
      await importAll(library, file('c.json', one('Was so.')));
      expect((await library.label(setId))?.sections[0]?.text).toBe('Is so.');
      expect(await library.versions(setId)).toHaveLength(2);
    });

    it('says what it leaves out and why, with the place, and forgets it when the file is put right', async () => {
      const broken = file('broken/a.xml', splDocument(setIdOf(7), 1, 'Broken <b>here.'));
      const nameless = file(
        'broken/b.json',
        '{"results":[{"warnings":["Text."],"openfda":{"brand_name":["Nobody"]}},7]}',
      );
      file('broken/c.json', openFdaFile([{ setId: setIdOf(8) }]));
      file('broken/d.md', 'Just a text.');
      const report = await importAll(library, join(files, 'broken'));
      expect(report).toMatchObject({ labels: 2, new: 1 });
      expect(report.leftOut.map((left) => [left.file.slice(files.length + 1), left.line, left.record])).toEqual([
        ['broken/a.xml', 13, undefined],
        ['broken/b.json', undefined, 'record 1, Nobody'],
        ['broken/b.json', 1, undefined],
        ['broken/d.md', 1, undefined],
      ]);
      expect((await importAll(library, join(files, 'broken'))).leftOut).toEqual(report.leftOut);
      writeFileSync(broken, splDocument(setIdOf(7), 1, 'Whole now, and longer.'));
      writeFileSync(nameless, openFdaFile([{ setId: setIdOf(9) }]));
      const again = await importAll(library, join(files, 'broken'));
      expect(again).toMatchObject({ new: 2, filesKnown: 2 });
      expect(again.leftOut.map((left) => left.file.slice(files.length + 1))).toEqual(['broken/d.md']);
    });

    it('goes on behind a file that can not be read', async () => {
      const good = file('good.json', openFdaFile([{ setId: setIdOf(10) }]));
      const { size } = statSync(good);
      const gone = join(files, 'gone.json');
      const report = await library.import([
        { path: gone, stamp: 'x', size, open: () => createReadStream(gone) },
        { path: good, stamp: 'y', size, open: () => createReadStream(good) },
      ]);
      expect(report).toMatchObject({ new: 1, unreadable: [{ path: gone, say: 'is not there' }] });
    });

    it('searches sections and titles, ranked, with the words marked', async () => {
      await importAll(
        library,
        file(
          'search.json',
          openFdaFile([
            { setId: setIdOf(11), name: 'Baclofen', sections: { warnings: 'Abrupt withdrawal causes seizures.' } },
            { setId: setIdOf(12), name: 'Otherine', sections: { drug_interactions: 'Seizures. Seizure. A seizure.' } },
          ]),
        ),
      );
      expect((await library.search('seizure')).map(({ title }) => title)).toEqual(['Otherine', 'Baclofen']);
      const [hit, ...more] = await library.search('baclofen seizures');
      expect(more).toEqual([]);
      expect(hit).toMatchObject({ setId: setIdOf(11), section: 'warnings' });
      expect(hit?.snippet).toBe('Abrupt withdrawal causes \u0002seizures\u0003.');
      expect((await library.search('seizure', { section: 'drug_interactions' })).map(({ title }) => title)).toEqual([
        'Otherine',
      ]);
      expect(await library.search('seizure', { limit: 1 })).toHaveLength(1);
      await expect(library.search('the of')).rejects.toThrow(/has no word to search for/);
    });

    it('finds the passage behind a source, in the current version', async () => {
      const setId = setIdOf(13);
      const source = { label: setId, section: 'warnings', words: ['abrupt', 'seizures'] };
      expect(await library.passages(source)).toBeUndefined();
      const of = (version: number, text: string) => openFdaFile([{ setId, version, sections: { warnings: text } }]);
      await importAll(library, file('p1.json', of(1, 'Take it. Abrupt stopping led to seizures.')));
      expect(await library.passages(source)).toMatchObject({
        version: { version: '1', current: true },
        passages: [{ text: 'Abrupt stopping led to seizures.', section: 'warnings' }],
      });
      await importAll(library, file('p2.json', of(2, 'Seizures followed abrupt stopping.')));
      expect((await library.passages(source))?.passages[0]?.text).toBe('Seizures followed abrupt stopping.');
    });

    it('takes what is far beyond a real label', async () => {
      const long = Array.from({ length: 120_000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
      const path = file(
        'odd.json',
        openFdaFile([{ setId: setIdOf(14), sections: { a: long, b: 'nul \u0000 \ud800' } }]),
      );
      expect(await importAll(library, path)).toMatchObject({ new: 1, leftOut: [] });
      const label = await library.label(setIdOf(14));
      expect(label?.sections.find(({ name }) => name === 'a')?.text).toBe(long);
      const tooLong = await importAll(library, file('id.json', openFdaFile([{ setId: 'x'.repeat(5000) }])));
      expect(tooLong.leftOut[0]?.say).toMatch(/too long/);
    });

    it('gives the same library however the work is cut up', async () => {
      const path = file('cut.json', openFdaFile(manyLabels(250, 80)));
      await importAll(library, path);
      const whole = await dump(store.db);
      expect(whole.split('\n').length).toBeGreaterThan(700);
      await forget(store);
      // As if killed: the disk fails within a record, so the import stops there and goes on when it is started again.
      const cut = findFiles([path]).files.map((one) => ({ ...one, open: () => failing(path, 200_000) }));
      expect(await library.import(cut)).toMatchObject({ unreadable: [{ path }] });
      const rest = await importAll(library, path);
      expect(rest.new).toBeGreaterThan(0);
      expect(rest.new).toBeLessThan(240);
      expect(await dump(store.db)).toBe(whole);
    });

    it('takes in what was fetched, once, and leaves out what is broken', async () => {
      const bodies = [splDocument(setIdOf(21), 1, 'Whole.'), splDocument(setIdOf(22), 1, 'Broken <b>here.')];
      const server = await startServer((url, _times, response) =>
        response.end(bodies[url.includes(setIdOf(21)) ? 0 : 1]),
      );
      const cache = openAnswerCache(join(files, `fetched ${kind.name}`));
      const client = openPoliteClient({ cache, userAgent: 'doseline/test', perSecond: 1000 });
      const source = openSource('dailymed', client, server.address);
      const wanted = [{ setId: setIdOf(21) }, { setId: setIdOf(22) }];
      const report = await library.import((await fetchLabels(source, wanted)).sources);
      expect(report).toMatchObject({
        new: 1,
        leftOut: [{ file: `${server.address}/spls/${setIdOf(22)}.xml`, line: 13 }],
      });
      expect(await library.import((await fetchLabels(source, wanted)).sources)).toMatchObject({
        filesKnown: 2,
        labels: 0,
      });
      await client.close();
      await server.stop();
    });

    it('stops before the disk is full, keeps what it has, and goes on when there is room', async () => {
      const path = file('room.json', openFdaFile(manyLabels(250, 10)));
      const sources = findFiles([path]).files.map((one) => ({ ...one, open: () => createReadStream(path) }));
      let batches = 0;
      const checkRoom = async () => {
        if (++batches > 1) throw new BadInput('The disk is nearly full.');
      };
      await expect(importLabels({ db: store.db, checkRoom }, sources)).rejects.toThrow('nearly full');
      expect(await library.versions(setIdOf(0))).toHaveLength(1);
      expect(await library.import(sources)).toMatchObject({ labels: 150, new: 140, replaced: 10 });
    });

    it('has the tables that the schema names', async () => {
      const columns = await store.db
        .select({ name: sql<string>`table_name || '.' || column_name` })
        .from(sql`information_schema.columns`)
        .where(sql`table_schema = 'public'`);
      const named = TABLES.flatMap((table) =>
        Object.values(getTableColumns(table)).map((column) => `${getTableName(table)}.${column.name}`),
      );
      expect(columns.map(({ name }) => name).sort()).toEqual(named.sort());
    });
  });

/** A file whose disk fails after so many bytes. */
async function* failing(path: string, after: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { end: after - 1 })) yield chunk as Uint8Array;
  throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
}

it('costs nothing where there is no library', async () => {
  expect(await openLibrary({ data: join(files, 'none'), databaseUrl: '' })).toBeUndefined();
  expect(() => statSync(join(files, 'none'))).toThrow();
});

it('is for one process at a time in a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doseline-lock-'));
  const lock = await lockFolder(folder);
  expect(await lockFolder(folder)).toBeUndefined();
  await lock?.release();
  const again = await lockFolder(folder);
  expect(again).toBeDefined();
  await again?.release();
  rmSync(folder, { recursive: true });
});

async function forget({ db }: Store): Promise<void> {
  for (const table of TABLES) await db.delete(table);
}

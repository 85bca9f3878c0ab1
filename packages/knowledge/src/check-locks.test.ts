import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, conditionFact, drugFile, EPILEPSY, folder, LABEL } from '../test/fixture.ts';
import { shelfOf } from '../test/shelf.ts';
import { fingerprint } from './lock.ts';

const file = 'drugs/t/testol.yml';
const lock = 'drugs/t/testol.lock.json';
const UPDATE = 'run `npm run knowledge:check -- --update-locks`';
const files = {
  ...EPILEPSY,
  [file]: drugFile('testol', conditionFact('testol-a')),
  'vocabulary/labels.tsv': `${LABEL}\tTestol\n`,
};
const label = (warnings: string, more = {}) => shelfOf({ [LABEL]: [{ id: 'v1', warnings, ...more }] });
const good = label('An abrupt stop may cause seizures.');
const places = (lines: readonly string[]) => lines.map((line) => line.replace(/^drugs\/t\/testol\.yml:3:\d+ /, ''));

describe('locks', () => {
  it('are missing at first, written on demand, and then hold with and without labels', () => {
    const dir = folder(files);
    expect(places(check(dir, good))).toEqual([`this passage is not in the lock file yet: ${UPDATE}`]);
    expect(places(check(dir))).toEqual([
      `this passage is not in the lock file: ${UPDATE} where the official labels are at hand`,
    ]);
    expect(check(dir, good, true)).toEqual([]);
    expect(readFileSync(join(dir, lock), 'utf8')).toBe(
      `{\n  "testol-a": [\n    {"label":"${LABEL}","section":"warnings","words":["stop","seizures"],"id":"v1","sentence":"${fingerprint('an abrupt stop may cause seizures.')}"}\n  ]\n}\n`,
    );
    expect(check(dir, good)).toEqual([]);
    expect(check(dir)).toEqual([]);
    const before = readFileSync(join(dir, lock));
    expect(check(dir, good, true)).toEqual([]);
    expect(readFileSync(join(dir, lock))).toEqual(before);
  });

  it('turn red when the passage changes, not when its dashes or case do', () => {
    const dir = folder(files);
    check(dir, good, true);
    expect(check(dir, label('New. AN  abrupt stop may cause seizures.'))).toEqual([]);
    expect(places(check(dir, label('An abrupt stop may rarely cause seizures.')))).toEqual([
      `the label passage changed, read it again: Testol, warnings; then ${UPDATE}`,
    ]);
    expect(places(check(dir, label('An abrupt stop is bad.')))).toEqual([
      'the label passage changed, read it again: "seizures" not found in `warnings` of Testol',
    ]);
    expect(check(dir, label('An abrupt stop may rarely cause seizures.'), true)).toEqual([]);
    expect(check(dir, label('An abrupt stop may rarely cause seizures.'))).toEqual([]);
  });

  it.each<[name: string, shelf: ReturnType<typeof shelfOf>, problem: string]>([
    [
      'a word is missing',
      label('An abrupt stop is bad.', { risks: 'Stop: seizures.' }),
      '"seizures" not found in `warnings` of Testol; they stand together in `risks`',
    ],
    [
      'the words stand apart',
      label('Do not stop. It may cause seizures.'),
      'the words do not stand together in one sentence of `warnings` of Testol',
    ],
    [
      'the section is missing',
      shelfOf({ [LABEL]: [{ risks: 'x' }] }),
      'Testol has no section `warnings`; it has risks',
    ],
  ])('say why a passage is not found: %s', (_, shelf, problem) => {
    const dir = folder(files);
    expect(places(check(dir, shelf, true))).toEqual([problem]);
    expect(existsSync(join(dir, lock))).toBe(false);
  });

  it('remember which of several versions was read', () => {
    const dir = folder(files);
    const versions = shelfOf({
      [LABEL]: [
        { id: 'v1', warnings: 'Other.' },
        { id: 'v2', version: '7', effective_time: '20230420', warnings: 'A stop: seizures.' },
      ],
    });
    expect(check(dir, versions, true)).toEqual([]);
    expect(JSON.parse(readFileSync(join(dir, lock), 'utf8'))['testol-a'][0]).toMatchObject({
      version: '7',
      effective: '2023-04-20',
    });
  });

  it('are asked for again when the pointer changes, and dropped when nothing cites them', () => {
    const dir = folder(files);
    check(dir, good, true);
    writeFileSync(join(dir, file), files[file]?.replace('words: [stop, seizures]', 'words: [abrupt, seizures]') ?? '');
    expect(places(check(dir))).toEqual([
      `${lock}:1:1 holds a passage of \`testol-a\` that is no longer cited: ${UPDATE}`,
      `this passage is not in the lock file: ${UPDATE} where the official labels are at hand`,
    ]);
    writeFileSync(join(dir, file), 'id: testol\n');
    check(dir, good, true);
    expect(existsSync(join(dir, lock))).toBe(false);
  });

  it('stand beside their file and are lock files', () => {
    const dir = folder({ ...files, [lock]: '{"testol-a": 3}' });
    expect(check(dir)[0]).toBe(`${lock}:1:1 is not a lock file: delete it and update the locks`);
    writeFileSync(join(dir, lock), '{');
    expect(check(dir)[0]).toBe(`${lock}:1:1 is not valid JSON: delete it and update the locks`);
    rmSync(join(dir, file));
    expect(check(dir)).toEqual([`${lock}:1:1 has no .yml beside it: delete it`]);
  });

  it('hold for references whose text is at hand, and not for others', () => {
    const reference = (id: string) =>
      conditionFact('testol-a').replace(`label: ${LABEL}, section: warnings`, `reference: ${id}, section: "4.4"`);
    const dir = folder({
      ...EPILEPSY,
      'sources/paper.yml': 'id: paper\ntitle: Paper\n',
      'sources/sentences.yml': 'id: sentences\ntitle: Sentences\ntext: labels/a.csv\n',
      'drugs/p/paperol.yml': drugFile('paperol', reference('paper').replace('testol-a', 'paperol-a')),
      [file]: drugFile('testol', reference('sentences')),
    });
    const shelf = shelfOf({}, { 'labels/a.csv': 'A stop: seizures.' });
    expect(check(dir, shelf, true)).toEqual([]);
    expect(existsSync(join(dir, 'drugs/p/paperol.lock.json'))).toBe(false);
    expect(Object.keys(JSON.parse(readFileSync(join(dir, lock), 'utf8')))).toEqual(['testol-a']);
    expect(places(check(dir, shelfOf({}, { 'labels/a.csv': 'None.' })))).toEqual([
      'the label passage changed, read it again: "stop", "seizures" not found in Testol',
    ]);
  });
});

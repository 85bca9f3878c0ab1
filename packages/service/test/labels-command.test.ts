import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPack } from '@doseline/knowledge';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { program } from '../src/cli/program.ts';
import { BadInput } from '../src/input/bad-input.ts';
import { openFdaFile, setIdOf, splDocument } from './made-labels.ts';
import { copyEmptyDatabase } from './stores.ts';

const bin = fileURLToPath(new URL('../bin/doseline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'doseline-labels-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));

// Each run of the command starts a database of its own; on a busy machine that takes long.
vi.setConfig({ testTimeout: 120_000 });

function labels(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [bin, 'labels', ...args, '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', DATABASE_URL: '' },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A fact of the knowledge that cites words of a section of a label; its label is made up here around these words. */
function citedFact() {
  for (const { id, sources } of readPack().facts)
    for (const { label, section, words } of sources)
      if (label !== undefined && section !== undefined && words !== undefined) return { id, label, section, words };
  throw new Error('no fact of the knowledge cites a label');
}

describe('bad input says what to do, on one line', () => {
  it.each([
    ['a path that is not there', ['import', join(folder, 'none')], /none is not there\. Name files/],
    ['no library', ['search', 'seizure'], /There are no labels in the library yet\. Take some in with/],
    ['a limit that is no number', ['search', 'x', '--limit', 'many'], /"many" is not a number/],
    ['nothing to fetch', ['fetch'], /Name set ids of labels to fetch/],
    ['what is no set id', ['fetch', 'baclofen'], /"baclofen" is not a set id.*--drug baclofen/],
    ['a name that is none', ['fetch', '--drug', '"*"'], /is not a name of a drug/],
    ['too many labels', ['fetch', '--drug', 'x', '--most', '1000'], /"1000" is not a number of labels/],
    ['an address that is none', ['fetch', setIdOf(1), '--address', 'x'], /"x" is not an address/],
  ])('%s', async (_name, args, say) => {
    vi.stubEnv('DATABASE_URL', '');
    const done = program().parseAsync(['labels', ...args, '--data', data], { from: 'user' });
    await expect(done).rejects.toThrow(BadInput);
    await expect(done).rejects.toThrow(say);
    await expect(done).rejects.not.toThrow(/\n/);
    expect(existsSync(data)).toBe(false);
    vi.unstubAllEnvs();
  });

  it('ends with exit code 2, for options too', () => {
    expect(labels('show', 'x')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^doseline: .*\n$/) });
    expect(labels('show', 'x', '--all')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/--all/) });
  });
});

describe('a library', () => {
  const fact = citedFact();
  const about = (version: number, text: string) =>
    openFdaFile([{ setId: fact.label, version, effective: `202${version}-01-01`, sections: { [fact.section]: text } }]);

  beforeAll(async () => {
    await copyEmptyDatabase(join(data, 'library', 'postgres'));
    const first = file('1.json', about(1, `First, ${fact.words.join(' and ')} stand here. This stays.`));
    const second = file('2.json', about(2, 'Now something else stands here. This stays.'));
    file('broken.xml', splDocument(setIdOf(1), 1, 'Broken <b>here.'));
    const { code, out } = labels('import', first, second, join(folder, 'broken.xml'));
    expect(code).toBe(0);
    expect(out).toContain('3 files. 2 labels read.');
    expect(out).toMatch(/LEFT OUT\n - \S+broken\.xml:13:\d+:/);
  });

  it('is searched', () => {
    const { out } = labels('search', 'something', 'else');
    expect(out).toContain(`1. Madeupine, ${fact.section.replaceAll('_', ' ')}`);
    expect(out).toContain('something else stands here. This stays');
    const { hits } = JSON.parse(labels('search', '--json', 'something').out);
    expect(hits).toMatchObject([{ setId: fact.label, snippet: expect.stringContaining('**something**') }]);
  });

  it('shows a label, also a section of an older version', () => {
    expect(labels('show', fact.label).out).toContain('version 2 of 2022-01-01 (@2), current');
    const { label, versions } = JSON.parse(
      labels('show', fact.label, '--version', '1', '--section', fact.section, '--json').out,
    );
    expect(label.sections).toMatchObject([{ name: fact.section, text: expect.stringContaining('First') }]);
    expect(versions).toHaveLength(2);
  });

  it('says what changed, and which facts cite it', () => {
    const out = labels('diff', fact.label).out.replace(/\s+/g, ' ');
    expect(out).toContain('FACTS TO READ AGAIN');
    expect(out).toContain('the words lead to no sentence any more');
    expect(out).toContain('- First, ');
    expect(out).toContain('+ Now something else stands here.');
    expect(out).not.toContain('This stays.');
    const compared = JSON.parse(labels('diff', fact.label, '--from', '2', '--to', '1', '--json').out);
    expect(compared.changedCitations).toContainEqual(expect.objectContaining({ by: fact.id, change: 'new' }));
  });

  it('says what it does not hold', () => {
    expect(labels('show', fact.label, '--version', '9').err).toContain('It holds: version 2 of 2022-01-01 (@2); ver');
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Label, openLexicon, resolve } from '@doseline/labels';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../load.ts';
import { openShelf, SHARED_DATA, type Shelf } from '../shelf.ts';
import { extractLabels } from './extract-labels.ts';
import { readExtracted, writeExtracted } from './files.ts';
import { buildLexicon } from './lexicon.ts';
import { openSubjects } from './subjects.ts';

const folder = mkdtempSync(join(tmpdir(), 'doseline-extracted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lexicon = openLexicon([
  { kind: 'condition', id: 'asthma', names: ['asthma'] },
  { kind: 'condition', id: 'gout', names: ['gout'] },
]);
const label = (part: Partial<Label>): Label => ({
  setId: 'set-1',
  title: 'Testol',
  brandNames: [],
  genericNames: ['testol'],
  routes: ['oral', 'respiratory (inhalation)'],
  uniis: [],
  rxcuis: [],
  epc: [],
  sections: [{ name: 'contraindications', text: 'Testol is contraindicated in patients with asthma.' }],
  ...part,
});
const conditions = async (labels: readonly Label[]) => {
  const drawn = await extractLabels(labels, () => ['testol'], lexicon);
  return drawn.labels.flatMap(({ facts }) => facts.flatMap((f) => (f.kind === 'condition' ? [f.condition] : [])));
};

describe('drawing facts from labels', () => {
  it('gives each label its drugs and routes', async () => {
    const drawn = await extractLabels([label({})], () => ['testol'], lexicon);
    expect(drawn.labels).toMatchObject([{ label: 'set-1', drugs: ['testol'], routes: ['oral', 'inhalation'] }]);
  });

  it('takes the newest of several versions, in whatever order they come', async () => {
    const sections = [{ name: 'contraindications', text: 'Testol is contraindicated in patients with gout.' }];
    const versions = [label({ version: '9' }), label({ version: '10', sections })];
    expect(await conditions(versions)).toEqual(['gout']);
    expect(await conditions(versions.toReversed())).toEqual(['gout']);
  });

  it('says which labels it left out', async () => {
    const nameless: Label = { ...label({}), title: 'No id' };
    const { setId: _, ...without } = nameless;
    const drawn = await extractLabels([without, label({ title: 'Unknown' })], () => [], lexicon);
    expect(drawn.leftOut).toEqual([
      'No id: it has no set id, so no fact could point to it',
      'Unknown (set-1): none of its ingredients is known',
    ]);
  });
});

describe('the files of extracted facts', () => {
  it('give back what was written, a line a label', async () => {
    const { labels } = await extractLabels([label({}), label({ setId: 'set-0' })], () => ['testol'], lexicon);
    expect(writeExtracted(folder, labels)).toEqual(['extracted/condition.jsonl']);
    expect(readExtracted(folder)).toEqual(labels);
    expect(readFileSync(join(folder, 'extracted/condition.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });

  it('say file and line where one is damaged', () => {
    writeFileSync(join(folder, 'extracted/condition.jsonl'), '{"label":\n');
    expect(() => readExtracted(folder)).toThrow(/extracted\/condition\.jsonl:1: .*npm run extract/);
  });
});

/** The lines of some labels in a file of extracted facts, by set id. */
function linesOf(path: string, labels: ReadonlySet<string>): ReadonlyMap<string, string> {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return new Map(
    lines
      .map((line) => [(JSON.parse(line) as { readonly label: string }).label, line] as const)
      .filter(([id]) => labels.has(id)),
  );
}

const shelf = openShelf(SHARED_DATA);
const skipped = shelf === undefined ? ' (skipped: no ../shared)' : '';

describe.skipIf(shelf === undefined)(`the extracted facts of this repository${skipped}`, () => {
  const loaded = loadKnowledge(fileURLToPath(new URL('../..', import.meta.url)));
  const stored = readExtracted(loaded.dir);
  const sample = stored.filter((_, i) => i % 10 === 3);

  it('point to sentences of their labels', () => {
    expect(stored.length).toBeGreaterThan(950);
    const lost = sample.flatMap(({ label: id, facts }) => {
      const versions = (shelf as Shelf).labels(id);
      return facts
        .filter((fact) => !versions.some((version) => resolve(fact, version) !== undefined))
        .map((fact) => `${id}: ${JSON.stringify(fact)}`);
    });
    expect(lost).toEqual([]);
  });

  it('are what extraction gives from the same labels', async () => {
    const again = await extractLabels(
      sample.flatMap(({ label: id }) => (shelf as Shelf).labels(id)),
      openSubjects(loaded),
      buildLexicon(loaded),
    );
    const made = join(folder, 'again');
    const files = writeExtracted(made, again.labels);
    expect(files.length).toBeGreaterThan(9);
    const sampled = new Set(sample.map((one) => one.label));
    const differing = files.flatMap((file) => {
      const kept = linesOf(join(loaded.dir, file), sampled);
      return [...linesOf(join(made, file), sampled)]
        .filter(([id, line]) => kept.get(id) !== line)
        .map(([id]) => `${file}, ${id}: run \`npm run extract\``);
    });
    expect(differing).toEqual([]);
  });

  it('speak of drugs that the knowledge knows', () => {
    const drugs = new Set(loaded.drugs.map(({ value }) => value.id));
    expect(stored.flatMap((one) => one.drugs).filter((drug) => !drugs.has(drug))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  extractAge,
  extractDoses,
  extractKidney,
  extractLiver,
  extractPregnancy,
  openLexicon,
  readOpenFda,
  resolve,
} from '../src/index.ts';

const folders = ['openfda', 'openfda-additional'].map((name) =>
  fileURLToPath(new URL(`../../../../shared/data/labels/${name}`, import.meta.url)),
);
const hasData = folders.every((folder) => existsSync(folder));
const EVERY = 4;
const lexicon = openLexicon([{ kind: 'drug', id: 'ibuprofen', names: ['ibuprofen'] }]);
const kinds = { extractAge, extractDoses, extractKidney, extractLiver, extractPregnancy };

describe.skipIf(!hasData)(`doses and patients of real labels${hasData ? '' : ' (skipped: no ../shared)'}`, () => {
  const labels = !hasData
    ? []
    : folders
        .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
        .filter((path) => path.endsWith('.json'))
        .flatMap((path) => readOpenFda(JSON.parse(readFileSync(path, 'utf8'))).labels)
        .filter((_, i) => i % EVERY === 0);

  it.each(Object.entries(kinds))('%s: pointers resolve, and a second run is the same', (_, extract) => {
    const found = labels.map((label) => extract(label, lexicon));
    const facts = labels.flatMap((label, i) => (found[i] ?? []).map((fact) => ({ label, fact })));
    expect(facts.length).toBeGreaterThan(30);
    expect(facts.filter(({ label, fact }) => resolve(fact, label) === undefined)).toEqual([]);
    expect(facts.filter(({ fact }) => fact.words.some((words) => words.split(' ').length > 7))).toEqual([]);
    expect(labels.map((label) => extract(label, lexicon))).toEqual(found);
  });
});

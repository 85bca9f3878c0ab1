/**
 * Fills the third column of lexicon/classes.tsv: which of the knowledge's drugs belong to a class that labels name.
 *
 *   npm run build && node packages/knowledge/scripts/class-members.mjs [--check]
 *
 * A development tool. A drug is a member when a source says so: its ATC code or its established pharmacologic class in the drug
 * files and vocabulary/named.tsv, a class of the French agency's thesaurus (ANSM 2016, matched by RxCUI), or at least three
 * labels that give it as an example of the class. Which codes and classes stand for which id is said in class-sources.mjs; a
 * class that is not listed there has members from labels alone. `--check` writes nothing and fails when the column would change.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { membershipsIn, readOpenFda } from '@doseline/labels';
import { buildLexicon } from '../dist/extract/lexicon.js';
import { loadKnowledge } from '../dist/load.js';
import { NOT_MEMBERS, SOURCES } from './class-sources.mjs';

const LABELS_THAT_AGREE = 3;
const here = fileURLToPath(new URL('..', import.meta.url));
const data = join(here, '../../../shared/data');
const loaded = loadKnowledge(here);
const drugs = new Map();
for (const { value } of loaded.drugs)
  drugs.set(value.id, { atc: value.codes?.atc ?? [], epc: value.pharmacologicClass ?? [], rxcui: value.codes?.rxcui });
for (const { id, atc, rxcui } of loaded.vocabulary.named)
  if (!drugs.has(id)) drugs.set(id, { atc: atc ?? [], epc: [], rxcui });

const byRxcui = new Map([...drugs].flatMap(([id, { rxcui }]) => (rxcui ? [[rxcui, id]] : [])));
const thesaurus = new Map();
for (const line of readFileSync(join(data, 'interactions/ansm-2016-classes.tsv'), 'utf8').split('\n').slice(1)) {
  const [, rxcui, , , name] = line.split('\t');
  const drug = byRxcui.get(rxcui);
  if (drug !== undefined) thesaurus.set(name, [...(thesaurus.get(name) ?? []), drug]);
}

const examples = new Map();
const lexicon = buildLexicon(loaded);
const folder = join(data, 'labels/openfda');
for (const file of readdirSync(folder).sort())
  for (const label of readOpenFda(JSON.parse(readFileSync(join(folder, file), 'utf8'))).labels)
    for (const { class: id, drug } of membershipsIn(label, lexicon)) {
      const count = examples.get(id) ?? new Map();
      count.set(drug, (count.get(drug) ?? 0) + 1);
      examples.set(id, count);
    }

function membersOf(id) {
  const { atc = [], epc = [], ansm = [], includes = [], drugs: named = [], also = [] } = SOURCES[id] ?? {};
  const members = new Set([...named, ...also].filter((drug) => drugs.has(drug)));
  for (const [drug, known] of drugs)
    if (
      known.atc.some((code) => atc.some((prefix) => code.startsWith(prefix))) ||
      known.epc.some((one) => epc.includes(one))
    )
      members.add(drug);
  for (const name of ansm) for (const drug of thesaurus.get(name) ?? []) members.add(drug);
  for (const [drug, count] of examples.get(id) ?? [])
    if (count >= LABELS_THAT_AGREE && drugs.has(drug)) members.add(drug);
  for (const other of includes) for (const drug of membersOf(other)) members.add(drug);
  for (const drug of NOT_MEMBERS[id] ?? []) members.delete(drug);
  return [...members].sort();
}

const path = join(here, 'lexicon/classes.tsv');
const before = readFileSync(path, 'utf8');
const withFile = new Set(loaded.classes.map(({ value }) => value.id));
let filled = 0;
const after = before
  .split('\n')
  .map((line, i) => {
    if (i === 0 || line === '' || line.startsWith('#')) return line;
    const [id, names] = line.split('\t');
    const members = withFile.has(id) ? [] : membersOf(id);
    if (members.length > 0) filled++;
    return [id, names, ...(members.length > 0 ? [members.join('|')] : [])].join('\t');
  })
  .join('\n');
console.log(`${filled} classes have members.`);
for (const id of Object.keys(SOURCES)) if (!new RegExp(`^${id}\t`, 'm').test(after)) console.log(`No row: ${id}`);
if (!process.argv.includes('--check')) writeFileSync(path, after);
else if (after !== before) {
  console.error('lexicon/classes.tsv is not what its sources give: run packages/knowledge/scripts/class-members.mjs.');
  process.exitCode = 1;
}

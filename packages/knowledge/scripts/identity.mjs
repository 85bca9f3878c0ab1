/**
 * Generates the identity layer of the knowledge from the source data beside the repository (../shared): the identity part of
 * `drugs/<letter>/<id>.yml` (names, codes, routes, supply, schedule, labels) and the tables in `vocabulary/`.
 *
 *   node packages/knowledge/scripts/identity.mjs [--check]
 *
 * A development tool: nothing at run time needs it. It only touches what stands above the line `facts:` of a drug's file, and not
 * even that where somebody has changed it by hand (`vocabulary/identity.lock.tsv` remembers what the last run wrote). It reports
 * names that stand for two drugs, codes that sources disagree about, and names it could not place. `--check` writes nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCodes, packCodes } from './identity/codes.mjs';
import { buildConcepts } from './identity/concepts.mjs';
import { writeDrug } from './identity/drug-file.mjs';
import { buildDrugs } from './identity/drugs.mjs';
import { buildLookAlikes } from './identity/look-alikes.mjs';
import { fileOf } from './identity/names.mjs';
import { buildProducts } from './identity/products.mjs';
import { readSources } from './identity/sources.mjs';
import { labelTitle, namedRows } from './identity/tables.mjs';
import { buildUnderstand } from './identity/understand.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(here, '../../../shared');
const vocabulary = join(here, 'vocabulary');

const sources = readSources(shared);
const known = buildConcepts(sources);
const { drugs, report, clinical } = buildDrugs(sources, known);
const products = buildProducts(sources, known, clinical, drugs);
const understand = buildUnderstand(known, products.rows, drugs);
for (const d of drugs) d.concept.keep = true;
for (const c of known.concepts.values()) if (c.rows.length) c.keep = true;
const codes = buildCodes(sources, known, clinical, understand);
// A drug whose file was written by hand has one too.
const named = namedRows(known, drugs, codes, products.rows).filter(
  (row) => !existsSync(join(here, 'drugs', fileOf(row.split('\t')[0]))),
);
const looks = buildLookAlikes(drugs, sources.rxnorm);
report['brands of several ingredient sets, left out'] = products.ambiguous;
report['codes that sources disagree about'] = codes.conflicts;
report['rows of the ingredient list without ingredients'] = codes.unresolved;
report["codes known only from a patient's display"] = codes.fromDisplays;
const notUnderstood = [];
for (const [code, display] of sources.patients)
  if (!codes.sets.has(code) && !understand(display)) notUnderstood.push(`${code} ${display}`);
report[`medicines of the synthetic patients not understood (of ${sources.patients.size})`] = notUnderstood;

if (process.argv.includes('--check')) {
  print({}, []);
  process.exit(0);
}
mkdirSync(vocabulary, { recursive: true });
const write = (name, head, lines) => writeFileSync(join(vocabulary, name), `${[head, ...lines].join('\n')}\n`);
const bySource = groupBy(products.rows, whence);
write(
  'products.tsv',
  'name\tingredients\tstrengths\troute\tform',
  [...bySource].flatMap(([source, rows]) => [
    `# ${source}`,
    ...rows.map((r) => [r.name, r.ids.join('|'), r.strengths === '?' ? '' : r.strengths, r.route, r.form].join('\t')),
  ]),
);
write('rxcui.tsv', 'ingredients\tcodes', packCodes(codes.sets));
write(
  'rxnorm-names.tsv',
  'rxcui\tname',
  sources.rxnorm
    .filter((r) => r.tty === 'SCD' || r.tty === 'SBD')
    .sort((a, b) => a.rxcui - b.rxcui)
    .map((r) => `${r.rxcui}\t${r.name}`),
);
write('named.tsv', 'id\tsynonyms\trxcui\tunii\tatc\tsupply', named);
write('labels.tsv', 'setId\ttitle\teffective', labelTitle(sources.labels));
write(
  'look-alikes.tsv',
  'names\tsource',
  looks.map((l) => `${l.a}|${l.b}\t${l.why}`),
);
const lock = join(vocabulary, 'identity.lock.tsv');
const marks = new Map(
  existsSync(lock)
    ? readFileSync(lock, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'))
    : [],
);
const tally = {};
const byHand = [];
for (const d of drugs) {
  const what = writeDrug(join(here, 'drugs'), d, marks);
  tally[what] = (tally[what] ?? 0) + 1;
  if (what === 'by hand') byHand.push(d.id);
}
writeFileSync(
  lock,
  `${[...marks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((r) => r.join('\t'))
    .join('\n')}\n`,
);
print(tally, byHand);

function print(files, byHand) {
  console.log('drug files', files, byHand.length ? `changed by hand: ${byHand.join(', ')}` : '');
  console.log(
    `products ${products.rows.length}, codes ${codes.sets.size}, named ${named.length}, look-alikes ${looks.length}`,
  );
  for (const [what, lines] of Object.entries(report)) {
    console.log(`\n${what}: ${lines.length}`);
    for (const line of lines) console.log(`  ${line}`);
  }
}

function whence(row) {
  if (row.source === 'RxNorm') return 'From RxNorm branded drug names';
  if (row.source === 'public lists')
    return 'From public lists and RxNorm pack names; scripts/identity/brands.mjs names them';
  return 'From FDA labels of combinations';
}

function groupBy(rows, key) {
  const out = new Map();
  for (const r of rows) out.set(key(r), [...(out.get(key(r)) ?? []), r]);
  return out;
}

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
import { buildConcepts } from './identity/concepts.mjs';
import { buildDrugs } from './identity/drugs.mjs';
import { writeDrug } from './identity/drug-file.mjs';
import { readSources } from './identity/sources.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(here, '../../../shared');
const vocabulary = join(here, 'vocabulary');

const sources = readSources(shared);
const known = buildConcepts(sources);
const { drugs, report } = buildDrugs(sources, known);

mkdirSync(vocabulary, { recursive: true });
const lock = join(vocabulary, 'identity.lock.tsv');
const marks = new Map(
  existsSync(lock)
    ? readFileSync(lock, 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'))
    : [],
);
const tally = {};
const byHand = [];
for (const d of drugs) {
  const what = writeDrug(join(here, 'drugs'), d, marks);
  tally[what] = (tally[what] ?? 0) + 1;
  if (what === 'by hand') byHand.push(d.id);
}
writeFileSync(lock, `${[...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map((r) => r.join('\t')).join('\n')}\n`);
console.log('drug files', tally, byHand.length ? `changed by hand: ${byHand.join(', ')}` : '');
for (const [what, lines] of Object.entries(report)) {
  console.log(`\n${what}: ${lines.length}`);
  for (const line of lines.slice(0, 60)) console.log(`  ${line}`);
}

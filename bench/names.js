import { openPack } from '@doseline/engine';
import MiniSearch from 'minisearch';
import { median, quantile, seeded, table } from './measure.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SAMPLE = 3000;

/**
 * Misspelt names: one random edit (insert, drop, change, swap) in a name of the pack, whole or cut to a beginning of at least five
 * letters and six tenths of the name. Found: the drug meant is among the first five suggestions.
 */
export async function benchNames(pack) {
  const { names } = openPack(pack);
  const all = [
    ...pack.drugs.flatMap((drug) => [drug.id, ...(drug.brands ?? [])].map((name) => ({ name, id: drug.id }))),
  ].filter(({ name }) => /^[a-z]{6,}$/i.test(name));
  const random = seeded(20261122);
  const words = Array.from({ length: SAMPLE }, () => misspell(all[Math.floor(random() * all.length)], random, 1));
  const prefixes = Array.from({ length: SAMPLE }, () => misspell(all[Math.floor(random() * all.length)], random, 0.6));

  const index = new MiniSearch({
    fields: ['name'],
    storeFields: ['ids'],
    searchOptions: { fuzzy: 1, prefix: true, maxFuzzy: 1 },
  });
  const known = [...pack.drugs, ...pack.named].flatMap((drug) =>
    [drug.id, ...(drug.brands ?? []), ...(drug.synonyms ?? [])].map((name) => ({ name, ids: [drug.id] })),
  );
  index.addAll(known.map((entry, id) => ({ id, ...entry })));

  const ours = (text) => names.suggest(text, 5).map((s) => s.ingredients);
  const peer = (text) =>
    index
      .search(text)
      .slice(0, 5)
      .map((s) => s.ids);
  const rows = [];
  for (const [what, sample] of [
    ['one-edit words', words],
    ['one-edit beginnings', prefixes],
  ])
    for (const [who, find] of [
      ['Doseline', ours],
      ['MiniSearch', peer],
    ])
      rows.push({ what, who, ...measure(sample, find) });

  console.log(`\nNames: ${SAMPLE} misspelt words and ${SAMPLE} misspelt beginnings over ${known.length} names\n`);
  console.log(
    table([
      ['', '', 'found in 5', 'median µs', 'p99 µs'],
      ...rows.map((r) => [r.what, r.who, r.recall.toFixed(3), r.median.toFixed(1), r.p99.toFixed(1)]),
    ]),
  );
  const row = (what) => rows.find((r) => r.what === what && r.who === 'Doseline');
  return [
    ['one-edit words found in five', row('one-edit words').recall, '>=', 0.99],
    ['one-edit words, p99 µs', row('one-edit words').p99, '<=', 100],
    ['one-edit beginnings found in five', row('one-edit beginnings').recall, '>=', 0.9],
  ];
}

function measure(sample, find) {
  for (const { typed } of sample) find(typed);
  const micros = [];
  let found = 0;
  for (const { typed, id } of sample) {
    // The median of five calls: what another program takes from the processor is not the word's cost.
    const times = Array.from({ length: 5 }, () => {
      const start = process.hrtime.bigint();
      find(typed);
      return Number(process.hrtime.bigint() - start) / 1000;
    });
    micros.push(median(times));
    if (find(typed).some((ingredients) => ingredients.includes(id))) found++;
  }
  return { recall: found / sample.length, median: median(micros), p99: quantile(micros, 0.99) };
}

function misspell({ name, id }, random, share) {
  const length = share === 1 ? name.length : Math.max(5, Math.ceil(name.length * share));
  const text = name.toLowerCase().slice(0, length);
  const at = Math.floor(random() * text.length);
  const letter = LETTERS[Math.floor(random() * 26)];
  const edits = [
    () => text.slice(0, at) + letter + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + letter + text.slice(at + 1),
    () => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2),
  ];
  return { id, typed: edits[Math.floor(random() * 4)]() };
}

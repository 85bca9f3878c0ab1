// Reads the source files below ../shared/data into plain rows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tsv = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line)
    .map((line) => line.split('\t'));

const list = (text) =>
  (text ?? '')
    .split('|')
    .map((x) => x.trim())
    .filter(Boolean);

/** @returns the ingredient rows, synonym rows, RxNorm names, labels, schedules and medicines of the synthetic patients. */
export function readSources(shared) {
  const vocabulary = join(shared, 'data/vocabulary');
  const ingredients = tsv(join(vocabulary, 'ingredients.tsv')).map((r) => ({
    name: r[0],
    parts: r[1] ?? '',
    status: r[2] ?? '',
    atc: [...(r[3] ?? '').matchAll(/[A-Z]\d\d[A-Z]{2}\d\d/g)].map((m) => m[0]),
    unii: list(r[4]).filter((u) => /^[A-Z0-9]{10}$/.test(u)),
    drugbank: list(r[5]),
    codes: list(r[7]).filter((c) => /^\d+$/.test(c)),
  }));
  const synonyms = tsv(join(vocabulary, 'drug-synonyms.tsv')).map((r) => ({
    drugbank: r[0],
    name: r[1],
    unii: r[2],
    synonyms: (r[3] ?? '').split(' | ').map((x) => x.trim()),
  }));
  const rxnorm = tsv(join(vocabulary, 'rxnorm-names.tsv')).map(([rxcui, tty, name]) => ({ rxcui, tty, name }));
  const labels = [];
  for (const folder of ['openfda', 'openfda-additional']) {
    const dir = join(shared, 'data/labels', folder);
    for (const file of readdirSync(dir)
      .filter((f) => f.endsWith('.json'))
      .sort()) {
      for (const r of JSON.parse(readFileSync(join(dir, file), 'utf8')).results) {
        const o = r.openfda ?? {};
        labels.push({
          folder,
          file,
          setId: r.set_id ?? o.spl_set_id?.[0],
          effective: /^\d{8}$/.test(r.effective_time ?? '')
            ? r.effective_time.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
            : undefined,
          generic: o.generic_name ?? [],
          brand: o.brand_name ?? [],
          substance: o.substance_name ?? [],
          route: o.route ?? [],
          type: o.product_type ?? [],
          maker: o.manufacturer_name ?? [],
          epc: o.pharm_class_epc ?? [],
          unii: o.unii ?? [],
          rxcui: o.rxcui ?? [],
          schedule: scheduleSaid(r),
        });
      }
    }
  }
  const schedules = JSON.parse(readFileSync(join(shared, 'reference/schedules.json'), 'utf8'));
  const patients = new Map();
  for (const line of readFileSync(join(shared, 'data/patients/synthea-r4/MedicationRequest.ndjson'), 'utf8').split(
    '\n',
  )) {
    if (!line) continue;
    for (const c of JSON.parse(line).medicationCodeableConcept?.coding ?? []) patients.set(c.code, c.display);
  }
  const ansm = new Set(
    tsv(join(shared, 'data/interactions/ansm-2016-classes.tsv')).map((r) => r[0].trim().toLowerCase()),
  );
  return { ingredients, synonyms, rxnorm, labels, schedules, patients, ansm };
}

/** What a label's own section on abuse says of the schedule: C-II … C-V, none, or undefined. */
function scheduleSaid(record) {
  const text = [...(record.controlled_substance ?? [])].join(' ');
  if (/is not a controlled substance/i.test(text)) return 'none';
  const said = new Set(
    [...text.matchAll(/Schedule (II|III|IV|V) controlled substance/gi)].map((m) => m[1].toUpperCase()),
  );
  return said.size === 1 ? `C-${[...said][0]}` : undefined;
}

// Writes the identity part of a drug's file, and keeps everything that people added.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, scalar } from './names.mjs';

const flow = (items) => `[${items.map(scalar).join(', ')}]`;

/** The identity part as text, up to and without the line `facts:`. */
export function identityText(d) {
  const lines = [`id: ${scalar(d.id)}`];
  const names = [];
  if (d.brands.length) names.push(`  brands: ${flow(d.brands)}`);
  if (d.synonyms.length) names.push(`  synonyms: ${flow(d.synonyms)}`);
  if (d.misspellings?.length) names.push(`  misspellings: ${flow(d.misspellings)}`);
  if (names.length) lines.push('names:', ...names);
  const codes = [];
  if (d.rxcui) codes.push(`rxcui: "${d.rxcui}"`);
  if (d.unii.length) codes.push(`unii: [${d.unii.map((u) => (/^\d+(E\d+)?$/.test(u) ? `"${u}"` : u)).join(', ')}]`);
  if (d.atc.length) codes.push(`atc: [${d.atc.join(', ')}]`);
  if (codes.length) lines.push(`codes: { ${codes.join(', ')} }`);
  if (d.epc.length) lines.push(`pharmacologicClass: ${flow(d.epc)}`);
  if (d.routes.length) lines.push(`routes: [${d.routes.join(', ')}]`);
  if (d.supply) lines.push(`supply: ${d.supply}`);
  if (d.schedule) lines.push(`schedule: ${d.schedule}`);
  if (d.legalSources.length)
    lines.push(
      `legalSources: [${d.legalSources.map((s) => (s.label ? `{ label: ${s.label} }` : `{ reference: ${s.reference} }`)).join(', ')}]`,
    );
  if (d.unverified.length) lines.push(`unverified: [${d.unverified.join(', ')}]`);
  if (d.labels.length) lines.push(`labels: [${d.labels.join(', ')}]`);
  return `${lines.join('\n')}\n`;
}

/** Keeps the fingerprints of the last runs, so that a file saved from an older copy is still known as ours. */
function remember(marks, id, text) {
  const now = mark(text);
  const old = (marks.get(id) ?? '').split(',').filter((m) => m && m !== now);
  marks.set(id, [now, ...old].slice(0, 5).join(','));
}

const mark = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Writes one file. A file whose identity part is still what the last run wrote is renewed above the line `facts:`, the rest kept
 * byte for byte; one that a person changed is left alone.
 *
 * @returns {'new' | 'same' | 'renewed' | 'by hand'}
 */
export function writeDrug(folder, d, marks) {
  const path = join(folder, fileOf(d.id));
  const text = identityText(d);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${text}facts: []\n`);
    remember(marks, d.id, text);
    return 'new';
  }
  const old = readFileSync(path, 'utf8');
  const at = old.startsWith('facts:') ? 0 : old.indexOf('\nfacts:') + 1;
  const head = at > 0 ? old.slice(0, at) : old;
  if (head === text) {
    remember(marks, d.id, text);
    return 'same';
  }
  if (!(marks.get(d.id) ?? '').split(',').includes(mark(head))) return 'by hand';
  writeFileSync(path, text + (at > 0 ? old.slice(at) : 'facts: []\n'));
  remember(marks, d.id, text);
  return 'renewed';
}

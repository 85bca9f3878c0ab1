import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRows } from '../csv.ts';

/** Two drugs that a published list says interact, by drug id. */
export interface ListedPair {
  readonly drugs: readonly [string, string];
  /** How grave the list holds it, in its own words. */
  readonly severity: string;
}

/** Drug ids that a name stands for; empty when it is not known. */
export type FindDrug = (name: string) => string | undefined;

const FOLDER = 'interactions';

/** Strictest first, with the spellings of the file. */
const ANSM_SEVERITIES: readonly (readonly [string, RegExp])[] = [
  ['contraindication', /^c[o0]nt/i],
  ['not recommended', /^no[tr] recom/i],
  ['precaution for use', /^precaution/i],
  ['take into account', /^ta[kl]e into/i],
];

/** The words of all lists for how grave they hold a pair, gravest first. */
export const SEVERITIES = [...ANSM_SEVERITIES.map(([name]) => name), 'other', 'high priority', 'non-interruptive'];

/**
 * The pairs of drugs of the French agency's thesaurus of 2016, its classes spelt out. A pair that stands there several times
 * has the strictest severity; one whose severity is not one of the four is `other`.
 */
export function ansmPairs(data: string, find: FindDrug): readonly ListedPair[] {
  const members = ansmClasses(data, find);
  const pairs = new Map<string, ListedPair>();
  for (const row of tsvRows(join(data, FOLDER, 'ansm-2016-interactions.tsv'))) {
    const side = (n: 1 | 2) => {
      const [name = '', , className = '', code = ''] = row.slice(n === 1 ? 1 : 5);
      const drug = name === '' ? undefined : find(name);
      if (name !== '') return drug === undefined ? [] : [drug];
      return [...(members.get(code) ?? members.get(className.replace(/^OTHER /, '')) ?? [])];
    };
    const said = row[12] ?? '';
    const severity = ANSM_SEVERITIES.find(([, spelling]) => spelling.test(said))?.[0] ?? 'other';
    for (const a of side(1)) for (const b of side(2)) add(pairs, a, b, severity);
  }
  return [...pairs.values()];
}

/** Members by the code and by the name of a class. */
function ansmClasses(data: string, find: FindDrug): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const [name = '', , , , className = '', code = ''] of tsvRows(join(data, FOLDER, 'ansm-2016-classes.tsv'))) {
    const drug = find(name);
    if (drug === undefined) continue;
    for (const key of [className, code]) {
      const known = members.get(key);
      if (known === undefined) members.set(key, new Set([drug]));
      else known.add(drug);
    }
  }
  return members;
}

/** The pairs of the list of the Office of the National Coordinator that must not be missed (2012). */
export function oncHighPriorityPairs(data: string, find: FindDrug): readonly ListedPair[] {
  const lines = text(join(data, FOLDER, 'onc-high-priority-pairs.csv')).split(/\r?\n/);
  return named(
    lines.map((line) => {
      const [a = '', , b = ''] = line.split('$');
      return [a, b];
    }),
    'high priority',
    find,
  );
}

/** The pairs that should not interrupt a prescriber (2013). */
export function oncNonInterruptivePairs(data: string, find: FindDrug): readonly ListedPair[] {
  const rows = csvRows(text(join(data, FOLDER, 'onc-non-interruptive-pairs.csv')));
  return named(
    rows.map((row) => [row[2] ?? '', row[7] ?? '']),
    'non-interruptive',
    find,
  );
}

function named(rows: readonly (readonly [string, string])[], severity: string, find: FindDrug): readonly ListedPair[] {
  const pairs = new Map<string, ListedPair>();
  for (const [one, other] of rows) {
    const a = find(one);
    const b = find(other);
    if (a !== undefined && b !== undefined) add(pairs, a, b, severity);
  }
  return [...pairs.values()];
}

function add(pairs: Map<string, ListedPair>, a: string, b: string, severity: string): void {
  if (a === b) return;
  const drugs = a < b ? ([a, b] as const) : ([b, a] as const);
  const key = drugs.join('\t');
  const known = pairs.get(key);
  if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity))
    pairs.set(key, { drugs, severity });
}

function tsvRows(path: string): readonly (readonly string[])[] {
  return text(path)
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Without the mark that says how the bytes stand. */
const text = (path: string): string => readFileSync(path, 'utf8').replace(/^\ufeff/, '');

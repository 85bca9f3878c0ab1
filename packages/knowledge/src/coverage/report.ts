import { HELD, HELD_KINDS, type Held } from '@doseline/engine';
import { columns } from '../columns.ts';
import { type Counts, countsOf, type DrugCoverage } from './coverage.ts';
import type { Unverified } from './unverified.ts';

const MARKS: Readonly<Record<Held, string>> = { reviewed: 'R', silent: 'S', extracted: 'e', unseen: 'u', missing: '.' };

export const LEGEND = `R reviewed: facts that a person wrote · S silent: a person read the label and it says nothing of the kind
e extracted: a program found statements in a label · u unseen: the copies of its labels at hand lack the section · . missing`;

/** How many drugs of a list are in each state, one line a kind. */
export function countTable(counts: Counts): string {
  return columns([
    ['kind', ...HELD],
    ...HELD_KINDS.map((kind) => [kind, ...HELD.map((held) => String(counts[kind][held]))]),
  ]);
}

/** One line a drug, one mark a kind. */
export function drugTable(covered: readonly DrugCoverage[]): string {
  return columns([
    ['drug', ...HELD_KINDS],
    ...covered.map(({ drug, kinds }) => [drug, ...HELD_KINDS.map((kind) => MARKS[kinds[kind]])]),
  ]);
}

/** A list's sums under its name. */
export function summary(title: string, covered: readonly DrugCoverage[]): string {
  return `${title}: ${covered.length} drugs\n${countTable(countsOf(covered))}`;
}

/** One line a value: where it is written, of what, which. */
export function unverifiedLines(values: readonly Unverified[]): string {
  const lines = values.map(({ file, line, of, value }) => `${file}:${line} ${of}: ${value}`);
  return [...lines, `${values.length} values rest on no source that was seen`].join('\n');
}

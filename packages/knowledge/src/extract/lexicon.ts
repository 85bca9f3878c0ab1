import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, openLexicon, type Term, type TermKind } from '@doseline/labels';
import type { Loaded } from '../load.ts';
import { cell, listCell, readTable } from '../table.ts';

const TABLES: readonly (readonly [TermKind, string])[] = [
  ['class', 'classes'],
  ['condition', 'conditions'],
  ['effect', 'effects'],
];

/**
 * The words by which label text is read: the names of the knowledge's drugs, classes and conditions, and the tables of
 * `lexicon/`, which name what labels speak of beyond them. Throws a RangeError with file and line when a table is malformed.
 *
 * @example buildLexicon(loadKnowledge(dir)).find('other NSAIDs')
 */
export function buildLexicon(loaded: Loaded): Lexicon {
  return openLexicon([...drugTerms(loaded), ...knownTerms(loaded), ...tableTerms(loaded.dir)]);
}

function* drugTerms({ drugs, vocabulary }: Loaded): Iterable<Term> {
  for (const { value } of drugs) {
    if (value.inLabels === false) continue;
    const names = [value.id, ...(value.names?.synonyms ?? []), ...(value.names?.brands ?? [])];
    yield { kind: 'drug', id: value.id, names };
  }
  const withFile = new Set(drugs.map(({ value }) => value.id));
  for (const { id, synonyms } of vocabulary.named)
    if (!withFile.has(id)) yield { kind: 'drug', id, names: [id, ...(synonyms ?? [])] };
}

function* knownTerms({ drugs: files, classes, conditions, vocabulary }: Loaded): Iterable<Term> {
  const drugs = new Set([...files.map(({ value }) => value.id), ...vocabulary.named.map(({ id }) => id)]);
  // "phenytoin or phenobarbital" in a label are the two drugs, and not the class that a rule made of them.
  const listsDrugs = (name: string) =>
    name.split(/,? (?:or|and) |, /).every((one, _, all) => all.length > 1 && drugs.has(one));
  for (const { value } of classes) {
    const names = [value.id.replaceAll('-', ' '), value.name].filter((name) => !listsDrugs(name));
    yield { kind: 'class', id: value.id, names: [...names, ...(value.synonyms ?? [])] };
  }
  for (const { value } of conditions)
    if (value.inLabels === undefined)
      yield { kind: 'condition', id: value.id, names: [value.name, ...(value.synonyms ?? [])] };
}

function* tableTerms(dir: string): Iterable<Term> {
  for (const [kind, name] of TABLES) for (const { id, names } of readTerms(dir, name)) yield { kind, id, names };
}

/** A row of a table of the lexicon. `members` are drug ids. */
export interface TermRow {
  readonly id: string;
  readonly names: readonly string[];
  readonly members: readonly string[];
}

/** The classes that labels name and that have no file of their own, with their members where a source gives them. */
export function readClassTerms(dir: string): readonly TermRow[] {
  return readTerms(dir, 'classes');
}

function readTerms(dir: string, name: string): readonly TermRow[] {
  const file = `lexicon/${name}.tsv`;
  const path = join(dir, file);
  if (!existsSync(path)) return [];
  const { rows, problems } = readTable(file, readFileSync(path, 'utf8'), ['id', 'names', 'members'], (row) => ({
    id: cell(row, 0),
    names: listCell(row, 1),
    members: listCell(row, 2),
  }));
  const [first] = problems;
  if (first !== undefined) throw new RangeError(`${first.file}:${first.line}: ${first.message}`);
  return rows;
}

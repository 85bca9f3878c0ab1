import { extractInteractions, type Label, type Lexicon } from '@doseline/labels';
import { readClassTerms } from '../extract/lexicon.ts';
import { openSubjects } from '../extract/subjects.ts';
import type { Loaded } from '../load.ts';
import { SHARED_DATA } from '../shelf.ts';
import type { Bench } from './gold.ts';
import {
  ansmPairs,
  type ListedPair,
  oncHighPriorityPairs,
  oncNonInterruptivePairs,
  SEVERITIES,
} from './listed-pairs.ts';

/** How many pairs of a published list the labels at hand name. */
export interface Recall {
  readonly list: string;
  readonly severity: string;
  /** Pairs of which both drugs are known and at least one has a label with a section on interactions. */
  readonly pairs: number;
  /** Of these, the pairs in which a label of the one names the other. */
  readonly named: number;
  /** And those in which it names the other, or a class of which the other is a known member. */
  readonly withClasses: number;
  /** Pairs in neither, as "a + b". */
  readonly missed: readonly string[];
}

/**
 * Compares the interactions drawn from labels with the lists of the French agency and of the Office of the National
 * Coordinator in the folder `data`, by severity. A label need not name what a list names, so this measures labels as much as their reading.
 */
export function recallOfLists({ shelf, lexicon, loaded }: Omit<Bench, 'split'>, data = SHARED_DATA): readonly Recall[] {
  const setIds = new Set([
    ...loaded.vocabulary.labels.map(({ setId }) => setId),
    ...loaded.drugs.flatMap(({ value }) => value.labels ?? []),
  ]);
  const labels = [...setIds].flatMap((id) => shelf.labels(id).slice(0, 1));
  const partners = partnersByDrug(labels, loaded, lexicon);
  const members = classMembers(loaded);
  const find = (name: string) => drugCalled(name, lexicon);
  return [
    ...bySeverity('ANSM 2016', ansmPairs(data, find), partners, members),
    ...bySeverity('ONC 2012', oncHighPriorityPairs(data, find), partners, members),
    ...bySeverity('ONC 2013', oncNonInterruptivePairs(data, find), partners, members),
  ];
}

/** What the labels of a drug name: ids of drugs and of classes. */
type Partners = ReadonlySet<string>;

/** The drugs of which a label has a section on interactions, with what their labels name. */
function partnersByDrug(labels: readonly Label[], loaded: Loaded, lexicon: Lexicon): ReadonlyMap<string, Partners> {
  const subjects = openSubjects(loaded);
  const partners = new Map<string, Set<string>>();
  for (const label of labels) {
    const hasSection = label.sections.some(({ name, within }) =>
      [name, ...(within ?? [])].includes('drug_interactions'),
    );
    const drugs = hasSection ? subjects(label) : [];
    if (drugs.length === 0) continue;
    const found = extractInteractions(label, lexicon).map((fact) => fact.with);
    for (const drug of drugs) partners.set(drug, new Set([...(partners.get(drug) ?? []), ...found]));
  }
  return partners;
}

/** The classes of each drug, of the knowledge and of the lexicon. */
function classMembers(loaded: Loaded): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  const rows = [...loaded.classes.map(({ value }) => value), ...readClassTerms(loaded.dir)];
  for (const { id, members } of rows) for (const drug of members) classes.set(drug, [...(classes.get(drug) ?? []), id]);
  return classes;
}

/** The drug that a name stands for as a whole. */
function drugCalled(name: string, lexicon: Lexicon): string | undefined {
  const text = name.trim().toLowerCase();
  return lexicon.find(text, ['drug']).find(({ start, end }) => start === 0 && end === text.length)?.id;
}

function bySeverity(
  list: string,
  all: readonly ListedPair[],
  partners: ReadonlyMap<string, Partners>,
  classes: ReadonlyMap<string, readonly string[]>,
): readonly Recall[] {
  const pairs = all.filter(({ drugs }) => drugs.some((drug) => partners.has(drug)));
  const names = (of: string, one: string) => partners.get(of)?.has(one) === true;
  const isNamed = ({ drugs: [a, b] }: ListedPair) => names(a, b) || names(b, a);
  const inClass = (of: string, one: string) => (classes.get(one) ?? []).some((id) => names(of, id));
  const isFound = (pair: ListedPair) =>
    isNamed(pair) || inClass(pair.drugs[0], pair.drugs[1]) || inClass(pair.drugs[1], pair.drugs[0]);
  const row = (severity: string, own: readonly ListedPair[]): Recall => ({
    list,
    severity,
    pairs: own.length,
    named: own.filter(isNamed).length,
    withClasses: own.filter(isFound).length,
    missed: own.filter((pair) => !isFound(pair)).map(({ drugs }) => drugs.join(' + ')),
  });
  const severities = SEVERITIES.filter((severity) => pairs.some((pair) => pair.severity === severity));
  const rows = severities.map((severity) =>
    row(
      severity,
      pairs.filter((pair) => pair.severity === severity),
    ),
  );
  return severities.length > 1 ? [...rows, row('all', pairs)] : rows;
}

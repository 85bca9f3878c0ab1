import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  extractWithdrawal,
  holdsAll,
  type Label,
  normalise,
  type Pointer,
  resolve,
  withdrawalStatement,
} from '@doseline/labels';
import { csvRows } from '../csv.ts';
import { SHARED_DATA } from '../shelf.ts';
import { type Bench, goldLines, labelOf } from './gold.ts';
import { type Compared, type Score, score } from './score.ts';

interface Said {
  readonly about: string;
  readonly positive: boolean;
  readonly signs?: readonly string[];
  readonly words: readonly string[];
}
interface Line {
  readonly split: string;
  readonly sentence?: number;
  readonly label?: string;
  readonly items?: readonly (Said & { readonly section: string })[];
}

/** One listed statement beside what was found in its sentence. */
interface Case {
  readonly from: string;
  readonly gold: Said;
  readonly found: readonly { readonly about: string; readonly signs?: readonly string[] }[];
}

/**
 * Whether each listed sentence states a harm of stopping or advises to stop slowly: in single sentences, in labels, and in
 * both. Of labels only listed items count, because the gold set lists the telling negatives and not all of them. Beside it
 * stand the kind and the signs of those that were found.
 */
export function scoreWithdrawal(bench: Bench): readonly Score[] {
  const lines = goldLines<Line & Said>('withdrawal', bench.split);
  const sentences = sentenceCases(bench, lines);
  const labels = labelCases(bench, lines);
  const all = [...sentences, ...labels];
  return [
    decisions('withdrawal', all),
    decisions('withdrawal: sentences', sentences),
    decisions('withdrawal: labels', labels),
    details('withdrawal: about', all, ({ about }) => [about]),
    details('withdrawal: signs', all, ({ signs }) => signs ?? []),
  ];
}

function sentenceCases({ lexicon }: Bench, lines: readonly (Line & Said)[]): readonly Case[] {
  const file = readFileSync(join(SHARED_DATA, 'labels/fragments/withdrawal-sentences.csv'), 'utf8');
  const texts = new Map(csvRows(file).map(([index, , sentence]) => [index, sentence]));
  return lines.flatMap((gold) => {
    if (gold.sentence === undefined) return [];
    const index = String(gold.sentence);
    const text = texts.get(index);
    if (text === undefined) throw new RangeError(`withdrawal-sentences.csv has no sentence ${index}.`);
    const said = withdrawalStatement(text.replace(/\s+/g, ' '), lexicon);
    return [{ from: `sentence ${index}`, gold, found: said === undefined ? [] : [said] }];
  });
}

function labelCases({ shelf, lexicon }: Bench, lines: readonly Line[]): readonly Case[] {
  return lines.flatMap(({ label: setId, items = [] }) => {
    if (setId === undefined) return [];
    const label = labelOf(setId, shelf);
    const facts = extractWithdrawal(label, lexicon);
    return items.map((gold) => ({
      from: setId,
      gold,
      found: facts.filter((fact) => sameSentence(gold, fact, label)),
    }));
  });
}

/** Whether two pointers lead to a sentence in common. */
function sameSentence(one: Pointer, other: Pointer, label: Label): boolean {
  if (one.section !== other.section) return false;
  const words = other.words.map(normalise);
  return (resolve(one, label) ?? []).some(({ text }) => holdsAll(normalise(text), words));
}

const nameOf = ({ about, words }: Said): string => `${about}: ${words.join(' … ')}`;

function decisions(name: string, cases: readonly Case[]): Score {
  return score(
    name,
    cases.map(({ from, gold, found }): Compared => {
      const item = nameOf(gold);
      return { label: from, expected: gold.positive ? [item] : [], found: found.length > 0 ? [item] : [] };
    }),
  );
}

/** Details of the positives that were found. */
function details(name: string, cases: readonly Case[], of: (said: Case['found'][number]) => readonly string[]): Score {
  const right = cases.filter(({ gold, found }) => gold.positive && found.length > 0);
  return score(
    name,
    right.map(({ from, gold, found }) => {
      const item = (value: string) => `${value} (${nameOf(gold)})`;
      const [first] = found;
      return { label: from, expected: of(gold).map(item), found: first === undefined ? [] : of(first).map(item) };
    }),
  );
}

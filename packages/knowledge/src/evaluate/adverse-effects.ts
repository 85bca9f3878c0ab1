import { adverseEffectCells } from '@doseline/labels';
import { SHARED_DATA } from '../shelf.ts';
import { openBrandLabels, type Scope } from './brand-labels.ts';
import { type Bench, goldLines } from './gold.ts';
import { type Compared, type Score, score } from './score.ts';

interface Item {
  readonly term: string;
  readonly frequency?: string;
  readonly arm?: string;
  readonly trap?: string;
}

interface Line {
  readonly label: string;
  readonly split: string;
  readonly scope: Scope & { readonly kind: string };
  readonly items: readonly Item[];
}

interface Read {
  readonly label: string;
  readonly kind: string;
  readonly gold: readonly Cell[];
  readonly found: readonly Cell[];
}

interface Cell {
  readonly term: string;
  readonly frequency?: string;
  readonly arm?: string;
}

const COMPARATOR = 'comparator:';
const isOfDrug = ({ arm }: Cell): boolean => arm?.startsWith(COMPARATOR) !== true;

/**
 * Adverse effects against the gold set, each within its annotated passage: the terms of the drug's own patients first, then with
 * frequency and arm, comparators' cells apart, and the terms by kind of passage. Where the gold set has no frequency, none is asked for.
 */
export function scoreAdverseEffects({ lexicon, split }: Bench): readonly Score[] {
  const labels = openBrandLabels(SHARED_DATA);
  const all: readonly Read[] = goldLines<Line>('adverse-effects', split).map(({ label, scope, items }) => ({
    label,
    kind: scope.kind,
    gold: items.filter(({ trap }) => trap === undefined),
    found: adverseEffectCells(labels.adverseReactions(label, scope), lexicon).map(({ effect, frequency, arm }) => ({
      term: effect,
      ...(frequency !== undefined && { frequency }),
      ...(arm !== undefined && { arm }),
    })),
  }));
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const terms = (reads: readonly Read[]) => compared(reads, isOfDrug, ({ term }) => term);
  return [
    score('adverse-effects: term', terms(all)),
    score('adverse-effects: term and frequency', compared(all, isOfDrug, termAndFrequency)),
    score('adverse-effects: term, frequency and arm', withArms(all, isOfDrug)),
    score(
      'adverse-effects: comparators',
      withArms(all, (cell) => !isOfDrug(cell)),
    ),
    ...kinds.map((kind) => score(`adverse-effects: term, ${kind}`, terms(all.filter((one) => one.kind === kind)))),
  ];
}

const termAndFrequency = ({ term, frequency }: Cell): string => `${term} ${frequency ?? ''}`.trim();

function compared(
  reads: readonly Read[],
  keep: (cell: Cell) => boolean,
  key: (cell: Cell) => string,
): readonly Compared[] {
  return reads.map(({ label, gold, found }) => ({
    label,
    expected: gold.filter(keep).map(key),
    found: found.filter(keep).map(key),
  }));
}

/** Arms are worded freely: two are the same where they share a word, a dose or a study, and no better one is left over. */
function withArms(reads: readonly Read[], keep: (cell: Cell) => boolean): readonly Compared[] {
  const whole = (cell: Cell) => `${termAndFrequency(cell)} [${cell.arm ?? ''}]`;
  return reads.map(({ label, gold, found }) => {
    const left = gold.filter(keep);
    const expected = left.map(whole);
    const matched = found.filter(keep).map((cell) => {
      const at = left.findIndex(
        (one) => termAndFrequency(one) === termAndFrequency(cell) && sameArm(one.arm, cell.arm),
      );
      const [one] = at < 0 ? [] : left.splice(at, 1);
      return whole(one ?? cell);
    });
    return { label, expected, found: matched };
  });
}

function sameArm(gold: string | undefined, found: string | undefined): boolean {
  if (gold === undefined || found === undefined) return gold === found;
  const words = (arm: string) =>
    new Set(
      arm
        .replace(COMPARATOR, '')
        .toLowerCase()
        .match(/[a-z\d.]+/g) ?? [],
    );
  const theirs = words(found);
  return [...words(gold)].some((word) => theirs.has(word));
}

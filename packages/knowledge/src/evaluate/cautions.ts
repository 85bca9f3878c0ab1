import { extractCautions, extractHazards, extractUses } from '@doseline/labels';
import { type Bench, goldLines, goldTerm, labelOf } from './gold.ts';
import { type Compared, type Score, score } from './score.ts';

interface Item {
  readonly kind: 'caution' | 'use' | 'hazard';
  readonly term: string;
  readonly trap?: string;
  /** Why it is neither right nor wrong. */
  readonly open?: string;
}
interface Line {
  readonly label: string;
  readonly split: string;
  readonly items: readonly Item[];
}
type Kind = Item['kind'];

/** Ids that name one thing: those of the gold set on the left, those of the knowledge and its lexicon on the right. */
const SAME: Readonly<Record<string, string>> = {
  infection: 'systemic-infection',
  cancer: 'malignancy',
  'blood-disorder': 'blood-dyscrasias',
  'esophageal-disease': 'esophageal-disorder',
  'liver-transplant': 'organ-transplant',
  uveitis: 'iritis',
  'eye-inflammation': 'iritis',
  'barrett-esophagus': 'esophageal-disorder',
  'upper-gastrointestinal-disease': 'gastrointestinal-disease',
  dizziness: 'vertigo',
};

const same = (id: string): string => SAME[goldTerm(id)] ?? goldTerm(id);

/** Cautions by condition, uses and the harms of boxed warnings, against the gold set `cautions`. */
export function scoreCautions({ shelf, lexicon, split }: Bench): readonly Score[] {
  const read: readonly (readonly [Kind, (line: Line) => readonly string[]])[] = [
    ['caution', ({ label }) => extractCautions(labelOf(label, shelf), lexicon).map(({ condition }) => condition)],
    ['use', ({ label }) => extractUses(labelOf(label, shelf), lexicon).map(({ condition }) => condition)],
    ['hazard', ({ label }) => extractHazards(labelOf(label, shelf), lexicon).map(({ about }) => about)],
  ];
  return read.map(([kind, find]) =>
    score(
      `${kind}s`,
      goldLines<Line>('cautions', split).map((line) => compare(line, kind, find(line))),
    ),
  );
}

function compare({ label, items }: Line, kind: Kind, found: readonly string[]): Compared {
  const of = items.filter((item) => item.kind === kind);
  const terms = (some: readonly Item[]) => some.map(({ term }) => same(term));
  return {
    label,
    expected: terms(of.filter(({ trap, open }) => trap === undefined && open === undefined)),
    found: found.map(same),
    allowed: terms(of.filter(({ open }) => open !== undefined)),
  };
}

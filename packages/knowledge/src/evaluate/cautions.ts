import { extractCautions, extractHazards, extractUses, type Lexicon } from '@doseline/labels';
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

/** Terms of the gold set whose thing stands under another id in the knowledge, though not by that name. */
const SAME: Readonly<Record<string, string>> = {
  'barrett-esophagus': 'esophageal-disorder',
  'blood-disorder': 'blood-dyscrasias',
  'esophageal-disease': 'esophageal-disorder',
  'eye-inflammation': 'intraocular-inflammation',
  'liver-transplant': 'organ-transplant',
  'upper-gastrointestinal-disease': 'gastrointestinal-disease',
};

/** The id under which a term of the gold set is known: one of which it is a name ("cancer" is one of `malignancy`). */
function known(term: string, lexicon: Lexicon): string {
  const name = term.replaceAll('-', ' ');
  const ids = lexicon.find(name, ['condition']).filter(({ text }) => text === name);
  return SAME[term] ?? (ids.some(({ id }) => id === term) ? term : (ids[0]?.id ?? term));
}

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
      goldLines<Line>('cautions', split).map((line) =>
        compare(line, kind, find(line), kind === 'hazard' ? (term) => term : (term) => known(term, lexicon)),
      ),
    ),
  );
}

function compare(
  { label, items }: Line,
  kind: Kind,
  found: readonly string[],
  idOf: (term: string) => string,
): Compared {
  const of = items.filter((item) => item.kind === kind);
  const terms = (some: readonly Item[]) => some.map(({ term }) => idOf(term));
  return {
    label,
    expected: terms(of.filter(({ trap, open }) => trap === undefined && open === undefined)),
    found: found.map(goldTerm),
    allowed: terms(of.filter(({ open }) => open !== undefined)),
  };
}

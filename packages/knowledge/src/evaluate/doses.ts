import type { ExtractedDose, ExtractedFact, ExtractedKidney, ExtractedLiver } from '@doseline/engine';
import {
  extractAge,
  extractDoses,
  extractKidney,
  extractLiver,
  extractPregnancy,
  type Label,
  type Lexicon,
} from '@doseline/labels';
import { type Bench, goldLines, labelOf } from './gold.ts';
import { type Compared, type Score, score } from './score.ts';

interface Line {
  readonly split: string;
  readonly label: string;
  readonly items: readonly {
    readonly kind: string;
    readonly term: string;
    readonly trap?: string;
    readonly open?: true;
  }[];
}

type Extract = (label: Label, lexicon: Lexicon) => readonly ExtractedFact[];

const KINDS: Readonly<Record<string, Extract>> = {
  dose: extractDoses,
  kidney: extractKidney,
  liver: extractLiver,
  pregnancy: extractPregnancy,
  age: extractAge,
};

/** One score a kind: each maximum, population or age with its advice is an item. Open items are neither right nor wrong. */
export function scoreDoses({ shelf, lexicon, split }: Bench): readonly Score[] {
  const lines = goldLines<Line>('doses', split);
  return Object.entries(KINDS).map(([kind, extract]) =>
    score(
      kind,
      lines.map(({ label, items }): Compared => {
        const ofKind = items.filter((item) => item.kind === kind);
        return {
          label,
          expected: ofKind.filter(({ trap, open }) => trap === undefined && open === undefined).map(({ term }) => term),
          allowed: ofKind.filter(({ open }) => open).map(({ term }) => term),
          found: extract(labelOf(label, shelf), lexicon).flatMap(termsOf),
        };
      }),
    ),
  );
}

/** A fact as the gold set writes it: `crcl <30 avoid`. */
function termsOf(fact: ExtractedFact): readonly string[] {
  switch (fact.kind) {
    case 'kidney':
      return [`${kidneyOf(fact)} ${fact.advice}`];
    case 'liver':
      return [livers(fact)];
    case 'pregnancy':
      return [`${fact.state} ${fact.trimesters === undefined ? '' : `t${fact.trimesters.join()} `}${fact.advice}`];
    case 'age':
      return [`${fact.from === undefined ? `<${fact.below}` : `>=${fact.from}`} ${fact.advice}`];
    case 'dose':
      return dosesOf(fact);
    default:
      return [];
  }
}

function kidneyOf({ measure, below, atLeast, degree }: ExtractedKidney): string {
  if (below === undefined) return degree ?? 'any';
  return `${measure} ${atLeast === undefined ? '<' : `${atLeast}-`}${below}`;
}

const livers = ({ degree, advice }: ExtractedLiver): string => `${degree} ${advice}`;

function dosesOf({ maxDaily, maxSingle, perKg, age }: ExtractedDose): readonly string[] {
  const suffix = `${perKg === true ? '/kg' : ''}${ageOf(age)}`;
  return [
    ...(maxDaily === undefined ? [] : [`max-daily ${maxDaily.value} ${maxDaily.unit}${suffix}`]),
    ...(maxSingle === undefined ? [] : [`max-single ${maxSingle.value} ${maxSingle.unit}${suffix}`]),
  ];
}

function ageOf(age: ExtractedDose['age']): string {
  if (age === undefined) return '';
  const { from, to } = age;
  if (from === undefined) return ` age <${to}`;
  return to === undefined ? ` age >=${from}` : ` age ${from}-${to}`;
}

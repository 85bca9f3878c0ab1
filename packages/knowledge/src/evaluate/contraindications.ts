import { extractContraindications, type Lexicon } from '@doseline/labels';
import { type Bench, goldLines, goldTerm, labelOf } from './gold.ts';
import { type Compared, type Score, score } from './score.ts';

interface Line {
  readonly label: string;
  readonly drug: string;
  readonly split: string;
  readonly items: readonly { readonly kind: string; readonly term: string; readonly trap?: string }[];
}

const KINDS = ['condition', 'allergy', 'age', 'pregnancy'] as const;

/** What a label forbids the drug for, drugs and classes apart, by kind. Qualifiers are for a reader and are not scored. */
export function scoreContraindications({ shelf, lexicon, split }: Bench): readonly Score[] {
  const read = goldLines<Line>('contraindications', split).map((line) => ({
    label: `${line.label} ${line.drug}`,
    items: line.items.filter(({ trap }) => trap === undefined),
    facts: extractContraindications(labelOf(line.label, shelf), lexicon),
  }));
  return KINDS.map((kind) => {
    const term = TERMS[kind];
    return score(
      `contraindications: ${kind}`,
      read.map(
        ({ label, items, facts }): Compared => ({
          label,
          expected: items.filter((item) => item.kind === kind).map((item) => term(item.term, lexicon)),
          found: facts.flatMap((fact) => {
            if (fact.kind !== kind) return [];
            if (fact.kind === 'condition') return [term(fact.condition, lexicon)];
            if (fact.kind === 'allergy') return [term(fact.to, lexicon)];
            if (fact.kind === 'pregnancy') return [fact.state];
            return [years(fact.below ?? 0)];
          }),
        }),
      ),
    );
  });
}

const TERMS: Readonly<Record<(typeof KINDS)[number], (term: string, lexicon: Lexicon) => string>> = {
  condition: (term, lexicon) => named(term, lexicon, 'condition'),
  allergy: (term, lexicon) => named(term, lexicon, 'drug', 'class'),
  age: (term) => {
    const [, count, unit] = /^under-(\d+)-(years?|months?|weeks?|days?)$/.exec(term) ?? [];
    if (count === undefined) return /premature|newborn|neonat/.test(term) ? years(1 / 12) : term;
    return years(
      Number(count) / (unit?.startsWith('m') ? 12 : unit?.startsWith('w') ? 52 : unit?.startsWith('d') ? 365 : 1),
    );
  },
  pregnancy: (term) => term,
};

const years = (below: number) => `below ${below.toFixed(2)} years`;

/**
 * A term is read as a label would read it: where the gold set was written before the lexicon knew the thing, its own words
 * for it stand for the lexicon's id. A condition that the lexicon knows only by its last words is that wider one, as the
 * gold set itself keeps what narrows a condition in the qualifier.
 */
function named(term: string, lexicon: Lexicon, ...kinds: ('condition' | 'drug' | 'class')[]): string {
  const text = term.replaceAll('-', ' ');
  const found = lexicon.find(text, kinds).filter(({ end }) => end === text.length);
  const whole = found.find(({ start }) => start === 0);
  return goldTerm(whole?.id ?? (kinds.includes('condition') ? found[0]?.id : undefined) ?? term);
}

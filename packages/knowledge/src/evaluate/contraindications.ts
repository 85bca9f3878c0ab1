import { type ExtractedContraindication, extractContraindications, type Lexicon, normalise } from '@doseline/labels';
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
          expected: items
            .filter((item) => item.kind === kind)
            .map((item) => wider(item.term, facts, lexicon) ?? term(item.term, lexicon)),
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
 * for it stand for the lexicon's id.
 */
function named(term: string, lexicon: Lexicon, ...kinds: ('condition' | 'drug' | 'class')[]): string {
  const text = term.replaceAll('-', ' ');
  const whole = lexicon.find(text, kinds).find(({ start, end }) => start === 0 && end === text.length);
  return goldTerm(whole?.id ?? term);
}

/**
 * The gold set has a narrow condition in one term; extraction gives the wider condition and keeps what narrows it beside it. The
 * two are the same where every word of the gold term stands in the condition, its qualifier or the words of the pointer.
 */
function wider(term: string, facts: readonly ExtractedContraindication[], lexicon: Lexicon): string | undefined {
  const text = term.replaceAll('-', ' ');
  const last = lexicon.find(text, ['condition']).find(({ start, end }) => start > 0 && end === text.length);
  if (last === undefined) return undefined;
  const narrowing = text.slice(0, last.start).trim().split(' ');
  const fact = facts.find((one) => {
    if (one.kind !== 'condition' || one.condition !== last.id) return false;
    const said = normalise(`${one.qualifier ?? ''} ${one.words.join(' ')}`).split(/[^a-z0-9]+/);
    return narrowing.every((word) => said.includes(word));
  });
  return fact === undefined ? undefined : goldTerm(last.id);
}

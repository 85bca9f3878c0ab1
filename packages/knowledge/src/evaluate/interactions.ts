import { extractInteractions, type Label, type Lexicon, resolve, sectionOf } from '@doseline/labels';
import { type Bench, goldLines, goldTerm, labelOf } from './gold.ts';
import { type Compared, type Score, score } from './score.ts';

interface Item {
  readonly with: string;
  readonly direction?: string;
  readonly effect: string;
  readonly advice: string;
  readonly trap?: string;
}
interface Line {
  readonly label: string;
  readonly drug: string;
  readonly split: string;
  readonly items: readonly Item[];
}
interface Forbidden {
  readonly label: string;
  readonly split: string;
  readonly items: readonly { readonly kind: string; readonly term: string; readonly trap?: string }[];
}

const ADVICE = ['contraindicated', 'avoid', 'reduce', 'separate', 'monitor', 'none'];

/**
 * Partners of interactions, and on the partners rightly found the direction, the effect and the strictest advice; then the
 * drugs and classes that a label forbids, against the gold set of contraindications.
 */
export function scoreInteractions({ shelf, lexicon, split }: Bench): readonly Score[] {
  const term = readTerm(lexicon);
  const read = goldLines<Line>('interactions', split).map((line) => {
    const expected = line.items
      .filter(({ trap }) => trap === undefined)
      .map((item) => ({ ...item, with: term(item.with) }));
    const found = extractInteractions(labelOf(line.label, shelf), lexicon).map((fact) => ({
      ...fact,
      with: term(fact.with),
    }));
    const right = new Set(
      expected.map((one) => one.with).filter((partner) => found.some((one) => one.with === partner)),
    );
    return { label: `${line.label} ${line.drug}`, expected, found, right };
  });
  const on = (name: string, say: (item: Item) => string) =>
    score(
      name,
      read.map(({ label, expected, found, right }): Compared => {
        const items = (all: readonly Item[]) =>
          all.filter((one) => right.has(one.with)).map((one) => `${one.with} ${say(one)}`);
        return { label, expected: items(expected), found: items(found) };
      }),
    );
  const strictest = (all: readonly Item[], right: ReadonlySet<string>) =>
    [...right].map((partner) => {
      const ranks = all.filter((one) => one.with === partner).map(({ advice }) => ADVICE.indexOf(advice));
      return `${partner} ${ADVICE[Math.min(...ranks)]}`;
    });
  return [
    score(
      'interactions: partner',
      read.map(({ label, expected, found }) => ({
        label,
        expected: expected.map((one) => one.with),
        found: found.map((one) => one.with),
      })),
    ),
    on('interactions: direction, of right partners', ({ direction = '' }) => direction),
    on('interactions: effect, of right partners', ({ effect }) => effect),
    score(
      'interactions: strictest advice, of right partners',
      read.map(({ label, expected, found, right }) => ({
        label,
        expected: strictest(expected, right),
        found: strictest(found, right),
      })),
    ),
    score(
      'contraindications: drugs and classes',
      goldLines<Forbidden>('contraindications', split).map(({ label, items }) => ({
        label,
        expected: items
          .filter(({ kind, trap }) => (kind === 'drug' || kind === 'class') && trap === undefined)
          .map((item) => term(item.term)),
        found: forbidden(labelOf(label, shelf), lexicon).map(term),
      })),
    ),
  ];
}

/** What the contraindications section forbids, or "do not use" of a label without one: the gold set's scope. */
function forbidden(label: Label, lexicon: Lexicon): readonly string[] {
  const otc = sectionOf(label, 'contraindications') === undefined;
  return extractInteractions(label, lexicon)
    .filter(({ advice, section, words }) =>
      otc
        ? (resolve({ section, words }, label) ?? []).some(({ text }) => /\bdo not use\b/i.test(text))
        : advice === 'contraindicated' && section === 'contraindications',
    )
    .map((fact) => fact.with);
}

/** Words of an id that name no class of their own: `uricosuric-agents` is `uricosurics`. */
const NOUN = / (?:drugs|agents|medications|medicines|products|compounds|preparations)$/;

/**
 * One spelling for a term of the gold set and of the extraction. Both are read as a label would be (`maois` is the class of
 * that name); ids that no name of the lexicon covers differ by convention only: the order of their words, and `inducing` for
 * `causing`.
 */
function readTerm(lexicon: Lexicon): (id: string) => string {
  const whole = (text: string) =>
    lexicon.find(text, ['class', 'drug']).find(({ start, end }) => start === 0 && end === text.length)?.id;
  return (id) => {
    const text = id.replaceAll('-', ' ');
    const known = whole(text) ?? whole(text.replace(NOUN, ''));
    return goldTerm(known ?? id)
      .replace(/-(?:inducing|producing)-/, '-causing-')
      .split('-')
      .sort()
      .join('-');
  };
}

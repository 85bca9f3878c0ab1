export type TermKind = 'drug' | 'class' | 'condition' | 'effect';

/** A thing that labels name, and the names they give it. */
export interface Term {
  readonly kind: TermKind;
  readonly id: string;
  readonly names: readonly string[];
}

/** A term where it stands in a text: `text` is exactly the slice from `start` to `end`. */
export interface Mention {
  readonly kind: TermKind;
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The terms by which label text is read. */
export interface Lexicon {
  /**
   * The terms in a text, in order, the longest at each place: "heart failure" is not also "failure". Where a name stands for
   * several things there is one mention for each. `kinds` narrows what is looked for, and with it what can be longest.
   */
  find(text: string, kinds?: readonly TermKind[]): readonly Mention[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly terms: { readonly kind: TermKind; readonly id: string; readonly exact?: string }[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Makes terms findable. Case, hyphens and plurals do not matter, but a name of up to five capitals (MAO, NSAID) is found in
 * capitals only, a plural s apart.
 *
 * @example openLexicon([{ kind: 'class', id: 'nsaids', names: ['NSAID'] }]).find('Other NSAIDs, e.g. aspirin')[0]?.id // 'nsaids'
 */
export function openLexicon(terms: Iterable<Term>): Lexicon {
  const root: Node = { next: new Map(), terms: [] };
  for (const { kind, id, names } of terms) {
    for (const name of names) {
      let node = root;
      for (const { stem } of words(name)) {
        let next = node.next.get(stem);
        if (next === undefined) {
          next = { next: new Map(), terms: [] };
          node.next.set(stem, next);
        }
        node = next;
      }
      if (node === root || node.terms.some((term) => term.kind === kind && term.id === id)) continue;
      node.terms.push(/^[A-Z][A-Z0-9]{0,4}$/.test(name) ? { kind, id, exact: name } : { kind, id });
    }
  }
  return {
    find(text, kinds) {
      const tokens = words(text);
      const found: Mention[] = [];
      for (let i = 0; i < tokens.length; ) {
        const longest = match(root, tokens, i, text, kinds);
        found.push(...longest.mentions);
        i += Math.max(1, longest.length);
      }
      return found;
    },
  };
}

interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

function words(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Labels repeat their words: each is brought to its stem once. The words of a language are few; made-up ones are forgotten. */
const stems = new Map<string, string>();
const MOST_STEMS = 200_000;

/** Lower case without a plural's ending; the same for every form of a word, so it need not be a word itself. */
function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const made = makeStem(word);
  stems.set(word, made);
  return made;
}

function makeStem(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase();
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  return lower.endsWith('ies') && lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}

function match(root: Node, tokens: readonly Word[], from: number, text: string, kinds?: readonly TermKind[]) {
  let node = root;
  let best: { readonly length: number; readonly mentions: readonly Mention[] } = { length: 0, mentions: [] };
  const start = tokens[from]?.start ?? 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    // A term does not reach over a full stop, a comma, a bracket or a line's end.
    if (token === undefined || (i > from && before && !/^[\s\-–‐‑’'/]*$/.test(gap(text, before, token)))) break;
    const next = node.next.get(token.stem);
    if (next === undefined) break;
    node = next;
    const slice = text.slice(start, token.end);
    const terms = node.terms.filter(
      ({ kind, exact }) =>
        (kinds === undefined || kinds.includes(kind)) &&
        (exact === undefined || slice === exact || slice === `${exact}s` || slice === `${exact}S`),
    );
    if (terms.length === 0) continue;
    const mentions = terms.map(({ kind, id }) => ({ kind, id, text: slice, start, end: token.end }));
    best = { length: i - from + 1, mentions };
  }
  return best;
}

function gap(text: string, before: Word, after: Word): string {
  const between = text.slice(before.end, after.start);
  return between.includes('\n') ? '\n.' : between;
}

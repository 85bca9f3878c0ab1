import { headingEnd } from './heading.ts';

/** A part of a sentence that stands for itself: `text` is plain and in lower case, as long as the slice it stands for. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A reference to a section: "(5.3, 7)", "[see Warnings]", "(see WARNINGS, Abrupt Withdrawal)". */
const NUMBERS = /\(\s*\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*\)|\[\s*\d+\.\d+[^[\]]{0,40}\]/g;
const SEE = /\(\s*see\b[^()]*(?:\([^()]*\)[^()]*)*\)|\[\s*see\b[^[\]]*\]/gi;
/** A full stop without a space behind it, a semicolon, a bullet: what follows is said for itself. */
const BREAK = /(?<=[a-z)\]]{2})\.(?=[A-Z])|;|[•●▪■]/g;
/**
 * The parts of a sentence. Highlights run several warnings together in one sentence, between numbers of sections; what one
 * says is not said of another. References to other sections say nothing and are blanked.
 *
 * @example parts('Discontinue if rash occurs (5.1) Withdraw gradually (5.2)').map((part) => part.text)
 * // ['discontinue if rash occurs ', ' withdraw gradually ']
 */
export function parts(sentence: string): readonly Part[] {
  const plain = plainly(sentence).replace(SEE, (found) => ' '.repeat(found.length));
  const found: Part[] = [];
  let start = 0;
  const add = (from: number, to: number) => {
    if (/\w/.test(plain.slice(from, to))) found.push({ text: lower(plain.slice(from, to)), start: from, end: to });
  };
  const cut = (end: number, next: number) => {
    const body = start + headingEnd(plain.slice(start, end));
    add(start, body);
    add(body, end);
    start = next;
  };
  const breaks = [...plain.matchAll(NUMBERS), ...plain.matchAll(BREAK)].sort((a, b) => a.index - b.index);
  for (const { 0: mark, index } of breaks) if (index >= start) cut(index, index + mark.length);
  cut(plain.length, plain.length);
  return found;
}

/** Plain dashes, quotes and spaces, letter for letter. */
function plainly(text: string): string {
  return text
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘-‛]/g, "'")
    .replace(/[“-”]/g, '"')
    .replace(/[®™©]/g, ' ')
    .replace(/\s/g, ' ');
}

/** Lower case, letter for letter: the few letters that would become two stay. */
function lower(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length ? all : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

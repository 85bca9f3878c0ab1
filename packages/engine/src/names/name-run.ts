import type { FoundName, Names } from './names.ts';
import { isPreamble, isSigWord, productPair, productWord } from './product-words.ts';
import { unitOf } from './strength-text.ts';
import type { Token } from './tokens.ts';

/** The longest names have seven words and signs between them. */
const LONGEST = 9;

/** A name in the line, and the place after it. */
export interface NameRun {
  readonly found: FoundName;
  readonly text: string;
  readonly end: number;
}

/** The longest run of words from a place on that is a name as it stands (never a corrected one). */
export function nameAt(line: string, tokens: readonly Token[], start: number, names: Names): NameRun | undefined {
  const first = tokens[start];
  if (first === undefined || first.kind === 'mark') return undefined;
  const textTo = (end: number): string => line.slice(first.start, tokens[end - 1]?.end);
  let limit = start + 1;
  while (limit < tokens.length && limit - start < LONGEST && !isBreak(tokens, limit)) limit++;
  for (let end = limit; end > start; end--) {
    const kind = tokens[end - 1]?.kind;
    if (kind === 'mark' || (kind === 'number' && !mayEndName(tokens[end]))) continue;
    if (end === start + 1 && (first.kind === 'number' || isPlainWord(first.text))) return undefined;
    const found = names.exact(textTo(end));
    if (found !== undefined) return { found, text: textTo(end), end };
  }
  // "pip/tazo": short forms that mean something only together.
  const end = start + 3;
  if (end > limit || !/^[/-]$/.test(tokens[start + 1]?.text ?? '') || tokens[end - 1]?.kind !== 'word')
    return undefined;
  const found = names.find(textTo(end));
  return found.via === 'alias' ? { found, text: textTo(end), end } : undefined;
}

/** The end of the words that can belong to an unknown name: a strength, a sign, a form or directions end it. */
export function regionEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  let begun = false;
  for (; i < tokens.length && !isBreak(tokens, i); i++) {
    const { kind, text } = tokens[i] as Token;
    const isWord = kind === 'word';
    const isOther =
      isWord && (isPlainWord(text) || isPreamble(text) || productPair(text, tokens[i + 1]?.text ?? '') !== undefined);
    if (begun && (isOther || (kind === 'number' && tokens[i - 1]?.kind === 'word'))) break;
    if (isWord && !isOther) begun = true;
  }
  while (i > start && tokens[i - 1]?.kind === 'mark') i--;
  return i;
}

function isPlainWord(word: string): boolean {
  return productWord(word) !== undefined || isSigWord(word) || unitOf(word) !== undefined;
}

/** True where no name can go on: brackets and stops, and a number with its unit. */
function isBreak(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'mark'
    ? '[]();:•'.includes(token.text)
    : token?.kind === 'number' && unitOf(tokens[i + 1]?.text) !== undefined;
}

/** "vitamin b 12" ends in a number; "vitamin d 3 times a day" does not. */
function mayEndName(after: Token | undefined): boolean {
  if (after?.kind === 'mark') return !'%/'.includes(after.text);
  return after?.kind !== 'word' || !(isPlainWord(after.text) || /^(?:times|x|day|days|hr|hour)$/.test(after.text));
}

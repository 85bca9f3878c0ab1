import type { FoundName, Names } from './names.ts';
import { isPreamble, isSigWord, productWord, releasePair } from './product-words.ts';
import { unitOf } from './strength-text.ts';
import type { Token } from './tokens.ts';

/** The longest names have seven words and signs between them. */
const LONGEST = 9;

/**
 * The longest run of words from a place on that is a name as it stands (never a corrected one), and the place after it.
 */
export function nameAt(
  text: string,
  tokens: readonly Token[],
  start: number,
  names: Names,
): { readonly found: FoundName; readonly end: number } | undefined {
  const first = tokens[start];
  if (first === undefined || first.kind === 'mark') return undefined;
  let limit = start + 1;
  while (limit < tokens.length && limit - start < LONGEST && !isBreak(tokens, limit)) limit++;
  for (let end = limit; end > start; end--) {
    const last = tokens[end - 1];
    if (last === undefined || last.kind === 'mark' || (last.kind === 'number' && !mayEndName(tokens, end))) continue;
    if (end === start + 1 && (first.kind === 'number' || isPlainWord(first.text))) return undefined;
    const found = names.exact(text.slice(first.start, last.end));
    if (found !== undefined) return { found, end };
  }
  // "pip/tazo": short forms that mean something only together.
  const end = start + 3;
  if (end <= limit && /^[/-]$/.test(tokens[start + 1]?.text ?? '') && tokens[start + 2]?.kind === 'word') {
    const found = names.find(text.slice(first.start, tokens[end - 1]?.end));
    if (found.via === 'alias' || found.via === 'exact') return { found, end };
  }
  return undefined;
}

/** The end of the words that can belong to an unknown name: a strength, a sign, a form or directions end it. */
export function regionEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  let begun = false;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || isBreak(tokens, i)) break;
    const { text } = token;
    const isOther =
      token.kind === 'word' &&
      (isPlainWord(text) || isPreamble(text) || releasePair(text, tokens[i + 1]?.text ?? '') !== undefined);
    if (begun && ((token.kind === 'number' && tokens[i - 1]?.kind === 'word') || isOther)) break;
    if (token.kind === 'word' && !isOther) begun = true;
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
  if (token?.kind === 'mark') return '[]();:•'.includes(token.text);
  return token?.kind === 'number' && (unitOf(tokens[i + 1]?.text) !== undefined || tokens[i + 1]?.text === '%');
}

/** "vitamin b 12" ends in a number; "vitamin d 3 times a day" does not. */
function mayEndName(tokens: readonly Token[], end: number): boolean {
  const after = tokens[end];
  if (after === undefined) return true;
  if (after.kind === 'mark') return after.text !== '%' && after.text !== '/';
  return after.kind === 'number' || !(isPlainWord(after.text) || /^(?:times|x|day|days|hr|hour)$/.test(after.text));
}

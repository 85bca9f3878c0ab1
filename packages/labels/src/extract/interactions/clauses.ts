/** A part of a sentence with one statement: `text` is exactly the slice from `start` to `end`. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What opens a statement of its own, so that a denial before it does not reach over it. */
const OPENS =
  /;\s+|,?\s+(?:but(?!\s+(?:are\s+|is\s+)?not\s+limited)|however|although|though|whereas|nevertheless|therefore|thus)\b,?\s*/giu;
/** After a concession a comma does so too: "Although levels did not change, the two should not be combined". */
const OPENS_AFTER_CONCESSION =
  /;\s+|,?\s+(?:but(?!\s+(?:are\s+|is\s+)?not\s+limited)|however|although|though|whereas|nevertheless|therefore|thus)\b,?\s*|,\s+(?=(?:the|it|there|caution|patients?|concomitant|concurrent|co-?administration|monitor|dosage|dose|this|these|a|an|in|when|if|close|careful|use|avoid|consider)\b)/giu;
const CONCESSION = /\b(?:although|though|despite|while|even\s+if)\b/i;

/**
 * The clauses of a sentence, in order. A comma opens one only after a concession, so that lists stay whole.
 *
 * @example clauses('It had no effect on digoxin, but the INR rose.').length // 2
 */
export function clauses(sentence: string): readonly Clause[] {
  const found: Clause[] = [];
  let start = 0;
  for (const match of sentence.matchAll(CONCESSION.test(sentence) ? OPENS_AFTER_CONCESSION : OPENS)) {
    const { index } = match;
    // "Although" at the very beginning, and the inside of brackets, open nothing.
    if (index === 0 || depth(sentence.slice(0, index)) > 0) continue;
    found.push({ text: sentence.slice(start, index), start, end: index });
    start = index;
  }
  found.push({ text: sentence.slice(start), start, end: sentence.length });
  return found;
}

function depth(text: string): number {
  let open = 0;
  for (const sign of text)
    if (sign === '(' || sign === '[') open++;
    else if ((sign === ')' || sign === ']') && open > 0) open--;
  return open;
}

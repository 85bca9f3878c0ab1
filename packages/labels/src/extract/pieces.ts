/** A part of a sentence that gives one piece of advice, with its place in the sentence. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** "[see Warnings (5.1)]", "( 2.3, 8.7 )", "[see Table 2]". */
const REFERENCE =
  /\[\s*(?:see|refer)\b[^[\]]{0,300}\]|\(\s*(?:see\b[^()]{0,120}(?:\([^()]*\)[^()]{0,60})*|\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*)\)/gi;
const HEADING_NUMBER = /(?<=\s)\d{1,2}\.\d{1,2}(?=\s+\p{Lu}\p{Ll})/gu;

/**
 * The pieces of a sentence. openFDA runs headings, highlights and list items together; a reference to another section or the
 * number of a heading before a capital ends a piece. References are blanked, so that places stay the same.
 *
 * @example pieces('Avoid in severe illness (2.3) Mild illness: half the dose').map(({ text }) => text.trim())
 * // ['Avoid in severe illness', 'Mild illness: half the dose']
 */
export function pieces(sentence: string): readonly Piece[] {
  const blanked = sentence
    .replace(REFERENCE, (reference, at: number) => {
      const next = sentence.slice(at + reference.length).trimStart();
      return (/^\p{Lu}/u.test(next) ? ';' : ' ').padEnd(reference.length);
    })
    .replace(HEADING_NUMBER, (number) => ';'.padEnd(number.length));
  const found: Piece[] = [];
  let start = 0;
  for (const text of blanked.split(';')) {
    if (text.trim() !== '') found.push({ text, start });
    start += text.length + 1;
  }
  return found;
}

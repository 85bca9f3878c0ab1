/** A word, number or sign of a line, with its place in it. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of a number. */
  readonly value: number;
}

const FRACTIONS = '¼½¾';
// Letters of any script count, so that an unknown word stays one word; signs that say nothing (®) are passed over.
const NO_LETTER = '®™©“”•–—·×→…‐‑●▪◦¼½¾';
const LETTER = `[a-z\\u0080-\\uffff](?<![\\s${NO_LETTER}])`;
// An apostrophe or a point inside a word: "John's", "t.i.d."
const TOKEN = new RegExp(
  `(\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?|\\.\\d+|[${FRACTIONS}])|(${LETTER}(?:\\d|${LETTER}|['’.](?=${LETTER}))*)|[^\\s®™©*"“”]`,
  'gi',
);

/**
 * Cuts a line into words, numbers and signs. "40mg" is a number and a word, "q6h" and "b12" are one word; "1,000" is a thousand.
 *
 * @example tokenise('Lasix 40mg').map((token) => token.text) // ['lasix', '40', 'mg']
 */
export function tokenise(line: string): readonly Token[] {
  return Array.from(line.matchAll(TOKEN), (match): Token => {
    const [sign, number, word] = match;
    return {
      kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark',
      text: sign.toLowerCase(),
      start: match.index,
      end: match.index + sign.length,
      value: FRACTIONS.includes(sign) ? (FRACTIONS.indexOf(sign) + 1) / 4 : Number(sign.replaceAll(',', '')),
    };
  });
}

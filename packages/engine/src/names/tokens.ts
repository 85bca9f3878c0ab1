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

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/**
 * Cuts a line into words, numbers and signs. "40mg" is a number and a word, "q6h" and "b12" are one word; "1,000" is a thousand.
 *
 * @example tokenise('Lasix 40mg').map((token) => token.text) // ['lasix', '40', 'mg']
 */
export function tokenise(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < line.length) {
    const start = i;
    const c = line.charCodeAt(i);
    if (c <= 32 || c === 160) {
      i++;
      continue;
    }
    if (isDigit(c) || (c === 46 && isDigit(line.charCodeAt(i + 1)))) {
      i = endOfNumber(line, i);
      const text = line.slice(start, i);
      tokens.push({ kind: 'number', text, start, end: i, value: Number(text.replaceAll(',', '')) });
      continue;
    }
    const sign = line[i] ?? '';
    const fraction = FRACTIONS[sign];
    if (fraction !== undefined) {
      i++;
      tokens.push({ kind: 'number', text: sign, start, end: i, value: fraction });
    } else if (isLetter(c)) {
      while (i < line.length && continuesWord(line, i)) i++;
      tokens.push({ kind: 'word', text: line.slice(start, i).toLowerCase(), start, end: i, value: Number.NaN });
    } else {
      i++;
      if (!MUTE.has(sign)) tokens.push({ kind: 'mark', text: sign, start, end: i, value: Number.NaN });
    }
  }
  return tokens;
}

/** Signs that say nothing. */
const MUTE = new Set(['®', '™', '©', '*', '"', '“', '”']);
const MARKS = new Set(['•', '–', '—', '·', '×', '→', '…', '‐', '‑', '●', '▪', '◦', ...MUTE]);

function isDigit(c: number): boolean {
  return c > 47 && c < 58;
}

function isLetter(c: number): boolean {
  if (c < 128) return (c > 64 && c < 91) || (c > 96 && c < 123);
  return !MARKS.has(String.fromCharCode(c)) && FRACTIONS[String.fromCharCode(c)] === undefined;
}

function continuesWord(line: string, i: number): boolean {
  const c = line.charCodeAt(i);
  if (isDigit(c) || isLetter(c)) return c !== 160;
  // An apostrophe or a point inside a word: "John's", "t.i.d.", "b.i.d".
  return (c === 39 || c === 0x2019 || c === 46) && isLetter(line.charCodeAt(i + 1));
}

function endOfNumber(line: string, start: number): number {
  let i = start;
  while (isDigit(line.charCodeAt(i))) i++;
  while (line[i] === ',' && /^\d{3}(?!\d)/.test(line.slice(i + 1, i + 5))) i += 4;
  if (line[i] === '.' && isDigit(line.charCodeAt(i + 1))) {
    i++;
    while (isDigit(line.charCodeAt(i))) i++;
  }
  return i;
}

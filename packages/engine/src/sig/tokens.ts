import type { Token } from './words.ts';
import { meaningOf } from './words.ts';

const UNKNOWN: Token = { k: '?', s: '', v: 0 };
const BAD: Token = { k: 'bad', s: '', v: 0 };
const NEGATIVE: Token = { k: 'neg', s: '', v: 0 };
const MARKS = new Map<string, Token>(
  [
    ',,',
    ';,',
    '..',
    '\n,',
    '&&',
    '+&',
    '--',
    '–-',
    '—-',
    '−-',
    '~-',
    '//',
    '⁄/',
    '((',
    '))',
    '[(',
    '])',
    '::',
    '==',
    '%%',
    '##',
    '@@',
    '>bad',
    '<bad',
    '≥bad',
    '≤bad',
    '×x',
  ].map((pair) => [pair.charAt(0), { k: pair.slice(1), s: pair.charAt(0), v: 0 }]),
);
const FRACTIONS = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
// Letters of any script count, so that an unknown word stays one word.
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === 181 || (code >= 0xdf && code < 0x2000) || code > 0x2e7f;

/**
 * A number as people write it: `1,000` is a thousand, `2,5` two and a half. `1.000` and `1,00,000` mean different amounts in
 * different countries, so they are not read (NaN).
 */
export function parseNumber(text: string): number {
  const comma = text.indexOf(',');
  const dot = text.indexOf('.');
  if (comma < 0) {
    if (dot > 0 && text.endsWith('.000') && text.charAt(0) !== '0') return Number.NaN;
    return Number(text);
  }
  if (dot >= 0 && dot < comma) return Number.NaN;
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return /^\d+,\d{1,3}$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** Splits directions into tokens: numbers with their value, known words with their meaning, marks. One pass. */
export function tokenize(given: string): Token[] {
  // "45 mg/m²": of the surface of the body.
  // "i-ii tabs", "ii po bid": a lone i is a number only where what is counted or a frequency follows.
  const text = given
    .toLowerCase()
    .replace(/\bi(?=\s?-\s?ii\b|\s(?:tabs?|caps?|po|sl|gtts?|puffs?|qd|bid|tid|qid|qhs|hs|q\d+h?)\b)/g, '1')
    .replace(/(\/|\bper) ?(?:m\^?2|m²|sq\.? ?m|square met(?:er|re))(?![\w^])/g, '$1 sqm')
    .replace(/\biii?\b/g, (roman) => String(roman.length));
  const out: Token[] = [];
  const end = text.length;
  let i = 0;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    const start = i;
    if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(i + 1)))) {
      i = number(text, i, out);
    } else if (isLetter(code) && (code < 128 || !FRACTIONS.has(text.charAt(i)))) {
      for (i++; i < end; i++) {
        const next = text.charCodeAt(i);
        if (!isLetter(next) && !(next === 39 && isLetter(text.charCodeAt(i + 1)))) break;
      }
      let word = text.slice(start, i);
      // b.i.d., p.o.: single letters with dots are one abbreviation.
      while (
        text.charCodeAt(i) === 46 &&
        isLetter(text.charCodeAt(i + 1)) &&
        !isLetter(text.charCodeAt(i + 2)) &&
        i - start < 8
      ) {
        if (word.length * 2 - 1 !== i - start) break;
        word += text.charAt(i + 1);
        i += 2;
      }
      // tablet(s)
      if (text.charCodeAt(i) === 40 && text.charAt(i + 1) === 's' && text.charAt(i + 2) === ')') i += 3;
      // q.4h
      if (word === 'q' && text.charCodeAt(i) === 46) i++;
      // w/ food, w/o food
      if (word === 'w' && text.charCodeAt(i) === 47) {
        i++;
        word = '';
      }
      push(out, meaningOf(word) ?? UNKNOWN);
    } else {
      i++;
      mark(text, start, out);
    }
  }
  return out;
}

function number(text: string, start: number, out: Token[]): number {
  let i = start;
  let value = 0;
  let plain = true;
  for (;;) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) value = value * 10 + code - 48;
    else if ((code === 46 || code === 44) && isDigit(text.charCodeAt(i + 1))) plain = false;
    else break;
    i++;
  }
  if (!plain) value = parseNumber(text.slice(start, i));
  // 08:00
  if (text.charCodeAt(i) === 58 && isDigit(text.charCodeAt(i + 1)) && isDigit(text.charCodeAt(i + 2)) && plain) {
    const isTime = value < 25 && i - start <= 2 && text.charCodeAt(i + 1) < 54 && !isDigit(text.charCodeAt(i + 3));
    out.push(isTime ? { k: 'clock', s: text.slice(start, i + 3), v: value } : BAD);
    return i + 3;
  }
  out.push(Number.isFinite(value) ? { k: 'n', s: '', v: value } : BAD);
  return i;
}

function mark(text: string, at: number, out: Token[]): undefined {
  const char = text.charAt(at);
  const fraction = FRACTIONS.get(char);
  const last = out.at(-1);
  if (fraction !== undefined) {
    if (last?.k === 'n' && last.s === '' && Number.isInteger(last.v))
      out[out.length - 1] = { k: 'n', s: '½', v: last.v + fraction };
    else out.push({ k: 'n', s: '½', v: fraction });
    return;
  }
  const token = MARKS.get(char);
  if (token === undefined) {
    // Numbers of other scripts, other fractions: seen, and not read.
    if (text.charCodeAt(at) > 127 && /\p{N}/u.test(char)) out.push(BAD);
    return;
  }
  // q.6.h
  if (char === '.' && isLetter(text.charCodeAt(at + 1)) && last?.k === 'n') return;
  if (token.k === '-') {
    const glued = isDigit(text.charCodeAt(at + 1)) || text.charAt(at + 1) === '.';
    if (glued && last?.k !== 'n' && (at === 0 || text.charAt(at - 1) <= ' ' || text.charAt(at - 1) === '('))
      out.push(NEGATIVE);
    else if (last !== undefined && (last.k === 'n' || last.k === 't' || last.k === 'u' || last.k === 'W'))
      out.push(token);
    return;
  }
  out.push(token);
}

/** Adds a word; joins number words (`two hundred fifty`, `twenty-five`, `1.2 million`) and drops a dash that was only a hyphen. */
function push(out: Token[], word: Token): undefined {
  let last = out.at(-1);
  if (last?.k === '-' && word.k !== 'n' && word.k !== 'W' && word.k !== 'e') {
    out.pop();
    last = out.at(-1);
  }
  if (word.k === 'n') {
    if (word.s === '*') {
      if (last?.k === 'n') out[out.length - 1] = { k: 'n', s: '+', v: last.v * word.v };
      else out.push({ k: 'n', s: '+', v: word.v });
      return;
    }
    const before = last?.k === '-' ? out.at(-2) : last;
    if (word.s === 'w' && before?.k === 'n' && word.v > 0) {
      const tens = before.s === 'w' && before.v >= 20 && before.v % 10 === 0 && word.v < 10;
      if (tens || (before.s === '+' && word.v < 100 && last === before)) {
        if (last !== before) out.pop();
        out[out.length - 1] = { k: 'n', s: 'w', v: before.v + word.v };
        return;
      }
    }
  }
  out.push(word);
}

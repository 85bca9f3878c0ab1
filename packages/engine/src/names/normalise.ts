/**
 * One normal form of a name: lower case, accents folded, everything that is neither letter nor digit a single space.
 * Apostrophes vanish, so that "St. John's wort" and "St Johns wort" are one name. Dose and form words stay.
 *
 * @example normalise('  Toprol-XL® ') // 'toprol xl'
 */
export function normalise(text: string): string {
  let out = '';
  let from = -1;
  let gap = false;
  let upper = false;
  const n = text.length;
  // ASCII is copied in slices; the first other character sends the whole text down the slow path.
  for (let i = 0; i <= n; i++) {
    const c = i < n ? text.charCodeAt(i) : 32;
    if (c > 127) return normalise(fold(text));
    const isUpper = c > 64 && c < 91;
    if (isUpper || (c > 96 && c < 123) || (c > 47 && c < 58)) {
      if (isUpper) upper = true;
      if (from < 0) {
        if (gap && out !== '') out += ' ';
        from = i;
      }
      continue;
    }
    if (from >= 0) {
      out += text.slice(from, i);
      from = -1;
      gap = false;
    }
    if (c !== 39) gap = true;
  }
  return upper ? out.toLowerCase() : out;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  ı: 'i',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ω: 'omega',
  µ: 'u',
  μ: 'u',
  '’': '',
  '‘': '',
  '™': ' ',
  '℠': ' ',
};

/** Any text as ASCII: signs that NFKD would turn into letters (™) go first, marks and the rest after. */
function fold(text: string): string {
  let out = '';
  for (const sign of text) out += LETTERS[sign] ?? sign;
  let ascii = '';
  for (const sign of out.normalize('NFKD')) {
    const c = sign.codePointAt(0) ?? 32;
    if (c < 128) ascii += sign;
    else if (c < 0x300 || c > 0x36f) ascii += LETTERS[sign] ?? ' ';
  }
  return ascii;
}

/**
 * The look-up key of a normal form: without spaces, so that "co-trimoxazole" and "cotrimoxazole" meet. A space between two
 * digits stays, or "vitamin b1 2 tablets" would become vitamin B12.
 *
 * @example keyOf('vitamin b 12') // 'vitaminb12'
 */
export function keyOf(normal: string): string {
  let at = normal.indexOf(' ');
  if (at < 0) return normal;
  let out = '';
  let from = 0;
  while (at >= 0) {
    if (!(isDigit(normal.charCodeAt(at - 1)) && isDigit(normal.charCodeAt(at + 1)))) {
      out += normal.slice(from, at);
      from = at + 1;
    }
    at = normal.indexOf(' ', at + 1);
  }
  return out + normal.slice(from);
}

function isDigit(c: number): boolean {
  return c > 47 && c < 58;
}

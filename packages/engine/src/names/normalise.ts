/**
 * One normal form of a name: lower case, accents folded, everything that is neither letter nor digit a single space.
 * Apostrophes vanish, so that "St. John's wort" and "St Johns wort" are one name. Dose and form words stay.
 *
 * @example normalise('  Toprol-XL® ') // 'toprol xl'
 */
export function normalise(text: string): string {
  const ascii = NOT_ASCII.test(text) ? fold(text) : text;
  return ascii
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bvit (?=[a-ek]\b|[bd]\d)/, 'vitamin ')
    .trim();
}

const NOT_ASCII = /[\u0080-\uffff]/;

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
  const plain = (sign: string): string => LETTERS[sign] ?? sign;
  return text
    .replace(/[^ -~]/gu, plain)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^ -~]/gu, (sign) => LETTERS[sign] ?? ' ');
}

/**
 * The look-up key of a normal form: without spaces, so that "co-trimoxazole" and "cotrimoxazole" meet. A space between two
 * digits stays, or "vitamin b1 2 tablets" would become vitamin B12.
 *
 * @example keyOf('vitamin b 12') // 'vitaminb12'
 */
export function keyOf(normal: string): string {
  return normal.includes(' ') ? normal.replace(/(?<!\d) | (?!\d)/g, '') : normal;
}

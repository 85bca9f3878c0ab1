/** People younger than `below` or `from` and older, in years, with the place in the text. */
export interface Ages {
  readonly below?: number;
  readonly from?: number;
  readonly start: number;
  readonly end: number;
  /** Whether the text gives a figure. */
  readonly figured: boolean;
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(\\d{1,2}(?:\\.\\d)?|${WORDS.join('|')})`;
const UNIT = '(years?|yrs?\\.?|months?|weeks?)';
const PEOPLE =
  '(?:pediatric patients?|patients?|children|child|infants?|adolescents?|those|persons?|individuals?|people|population|subjects?)';
const UNDER = '(?:under|below|younger than|less than|<)';

const CHILD_FIGURES: readonly RegExp[] = [
  new RegExp(
    `\\b${NUMBER}\\s*(?:${UNIT})?(?:\\s*of age)?\\s*to\\s*(?:under|less than|<|younger than|below)\\s*(?:the age of\\s*)?${NUMBER}\\s*${UNIT}?(?:\\s*(?:of age|old))?`,
    'gi',
  ),
  new RegExp(`${UNDER}\\s*(?:the age of\\s*)?${NUMBER}\\s*${UNIT}(?:\\s*(?:of age|old))?`, 'gi'),
  new RegExp(`${UNDER}\\s*(?:the )?age (?:of\\s*)?${NUMBER}\\b(?:\\s*${UNIT})?`, 'gi'),
  new RegExp(
    `${PEOPLE}\\s+(?:who are\\s+)?(?:aged\\s+)?${UNDER}\\s*${NUMBER}\\b(?!\\s*(?:kg|mg|%|mL|cells|weeks of gest))`,
    'gi',
  ),
  new RegExp(`\\b${NUMBER}\\s*${UNIT}\\s*(?:of age\\s*)?(?:or|and)\\s*(?:younger|under)`, 'gi'),
];
const CHILD_WORDS = /\b(?:pediatric (?:patients?|population|age groups?|subjects?|use)|children|pediatrics)\b/gi;
const OLDER_FIGURES: readonly RegExp[] = [
  /\b(5\d|6\d|7\d|8\d)\s*(?:years?|yrs?)(?:\s*(?:of age|old))?\s*(?:and|or)\s*(?:older|over|above|greater)/gi,
  /\b(?:over|older than|above|greater than(?: or equal to)?|>|≥|>=|at least|aged|beyond)\s*(?:the age of\s*)?(5\d|6\d|7\d|8\d)\b(?:\s*(?:years?|yrs?)(?:\s*(?:of age|old))?(?:\s*(?:and|or)\s*(?:older|over))?)/gi,
  /\b(?:aged|age|(?:patients|adults|persons|people|individuals)(?: who are)? (?:over|older than|above|>|≥))\s*(?:(?:over|older than|above|greater than|>|≥)\s*)?(5\d|6\d|7\d|8\d)\b(?!\s*(?:mg|kg|%|mL|mcg|beats|mm|to|[-–]))/gi,
];
const OLDER_WORDS =
  /\b(?:elderly|geriatric (?:patients?|population|use)|older (?:patients|adults|people|individuals|persons|men)|the aged|aged patients|advanced age)\b/gi;

/**
 * The children and young people of whom a text speaks. Words without a figure are under 18.
 *
 * @example childrenIn('children under 6 years of age')[0]?.below // 6
 */
export function childrenIn(text: string): readonly Ages[] {
  const found: Ages[] = [];
  for (const [i, pattern] of CHILD_FIGURES.entries())
    for (const match of text.matchAll(pattern)) {
      const [number, unit] = i === 0 ? [match[3], match[4] ?? match[2]] : [match[1], match[2]];
      const value = numberOf(number);
      if (value === undefined) continue;
      const below = inYears(i === 4 ? value + 1 : value, unit);
      if (below > 0 && below <= 21) put(found, { below, ...placeOf(match), figured: true });
    }
  for (const match of text.matchAll(/\b(?:premature (?:infants?|neonates?)|neonates?|newborns?(?: infants?)?)\b/gi))
    put(found, { below: inYears(1, 'months'), ...placeOf(match), figured: true });
  if (found.length === 0)
    for (const match of text.matchAll(CHILD_WORDS)) put(found, { below: 18, ...placeOf(match), figured: false });
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The older people of whom a text speaks. Words without a figure are from 65.
 *
 * @example olderIn('patients over 75 years of age')[0]?.from // 75
 */
export function olderIn(text: string): readonly Ages[] {
  const found: Ages[] = [];
  for (const pattern of OLDER_FIGURES)
    for (const match of text.matchAll(pattern)) {
      const from = Number(match[1]);
      if (from >= 50) put(found, { from, ...placeOf(match), figured: true });
    }
  if (found.length === 0)
    for (const match of text.matchAll(OLDER_WORDS)) put(found, { from: 65, ...placeOf(match), figured: false });
  return found.sort((a, b) => a.start - b.start);
}

function put(found: Ages[], one: Ages): void {
  if (!found.some((other) => other.start < one.end && one.start < other.end)) found.push(one);
}

const placeOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const index = WORDS.indexOf(word.toLowerCase());
  const value = index === -1 ? Number(word) : index + 1;
  return Number.isFinite(value) ? value : undefined;
}

function inYears(value: number, unit: string | undefined): number {
  if (unit === undefined || /^y/i.test(unit)) return value;
  return Number((value / (/^m/i.test(unit) ? 12 : 52)).toFixed(3));
}

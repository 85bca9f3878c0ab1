import type { Quantity } from '../nouns/quantity.ts';
import type { Token } from './tokens.ts';

function byWord(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split('|').flatMap((line) => {
      const [ucum = '', words = ''] = line.split('=');
      return words.split(' ').map((word) => [word, ucum] as const);
    }),
  );
}

/** Units of strength as written, by the names the reader of directions gives them. */
const UNITS = byWord(
  'mg=mg milligram milligrams mgs|mcg=mcg ug µg μg microgram micrograms|g=g gm gram grams|ng=ng|kg=kg|meq=meq|mmol=mmol|mol=mol|' +
    'unit=unt unit units iu intl|mL=ml milliliter milliliters cc|L=l|%=%',
);

/** What a strength is given per, in UCUM; pieces count as one unit of the product and are left out. */
const PER = byWord(
  'mL=ml|L=l|kg=kg|m2=m2 m²|h=hr h hour hours|d=day|actuation=actuat actuation act puff spray inhalation|g=g gm gram|=tablet tab capsule cap dose unit each patch vial ea',
);

/** The strengths written at one place. */
export interface StrengthText {
  /** In the order written. A missing unit is empty. */
  readonly amounts: readonly Quantity[];
  /** The token after the last. */
  readonly end: number;
  /** Two numbers with a dash between them: a range of doses, unless there are two ingredients. */
  readonly dashed: boolean;
  /** Given per mL, hour or actuation, or in per cent: it cannot be a dose. */
  readonly isRate: boolean;
}

/** Whether it is a dose for each kg or square metre of the body, which is no strength. */
export function isByBody(strength: StrengthText | undefined): boolean {
  return strength?.amounts.some(({ unit }) => /\/(?:kg|m2)$/.test(unit)) === true;
}

/** The UCUM unit of a word, when it is one of mass, amount, activity or volume, or the sign of per cent. */
export function unitOf(word: string | undefined): string | undefined {
  return UNITS.get(word ?? '');
}

/**
 * Reads "325 mg", "25 mcg/hr", "125 mg/5 mL", "5/325", "5-325 mg", "0.12/0.015 mg per 24 hr" or "1 %" from the token on.
 * Undefined when no number stands there.
 */
export function readStrength(tokens: readonly Token[], start: number): StrengthText | undefined {
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  const isNumber = (at: number): boolean => tokens[at]?.kind === 'number';
  const written: Quantity[] = [];
  let dashed = false;
  let unit = '';
  let i = start;
  while (isNumber(i)) {
    const value = tokens[i++]?.value ?? 0;
    unit = unitOf(textAt(i)) ?? '';
    if (unit !== '') i += textAt(i) === 'intl' && textAt(i + 1) === 'unit' ? 2 : 1;
    written.push({ value, unit });
    const joint = textAt(i);
    if (!/^[/–+-]$/.test(joint) || !isNumber(i + 1)) break;
    // "125 mg/5 mL" and "/24 hr" are one amount per something, not two.
    const per = PER.get(textAt(i + 2));
    if (joint === '/' && unit !== '' && per !== undefined && per !== 'g') break;
    dashed ||= joint === '-' || joint === '–';
    i++;
  }
  if (i === start) return undefined;
  let per = '';
  let divisor = 1;
  if (unit !== '' && /^(?:\/|per)$/.test(textAt(i))) {
    const at = isNumber(i + 1) ? i + 2 : i + 1;
    const ucum = PER.get(textAt(at));
    if (ucum !== undefined) {
      if (ucum !== '' && at > i + 1) divisor = tokens[i + 1]?.value || 1;
      per = ucum;
      i = at + 1;
    }
  }
  const amounts = written.map((amount): Quantity => {
    const own = amount.unit || unit;
    // Twelve significant digits: 125/5 and 0.1*3 stay what a person would write.
    return { value: Number((amount.value / divisor).toPrecision(12)), unit: per === '' ? own : `${own}/${per}` };
  });
  return { amounts, end: i, dashed, isRate: per !== '' || unit === '%' };
}

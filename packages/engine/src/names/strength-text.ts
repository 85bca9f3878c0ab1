import type { Quantity } from '../nouns/quantity.ts';
import type { Token } from './tokens.ts';

/** Units of strength as written, by the names the reader of directions gives them. */
const UNITS = new Map<string, string>(
  (
    'mg=mg milligram milligrams mgs|mcg=mcg ug µg μg microgram micrograms|g=g gm gram grams|ng=ng|kg=kg|meq=meq|mmol=mmol|mol=mol|' +
    'unit=unt unit units iu intl|mL=ml milliliter milliliters cc|L=l'
  )
    .split('|')
    .flatMap((line) => {
      const [ucum = '', words = ''] = line.split('=');
      return words.split(' ').map((word) => [word, ucum] as const);
    }),
);

/** What a strength is given per, in UCUM; pieces count as one unit of the product and are left out. */
const PER = new Map<string, string>(
  'mL=ml|L=l|h=hr h hour hours|d=day|actuation=actuat actuation act puff spray inhalation|g=g gm gram|=tablet tab capsule cap dose unit each patch vial ea'
    .split('|')
    .flatMap((line) => {
      const [ucum = '', words = ''] = line.split('=');
      return words.split(' ').map((word) => [word, ucum] as const);
    }),
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

/** The UCUM unit of a word, when it is one of mass, amount, activity or volume. */
export function unitOf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : UNITS.get(word);
}

/**
 * Reads "325 mg", "25 mcg/hr", "125 mg/5 mL", "5/325", "5-325 mg", "0.12/0.015 mg per 24 hr" or "1 %" from the token on.
 * Undefined when no number stands there.
 */
export function readStrength(tokens: readonly Token[], start: number): StrengthText | undefined {
  let i = start;
  const amounts: { value: number; unit: string }[] = [];
  let dashed = false;
  for (;;) {
    const number = tokens[i];
    if (number?.kind !== 'number') break;
    i++;
    let unit = '';
    const after = tokens[i];
    if (after?.kind === 'mark' && after.text === '%') {
      unit = '%';
      i++;
    } else if (after?.kind === 'word') {
      const ucum = UNITS.get(after.text);
      if (ucum !== undefined) {
        unit = ucum;
        i++;
        if (after.text === 'intl' && tokens[i]?.text === 'unit') i++;
      }
    }
    amounts.push({ value: number.value, unit });
    const joint = tokens[i];
    const next = tokens[i + 1];
    if (joint?.kind !== 'mark' || next?.kind !== 'number' || !'/-–+'.includes(joint.text)) break;
    // "125 mg/5 mL" and "/24 hr" are one amount per something, not two.
    if (
      joint.text === '/' &&
      unit !== '' &&
      PER.get(tokens[i + 2]?.text ?? '') !== undefined &&
      unitOf(tokens[i + 2]?.text) !== 'g'
    )
      break;
    dashed ||= joint.text === '-' || joint.text === '–';
    i++;
  }
  if (amounts.length === 0) return undefined;
  const unit = amounts[amounts.length - 1]?.unit ?? '';
  let per = '';
  let divisor = 1;
  const joint = tokens[i];
  if (joint?.text === '/' || joint?.text === 'per') {
    const hasNumber = tokens[i + 1]?.kind === 'number';
    const word = tokens[i + (hasNumber ? 2 : 1)];
    const ucum = word?.kind === 'word' ? PER.get(word.text) : undefined;
    if (ucum !== undefined && unit !== '') {
      per = ucum;
      if (hasNumber) divisor = tokens[i + 1]?.value || 1;
      i += hasNumber ? 3 : 2;
    }
  }
  const factor = per === '' ? 1 : divisor;
  return {
    amounts: amounts.map((amount) => {
      const own = amount.unit === '' ? unit : amount.unit;
      return { value: round(amount.value / factor), unit: per === '' ? own : `${own}/${per}` };
    }),
    end: i,
    dashed,
    isRate: per !== '' || unit === '%',
  };
}

/** Twelve significant digits: 125/5 and 0.1*3 stay what a person would write. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

import type { Quantity } from '@doseline/engine';

/** An amount in a text: a mass is in mg, else `unit`, `mEq`, `mL`; `perKg` of body weight; the times a day that it is taken. */
export interface Amount {
  readonly quantity: Quantity;
  readonly perKg?: true;
  /** 1 for "daily", 2 for "twice daily", 24 hours over the interval for "every 6 hours"; absent where nothing is said. */
  readonly timesDaily?: number;
  /** Taken at once: "per dose", "as a single dose". */
  readonly single?: true;
  readonly start: number;
  readonly end: number;
}

const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  mg: ['mg', 1],
  milligram: ['mg', 1],
  g: ['mg', 1000],
  gm: ['mg', 1000],
  gram: ['mg', 1000],
  mcg: ['mg', 0.001],
  µg: ['mg', 0.001],
  μg: ['mg', 0.001],
  microgram: ['mg', 0.001],
  unit: ['unit', 1],
  'international unit': ['unit', 1],
  iu: ['unit', 1],
  meq: ['mEq', 1],
  ml: ['mL', 1],
};
const COUNTS: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
};
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+';
const UNIT = '(mg|milligrams?|g|gm|grams?|mcg|µg|μg|micrograms?|international units?|units?|IU|mEq|mL)';
const AMOUNT = new RegExp(
  `(?<![\\d.,/])(?:(?:${NUMBER})\\s*(?:${UNIT}\\s*)?(?:to|-|–)\\s*)?(${NUMBER})[\\s-]*${UNIT}(?![A-Za-z])(\\s*(?:/|per\\s+)\\s*(?:kg|kilogram)(?:\\s+(?:of )?(?:actual |total )?body ?weight)?)?`,
  'gi',
);
/** What makes an amount no dose: a concentration, a rate, an area, a week. */
const NO_DOSE =
  /^\s*(?:\([^()]{0,40}\)\s*)?(?:(?:\/|per|an?|each|every|once|twice|one time|in any|times)\s*(?:(?:one|a|\d+|two|three|four)\s*(?:times?\s*)?(?:\/|per|a|every|each)?\s*)?(?:mL|L|dL|m\s?2|m²|min(?:ute)?|hr?|hour|week|wk|month|year|course|cycle|vial|ampul|tablet|capsule|lifetime|other day)(?:ly|s)?\b|weekly|monthly|every \d+ (?:weeks|months)|every (?:2|two|3|three|4|four|other) (?:days|weeks|months)|every other|(?:over|in) (?:a )?(?:\d+|one|two) (?:weeks?|months?|minutes?)|\/\s*\d|%)/i;
const TIMES =
  /^\s*(?:\([^()]{0,60}\)\s*)?,?\s*(?:of [\w-]+ )?(?:(?:injected|taken|inhaled|given|administered)\s+)?(?:(?:orally|sublingually|by mouth|intravenously|intramuscularly|subcutaneously|IV|IM|PO|p\.o\.)\s*)?(?:per dose\s*)?(?:,?\s*(?:given|taken|administered)\s*)?(?:(once|twice|two times|three times|four times|five times|six times|\d times)\s*(?:a|per|each|every|\/)?\s*(?:day|daily)\b|(b\.?i\.?d\b|t\.?i\.?d\b|q\.?i\.?d\b)|every\s+(\d+)(?:\s*(?:to|-|–)\s*\d+)?\s*(?:hours|hrs?|h)\b|q\.?\s?(\d+)\s?h|(\/\s*(?:day|d\b|24)|per (?:day|24)|a day|each day|daily|total daily|in (?:any |a |one |each )?(?:24|twenty-four)|(?:with)?in (?:any )?(?:a )?24|over (?:a )?24|during (?:any )?(?:a )?24|q\.?d\b))/i;
const SINGLE =
  /^\s*(?:\/\s*dose|per (?:single )?(?:dose|injection|administration|treatment|application)|(?:as|in) (?:a|one|any one) (?:single )?dose|at (?:one|any one|a) time|single dose)\b/i;

/**
 * The amounts in a text that can be doses. Of a range the upper end counts. Concentrations, rates, amounts per body area, and what is not taken
 * daily are none.
 *
 * @example amountsIn('not to exceed 40 mg twice daily')[0] // { quantity: { value: 40, unit: 'mg' }, timesDaily: 2, … }
 */
export function amountsIn(text: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, , number = '', unit = '', perKg] = match;
    const after = text.slice(match.index + whole.length);
    if (NO_DOSE.test(after)) continue;
    const known = UNITS[unit.toLowerCase().replace(/s$/, '')] ?? UNITS[unit.toLowerCase()];
    if (known === undefined) continue;
    const times = TIMES.exec(after);
    const single = SINGLE.exec(after);
    const timesDaily = times === null ? undefined : timesOf(times);
    const value = Number((Number(number.replaceAll(',', '')) * known[1]).toPrecision(12));
    if (!(value > 0)) continue;
    const end = match.index + whole.length + (times?.[0].length ?? single?.[0].length ?? 0);
    found.push({
      quantity: { value, unit: known[0] },
      ...(perKg !== undefined && { perKg: true }),
      ...(timesDaily !== undefined && { timesDaily }),
      ...(single !== null && { single: true }),
      start: match.index,
      end,
    });
  }
  return found;
}

function timesOf([, words, latin, hours, q]: RegExpExecArray): number {
  if (words !== undefined) return COUNTS[words.toLowerCase().split(' ')[0] ?? ''] ?? 1;
  if (latin !== undefined) return { b: 2, t: 3, q: 4 }[latin[0]?.toLowerCase() ?? ''] ?? 1;
  const interval = Number(hours ?? q);
  return interval >= 1 && interval <= 24 ? 24 / interval : 1;
}

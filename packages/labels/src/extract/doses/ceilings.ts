import { type Amount, amountsIn } from './quantity.ts';

/** A highest dose that a text states, with the place of its words. */
export interface Ceiling {
  readonly amount: Amount;
  readonly of: 'day' | 'dose';
  readonly start: number;
  readonly end: number;
}

const DOSE = '(?:dos(?:e|es|age|ages|ing)|amount)';
/** Cues that end right before the amount. */
const BEFORE: readonly RegExp[] = [
  /\bavoid(?:ing)?\s+(?:(?:daily|total|single)\s+)?dos(?:e|es|age|ages)\s+(?:above|in excess of|exceeding|higher than|greater than|over|of more than)\s+$/i,
  new RegExp(
    `\\b(?:not|never|no)\\b(?:\\s+(?:to|be|being|should|generally|usually|normally|ordinarily|routinely|dose|single|daily|individual))*\\s+(?:exceed(?:s|ed|ing)?|in excess of|more than|greater than|higher than|over)\\s+(?:(?:a|an|the|total|of|maximum|max|daily|single|recommended|oral|${DOSE}|dose of|cumulative|adult|usual)\\s+)*(?:(?:approximately|about)\\s+)?$`,
    'i',
  ),
  new RegExp(
    `\\b(?:maximum|maximal|max\\.?|highest (?:recommended|approved))\\s+(?:(?:recommended|total|daily|single|oral|adult|maintenance|allowable|suggested|approved|labeled|dosing|once[- ]daily|24[- ]hour|individual|effective|tolerated|human|intravenous|intramuscular|and|or|target|permitted|safe)\\s+)*(?:${DOSE}\\s*)?(?:(?:for|of|in)\\s+(?!(?:the )?patients)(?:[\\w-]+\\s+){1,7}?)?(?:(?:per|in|within|during|a|any|each)\\s+(?:a\\s+|any\\s+|one\\s+)?(?:24[- ]hours?(?: period)?|day)\\s*)?(?:(?:for|in) (?:most )?adults?\\s+)?(?:is|are|of|:|=|should be|should not exceed|must not exceed|not to exceed|being|\\(|–|-)?\\s*(?:to\\s+)?(?:limited to\\s+)?$`,
    'i',
  ),
  /\b(?:to|of|maximum|max\.?|up to|limit(?:ed)? to)\s+(?:a|an|the)?\s*(?:(?:daily|total|single|recommended)\s+)*(?:maximum|max\.?)\s*(?:of|:)?\s*$/i,
  /\b(?:limit|limited|restrict(?:ed)?)\b[^.;]{0,40}\bto\s+(?:a maximum of\s+|no more than\s+)?$/i,
];
/** "Doses above 60 mg have not been studied" and "are not recommended". */
const HIGHER = new RegExp(
  `\\b(?:(?:daily|total|single|individual|higher|oral)\\s+)*${DOSE}\\s+(?:(?:of|that are|which are|in)\\s+)?(?:above|higher than|greater than|in excess of|excess of|exceeding|over|more than|larger than|beyond)\\s+$`,
  'i',
);
const HIGHER_REFUSED =
  /^[^.;]{0,80}\b(?:not (?:be )?(?:recommended|used|advised|given|administered|exceeded|been (?:adequately |systematically |sufficiently |well )?(?:studied|evaluated|established|investigated|demonstrated to be safe))|no(?:t)? (?:experience|safety)|cannot be recommended|insufficient safety|should be avoided|are (?:generally )?not)\b/i;
/** "250 mg in adults and 200 mg in children", "3 mg/kg or 200 mg, whichever is less": one cue for two amounts. */
const JOINS =
  /^(?:\s*(?:daily|per day|a day)?\s*(?:in|for) (?:adults|adult patients)\s*,?\s*and|[\s(]*or(?: in excess of)?)\s*$/i;
/** The cue is of a first dose, of a step, of how fast it runs in, or of a total over time. */
const OTHER_DOSE =
  /\b(?:initial(?:ly)?|starting|start|first|loading|bolus|test|increments?|increas\w* (?:by|of)|steps?|adjustments?|titrat\w* by|rate|infusion|volume|concentration|cumulative|lifetime|course|supplement\w*|priming|induction|weekly|per week|monthly|intervals? of|each (?:increase|increment)|dose change)\b[^.;,]{0,70}$/i;
const DAILY = /\b(?:daily|per day|a day|24[- ]hours?|day)\b/i;

/** "Begin with 10 mg/kg, not to exceed 600 mg"; not "begin with 5 mg and increase to a maximum of 20 mg". */
const BEGINS = /\b(?:initiat|begin|start)\w*\b(?!.*\b(?:increas|titrat|adjust|up to|maintenance))[^.;]*$/i;
/** "In the first week": a ceiling for the beginning. */
const AT_FIRST = /^[^.;]{0,50}\b(?:the )?first (?:\w+ )?(?:days?|weeks?|months?|doses?)\b/i;

/**
 * The highest doses that a text states: "not to exceed 80 mg daily", "maximum dose 40 mg", "doses above 60 mg/day are not recommended". Only where it
 * says whether of a day or of a single dose.
 *
 * @example ceilingsIn('The total daily dose should not exceed 80 mg.')[0]?.of // 'day'
 */
export function ceilingsIn(text: string): readonly Ceiling[] {
  const found: Ceiling[] = [];
  for (const amount of amountsIn(text)) {
    const cue = cueOf(text, amount);
    if (cue === undefined) {
      const last = found.at(-1);
      if (last !== undefined && JOINS.test(text.slice(last.end, amount.start)))
        found.push({ amount, of: last.of, start: amount.start, end: amount.end });
      continue;
    }
    const words = text.slice(cue, amount.start);
    if (AT_FIRST.test(text.slice(amount.end))) continue;
    // "In 5 mg increments to a maximum of 40 mg": the end of the steps and no step.
    const isEnd =
      /^(?:to|up to|until)\b/i.test(words) ||
      /\b(?:to|until)\s+(?:an?\s+|the\s+)?$/i.test(text.slice(Math.max(0, cue - 12), cue));
    if (!isEnd && OTHER_DOSE.test(text.slice(Math.max(0, cue - 70), amount.start))) continue;
    if (BEGINS.test(text.slice(Math.max(0, cue - 130), cue))) continue;
    const of = ofDay(text, cue, amount, words);
    if (of !== undefined) found.push({ amount, of, start: cue, end: amount.end });
  }
  return found;
}

/** Where the words begin that make the amount a ceiling. */
function cueOf(text: string, amount: Amount): number | undefined {
  const from = Math.max(0, amount.start - 140);
  const before = text.slice(from, amount.start);
  for (const pattern of BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return from + match.index;
  }
  const higher = HIGHER.exec(before);
  if (higher !== null && HIGHER_REFUSED.test(text.slice(amount.end))) return from + higher.index;
  return undefined;
}

function ofDay(text: string, cue: number, amount: Amount, words: string): Ceiling['of'] | undefined {
  const clause = text.slice(Math.max(0, cue - 60), cue).replace(/^.*[.;:,]/s, '');
  if (amount.single === true || /\bsingle\b|\bindividual\b|\bonce[- ]daily dose\b|\bper dose\b/i.test(words))
    return 'dose';
  if (/\b(?:single|individual) (?:oral )?dos\w+\b/i.test(clause) && !DAILY.test(words)) return 'dose';
  if (
    amount.timesDaily !== undefined ||
    DAILY.test(words) ||
    /\b(?:total )?daily dos\w+\b|\bdose per day\b|24[- ]hour/i.test(clause)
  )
    return 'day';
  return /^\s*[.,)]?\s*(?:taken |given )?(?:no more than |only )?once (?:per|a|each) (?:day|night)|^\s*taken no more than once per night/i.test(
    text.slice(amount.end),
  )
    ? 'day'
    : undefined;
}

/** The amount of a day, or of a dose. */
export function ceilingValue({ amount, of }: Ceiling): number {
  return Number((amount.quantity.value * (of === 'day' ? (amount.timesDaily ?? 1) : 1)).toPrecision(12));
}

/** A span of kidney function: `below` exclusive, `atLeast` inclusive. */
export interface Figure {
  readonly measure: 'egfr' | 'crcl' | 'either';
  readonly below: number;
  readonly atLeast?: number;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '(\\d{1,3}(?:\\.\\d+)?)';
const UNIT = '(?:\\s*mL\\s*/\\s*min(?:ute|\\.)?(?:\\s*/\\s*1\\.73\\s*m\\s*(?:2|²)?)?|\\s*mL per min(?:ute)?)';
const LESS =
  '(?:<\\s*/?=?|≤|less than or equal to|less than|lower than|below|under|fewer than|not (?:more|greater) than)';
const MORE = '(?:>\\s*/?=?|≥|greater than or equal to|greater than|more than|at least|above|over)';
const RANGE = `(?:between\\s+|from\\s+|of\\s+)?(?:${MORE}\\s*)?${NUMBER}${UNIT}?\\s*(?:to|and|-|–|—|through)\\s*(?:${LESS}\\s*)?${NUMBER}(?!\\s*(?:mg|%|years))`;
const BELOW = `${LESS}\\s*${NUMBER}`;
const OR_LESS = `${NUMBER}${UNIT}?\\s*or (?:less|lower|below)`;
const SPAN = `(?:${RANGE}|${BELOW}|${OR_LESS})`;
const MEASURE =
  '(creatinine clearances?|CrCl|Cr\\.? ?Cl|e?CL\\s?CR|CCr|e ?GFR|GFR|(?:estimated )?glomerular filtration rates?)';
/** "(CrCl)", "(calculated by Cockcroft-Gault)", "values of", "is". */
const FILLER =
  '(?:\\s*[([][^()<>≤≥[\\]]{0,80}[)\\]])?[\\s:=,(\\[]*(?:(?:is|are|was|of|values?|rates?|that|has|had|have|falls?|fallen|decreases?|level|levels|calculated|estimated)\\s+){0,4}';

const AFTER_MEASURE = new RegExp(`\\b${MEASURE}${FILLER}\\s*${SPAN}${UNIT}?`, 'gi');
const BEFORE_MEASURE = new RegExp(`${SPAN}${UNIT}\\s*,?\\s*(?:of )?${MEASURE}\\b`, 'gi');
const IN_BRACKETS = new RegExp(
  `\\b(?:renal|kidney)\\s+(?:impairment|insufficiency|dysfunction|disease|failure|function)\\s*[(,]\\s*(?:defined as\\s*)?${SPAN}${UNIT}`,
  'gi',
);
/** A cell of a table under a heading that names the measure: "50 to 31", "<30". */
const CELL = new RegExp(
  `^(?!.*\\b(?:days?|weeks?|months?|years?|age|kg|weight|hours?)\\b)[^\\d<>≤≥]{0,30}${SPAN}${UNIT}?(?:\\s*\\([^()]*\\))?[^\\d]{0,40}$`,
  'i',
);

/**
 * The spans of kidney function in a text. Bare lower bounds ("60 or above") are none: nothing is to be done there.
 *
 * @example figuresIn('CrCl 15 to 29 mL/min')[0] // { measure: 'crcl', atLeast: 15, below: 30, … }
 */
export function figuresIn(text: string): readonly Figure[] {
  const found: Figure[] = [];
  const add = (match: RegExpExecArray, measure: string | undefined, numbers: readonly (string | undefined)[]) => {
    const span = spanOf(numbers);
    const start = match.index;
    const end = start + match[0].length;
    if (span === undefined || found.some((one) => one.start < end && start < one.end)) return;
    found.push({ measure: measureOf(measure), ...span, start, end });
  };
  for (const match of text.matchAll(AFTER_MEASURE)) add(match, match[1], match.slice(2));
  for (const match of text.matchAll(BEFORE_MEASURE)) add(match, match[5], match.slice(1, 5));
  for (const match of text.matchAll(IN_BRACKETS)) add(match, undefined, match.slice(1));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The span that a table's cell stands for under a heading with this measure.
 *
 * @example figureInCell('50 to 31', 'crcl')?.below // 50
 */
export function figureInCell(cell: string, measure: Figure['measure']): Figure | undefined {
  const match = CELL.exec(cell);
  const span = match === null ? undefined : spanOf(match.slice(1));
  return span === undefined ? undefined : { measure, ...span, start: 0, end: cell.length };
}

/** `crcl`, `egfr`, or `either` for anything else. */
export function measureOf(text: string | undefined): Figure['measure'] {
  if (text === undefined) return 'either';
  if (/gfr|glomerular/i.test(text)) return 'egfr';
  return /creatinine clearance|cr ?cl|cl\s?cr|ccr/i.test(text) ? 'crcl' : 'either';
}

/** Of the four captures of a span: from, to, below, or less. Below 10 to 130 mL/min, or it is no kidney function. */
function spanOf([from, to, below, orLess]: readonly (string | undefined)[]):
  | Pick<Figure, 'below' | 'atLeast'>
  | undefined {
  const upper = below ?? orLess;
  if (upper !== undefined) return Number(upper) >= 5 && Number(upper) <= 130 ? { below: Number(upper) } : undefined;
  if (from === undefined || to === undefined) return undefined;
  const low = Math.min(Number(from), Number(to));
  const high = Math.max(Number(from), Number(to));
  if (high > 130 || high < 5) return undefined;
  // "15 to 29" reaches up to 30; "30 to 50" is taken as printed.
  const end = high % 10 === 9 || !Number.isInteger(high) ? Math.floor(high) + 1 : high;
  return low === 0 ? { below: end } : { below: end, atLeast: low };
}

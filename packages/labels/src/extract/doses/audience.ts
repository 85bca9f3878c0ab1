/** For whom a ceiling stands: adults in general (no ages), or an age group. */
export interface Audience {
  readonly from?: number;
  readonly to?: number;
}

/**
 * A ceiling of some patients, or beside another medicine, or of animals, is not the highest dose of the drug.
 */
const SOME_PATIENTS =
  /\b(?:renal|kidney|hepatic|liver|creatinine|CrCl|eGFR|GFR|dialysis|Child-?Pugh|cirrho\w+|impairment|elderly|geriatric|older|debilitated|concomitant\w*|concurrent\w*|co-?administ\w+|combin\w+ with|taking|receiving|inhibitors?|inducers?|metabolizers?|CYP\w+|MRHD|human dos\w+|animals?|rats?|mice|rabbits?|overdos\w+|pregnan\w+|Asian|body surface|following (?:populations?|patients|conditions)|when [^.;]{0,120}\bpresent)\b/i;
const CHILD = /\b(?:pediatric|children|child|infants?|adolescents?|neonates?)\b/i;
const ADULT = /\badults?\b/i;
const RANGE =
  /\b(\d{1,2})\s*(years?|months?)?\s*(?:of age)?\s*(?:to|through|[-–])\s*(?:less than\s*|<\s*|under\s*)?(\d{1,2})\s*(?:years?)(?: of age| old)?|\bages?\s+(\d{1,2})()\s*(?:to|through|[-–])\s*(\d{1,2})\b/i;
const FROM = /\b(\d{1,2})\s*(?:years?)(?: of age)?\s*(?:and|or) (?:older|over|above)/i;
const UNDER = /\b(?:under|below|younger than|less than)\s*(?:the age of\s*)?(\d{1,2})\s*years?/i;

/** Whether a text is of some patients only. */
export const isOfSome = (text: string): boolean =>
  SOME_PATIENTS.test(text.replace(/\bnormal (?:renal|hepatic|kidney|liver)\b/gi, ''));

/** Whether a text ends on children (true) or on adults (false); undefined where it speaks of neither. What stands before a numbered heading is over. */
export function isOfChildren(text: string): boolean | undefined {
  const part = text.split(/\b\d\.\d+(?= \p{Lu})/u).at(-1) ?? '';
  const child = lastOf(part, CHILD);
  const adult = lastOf(part, ADULT);
  if (child === -1 && adult === -1) return undefined;
  // "Adults and children over 12" are not children alone.
  return child > adult && (adult === -1 || child - adult > 60);
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1;
}

/**
 * The age group that a clause names; no ages for adults; undefined where it names children without saying which, next to adults.
 *
 * @example audienceOf('in children 6 to 12 years of age') // { from: 6, to: 13 }
 */
export function audienceOf(clause: string): Audience | undefined {
  const child = CHILD.test(clause);
  const range = RANGE.exec(clause);
  const from = FROM.exec(clause);
  const upper = Number(range?.[3] ?? range?.[6]);
  if (range !== null && upper <= 18) {
    const low = Number(range[1] ?? range[4]);
    const exclusive = /less than|<|under/i.test(range[0]);
    return {
      from: /month/i.test(range[2] ?? '') ? Number((low / 12).toFixed(3)) : low,
      to: upper + (exclusive ? 0 : 1),
    };
  }
  const under = UNDER.exec(clause);
  if (under !== null) return { to: Number(under[1]) };
  if (from !== null && Number(from[1]) <= 18)
    return ADULT.test(clause) || !child || Number(from[1]) >= 12 ? {} : { from: Number(from[1]), to: 18 };
  if (child) return ADULT.test(clause) ? undefined : { to: 18 };
  return {};
}

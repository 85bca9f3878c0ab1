import type { Medicine, Problem } from '../nouns/person.ts';
import { LONGEST_TEXT } from './fhir-concept.ts';
import { type Filling, quoted, shortened } from './json.ts';

/** "-10 mg" behind a space; "baclofen - 10 mg" and "5-10 mg" are a dash and a range. */
const NEGATIVE = /(^|\s)[-−]\d+(?:[.,]\d+)?\s*(?:m?c?g|ml|mEq|units?|tab\w*|cap\w*)\b/i;

/**
 * A medicine from words, as every reader of text makes it. A text over 2,000 characters is no medicine: it is kept shortened, with a problem
 * and without `text`, so that it counts as not understood. A negative dose is taken out of the text and told.
 */
export function medicineFrom(text: string, where: string, problems: Problem[]): Filling<Medicine> {
  const given = text.length > LONGEST_TEXT ? text : text.trim().replace(/\s+/g, ' ');
  if (given.length > LONGEST_TEXT) {
    const say = `This line has ${text.length} characters, too many for one medicine; write one medicine a line.`;
    problems.push({ where, check: 'recognition', about: shortened(text, 60), say });
    return { given: shortened(text, 60), codes: [] };
  }
  const negative = NEGATIVE.exec(given);
  if (negative === null) return { given, text: given, codes: [] };
  const say = `${quoted(negative[0].trim())} reads as a negative dose and was not used; write the dose without the minus sign.`;
  problems.push({ where, check: 'dose', about: shortened(given, 60), say });
  return { given, text: given.replace(negative[0], ' ').replace(/\s+/g, ' ').trim(), codes: [] };
}

import type { Medicine } from '../nouns/person.ts';
import { LONGEST_TEXT } from './fhir-concept.ts';
import { type Filling, quoted, shortened } from './json.ts';
import { isLabLine } from './lab-line.ts';
import { withoutDays } from './line-days.ts';
import { type Reading, tell } from './problem.ts';

/** "-10 mg" behind a space; "baclofen - 10 mg" and "5-10 mg" are a dash and a range. */
const NEGATIVE = /(?:^|\s)[-−]\d+(?:[.,]\d+)?\s*(?:m?c?g|ml|mEq|units?|tab\w*|cap\w*)\b/i;

/**
 * A medicine from words, as every reader of text makes it. A text over 2,000 characters is no medicine: it is kept shortened, with a problem
 * and without `text`, so that it counts as not understood; so does a measurement. A negative dose is told and ends the text; the first and last day at its end are the medicine's.
 */
export function medicineFrom(words: string, where: string, r: Reading): Filling<Medicine> {
  const given = words.length > LONGEST_TEXT ? shortened(words, 60) : spaced(words);
  if (words.length > LONGEST_TEXT) {
    const say = `This has ${words.length} characters, too many for one medicine; write one medicine a line.`;
    tell(r, where, 'recognition', given, say);
    return { given, codes: [] };
  }
  if (isLabLine(given)) {
    const say =
      'This reads as a measurement, not as a medicine. Give it among the measurements ("labs"); a medicine with its dose, such as 20 mEq.';
    tell(r, where, 'recognition', given, say);
    return { given, codes: [] };
  }
  const medicine: Filling<Medicine> = { given, codes: [] };
  const said = withoutDays(given, medicine, where, r);
  const negative = NEGATIVE.exec(said)?.[0];
  if (negative === undefined) {
    medicine.text = said;
    return medicine;
  }
  const say = `${quoted(negative.trim())} reads as a negative dose and was not used, nor the directions after it; write it without the minus sign.`;
  tell(r, where, 'dose', shortened(given, 60), say);
  // What stands after it may be read as another dose. A line that begins with it still has its name there.
  const before = spaced(said.slice(0, said.indexOf(negative)));
  medicine.text = before === '' ? spaced(said.replace(negative, ' ')) : before;
  return medicine;
}

function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

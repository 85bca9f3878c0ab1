/** Behind a number: a unit of concentration, in which no dose is given. */
const CONCENTRATION = '.*\\d\\s?(?:m?mol|m?eq|[mµμu]?g)/d?l\\b';
const ALONE = '\\s*(?:[,(]|on\\b|$)';
const NUMBER = '\\s*[:=]?\\s*[<>≤≥]?\\s*';

/**
 * A line that gives one measurement: its name, a comparator, the number, a unit and a day. Potassium, sodium, magnesium, calcium and glucose
 * are medicines too: they are measurements with a unit of concentration, or bare where the number is one of the blood and no dose.
 */
export const LAB_LINE =
  `(?:serum )?(e?gfr|cr ?cl|creatinine clearance|creatinine|weight|height|bsa|body surface(?: area)?|inr|tsh|hba1c|a1c|lithium level|digoxin level|h(?:a?emoglobin|gb)|hb|platelets?(?: count)?|plt|neutrophils?|anc|absolute neutrophil count|alt|ast|bilirubin` +
  `|(?:potassium|k)(?=${CONCENTRATION}|${NUMBER}(?:[1-7]|\\d\\.\\d+)${ALONE})` +
  `|lithium(?=${CONCENTRATION}|${NUMBER}[01]\\.\\d+${ALONE})` +
  `|(?:sodium|na)(?=${CONCENTRATION}|${NUMBER}1\\d\\d(?:\\.\\d+)?${ALONE})` +
  `|(?:magnesium|calcium)(?=${CONCENTRATION}|${NUMBER}\\d{1,2}\\.\\d+${ALONE})` +
  `|glucose(?=${CONCENTRATION}|${NUMBER}\\d{2,3}${ALONE}))` +
  '\\s*[:=]?\\s*([<>≤≥])?\\s*(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?))\\s*((?:x\\s?)?10[*^]\\d/[^\\s,()]+|/[^\\s,()]+|[a-zµμ%][^\\s,()]*(?: m²| m2| sq m)?)?\\s*(?:[,(]?\\s*(?:on\\s*)?(\\d{4}-\\d\\d-\\d\\d)\\)?)?';

const WHOLE = new RegExp(`^(?:${LAB_LINE})$`, 'i');
const LONGEST = 80;

/**
 * Whether a text gives a measurement and no medicine.
 *
 * @example isLabLine('potassium 5.9') // true; 'potassium 20 mEq once a day' is a medicine
 */
export function isLabLine(text: string): boolean {
  return text.length <= LONGEST && WHOLE.test(text);
}

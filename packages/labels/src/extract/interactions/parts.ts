import type { Statement } from '../statement.ts';

/** openFDA runs headings and rows together: a numbered heading begins anew, and so does each row of a standard table. */
const NUMBERED = /(?<=\s)(?=\d{1,2}\.\d{1,2}\s+\p{Lu}\p{Ll})/u;
const ROW =
  /(?<=\s)(?=(?:Clinical\s+(?:Impact|Implications?)|Intervention|Prevention\s+or\s+Management|Examples?)\s*:?\s+\S)/u;
/** A reference right before a capital ends an item of a list. */
const REFERRED =
  /(?<=(?:\[\s*see\b[^[\]]{0,200}\]|\(\s*\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*\))\s)(?=\p{Lu}\p{Ll})/u;
/** A bullet that openFDA left as a letter. */
const BULLET = /(?<=\s)(?=o\s\p{Lu}\p{Ll})/u;
/** The headings of over-the-counter labels. */
const OVER_THE_COUNTER =
  /(?<=\s)(?=(?:Do\s+not\s+use|Ask\s+a\s+doctor|When\s+using\s+this|Stop\s+use|If\s+pregnant|Keep\s+out\s+of)\b)/u;
const BOUNDARY = new RegExp([NUMBERED, ROW, BULLET, OVER_THE_COUNTER].map(({ source }) => source).join('|'), 'u');

/**
 * The parts of a statement that say one thing each.
 *
 * @example partsOf({ section: 'drug_interactions', text: 'Raises lithium. 7.2 Digoxin Levels rise' }).length // 2
 */
export function partsOf(statement: Statement): readonly Statement[] {
  const texts = statement.text.split(BOUNDARY).flatMap((text) => text.split(REFERRED));
  return texts.map((text, i) => {
    const before = texts[i - 1] ?? statement.before;
    return { section: statement.section, text, ...(before !== undefined && { before }) };
  });
}

/** "Examples: A, B": what was said of their class before is said of them. */
export function givesExamples(text: string): boolean {
  return /^Examples?(?:\s+(?:of|include)\b[^:|]{0,60})?\s*[:|\s]/.test(text);
}

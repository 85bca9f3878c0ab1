import { adviceCues, type OrganAdvice, strictest } from './advice.ts';

/** A cell that names patients, with the advice of its row or column. */
export interface RowAdvice<Patients> {
  readonly patients: Patients;
  readonly advice: OrganAdvice;
  readonly words: readonly string[];
  readonly text: string;
}

/** How a table's cells are read: the patients whom a cell names, if it does; `reference` for patients with healthy organs. */
export interface CellReader<Patients> {
  patients(cell: string): readonly Patients[];
  reference(cell: string): boolean;
  /** Whether a heading or caption is on these patients. */
  topic(text: string): boolean;
}

const HAS_DOSE =
  /\d[\d.,]*\s*(?:mg|mcg|g|grams?|units?|million|mL|tablets?|capsules?|%)|\bevery \d|\b(?:BID|TID|QID|QD)\b|\bq\s?\d|\bonce\b|\btwice\b/i;
const REACTION = /\b(?:nephritis|hepatitis|grades?|toxicity|adverse|increased|elevat\w+)\b/i;
const AS_USUAL =
  /\bno (?:dos\w+ )?(?:adjust|change|modif|reduc)\w*|\bnot (?:necessary|required|needed)\b|\busual\b|\bnormal dos|\bunchanged\b|\bsame\b|\bstandard\b|\b100\s?%|\bas recommended\b|\bfull dose\b|\bnot (?:been )?(?:studied|determined|established)|\binsufficient data|\bno data/i;

/**
 * Reads the rows of a table (cells apart by ` | `), whose first cell, or whose head's cells, name patients. A dose that differs from
 * that of patients with healthy organs is a reduction; without such a row every dose under a heading on weak organs is.
 */
export function readRows<Patients>(
  lines: readonly string[],
  { patients, reference, topic }: CellReader<Patients>,
): readonly RowAdvice<Patients>[] {
  const found: RowAdvice<Patients>[] = [];
  let onTopic = false;
  let usual: string[] = [];
  let columns: readonly (readonly Patients[])[] = [];
  /** Which cell names the patients, and whether bare numbers are doses, by the head of the table. */
  let head = { key: 0, width: 0, doses: false };
  for (const text of lines) {
    const cells = text.split(' | ').map((cell) => cell.trim());
    const [first = '', ...rest] = cells;
    if (rest.length === 0) {
      onTopic = topic(first) || (onTopic && first.length < 40);
      if (/^table\b/i.test(first) || first.length > 160) usual = [];
      columns = [];
      if (!onTopic) head = { key: 0, width: 0, doses: false };
      continue;
    }
    if (topic(text) && !HAS_DOSE.test(rest.join(' '))) {
      onTopic = true;
      head = {
        key: Math.max(0, cells.findIndex(topic)),
        width: cells.length,
        doses: /\bdos(?:e|age|ing)\b/i.test(text),
      };
      const heads = cells.map((cell, i) => (i === 0 ? [] : patients(cell)));
      columns = heads.some((head) => head.length > 0) ? heads : columns;
      if (columns.length > 0) continue;
    }
    if (columns.length === cells.length) {
      const before = cells.slice(1).filter((_, i) => columns[i + 1]?.length === 0 || AS_USUAL.test(cells[i + 1] ?? ''));
      for (const [i, cell] of cells.entries())
        for (const group of columns[i] ?? []) {
          const advice = adviceOf(cell, before, true);
          if (advice !== undefined) found.push({ patients: group, advice, words: [cell], text });
        }
      continue;
    }
    const key = cells.length === head.width ? head.key : 0;
    const named = cells[key] ?? first;
    const values = cells.slice(key + 1);
    const groups = REACTION.test(named) ? [] : patients(named);
    const said = values.join(' | ');
    if (groups.length === 0) {
      if (reference(named)) {
        usual.push(...values);
        onTopic = true;
      }
      continue;
    }
    for (const group of groups) {
      const advice = adviceOf(said, usual, onTopic || usual.length > 0, head.doses);
      if (advice !== undefined) found.push({ patients: group, advice, words: [named, values[0] ?? ''], text });
    }
  }
  return found;
}

function adviceOf(
  said: string,
  usual: readonly string[],
  onTopic: boolean,
  bareDoses = false,
): OrganAdvice | undefined {
  const cue = strictest(adviceCues(said).filter(({ advice }) => advice !== 'reduce' && advice !== 'caution'));
  if (cue !== undefined) return cue.advice;
  if (/\breduce\b|\bdecrease\b/i.test(said) && !AS_USUAL.test(said)) return 'reduce';
  if (AS_USUAL.test(said) || usual.some((one) => plain(one) === plain(said.split(' | ')[0] ?? ''))) return undefined;
  return onTopic && (HAS_DOSE.test(said) || (bareDoses && /^\d/.test(said))) ? 'reduce' : undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .trim();

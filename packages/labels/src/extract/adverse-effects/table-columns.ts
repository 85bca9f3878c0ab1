import type { LabelTable } from '../../table.ts';
import { COMPARATOR, isOwn, type Reading } from './finding.ts';
import { isEmptyValue, isValue } from './table-cell.ts';

/** A column of numbers. */
export interface ValueColumn {
  readonly at: number;
  /** Undefined where the table has one group of patients only. */
  readonly arm?: string;
}

/** A table taken apart: what stands above the columns, the columns of numbers, and the rows below. */
export interface TableParts {
  readonly head: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  readonly columns: readonly ValueColumn[];
}

/** Finds the heading rows and the columns of numbers of a table. */
export function tableParts(table: LabelTable, reading: Reading): TableParts {
  const all = [...table.head, ...table.rows];
  let first = all.findIndex((row, i) => i >= table.head.length && (isDataRow(row) || isHeadingRow(row)));
  if (first < 0) first = Math.min(table.head.length, all.length);
  const head = all.slice(0, first);
  const body = all.slice(first).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...body.map((row) => row.length));
  const columns: number[] = [];
  for (let at = 1; at < width; at++) {
    const cells = body
      .filter((row) => !isHeadingRow(row))
      .map((row) => (row[at] ?? '').trim())
      .filter((cell) => cell !== '');
    const values = cells.filter(isValue).length;
    if (values > 0 && values >= cells.length * 0.6 && !isOtherMeasure(head.map((row) => row[at] ?? '')))
      columns.push(at);
  }
  return { head, body, columns: withArms(head, columns, reading) };
}

/** A row in which a number stands behind words. */
function isDataRow(row: readonly string[]): boolean {
  const [first = '', ...rest] = row;
  return !isValue(first) && rest.some((cell) => isValue(cell) && !isEmptyValue(cell));
}

/** A row that says one thing only: the name of a group of rows. Spanning cells are repeated. */
export function isHeadingRow(row: readonly string[]): boolean {
  const filled = new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return filled.size === 1 && ![...filled].some((cell) => isValue(cell) || /\bn\s*=|%/i.test(cell));
}

function isOtherMeasure(head: readonly string[]): boolean {
  return /\bp[- ]?values?\b|hazard ratio|odds ratio|relative risk|risk difference|\bdifference\b|confidence|\bCI\b|\bmean\b|median|patient[- ]years|\bchange\b(?!.*(?:grade|%))|\bSD\b/i.test(
    head.join(' '),
  );
}

const PLACEBO =
  /\b(?:placebo|pbo|vehicle|controls?|comparators?|sham|untreated|no treatment|no therapy|observation)\b|^placebo|^pbo/i;

function withArms(
  head: readonly (readonly string[])[],
  columns: readonly number[],
  reading: Reading,
): readonly ValueColumn[] {
  const paths = columns.map((at) => armPath(head, at));
  const owns = paths.map((path) => path.some((part) => isOwn(part, reading)));
  const someOwn = owns.some(Boolean);
  return columns.map((at, i) => {
    const path = paths[i] ?? [];
    const name = path.join(', ');
    const last = path.at(-1) ?? '';
    const placebo = PLACEBO.test(name) && (owns[i] !== true || (PLACEBO.test(last) && !isOwn(last, reading)));
    const other = someOwn && owns[i] !== true && namesOtherDrug(name, reading);
    const comparator = placebo || other;
    if (columns.length === 1 && !comparator) return { at };
    if (name === '') return comparator ? { at, arm: COMPARATOR.trim() } : { at };
    return {
      at,
      arm: comparator
        ? `${COMPARATOR}${name.toLowerCase().includes('placebo') ? name.replace(/placebo/i, 'placebo') : name}`
        : name,
    };
  });
}

/** What stands over a column, outermost first, without counts and units. */
function armPath(head: readonly (readonly string[])[], at: number): readonly string[] {
  const path: string[] = [];
  for (const row of head) {
    const part = (row[at] ?? '')
      .replace(/\(r\)|[®™*†‡§]/gi, ' ')
      .replace(/\(?\s*n\s*=\s*[\d,]+\s*\)?/gi, ' ')
      .replace(/[[(]?\s*\b(?:n|no\.?|number|#)?\s*\(?\s*%\s*\)?\s*(?:of (?:patients|subjects))?[\])]?/gi, ' ')
      .replace(/\(\s*\)|[,;:]?\s*%/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (
      part === '' ||
      /^(?:percent(?:age)?|number|adverse|preferred|system organ|body system|reaction|event|n)\b.*$/i.test(part)
    )
      continue;
    if (path.at(-1) !== part && part !== (row[0] ?? '').trim()) path.push(part);
  }
  return path;
}

function namesOtherDrug(name: string, { lexicon, own }: Reading): boolean {
  if (/^(?:all|any|grades?|total|overall|\d|≥|>=)/i.test(name) && !lexicon.find(name, ['drug']).length) return false;
  return (
    lexicon
      .find(name, ['drug'])
      .some(({ id, text }) => !own.includes(id.toLowerCase()) && !own.includes(text.toLowerCase())) ||
    /[a-z]{4}|[a-z]\d{2}/i.test(
      name.replace(/\b(?:grades?|all|any|severe|total|weeks?|units|daily|dose|study|with|plus|patients)\b/gi, ''),
    )
  );
}

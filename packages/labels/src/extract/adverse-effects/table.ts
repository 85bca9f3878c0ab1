import type { LabelTable } from '../../table.ts';
import { isBodySystem } from './body-system.ts';
import { effectOf, isAnalyte, knownEffect, tidy } from './effect-term.ts';
import type { Finding, Reading } from './finding.ts';
import { frequenciesIn } from './frequency.ts';
import { listFindings } from './list.ts';
import { membersOf } from './members.ts';
import { shareOf } from './table-cell.ts';
import { isHeadingRow, tableParts } from './table-columns.ts';

const ABOUT_EFFECTS =
  /adverse|side effect|reaction|experience|symptom|toxicit|abnormalit|preferred term|body system|organ class|emergent|event|complication|incidence/i;
const ABOUT_OTHER =
  /mean change|change from baseline|pharmacokinetic|efficacy|demographic|dos(?:e|age) (?:modification|adjustment|reduction)|hazard ratio|duration of|extent of exposure|median exposure|definitions?\b|dosage\b/i;
const TOTAL =
  /\b(?:any|total|all|overall|number|percent(?:age)?|at least (?:one|1)|one or more|discontinu\w+|withdr\w+|patients?|subjects?|exposure|sample size|leading to|n\s*=)\b|≥\s*1\b/i;

/**
 * The effects in a table, one for each row and column of numbers; where a table has lists instead of numbers, one for each entry.
 * Rows of totals are none, nor are the names of body systems above their rows.
 */
export function tableFindings(table: LabelTable, reading: Reading): readonly Finding[] {
  const { lexicon } = reading;
  const title = [table.caption ?? '', ...table.head.flat()].join(' ');
  if (
    ABOUT_OTHER.test(title) &&
    !/adverse (?:drug )?(?:reactions?|events?|experiences?)|laboratory abnormalities/i.test(title)
  )
    return [];
  const found: Finding[] = [];
  const { head, body, columns } = tableParts(table, reading);
  if (columns.length === 0)
    return [...textTable(head, body, reading, ABOUT_EFFECTS.test(title)), ...notes(table, reading)];
  const firstValue = columns[0]?.at ?? 1;
  const rows = body.filter((row) => !isHeadingRow(row)).map((row) => ({ row, label: rowLabel(row, firstValue) }));
  const systems = body.filter((row) => row.slice(0, firstValue).some((cell) => isBodySystem(tidy(cell)))).length;
  const known = rows.filter(({ label }) => knownEffect(bare(label, reading), lexicon) !== undefined).length;
  const trusted = (ABOUT_EFFECTS.test(title) && known >= rows.length * 0.25) || known >= rows.length * 0.5;
  for (const { row, label } of rows) {
    if (label === '' || (TOTAL.test(label) && knownEffect(bare(label, reading), lexicon) === undefined)) continue;
    const isSystem = isBodySystem(tidy(label));
    const known = knownEffect(tidy(label), lexicon);
    const term =
      isSystem && known === undefined
        ? systems > 1 || !trusted
          ? undefined
          : { effect: tidy(label).toLowerCase(), known: false }
        : effectOf(laboratory(label, title) ?? bare(label, reading), lexicon);
    if (term === undefined || (!term.known && !trusted)) continue;
    for (const { at, arm } of columns) {
      const cell = (row[at] ?? '').trim();
      const frequency = shareOf(cell);
      if (frequency === undefined) continue;
      found.push({ effect: term.effect, frequency, ...(arm !== undefined && { arm }), slices: [label, cell] });
    }
    found.push(...membersOf(label, reading));
  }
  return [...found, ...notes(table, reading)];
}

/** The words before the numbers that name the row: the last that are no body system. */
function rowLabel(row: readonly string[], firstValue: number): string {
  const cells = row
    .slice(0, firstValue)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^[a-z\d*†‡§]{1,2}$/.test(cell));
  return cells.findLast((cell) => !isBodySystem(tidy(cell))) ?? cells.at(-1) ?? '';
}

/** Notes inside a row's name can be long; its beginning is enough. */
const LONGEST_LABEL = 300;

/** Without the mark of a note behind it, loose or not: "Diarrhea a", "Rash 1,2", "Dyspneac", "CoughCough includes …". */
function bare(label: string, { lexicon }: Reading): string {
  const text = tidy(label.slice(0, LONGEST_LABEL)).replace(/^(.{4,60}?)\1 includes?\b.*$/i, '$1');
  if (knownEffect(text, lexicon) !== undefined || /\b(?:hepatitis|vitamin|type|factor|grade) \S$/i.test(text))
    return text;
  const loose = text.replace(/\s+(?:[a-z]|\d{1,2})(?:,\s?(?:[a-z]|\d{1,2}))*$/, '');
  const glued = loose.replace(/[a-hS]$/, '');
  return knownEffect(loose, lexicon) === undefined && knownEffect(glued, lexicon) !== undefined ? glued : loose;
}

/** "ALT > 3 x ULN" of a table of laboratory values: the value with the way in which it went. */
function laboratory(label: string, title: string): string | undefined {
  const [, name, limit = ''] =
    /^([\p{L} -]+?)\s*((?:\(.*|[<>≤≥].*|(?:greater|less|more) than.*)?)$/u.exec(label.slice(0, LONGEST_LABEL).trim()) ??
    [];
  if (name === undefined || !isAnalyte(name)) return undefined;
  if (/[>≥]|ULN|greater|more than|increase|elevat|high/i.test(limit)) return `${name} increased`;
  if (/[<≤]|LLN|less than|decrease|low/i.test(limit)) return `${name} decreased`;
  const up = /increas|elevat/i.test(title);
  const down = /decreas|reduc/i.test(title);
  return up === down ? undefined : `${name} ${up ? 'increased' : 'decreased'}`;
}

/** A table of lists: body systems or frequencies beside or above what was reported. */
function textTable(
  head: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  reading: Reading,
  trusted: boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const row of body) {
    const rowFrequency = frequenciesIn(row[0] ?? '')[0]?.value;
    for (const [at, cell] of row.entries()) {
      if (row.indexOf(cell) !== at || isBodySystem(tidy(cell)) || frequenciesIn(cell).length > 0) continue;
      const frequency = rowFrequency ?? frequenciesIn(head.map((one) => one[at] ?? '').join(' '))[0]?.value;
      found.push(
        ...listFindings(cell, reading, {
          own: trusted && isListRow(row),
          ...(frequency !== undefined && { frequency }),
        }),
      );
    }
  }
  return found;
}

function isListRow(row: readonly string[]): boolean {
  return row.some((cell) => isBodySystem(tidy(cell)));
}

/** Notes say what is counted under a row: "a Includes …". */
function notes(table: LabelTable, reading: Reading): readonly Finding[] {
  return [table.caption ?? '', ...table.notes].flatMap((note) => membersOf(note, reading));
}

import type { LabelTable } from '@doseline/labels';

/** Lines of plain text that were a table, and the lines among which they stand. */
export type PlainBlock = { readonly line: string } | { readonly table: LabelTable };

const VALUE =
  /^(?:(?:[<>≤≥]\s?=?\s?)?\d[\d,.]*\s?%?(?:\s?\(\s?[<>≤≥]?\s?=?\s?[\d.]+[^()]*\))?(?:\s?[*†‡§a-z])?|-{1,3}|n\/?a[a-z]?)$/i;
const LABEL_HEAD = /adverse|reaction|event|term\b|class\b|parameter|laborator|symptom|abnormalit|system/i;
/** A line that says in a sentence what a table shows is no caption. */
const CAPTION =
  /^\s*table\s+\d+(?!.*\b(?:shows|lists|presents|summarizes|describes|displays|compares|enumerates|provides|below)\b)/i;
/** Text and value columns: the group, the term, then the numbers. */
const TEXT_COLUMNS = 2;

/**
 * Finds the tables in text where columns are kept apart by two or more spaces. Empty cells leave no trace there, so a row that is
 * short of cells has its last ones empty.
 */
export function plainTables(text: string): readonly PlainBlock[] {
  const lines = joinSplitRows(text.split('\n'));
  const blocks: PlainBlock[] = [];
  let taken = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!isDataRow(lines[i] ?? '')) continue;
    const end = lastRow(lines, i);
    const start = firstLine(lines, i, taken);
    for (const line of lines.slice(taken, start)) blocks.push({ line });
    blocks.push({ table: tableOf(lines.slice(start, i), lines.slice(i, end + 1)) });
    taken = end + 1;
    i = end;
  }
  for (const line of lines.slice(taken)) blocks.push({ line });
  return withTextTables(blocks);
}

/** Turns runs of lines of a group and its effects into tables too. */
function withTextTables(blocks: readonly PlainBlock[]): readonly PlainBlock[] {
  const all: PlainBlock[] = [];
  let rows: (readonly string[])[] = [];
  const end = () => {
    if (rows.length > 0) all.push({ table: { head: [], rows, notes: [] } });
    rows = [];
  };
  for (const block of blocks) {
    const cells = 'line' in block ? cellsOf(block.line) : [];
    if (cells.length === 2 && GROUP.test(cells[0] ?? '') && /^\p{L}/u.test(cells[1] ?? '')) rows.push(cells);
    else if (!('line' in block) || block.line.trim() !== '') {
      end();
      all.push(block);
    }
  }
  end();
  return all;
}

const cellsOf = (line: string, gap = 2): readonly string[] =>
  line
    .replace(/\s*\(r\)\s*/gi, ' ')
    .trim()
    .split(new RegExp(`\\s{${gap},}`))
    .filter((cell) => cell !== '');

function isDataRow(line: string): boolean {
  const cells = cellsOf(line);
  const [first = ''] = cells;
  return (
    cells.length >= 2 &&
    first.length < 220 &&
    !VALUE.test(first) &&
    VALUE.test(cells.at(-1) ?? '') &&
    !/^(?:table|n\s*=)/i.test(first)
  );
}

const isNumbers = (line: string): boolean =>
  cellsOf(line).length > 0 && cellsOf(line).every((cell) => VALUE.test(cell));
const isShortLine = (line: string): boolean =>
  cellsOf(line).length === 1 &&
  line.trim().length < 90 &&
  !/[.:]$/.test(line.trim()) &&
  !/^\s*(?:table\s+\d|\d+\.\d)/i.test(line);

/** Some tables have the numbers of a row on the line below its name. */
function joinSplitRows(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.findLastIndex((one) => one.trim() !== '');
    const [name = '', ...marks] = cellsOf(joined[before] ?? '');
    const isName = isShortLine(name) && !VALUE.test(name) && marks.every((mark) => mark.length <= 2);
    if (isNumbers(line) && joined.length - before <= 2 && isName) {
      joined.splice(before, joined.length - before, `${name}    ${line.trim()}`);
    } else joined.push(line);
  }
  return joined;
}

/** The last row of the table whose first row of numbers stands at `from`; names of groups may stand between rows. */
function lastRow(lines: readonly string[], from: number): number {
  let last = from;
  for (let i = from + 1; i < lines.length && i - last <= 3; i++) {
    const line = lines[i] ?? '';
    if (isDataRow(line)) last = i;
    else if (line.trim() !== '' && !isShortLine(line) && cellsOf(line).length < 2) break;
  }
  return last;
}

/** The first line that belongs to the table: its caption, else its heading, else a group's name. */
function firstLine(lines: readonly string[], row: number, taken: number): number {
  const from = Math.max(taken, row - 14);
  const caption = lines.slice(from, row).findLastIndex((line) => CAPTION.test(line));
  const between =
    caption < 0
      ? []
      : lines.slice(from + caption + 1, row).filter((line) => cellsOf(line).length === 1 && line.trim().length > 90);
  if (caption >= 0 && between.length <= 4) return from + caption;
  let first = row;
  for (let i = row - 1; i >= from; i--) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    if (/^\s*\*\s/.test(line)) break;
    if (cellsOf(line).length >= 2 && line.length < 400) first = i;
    else if (isShortLine(line) && first - i <= 2) first = i;
    else break;
  }
  return first;
}

function tableOf(above: readonly string[], below: readonly string[]): LabelTable {
  const rows = below.map((line) => cellsOf(line)).filter((cells) => cells.length > 0);
  const counts = rows
    .map((cells) => cells.filter((cell, i) => i > 0 && VALUE.test(cell)).length)
    .filter((count) => count > 0);
  const columns = mostFrequent(counts);
  const captionAt = above.findIndex((line) => /^\s*table\s+\d/i.test(line));
  const lead = above.filter((_, i) => i !== captionAt && i >= captionAt).filter((line) => line.trim() !== '');
  const isHead = (line: string) => cellsOf(line).length > 1 && !/\bincludes\b/i.test(line) && line.trim().length < 400;
  const caption = captionAt < 0 ? undefined : (above[captionAt] ?? '').trim().replace(/\s+/g, ' ');
  return {
    ...(caption !== undefined && { caption }),
    head: lead.filter(isHead).map((line) => headRow(line, columns)),
    rows: [
      ...lead.filter((line) => isShortLine(line)).map((line) => [line.trim()]),
      ...rows.map((cells) => bodyRow(cells, columns)),
    ],
    notes: lead.filter((line) => !isHead(line) && !isShortLine(line)).map((line) => line.trim().replace(/\s+/g, ' ')),
  };
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 1;
}

function bodyRow(cells: readonly string[], columns: number): readonly string[] {
  const firstValue = cells.findIndex((cell, i) => i > 0 && VALUE.test(cell));
  if (firstValue < 0) return cells.length === 2 ? cells : [cells.join(' ')];
  const names = cells.slice(0, firstValue).filter((cell, i) => i === 0 || cell.length > 2);
  const values = cells.slice(firstValue);
  // One more than there are columns: the first is the mark of a note.
  const fitting = values.length === columns + 1 && /^[a-z\d*†]{1,2}$/i.test(values[0] ?? '') ? values.slice(1) : values;
  const isGrouped = names.length > 1 && GROUP.test(names[0] ?? '');
  return [isGrouped ? (names[0] ?? '') : '', names.slice(isGrouped ? 1 : 0).join(' '), ...fitting];
}

const GROUP = /(?:disorders?|systems?|infestations|investigations|conditions|complications)$/i;
/** What continues a heading's cell on a new line: a dose, a number of patients, a unit. */
const CONTINUES = /^(?:\(|n\s*=|\d|\+|%|once|twice|daily|mg|[a-z*†]$)/i;

/** From the widest: two spaces may part the lines of one cell of a heading, and more of them its cells. */
const GAPS = [12, 10, 8, 7, 6, 5, 4, 3, 2];

/** Cells of a heading spread over the columns of numbers. */
function headRow(line: string, columns: number): readonly string[] {
  const cells = cellsOf(line);
  const label = cells.find((cell) => LABEL_HEAD.test(cell)) ?? '';
  const own = headCells(line, columns).map((cell) => cell.replace(/\s+/g, ' '));
  if (own.length === 0) return [label, label];
  const spread = Array.from({ length: columns }, (_, i) => own[Math.floor((i * own.length) / columns)] ?? '');
  return [label, label, ...(columns % own.length === 0 ? spread : spread.map(() => own.join(' ')))];
}

/** The cells of a heading without that over the names of rows: one for each column, or one for as many columns each. */
function headCells(line: string, columns: number): readonly string[] {
  const ways = GAPS.map((gap) => cellsOf(line, gap)).map((cells) => ({
    cells,
    exact:
      cells.length === columns && !LABEL_HEAD.test(cells[0] ?? '')
        ? cells
        : cells.length === columns + 1
          ? cells.slice(1)
          : undefined,
    unlabelled: cells.filter((cell, i) => !(i < TEXT_COLUMNS && LABEL_HEAD.test(cell))),
  }));
  const isWhole = (cells: readonly string[]) =>
    cells.every((cell) => CONTINUES.test(cell)) || !cells.some((cell) => CONTINUES.test(cell));
  const exact = ways.flatMap((way) => (way.exact === undefined ? [] : [way.exact]));
  const shared = ways.map(({ unlabelled }) => unlabelled).filter((own) => own.length > 1 && columns % own.length === 0);
  return (
    exact.find(isWhole) ?? shared.find(isWhole) ?? exact[0] ?? shared[0] ?? joinedCells(ways.at(-1)?.unlabelled ?? [])
  );
}

function joinedCells(cells: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.length - 1;
    if (last >= 0 && CONTINUES.test(cell)) joined[last] = `${joined[last]} ${cell}`;
    else joined.push(cell);
  }
  return joined;
}

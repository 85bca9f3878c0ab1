/** A table with its spans laid out: a cell that spans rows or columns is repeated in each place that it covers. */
export interface LabelTable {
  readonly caption?: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Footer rows and footnotes. */
  readonly notes: readonly string[];
}

/** A table as it is being read. */
export interface TableBuilder {
  caption(text: string): void;
  /** A header, body or footer begins: a row span never reaches past its end. */
  group(kind: 'head' | 'body' | 'foot'): void;
  row(): void;
  /** False when the table has grown past what is left of the budget. */
  cell(text: string, header: boolean, columns: number, rows: number): boolean;
  note(text: string): void;
  /** The table, and its words with each cell once: a row a line, cells apart by ` | `. */
  end(): { readonly table: LabelTable; readonly lines: readonly string[] };
}

/** Counts laid-out cells over all tables of a document, lest a few spans fill the memory. */
export interface CellBudget {
  left: number;
}

/** As in HTML. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

interface Row {
  readonly laidOut: string[];
  readonly once: string[];
  headers: number;
}

/** Begins a table. */
export function buildTable(budget: CellBudget): TableBuilder {
  let caption: string | undefined;
  let kind: 'head' | 'body' | 'foot' = 'body';
  let row: Row | undefined;
  let column = 0;
  /** By column, the cell above that still reaches down. */
  let spans: ({ readonly text: string; left: number } | undefined)[] = [];
  const head: (readonly string[])[] = [];
  const rows: (readonly string[])[] = [];
  const headLines: string[] = [];
  const lines: string[] = [];
  const notes: string[] = [];

  const fromAbove = (into: Row) => {
    for (let span = spans[column]; span !== undefined && span.left > 0; span = spans[column]) {
      into.laidOut[column++] = span.text;
      span.left--;
      budget.left--;
    }
  };
  const endRow = () => {
    if (row === undefined) return;
    while (column < spans.length) {
      fromAbove(row);
      if (column < spans.length) row.laidOut[column++] = '';
    }
    const line = row.once.filter((text) => text !== '').join(' | ');
    if (line !== '' && kind === 'foot') notes.push(line);
    else if (line !== '') {
      const isHead = kind === 'head' || (rows.length === 0 && row.headers === row.once.length);
      (isHead ? head : rows).push(row.laidOut);
      (isHead ? headLines : lines).push(line);
    }
    row = undefined;
  };
  const startRow = (): Row => {
    endRow();
    column = 0;
    row = { laidOut: [], once: [], headers: 0 };
    return row;
  };
  return {
    caption: (text) => {
      if (text !== '') caption = caption === undefined ? text : `${caption} ${text}`;
    },
    group: (next) => {
      endRow();
      kind = next;
      spans = [];
    },
    row: () => void startRow(),
    cell: (text, header, wide, high) => {
      const into = row ?? startRow();
      fromAbove(into);
      const left = Math.min(high, MOST_ROWS) - 1;
      const columns = Math.min(wide, MOST_COLUMNS);
      for (let i = 0; i < columns; i++) {
        into.laidOut[column] = text;
        spans[column] = left > 0 ? { text, left } : spans[column];
        column++;
      }
      budget.left -= columns;
      into.once.push(text);
      if (header) into.headers++;
      return budget.left >= 0;
    },
    note: (text) => {
      if (text !== '') notes.push(text);
    },
    end: () => {
      endRow();
      const table = { ...(caption !== undefined && { caption }), head, rows, notes };
      return { table, lines: [...(caption === undefined ? [] : [caption]), ...headLines, ...lines, ...notes] };
    },
  };
}

/** A span attribute: a whole number from 1; anything else is 1. */
export function spanOf(attribute: string | undefined): number {
  const span = attribute !== undefined && /^\s*\d{1,9}\s*$/.test(attribute) ? Number(attribute) : 1;
  return span >= 1 ? span : 1;
}

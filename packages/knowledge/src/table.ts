import type { KnowledgeProblem } from './problem.ts';

/** One row of a generated table: its cells, trimmed, and its line from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Reads one cell or says why not. */
export class CellError extends Error {
  readonly column: number;
  constructor(column: number, message: string) {
    super(message);
    this.column = column;
  }
}

/**
 * Reads a tab-separated table. A first line that names the columns, lines that begin with `#` and empty lines are left out.
 * `read` turns a row into a value and throws a {@link CellError} for a bad cell; that row becomes a problem with its line.
 */
export function readTable<Value>(
  file: string,
  text: string,
  columns: readonly string[],
  read: (row: Row) => Value,
): { readonly rows: readonly Value[]; readonly problems: readonly KnowledgeProblem[] } {
  const rows: Value[] = [];
  const problems: KnowledgeProblem[] = [];
  const report = (line: number, column: number, message: string) => {
    problems.push({ file, line, column, level: 'error', rule: 'table', message });
  };
  text.split('\n').forEach((whole, i) => {
    const content = whole.replace(/\r$/, '');
    if (content === '' || content.startsWith('#') || (i === 0 && content.split('\t')[0] === columns[0])) return;
    const cells = content.split('\t').map((cell) => cell.trim());
    if (cells.length > columns.length) {
      report(i + 1, 1, `${cells.length} columns where ${columns.length} are known: ${columns.join(', ')}`);
      return;
    }
    try {
      rows.push(read({ cells, line: i + 1 }));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      const before = content.split('\t').slice(0, error.column).join('\t').length;
      report(i + 1, before + (error.column > 0 ? 2 : 1), `${columns[error.column] ?? 'cell'} ${error.message}`);
    }
  });
  return { rows, problems };
}

/** The text of a cell that must not be empty. */
export function cell(row: Row, column: number): string {
  const value = row.cells[column] ?? '';
  if (value === '') throw new CellError(column, 'is empty');
  return value;
}

/** The text of a cell, or undefined when it is empty. */
export function optionalCell(row: Row, column: number): string | undefined {
  const value = row.cells[column] ?? '';
  return value === '' ? undefined : value;
}

/** The `|`-separated entries of a cell. */
export function listCell(row: Row, column: number): readonly string[] {
  return (row.cells[column] ?? '')
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

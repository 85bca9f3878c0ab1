import type { Statement } from '../statement.ts';
import type { Ceiling } from './ceilings.ts';
import { amountsIn } from './quantity.ts';

/** A cell below the heading "Maximum Dose", and the first cell of its row, which says for whom or what. */
export interface MaximumCell {
  readonly statement: Statement;
  readonly cell: string;
  readonly who: string;
  readonly ceiling: Ceiling;
}

const HEADING = /^(?:recommended )?max(?:imum|\.)? (?:recommended )?(?:total )?(?:daily )?dos(?:e|age)\b/i;

/**
 * The daily amounts below a heading "Maximum Dose" in the rows of tables (cells apart by ` | `). A row with another number of cells is not read,
 * because its columns are not certain.
 */
export function maximumColumns(all: readonly Statement[]): readonly MaximumCell[] {
  const found: MaximumCell[] = [];
  let column = -1;
  let width = 0;
  for (const statement of all) {
    const cells = statement.text.split(' | ').map((cell) => cell.trim());
    const heading = cells.findIndex((cell) => HEADING.test(cell));
    if (cells.length < 2) column = -1;
    else if (heading > 0) {
      column = heading;
      width = cells.length;
      continue;
    }
    const [who = ''] = cells;
    const cell = cells[column];
    if (column === -1 || cell === undefined || cells.length !== width) continue;
    const [amount, ...more] = amountsIn(cell);
    if (amount?.timesDaily === undefined || more.length > 0) continue;
    found.push({ statement, cell, who, ceiling: { amount, of: 'day', start: 0, end: cell.length } });
  }
  return found;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../problem.ts';
import { CellError, cell, readTable } from '../table.ts';

const FILE = 'vocabulary/most-used.tsv';

/** A drug of the ranking, and the best rank of the medicines that hold it. */
export interface MostUsed {
  readonly drug: string;
  readonly rank: number;
}

/**
 * The ids of the drugs most used in the US, in the order of `vocabulary/most-used.tsv`; its first lines name the source. Throws a
 * RangeError with file and line for a row that cannot be read, or whose rank is before that of the row above.
 *
 * @example readMostUsed('packages/knowledge').find(({ drug }) => drug === 'metformin')?.rank // 2
 */
export function readMostUsed(dir: string): readonly MostUsed[] {
  let last = 1;
  const { rows, problems } = readTable(FILE, readFileSync(join(dir, FILE), 'utf8'), ['drug', 'rank'], (row) => {
    const rank = Number(cell(row, 1));
    if (!Number.isInteger(rank) || rank < last) throw new CellError(1, `is not a whole number from ${last}`);
    last = rank;
    return { drug: cell(row, 0), rank };
  });
  const [problem] = problems;
  if (problem !== undefined) throw new RangeError(formatProblem(problem));
  return rows;
}

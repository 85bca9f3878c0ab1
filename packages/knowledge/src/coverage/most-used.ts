import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../problem.ts';
import { cell, readTable } from '../table.ts';

const FILE = 'vocabulary/most-used.tsv';

/**
 * The ids of the drugs most used in the US, in the order of `vocabulary/most-used.tsv`; its first lines name the source. Throws a
 * RangeError with file and line for a row that cannot be read.
 *
 * @example readMostUsed('packages/knowledge').includes('metformin')
 */
export function readMostUsed(dir: string): readonly string[] {
  const { rows, problems } = readTable(FILE, readFileSync(join(dir, FILE), 'utf8'), ['drug'], (row) => cell(row, 0));
  const [problem] = problems;
  if (problem !== undefined) throw new RangeError(formatProblem(problem));
  return rows;
}

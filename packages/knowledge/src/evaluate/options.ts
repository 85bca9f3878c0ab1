import { parseArgs } from 'node:util';
import type { Split } from './gold.ts';

/** What to evaluate, and how much of it to print. */
export interface Options {
  readonly kinds: readonly string[];
  readonly splits: readonly Split[];
  /** Errors to print of each score. */
  readonly errors: number;
}

export const USAGE =
  'Usage: npm run evaluate [-- KIND… --split tune|test|both --errors N]; without a KIND all kinds are scored.';

const SPLITS: Readonly<Record<string, readonly Split[]>> = { tune: ['tune'], test: ['test'], both: ['tune', 'test'] };
const ERRORS = '3';

/**
 * Reads the options of the command. Throws a RangeError that says what is wrong with them.
 *
 * @example readOptions(['withdrawal', '--errors', '20'], ['withdrawal', 'lists']).errors // 20
 */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((kind) => !known.includes(kind));
  if (unknown !== undefined) throw new RangeError(`There is no kind "${unknown}"; there are ${known.join(', ')}.`);
  const splits = SPLITS[values.split];
  if (splits === undefined) throw new RangeError(`--split is tune, test or both, not "${values.split}".`);
  if (!/^\d{1,6}$/.test(values.errors)) throw new RangeError(`--errors is a whole number, not "${values.errors}".`);
  const kinds = positionals.length === 0 ? known : known.filter((kind) => positionals.includes(kind));
  return { kinds, splits, errors: Number(values.errors) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        split: { type: 'string', default: 'both' },
        errors: { type: 'string', default: ERRORS },
      },
    });
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
}

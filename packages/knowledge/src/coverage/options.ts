import { parseArgs } from 'node:util';

/** What to print. */
export interface Options {
  /** Every drug, one a line, behind the sums. */
  readonly all: boolean;
  /** Only these drugs, by id. */
  readonly drugs: readonly string[];
  /** The values that rest on no source that was seen, instead of the coverage. */
  readonly unverified: boolean;
  readonly json: boolean;
}

export const USAGE = 'Usage: npm run coverage [-- --all | --drug NAME … | --unverified] [--json]';

/**
 * Reads the options of the command. Throws a RangeError that says what is wrong with them.
 *
 * @example readOptions(['--drug', 'metformin']).drugs // ['metformin']
 */
export function readOptions(args: readonly string[]): Options {
  const { all, drug, unverified, json } = parse(args);
  const drugs = drug.map((name) => name.trim().toLowerCase());
  if (Number(all) + Number(drugs.length > 0) + Number(unverified) > 1)
    throw new RangeError('Of --all, --drug and --unverified only one can be asked for at a time.');
  return { all, drugs, unverified, json };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        all: { type: 'boolean', default: false },
        drug: { type: 'string', multiple: true, default: [] },
        unverified: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
}

import { join } from 'node:path';
import { buildPack } from '../build.ts';
import { SHARED_DATA } from '../shelf.ts';
import { AIMS } from './aims.ts';
import { alerts } from './alerts.ts';
import { recallOfLists } from './lists.ts';
import { openBench } from './open-bench.ts';
import { readOptions, USAGE } from './options.ts';
import { alertTable, type Evaluated, errorLines, missedPairs, recallTable, scoreTable, worstErrors } from './report.ts';
import { SCORERS } from './scorers.ts';

const LISTS = 'lists';
const ALERTS = 'alerts';

/** Precision, recall and F1 of what is drawn from labels, by kind, with the errors; recall against published lists, and what people see of it. */
function main(args: readonly string[]): void {
  const options = readOptions(args, [...Object.keys(SCORERS), LISTS, ALERTS]);
  const bench = openBench();
  if (bench === undefined)
    throw new RangeError('The gold sets can be scored only where the official labels are, in ../shared/data/labels.');
  const scorers = options.kinds.flatMap((kind) => SCORERS[kind] ?? []);
  const evaluated: Evaluated = new Map(
    options.splits.map((split) => [split, scorers.flatMap((scorer) => scorer({ ...bench, split }))]),
  );
  if (scorers.length > 0) {
    console.log(`${scoreTable(evaluated)}\n`);
    for (const [split, scores] of evaluated) {
      console.log(`The kinds of error that come most often, ${split}\n${worstErrors(scores)}\n`);
      const listed = options.kinds.length === 1 ? scores : scores.filter(({ name }) => AIMS[name] !== undefined);
      if (options.errors > 0) console.log(`Errors, ${split}\n${errorLines(listed, options.errors)}\n`);
    }
  }
  if (options.kinds.includes(LISTS)) {
    const recalls = recallOfLists(bench);
    console.log(`Pairs of published lists that the labels name\n${recallTable(recalls)}`);
    if (options.errors > 0) console.log(`\n${missedPairs(recalls, options.errors)}`);
  }
  if (options.kinds.includes(ALERTS)) {
    const counted = alerts(buildPack(bench.loaded), join(SHARED_DATA, 'patients', 'synthea-r4'));
    console.log(`\nFindings a person, over the synthetic patients\n${alertTable(counted)}`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

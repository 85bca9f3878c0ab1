import { fileURLToPath } from 'node:url';
import { type Knowledge, openPack } from '@doseline/engine';
import { buildPack } from '../build.ts';
import { type Loaded, loadKnowledge } from '../load.ts';
import { nearest } from '../schema/nearest.ts';
import { countsOf, coverageOf, labelDrugs } from './coverage.ts';
import { readMostUsed } from './most-used.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { drugTable, LEGEND, summary, unverifiedLines } from './report.ts';
import { unverifiedValues } from './unverified.ts';

const KNOWLEDGE = fileURLToPath(new URL('../..', import.meta.url));

/** What the knowledge holds of the most used drugs and of those with a label: a text, or JSON. */
function main(options: Options): string {
  const loaded = loadKnowledge(KNOWLEDGE);
  const json = (value: unknown) => JSON.stringify(value, undefined, 2);
  if (options.unverified) {
    const values = unverifiedValues(loaded);
    return options.json ? json(values) : unverifiedLines(values);
  }
  const knowledge = openPack(buildPack(loaded));
  if (options.drugs.length > 0) {
    const covered = coverageOf(
      knowledge,
      options.drugs.map((drug) => known(drug, knowledge, loaded)),
    );
    return options.json ? json(covered) : `${drugTable(covered)}\n\n${LEGEND}`;
  }
  const mostUsed = readMostUsed(KNOWLEDGE);
  const ranked = (from: number, to: number) =>
    coverageOf(
      knowledge,
      mostUsed.filter(({ rank }) => rank >= from && rank <= to).map(({ drug }) => drug),
    );
  const lists = [
    { name: 'mostUsed', title: 'Ranks 1 to 200 in the US (vocabulary/most-used.tsv)', covered: ranked(1, 200) },
    { name: 'ranks201to300', title: 'Ranks 201 to 300 in the US', covered: ranked(201, 300) },
    { name: 'withLabel', title: 'With a label', covered: coverageOf(knowledge, labelDrugs(knowledge)) },
  ];
  if (options.json)
    return json(
      Object.fromEntries(
        lists.map(({ name, covered }) => [name, { counts: countsOf(covered), ...(options.all && { drugs: covered }) }]),
      ),
    );
  const parts = [
    ...lists.map(({ title, covered }) => summary(title, covered)),
    ...(options.all ? lists.map(({ title, covered }) => `${title}\n${drugTable(covered)}`) : []),
  ];
  return [...parts, LEGEND].join('\n\n');
}

/** The id itself when there is such a drug; else a RangeError that says what was probably meant. */
function known(drug: string, knowledge: Knowledge, loaded: Loaded): string {
  if (knowledge.hasFile(drug)) return drug;
  const meant = nearest(drug, [...loaded.ids.drug]);
  throw new RangeError(
    `There is no drug "${drug}"${meant === undefined ? ': give its generic name' : `: did you mean "${meant}"?`}`,
  );
}

try {
  console.log(main(readOptions(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

import { join } from 'node:path';
import { Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import type { Wanted } from '../labels/fetch/fetch-labels.ts';
import { ADDRESSES, SOURCES, type SourceName } from '../labels/fetch/label-sources.ts';
import { printFetch } from '../print/print-label-fetch.ts';
import { showProgress } from '../print/progress.ts';
import { columns } from '../print/style.ts';
import { dataFolder } from '../store/data-folder.ts';
import { storeFailure } from '../store/store-failure.ts';
import { type LibraryChoice, libraryOptions, withLibrary } from './with-library.ts';

interface FetchOptions extends LibraryChoice {
  readonly drug?: readonly string[];
  readonly most: string;
  readonly source: SourceName;
  readonly address?: string;
  readonly json?: boolean;
}

/** `doseline labels fetch SETID…` */
export function labelsFetchCommand(version: string): Command {
  const command = new Command('fetch')
    .description('fetch labels over the network and take them into the library')
    .argument('[setid...]', 'set ids of labels')
    .option('--drug <name...>', 'labels of this drug, by a generic or brand name')
    .option('--most <number>', 'with --drug: at most so many labels of each', '10')
    .addOption(new Option('--source <name>', 'who is asked').choices(SOURCES).default('dailymed'))
    .option('--address <url>', 'another address of the source (or DOSELINE_DAILYMED, DOSELINE_OPENFDA)')
    .option('--json', 'print the report as one JSON object')
    .addHelpText(
      'after',
      `
Each host is asked at most three times a second. What fails for a passing reason
is tried again, after the time that the server asks for. Answers are kept in the
data folder; the next time it is only asked whether they have changed.
Ends with exit code 1 when something could not be fetched.`,
    )
    .action(async (setIds: string[], options: FetchOptions) => {
      const wanted = readWanted(setIds, options);
      const address = readAddress(options);
      const fetched = await fetchAll(wanted, address, options, version);
      const imported =
        fetched.sources.length === 0
          ? undefined
          : await withLibrary({ ...options, create: true }, (library) => library.import(fetched.sources));
      const { sources: _, ...rest } = fetched;
      const report = { ...rest, ...(imported !== undefined && { imported }) };
      process.stdout.write(
        options.json === true ? `${JSON.stringify(report, null, 2)}\n` : printFetch(report, columns()),
      );
      if (fetched.failed.length > 0) process.exitCode = 1;
    });
  return libraryOptions(command);
}

/** Everything is fetched before the library is opened: meanwhile others can use it. */
async function fetchAll(wanted: readonly Wanted[], address: string, options: FetchOptions, version: string) {
  const { openAnswerCache } = await import('../labels/fetch/answer-cache.ts');
  const { openPoliteClient } = await import('../labels/fetch/polite-client.ts');
  const { openSource } = await import('../labels/fetch/label-sources.ts');
  const { fetchLabels } = await import('../labels/fetch/fetch-labels.ts');
  const folder = join(dataFolder(options.data), 'fetched');
  const progress = showProgress(wanted.length, 'documents');
  try {
    const client = openPoliteClient({ cache: openAnswerCache(folder), userAgent: `doseline/${version}` });
    try {
      return await fetchLabels(openSource(options.source, client, address), wanted, progress.update);
    } finally {
      await client.close();
    }
  } catch (error) {
    throw storeFailure(error, `What was fetched could not be kept in ${folder}`);
  } finally {
    progress.stop();
  }
}

function readWanted(setIds: readonly string[], { drug, most }: FetchOptions): readonly Wanted[] {
  const count = Number(most);
  if (!/^\d{1,3}$/.test(most) || count < 1 || count > 100)
    throw new BadInput(`"${most}" is not a number of labels. Set --most to a number from 1 to 100.`);
  for (const setId of setIds)
    if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(setId))
      throw new BadInput(
        `"${setId}" is not a set id, such as c6e131fe-e7df-4876-83f7-9156fc4e8228. To fetch labels by name: doseline labels fetch --drug ${/^[\w-]+$/.test(setId) ? setId : 'NAME'}`,
      );
  for (const name of drug ?? [])
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ,.'()/-]*$/u.test(name)) throw new BadInput(`"${name}" is not a name of a drug.`);
  const wanted = [
    ...setIds.map((setId) => ({ setId: setId.toLowerCase() })),
    ...(drug ?? []).map((name) => ({ drug: name, most: count })),
  ];
  if (wanted.length === 0) throw new BadInput('Name set ids of labels to fetch, or a drug: --drug NAME.');
  return wanted;
}

function readAddress({ source, address }: FetchOptions): string {
  const named = address ?? process.env[source === 'dailymed' ? 'DOSELINE_DAILYMED' : 'DOSELINE_OPENFDA'];
  const chosen = named === undefined || named === '' ? ADDRESSES[source] : named;
  if (!URL.canParse(chosen) || !/^https?:$/.test(new URL(chosen).protocol))
    throw new BadInput(`"${chosen}" is not an address. It must begin with http:// or https://.`);
  return chosen;
}

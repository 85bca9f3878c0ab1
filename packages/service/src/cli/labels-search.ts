import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { plainHit, printHits } from '../print/print-label-search.ts';
import { columns } from '../print/style.ts';
import { type LibraryChoice, libraryOptions, withLibrary } from './with-library.ts';

interface SearchOptions extends LibraryChoice {
  readonly section?: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** `doseline labels search TEXT` */
export function labelsSearchCommand(): Command {
  const command = new Command('search')
    .description('search the text of the current labels')
    .argument('<text...>', 'words of one section or its title; "in quotes" together, -without, or')
    .option('--section <name>', 'only in this section, such as drug_interactions')
    .option('--limit <number>', 'at most so many sections', '10')
    .option('--json', 'print one JSON object')
    .action(async (words: string[], options: SearchOptions) => {
      const query = words.map((word) => (/\s/.test(word) && words.length > 1 ? `"${word}"` : word)).join(' ');
      const limit = Number(options.limit);
      if (!/^\d{1,4}$/.test(options.limit) || limit < 1)
        throw new BadInput(`"${options.limit}" is not a number of sections. Set --limit to a number from 1 to 9999.`);
      const section = options.section?.trim().toLowerCase().replaceAll(' ', '_');
      const hits = await withLibrary(options, (library) =>
        library.search(query, { limit, ...(section !== undefined && { section }) }),
      );
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ query, ...(section !== undefined && { section }), hits: hits.map(plainHit) }, null, 2)}\n`
          : printHits(query, section, hits, columns()),
      );
    });
  return libraryOptions(command);
}

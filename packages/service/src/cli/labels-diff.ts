import { readPack } from '@doseline/knowledge';
import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { chooseVersion, heldVersions } from '../labels/choose-version.ts';
import { changedCitations, citationsOf } from '../labels/cited-passages.ts';
import { compareLabels } from '../labels/compare-labels.ts';
import { printComparison } from '../print/print-label-diff.ts';
import { columns } from '../print/style.ts';
import { type LibraryChoice, libraryOptions, withLibrary } from './with-library.ts';

interface DiffOptions extends LibraryChoice {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

/** `doseline labels diff SETID` */
export function labelsDiffCommand(): Command {
  const command = new Command('diff')
    .description('what changed between two versions of a label, and which facts cite what changed')
    .argument('<setid>', 'the set id of the label')
    .option('--from <version>', 'the older one: its number, its effective date, or @ and its number in the library')
    .option('--to <version>', 'the newer one (default: the current one, and --from the one before it)')
    .option('--json', 'print one JSON object')
    .action(async (setId: string, options: DiffOptions) => {
      const compared = await withLibrary(options, async (library) => {
        const held = await heldVersions(library, setId);
        const to = options.to === undefined ? held.find(({ current }) => current) : chooseVersion(held, options.to);
        const before = to === undefined ? undefined : held[held.indexOf(to) + 1];
        const from = options.from === undefined ? before : chooseVersion(held, options.from);
        if (to === undefined || from === undefined)
          throw new BadInput(
            `The library holds no version of ${setId} before ${to === undefined ? 'the current one' : `this one of ${to.title}`}, so there is nothing to compare it with.`,
          );
        const [older, newer] = [await library.label(setId, from.nth), await library.label(setId, to.nth)];
        if (older === undefined || newer === undefined) throw new Error(`${setId} has a version without a label`);
        const citations = citationsOf(readPack(), setId);
        return {
          setId,
          from,
          to,
          sections: compareLabels(older, newer),
          citations: citations.length,
          changedCitations: changedCitations(citations, older, newer),
        };
      });
      process.stdout.write(
        options.json === true ? `${JSON.stringify(compared, null, 2)}\n` : printComparison(compared, columns()),
      );
    });
  return libraryOptions(command);
}

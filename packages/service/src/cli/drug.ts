import type { Monograph } from '@doseline/engine';
import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { lookUp } from '../knowledge/look-up.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { withPassages } from '../labels/with-passages.ts';
import { printMonograph } from '../print/print-monograph.ts';
import { columns } from '../print/style.ts';

interface DrugOptions {
  readonly json?: boolean;
  readonly reviewedOnly?: boolean;
  readonly passages: boolean;
}

/** `doseline drug NAME` */
export function drugCommand(): Command {
  return new Command('drug')
    .description('everything known about one drug, each line with its source')
    .argument('<name...>', 'a generic name, brand or synonym')
    .option('--json', 'print one JSON object')
    .option('--reviewed-only', 'leave out what a program drew from label text')
    .option('--no-passages', 'leave out the sentences of the labels, which the label library is asked for')
    .action(async (words: string[], options: DrugOptions) => {
      const name = words.join(' ');
      const knowledge = openKnowledge(options);
      const { monograph, ingredients, closest } = lookUp(name, knowledge);
      if (monograph === undefined) {
        if (ingredients.length > 1)
          throw new BadInput(
            `"${name}" contains ${ingredients.join(' and ')}. Look one of them up, such as: doseline drug ${ingredients[0]}`,
          );
        const near = closest.length === 0 ? '' : ` The closest names are: ${closest.join(', ')}.`;
        throw new BadInput(`Doseline knows no drug by the name "${name}".${near}`);
      }
      const shown = options.passages ? await withHeldPassages(monograph) : monograph;
      process.stdout.write(
        options.json === true ? `${JSON.stringify(shown, null, 2)}\n` : printMonograph(shown, columns()),
      );
    });
}

/** With the sentences where there is a library; a library that is in use elsewhere is said, and no reason to show nothing. */
async function withHeldPassages(monograph: Monograph): Promise<Monograph> {
  const { openLibrary } = await import('../labels/open-library.ts');
  try {
    const library = await openLibrary();
    if (library === undefined) return monograph;
    try {
      return await withPassages(monograph, library);
    } finally {
      await library.close();
    }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`doseline: the sentences of the labels are not shown. ${error.message}\n`);
    return monograph;
  }
}

import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { lookUp } from '../knowledge/look-up.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { printMonograph } from '../print/print-monograph.ts';
import { columns } from '../print/style.ts';

/** `doseline drug NAME` */
export function drugCommand(): Command {
  return new Command('drug')
    .description('everything known about one drug, each line with its source')
    .argument('<name...>', 'a generic name, brand or synonym')
    .option('--json', 'print one JSON object')
    .action((words: string[], options: { readonly json?: boolean }) => {
      const name = words.join(' ');
      const { monograph, ingredients, closest } = lookUp(name, openKnowledge());
      if (monograph === undefined) {
        if (ingredients.length > 1)
          throw new BadInput(
            `"${name}" contains ${ingredients.join(' and ')}. Look one of them up, such as: doseline drug ${ingredients[0]}`,
          );
        const near = closest.length === 0 ? '' : ` The closest names are: ${closest.join(', ')}.`;
        throw new BadInput(`Doseline knows no drug by the name "${name}".${near}`);
      }
      process.stdout.write(
        options.json === true ? `${JSON.stringify(monograph, null, 2)}\n` : printMonograph(monograph, columns()),
      );
    });
}

import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { lookUp } from '../knowledge/look-up.ts';
import { openKnowledge, reviewedOnly } from '../knowledge/open-knowledge.ts';
import { printMonograph } from '../print/print-monograph.ts';
import { columns } from '../print/style.ts';

interface DrugOptions {
  readonly json?: boolean;
  readonly reviewedOnly?: boolean;
}

/** `doseline drug NAME` */
export function drugCommand(): Command {
  return new Command('drug')
    .description('everything known about one drug, each line with its source')
    .argument('<name...>', 'a generic name, brand or synonym')
    .option('--json', 'print one JSON object')
    .option('--reviewed-only', 'leave out what a program drew from label text')
    .action((words: string[], options: DrugOptions) => {
      const name = words.join(' ');
      const knowledge = options.reviewedOnly === true ? reviewedOnly(openKnowledge()) : openKnowledge();
      const { monograph, ingredients, closest } = lookUp(name, knowledge);
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

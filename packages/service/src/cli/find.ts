import { findDrugs } from '@doseline/engine';
import { Command } from 'commander';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { columns } from '../print/style.ts';
import { wrap } from '../print/wrap.ts';

/** `doseline find TEXT` */
export function findCommand(): Command {
  return new Command('find')
    .description('which ingredients a name stands for; strict, and a corrected spelling is said')
    .argument('<text...>', 'a name, brand, salt, combination, abbreviation or display name')
    .option('--json', 'print one JSON object')
    .action((words: string[], options: { readonly json?: boolean }) => {
      const { query, ingredients, via, closest, correctedTo } = findDrugs(words.join(' '), openKnowledge());
      if (options.json === true) {
        const answer = { query, ingredients, via, ...(correctedTo === undefined ? {} : { correctedTo }), closest };
        process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
        return;
      }
      const how = {
        exact: 'its generic name',
        alias: 'another name of it',
        corrected: `SPELLING CORRECTED to "${correctedTo ?? ''}"`,
      };
      const near = closest.length === 0 ? '' : ` The closest names are: ${closest.join(', ')}.`;
      const text =
        via === null ? `"${query}" was not understood.${near}` : `${query} = ${ingredients.join(' + ')} (${how[via]})`;
      process.stdout.write(`${wrap(text, columns())}\n`);
    });
}

import { Command } from 'commander';
import { decode } from '../input/decode.ts';
import { readBytes } from '../input/read-bytes.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { dayOption } from '../knowledge/today.ts';
import { refills } from '../plan/refills.ts';
import { printRefills } from '../print/print-refills.ts';
import { columns } from '../print/style.ts';

/** `doseline refills FILE` */
export function refillsCommand(): Command {
  return new Command('refills')
    .description('when the supply of each medicine runs out, and what a late one does')
    .argument(
      '<file>',
      'a person file (JSON) or FHIR R4 with supplies: lastSupplied and daysSupply, or fills; - for standard input',
    )
    .option('--json', 'print one JSON object')
    .option('--as-of <day>', 'the day to look at the supplies, YYYY-MM-DD (today)')
    .action(async (file: string, options: { readonly json?: boolean; readonly asOf?: string }) => {
      const asOf = options.asOf === undefined ? undefined : dayOption(options.asOf);
      const list = refills(decode(await readBytes(file)), openKnowledge({}), asOf);
      process.stdout.write(
        options.json === true ? `${JSON.stringify(list, null, 2)}\n` : printRefills(list, columns()),
      );
    });
}

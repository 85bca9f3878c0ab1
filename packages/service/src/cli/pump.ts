import { Command } from 'commander';
import { decode } from '../input/decode.ts';
import { parseRequest } from '../input/parse-request.ts';
import { readBytes } from '../input/read-bytes.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { today } from '../knowledge/today.ts';
import { forecast } from '../plan/forecast.ts';
import { pumpRequestSchema } from '../plan/pump-request.ts';
import { printForecast } from '../print/print-forecast.ts';
import { columns } from '../print/style.ts';

/** `doseline pump FILE` */
export function pumpCommand(): Command {
  return new Command('pump')
    .description('when a filled pump reaches its alarm and runs empty, and by when it must be refilled')
    .argument(
      '<file>',
      'a JSON file with reservoirMl, fillMl, concentrationMcgPerMl, dailyDoseMcg, alarmMl, filledOn; - for standard input',
    )
    .option('--json', 'print one JSON object')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const given = parseRequest(decode(await readBytes(file)), pumpRequestSchema);
      const made = forecast({ asOf: today(), ...given }, openKnowledge({}));
      process.stdout.write(
        options.json === true ? `${JSON.stringify(made, null, 2)}\n` : printForecast(made, columns()),
      );
    });
}

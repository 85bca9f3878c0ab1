import { SEVERITIES, type Severity } from '@doseline/engine';
import { Command, Option } from 'commander';
import { decode } from '../input/decode.ts';
import { readBytes } from '../input/read-bytes.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { screenText } from '../knowledge/screen-text.ts';
import { dayOption } from '../knowledge/today.ts';
import { printScreening } from '../print/print-screening.ts';
import { columns } from '../print/style.ts';

interface ScreenOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly failOn?: Severity;
  readonly reviewedOnly?: boolean;
}

/** `doseline screen FILE` */
export function screenCommand(): Command {
  return new Command('screen')
    .description("check a person's medicines")
    .argument(
      '<file>',
      'a person file (JSON), FHIR R4 Bundle, NDJSON or plain text, one medicine a line; - for standard input',
    )
    .option('--json', 'print one JSON object')
    .option('--reviewed-only', 'leave out what a program drew from label text')
    .option('--as-of <day>', 'the day to judge the list for, YYYY-MM-DD; otherwise what the file says, else today')
    .addOption(
      new Option('--fail-on <severity>', 'end with exit code 3 when a finding is as grave as this, or graver').choices(
        SEVERITIES,
      ),
    )
    .action(async (file: string, options: ScreenOptions) => {
      const asOf = options.asOf === undefined ? undefined : dayOption(options.asOf);
      const knowledge = openKnowledge(options);
      const text = decode(await readBytes(file));
      const screening = screenText(text, knowledge, asOf);
      process.stdout.write(
        options.json === true ? `${JSON.stringify(screening, null, 2)}\n` : printScreening(screening, columns()),
      );
      const limit = options.failOn;
      if (
        limit !== undefined &&
        screening.findings.some((f) => SEVERITIES.indexOf(f.severity) <= SEVERITIES.indexOf(limit))
      )
        process.exitCode = 3;
    });
}

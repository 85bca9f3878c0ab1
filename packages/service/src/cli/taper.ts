import { taperToCsv, taperToFhir } from '@doseline/engine';
import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { decode } from '../input/decode.ts';
import { parseRequest } from '../input/parse-request.ts';
import { readBytes } from '../input/read-bytes.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { today } from '../knowledge/today.ts';
import { taper, taperReview } from '../plan/taper.ts';
import { taperCalendar } from '../plan/taper-calendar.ts';
import { givenTaper, planFileSchema, taperFileSchema, taperRequest } from '../plan/taper-request.ts';
import { printTaper } from '../print/print-taper.ts';
import { printTaperReview } from '../print/print-taper-review.ts';
import { columns } from '../print/style.ts';

interface Options {
  readonly json?: boolean;
  readonly text?: boolean;
  readonly csv?: boolean;
  readonly fhir?: boolean;
  readonly ics?: boolean;
  readonly nameMedicine?: boolean;
  readonly review?: string;
}

/** `doseline taper FILE` */
export function taperCommand(): Command {
  return new Command('taper')
    .description('how a medicine is brought down, step by step, in doses that its products make; or a review of a plan')
    .argument(
      '<file>',
      'a JSON file with drug, currentDailyDose, dosesPerDay, and perhaps strengths, split, method, percent, step, everyDays, start, target, person, plan (to review); - for standard input',
    )
    .option('--json', 'print one JSON object')
    .option('--text', 'print plain text for a letter: 80 columns, no colour')
    .option('--csv', 'print a table: one row for each product of each dose')
    .option('--fhir', 'print FHIR R4: draft MedicationRequests in a Bundle')
    .option('--ics', 'print a calendar with a day-long event for each step; its titles name no medicine')
    .option('--name-medicine', 'with --ics: titles name medicine and dose')
    .option('--review <planfile>', 'review the plan of this JSON file by the rules of the request')
    .action(async (file: string, options: Options) => {
      process.stdout.write(await answer(file, options));
    });
}

async function answer(file: string, options: Options): Promise<string> {
  const ways = (['json', 'text', 'csv', 'fhir', 'ics'] as const).filter((way) => options[way] === true);
  if (ways.length > 1) throw new BadInput(`Take one of ${ways.map((way) => `--${way}`).join(' and ')}, not both.`);
  if (options.nameMedicine === true && options.ics !== true) throw new BadInput('--name-medicine goes with --ics.');
  const given = parseRequest(decode(await readBytes(file)), taperFileSchema);
  const beside =
    options.review === undefined
      ? undefined
      : givenTaper(parseRequest(decode(await readBytes(options.review)), planFileSchema));
  const plan = beside ?? taperRequest(given).plan;
  const knowledge = openKnowledge({});
  if (options.text === true) process.env.NO_COLOR = '1';
  const width = options.text === true ? 80 : columns();
  if (plan !== undefined) {
    if (options.csv || options.fhir || options.ics) throw new BadInput('A review is printed as text or with --json.');
    const review = taperReview(given, plan, knowledge, today());
    return options.json === true ? json(review) : printTaperReview(review, width);
  }
  const made = taper(given, knowledge, today());
  if (options.json === true) return json(made);
  if (options.text === true) return printTaper(made, width);
  if ('refused' in made) {
    if (ways.length > 0) throw new BadInput(`No plan was made. ${made.refused} ${made.advice}`);
    return printTaper(made, width);
  }
  if (options.csv === true) return taperToCsv(made);
  if (options.fhir === true) return json(taperToFhir(made, knowledge));
  if (options.ics === true) return `${taperCalendar(made, options.nameMedicine === true)}\r\n`;
  return printTaper(made, width);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

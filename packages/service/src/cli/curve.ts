import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { decode } from '../input/decode.ts';
import { parseRequest } from '../input/parse-request.ts';
import { readBytes } from '../input/read-bytes.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { curveRequestSchema } from '../plan/curve-request.ts';
import { draw } from '../plan/draw.ts';
import { curveSvg } from '../print/curve-svg.ts';
import { printCurve } from '../print/print-curve.ts';
import { columns } from '../print/style.ts';

interface CurveOptions {
  readonly json?: boolean;
  readonly svg?: string;
  readonly width?: number;
  readonly ascii?: boolean;
}

const NARROWEST = { text: 40, svg: 280 } as const;
const WIDEST = { text: 250, svg: 4000 } as const;

/** `doseline curve FILE` */
export function curveCommand(): Command {
  return new Command('curve')
    .description('the level of a medicine over time: through a taper, missed doses, and after stopping')
    .argument(
      '<file>',
      'a JSON file with drug and dailyDose, dosesPerDay, or doses, or steps; then missed, stopAfterDays, weightKg, hours; - for standard input',
    )
    .option('--json', 'print one JSON object')
    .option('--svg <out>', 'write a picture to this file; - for standard output')
    .option('--width <n>', 'columns of the text, or pixels of the picture', Number)
    .option('--ascii', 'draw with plain characters only')
    .action(async (file: string, options: CurveOptions) => {
      const width = widthOf(options);
      const made = draw(parseRequest(decode(await readBytes(file)), curveRequestSchema), openKnowledge({}));
      if (options.svg !== undefined && !('refused' in made)) {
        const picture = curveSvg(made, width ?? 720);
        if (options.svg === '-') return void process.stdout.write(picture);
        await write(options.svg, picture);
        if (options.json !== true) return void process.stdout.write(`Wrote ${options.svg}.\n`);
      }
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(made, null, 2)}\n`
          : printCurve(
              made,
              (options.svg === undefined ? width : undefined) ?? columns(),
              options.ascii === true || plain(),
            ),
      );
    });
}

function widthOf({ width, svg }: CurveOptions): number | undefined {
  if (width === undefined) return undefined;
  const kind = svg === undefined ? 'text' : 'svg';
  if (Number.isInteger(width) && width >= NARROWEST[kind] && width <= WIDEST[kind]) return width;
  throw new BadInput(
    `--width is a whole number from ${NARROWEST[kind]} to ${WIDEST[kind]}${kind === 'svg' ? ' for a picture' : ''}.`,
  );
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw new BadInput(`Could not write ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  });
}

/** A terminal whose language names another alphabet than UTF-8 shows blocks as rubbish. */
function plain(): boolean {
  const language = process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || '';
  return language !== '' && !/utf-?8/i.test(language);
}

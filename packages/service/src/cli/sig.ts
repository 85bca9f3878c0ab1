import { type Range, readSig, type Sig } from '@doseline/engine';
import { Command } from 'commander';
import { columns } from '../print/style.ts';
import { wrap } from '../print/wrap.ts';

/** `doseline sig TEXT` */
export function sigCommand(): Command {
  return new Command('sig')
    .description('how directions for a medicine are read, and the amount a day')
    .argument('<text...>', 'directions, such as: 1-2 tabs q4-6h prn, max 8 a day')
    .option('--json', 'print one JSON object')
    .action((words: string[], options: { readonly json?: boolean }) => {
      const sig = readSig(words.join(' '));
      process.stdout.write(options.json === true ? `${JSON.stringify(sig, null, 2)}\n` : `${printSig(sig)}\n`);
    });
}

function printSig(sig: Sig): string {
  const rows: [string, string | undefined][] = [
    [
      'Dose',
      sig.doses.map((d) => `${bounds(d)} ${d.unit}${d.when === undefined ? '' : ` (${d.when})`}`).join(', then ') ||
        'none given',
    ],
    ['Times a day', sig.timesPerDay === undefined ? undefined : bounds(sig.timesPerDay)],
    ['Every', sig.everyHours === undefined ? undefined : `${bounds(sig.everyHours)} hours`],
    ['Every', sig.everyDays === undefined ? undefined : `${bounds(sig.everyDays)} days`],
    ['Route', sig.route ?? 'not given'],
    ['As needed', sig.asNeeded ? 'yes' : 'no'],
    ['At most', sig.maxPerDay === undefined ? undefined : `${bounds(sig.maxPerDay)} ${sig.maxPerDay.unit} a day`],
    ['A day', sig.daily === null ? `not known: ${sig.reason ?? ''}` : `${bounds(sig.daily)} ${sig.daily.unit}`],
  ];
  return rows
    .flatMap(([name, text]) => (text === undefined ? [] : wrap(text, columns(), `${name.padEnd(12)} `, ' '.repeat(13))))
    .join('\n');
}

function bounds(value: number | Range): string {
  if (typeof value === 'number') return String(value);
  return value.low === value.high ? String(value.high) : `${value.low} to ${value.high}`;
}

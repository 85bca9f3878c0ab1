import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours a word where the output is a terminal that wants colour (NO_COLOR and pipes switch it off). */
export function coloured(format: Format, text: string): string {
  return wantsColour() ? styleText(format, text) : text;
}

function wantsColour(): boolean {
  return process.stdout.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';
}

/** Columns to write in: the terminal's, at most 100; 80 where there is none. */
export function columns(): number {
  return Math.max(40, Math.min(process.stdout.columns ?? 80, 100));
}

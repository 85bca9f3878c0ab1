import { type Day, parseDay } from '@doseline/engine';
import { BadInput } from '../input/bad-input.ts';

/** Today where the machine is: the day used when the input names none. */
export function today(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  const day = parseDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === undefined) throw new Error('The clock of this machine gives no valid date.');
  return day;
}

/** The day that `--as-of` names. */
export function dayOption(text: string): Day {
  const day = parseDay(text);
  if (day === undefined)
    throw new BadInput(`"${text}" is not a day of the calendar. Write it as YYYY-MM-DD, such as 2026-11-01.`);
  return day;
}

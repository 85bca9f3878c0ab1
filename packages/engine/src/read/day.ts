import { type Day, parseDay } from '../nouns/day.ts';

/** Days seen lately, by year, month and day as one number; null for one that does not exist. Input repeats few days, and the calendar is slow. */
const seen = new Map<number, Day | null>();

/**
 * The calendar day of an ISO date or date-time, the day as it was where it was written (the offset is not applied).
 * Undefined when the text is neither, gives only a year or month, or names a day that does not exist.
 *
 * @example readDay('2026-02-28T07:57:54+00:00') // '2026-02-28'
 * @example readDay('2026-02-30') // undefined
 */
export function readDay(text: string): Day | undefined {
  const { length } = text;
  if (length < 10 || length > 40 || (length > 10 && text.charCodeAt(10) !== 84)) return undefined;
  let number = 0;
  for (let i = 0; i < 10; i++) {
    const c = text.charCodeAt(i);
    if (i === 4 || i === 7) {
      if (c !== 45) return undefined;
    } else if (c < 48 || c > 57) return undefined;
    else number = number * 10 + c - 48;
  }
  let day = seen.get(number);
  if (day === undefined) {
    day = parseDay(text.slice(0, 10)) ?? null;
    if (seen.size >= 5000) seen.clear();
    seen.set(number, day);
  }
  return day ?? undefined;
}

import { Temporal } from 'temporal-polyfill';
import { memo } from '../memo.ts';

/**
 * An ISO 8601 calendar date, `YYYY-MM-DD`, known to exist. Days compare as text: `a < b` is "a is earlier than b".
 */
export type Day = string & { readonly __day: never };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads an ISO calendar date. Undefined when the text has another shape or names a day that does not exist.
 *
 * @example parseDay('2026-02-28') // '2026-02-28'
 * @example parseDay('2026-02-30') // undefined
 */
export function parseDay(text: string): Day | undefined {
  return SHAPE.test(text) ? existing(text) : undefined;
}

const existing = memo((text: string): Day | undefined => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch {
    return undefined;
  }
});

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** The day `days` after (or, when negative, before) `day`. */
export function addDays(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days);
}

/** Days are counted from one, so that the calendar is asked once a day that occurs and the rest is a sum. */
const FIRST = Temporal.PlainDate.from('1970-01-01');

const numberOf = memo((day: Day) => FIRST.until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days);

const dayOf = memo((days: number) => FIRST.add({ days }).toString() as Day);

/** Completed years from a birth date to a day: the age as it is said. */
export function yearsBetween(birth: Day, day: Day): number {
  return Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(day), { largestUnit: 'year' }).years;
}

import { type Day, parseDay } from '../nouns/day.ts';
import type { Medicine } from '../nouns/person.ts';
import { type Filling, present } from './json.ts';
import { type Place, type Reading, refuse, tell, whereIs } from './problem.ts';

/**
 * The calendar day of an ISO date or date-time, the day as it was where it was written (the offset is not applied).
 * Undefined when the text is neither, gives only a year or month, or names a day that does not exist.
 *
 * @example readDay('2026-02-28T07:57:54+00:00') // '2026-02-28'
 * @example readDay('2026-02-30') // undefined
 */
export function readDay(text: string): Day | undefined {
  const { length } = text;
  if (length !== 10 && (length < 10 || length > 40 || text[10] !== 'T')) return undefined;
  return parseDay(text.slice(0, 10));
}

/** Reads the day in a field; a problem when it is none, or when it must lie in the past and does not. */
export function dayAt(
  r: Reading,
  value: unknown,
  place: Place,
  field: string,
  check: string,
  about: string,
  past = false,
): Day | undefined {
  if (!present(value)) return undefined;
  const day = typeof value === 'string' ? readDay(value.trim()) : undefined;
  if (day === undefined)
    return refuse(r, whereIs(place, field), check, about, value, 'a day of the calendar (YYYY-MM-DD)');
  if (!past || r.today === undefined || day <= r.today) return day;
  return tell(r, whereIs(place, field), check, about, `${day} lies after ${r.today} and was not used; check the year.`);
}

/** Sets the first and the last day of a medicine, or tells that they are the wrong way round. */
export function setPeriod(
  r: Reading,
  medicine: Filling<Medicine>,
  from: Day | undefined,
  to: Day | undefined,
  place: Place,
  field: string,
  check: string,
): undefined {
  if (from !== undefined && to !== undefined && to < from) {
    const say = `It ends on ${to}, before it starts on ${from}; neither day was used.`;
    return tell(r, whereIs(place, field), check, medicine.given, say);
  }
  if (from !== undefined) medicine.from = from;
  if (to !== undefined) medicine.to = to;
}

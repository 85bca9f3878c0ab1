import { addDays, type Day } from '../nouns/day.ts';
import type { Problem } from '../nouns/person.ts';
import { readDay } from './day.ts';
import { asObj, quoted, words } from './json.ts';

/** The day of a FHIR date or date-time; a problem when there is one that cannot be read. */
export function dayIn(
  value: unknown,
  where: string,
  field: string,
  problems: Problem[],
  about = where,
): Day | undefined {
  if (value === undefined || value === null) return undefined;
  const day = typeof value === 'string' ? readDay(value) : undefined;
  if (day === undefined)
    problems.push({
      where: `${where}.${field}`,
      check: 'input',
      about,
      say: `${field} ${quoted(value)} is not a full calendar day and was not used; write it as YYYY-MM-DD.`,
    });
  return day;
}

const DAYS_IN: Readonly<Record<string, number>> = {
  s: 0,
  min: 0,
  h: 1 / 24,
  d: 1,
  day: 1,
  days: 1,
  wk: 7,
  mo: 30.4375,
  a: 365.25,
};

/** Whole days of a FHIR Duration, at least one; undefined when it has no positive number or an unknown unit. Without a unit: days. */
export function daysIn(duration: unknown): number | undefined {
  const quantity = asObj(duration);
  const value = quantity?.value;
  if (typeof value !== 'number' || !(value > 0)) return undefined;
  const unit = words(quantity?.code) ?? words(quantity?.unit)?.toLowerCase() ?? 'd';
  const factor = Object.hasOwn(DAYS_IN, unit) ? DAYS_IN[unit] : undefined;
  const days = factor === undefined ? 0 : Math.max(1, Math.round(value * factor));
  return factor === undefined || days > 36_600 ? undefined : days;
}

/** The last day of a course that starts on a day and lasts some days. */
export function lastDay(from: Day, days: number): Day | undefined {
  try {
    return addDays(from, days - 1);
  } catch {
    return undefined; // Beyond the calendar's last year.
  }
}

import { addDays, type Day, daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { WithdrawalFact } from '../nouns/fact.ts';
import { inMilligrams } from '../nouns/quantity.ts';
import { mostOf } from './dose-limit.ts';

/** Uses that follow one another within so many days are one course. */
const GAP_DAYS = 14;

/** The last day of uses that all have one. */
export function lastDay(uses: readonly DrugUse[]): Day {
  return uses.map(({ to }) => to).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)) as Day;
}

/** The uses that lead up to a day without a gap. */
export function courseBefore(uses: readonly DrugUse[], last: Day): readonly DrugUse[] {
  const latest = [...uses].sort((a, b) => ((a.to ?? last) < (b.to ?? last) ? 1 : -1));
  const course: DrugUse[] = [];
  let start: Day | undefined = last;
  for (const use of latest) {
    if (start !== undefined && addDays(use.to ?? last, GAP_DAYS) < start) break;
    course.push(use);
    if (use.from === undefined) start = undefined;
    else if (start === undefined || use.from < start) start = use.from;
    if (start === undefined) break;
  }
  return course;
}

/** Whether it was taken for less time than matters, or why that cannot be known. */
export function isTooShort({ afterDays }: WithdrawalFact, course: readonly DrugUse[], last: Day): boolean | string {
  if (afterDays === undefined) return false;
  const starts = course.map(({ from }) => from);
  if (starts.includes(undefined))
    return `Stopping it suddenly matters after ${afterDays} days of use, and it was not said since when it was taken. Give the first day.`;
  const first = starts.reduce((a, b) => ((a ?? '') < (b ?? '') ? a : b)) as Day;
  return daysBetween(first, last) + 1 < afterDays;
}

/** Whether no dose of the course reached what matters. An unknown dose may have. */
export function isBelow({ dailyAbove }: WithdrawalFact, course: readonly DrugUse[]): boolean {
  const limit = dailyAbove && inMilligrams(dailyAbove);
  if (limit === undefined) return false;
  return course.every((use) => (mostOf(use.daily) ?? Number.POSITIVE_INFINITY) <= limit * (1 + 1e-9));
}

import { type Day, daysBetween, parseDay } from '@doseline/engine';

const written = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A day as people write it.
 *
 * @example dayWords('2026-11-01') // 'Sun, Nov 1, 2026'
 */
export function dayWords(day: Day): string {
  return written.format(new Date(`${day}T00:00:00Z`));
}

/**
 * A sentence with its ISO days as people write them.
 *
 * @example withDayWords('The refill is due by 2026-11-01.') // 'The refill is due by Sun, Nov 1, 2026.'
 */
export function withDayWords(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (text) => {
    const day = parseDay(text);
    return day ? dayWords(day) : text;
  });
}

/**
 * How far a day lies from today.
 *
 * @example fromToday('2026-11-04', '2026-11-01') // 'in 3 days'
 */
export function fromToday(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

import { type Day, daysBetween } from '@doseline/engine';

const NAMES = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'] as const;
const A_THURSDAY = '1970-01-01' as Day;

/** @example weekday('2026-12-01') // 'Tuesday' */
export function weekday(day: Day): (typeof NAMES)[number] {
  return NAMES[((daysBetween(A_THURSDAY, day) % 7) + 7) % 7] ?? NAMES[0];
}

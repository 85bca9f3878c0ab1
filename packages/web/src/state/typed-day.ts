import { type Day, parseDay } from '@doseline/engine';

/** While a year is being typed a date field passes through 0002, 0020 and 0202: none of them is meant. */
const EARLIEST = '1900';

/**
 * A day as a date field gives it; undefined where none is told, and before 1900.
 *
 * @example typedDay('2026-11-01') // '2026-11-01'
 * @example typedDay('0202-11-01') // undefined
 */
export function typedDay(text: string): Day | undefined {
  return text < EARLIEST ? undefined : parseDay(text);
}

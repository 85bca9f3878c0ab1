import type { Range } from '../nouns/sig.ts';
import { tidy } from './range.ts';

/** How a frequency is shown in a sig. */
export type FrequencyKey = 'timesPerDay' | 'everyHours' | 'everyDays';

/** How often, as doses a day, beside the words it came in: `shown` is 4 to 6 for `everyHours`. */
export interface Rate extends Range {
  readonly key: FrequencyKey;
  readonly shown: Range;
}

/** The rate that a field of the sig means. */
export function often(key: FrequencyKey, low: number, high = low): Rate {
  const shown = { low, high };
  if (key === 'timesPerDay') return { low, high, key, shown };
  const day = key === 'everyHours' ? 24 : 1;
  return { low: day / high, high: day / low, key, shown };
}

/** So many times in so many hours: twice a day, once in 4 to 6 hours, three times in a week. */
export function within(low: number, high: number, from: number, to = from): Rate {
  if (low === 1 && high === 1 && from < 24) return often('everyHours', from, to);
  if (to > 24) return often('everyDays', from / 24 / high, to / 24 / low);
  return often('timesPerDay', (low * 24) / to, (high * 24) / from);
}

/** A range as a sig shows it: one number where both ends are the same. */
export function single(range: Range): number | Range {
  const low = tidy(range.low);
  const high = tidy(range.high);
  return low === high ? low : { low, high };
}

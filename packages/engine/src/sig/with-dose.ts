import type { DoseRange } from '../nouns/quantity.ts';
import type { Range, Sig } from '../nouns/sig.ts';
import { inUnitOf, scale } from './range.ts';
import { NO_DOSE, TOO_OFTEN } from './reasons.ts';

/** Doses a day that a sig's frequency means. Undefined when it has none, or several doses with frequencies of their own. */
export function timesADay(sig: Sig): Range | undefined {
  const { timesPerDay, everyHours, everyDays } = sig;
  if (timesPerDay !== undefined) return range(timesPerDay);
  const gap = everyHours ?? everyDays;
  if (gap === undefined) return undefined;
  const { low, high } = range(gap);
  const day = everyHours === undefined ? 1 : 24;
  return { low: day / high, high: day / low };
}

const range = (value: number | Range): Range => (typeof value === 'number' ? { low: value, high: value } : value);

/**
 * Completes directions that tell how often but not how much ("daily") with a dose known from elsewhere, such as the strength of the
 * tablet. Any other sig comes back as it is.
 *
 * @example withDose(readSig('twice daily'), { low: 50, high: 50, unit: 'mg' }).daily // { low: 100, high: 100, unit: 'mg' }
 */
export function withDose(sig: Sig, dose: DoseRange): Sig {
  const times = timesADay(sig);
  if (sig.doses.length > 0 || sig.daily !== null || sig.reason !== NO_DOSE || times === undefined) return sig;
  if (!(dose.low > 0 && dose.high >= dose.low)) return sig;
  if (times.high > 24) return { ...sig, doses: [dose], reason: TOO_OFTEN };
  const { reason: _, ...rest } = sig;
  const day = scale(dose, times);
  const cap = sig.maxPerDay && inUnitOf(sig.maxPerDay, dose.unit)?.high;
  const daily = cap !== undefined && cap < day.high ? { low: Math.min(day.low, cap), high: cap, unit: day.unit } : day;
  return { ...rest, doses: [dose], daily };
}

import type { DoseRange } from '../nouns/quantity.ts';
import type { Range, Sig } from '../nouns/sig.ts';
import { atMost, scale } from './range.ts';
import { often, type Rate } from './rate.ts';
import { NO_DOSE, TOO_OFTEN } from './reasons.ts';

/** The frequency of a sig. Undefined when it has none, or several doses with frequencies of their own. */
export function rateOf(sig: Sig): Rate | undefined {
  for (const key of ['timesPerDay', 'everyHours', 'everyDays'] as const) {
    const shown = sig[key];
    if (shown !== undefined) return typeof shown === 'number' ? often(key, shown) : often(key, shown.low, shown.high);
  }
  return undefined;
}

/** Doses a day that a sig's frequency means. */
export function timesADay(sig: Sig): Range | undefined {
  const rate = rateOf(sig);
  return rate && { low: rate.low, high: rate.high };
}

/**
 * Completes directions that tell how often but not how much ("daily") with a dose known from elsewhere, such as the strength of the
 * tablet. Any other sig comes back as it is.
 *
 * @example withDose(readSig('twice daily'), { low: 50, high: 50, unit: 'mg' }).daily // { low: 100, high: 100, unit: 'mg' }
 */
export function withDose(sig: Sig, dose: DoseRange): Sig {
  const times = rateOf(sig);
  if (sig.reason !== NO_DOSE || sig.doses.length > 0 || times === undefined) return sig;
  if (!(dose.low > 0 && dose.high >= dose.low)) return sig;
  if (times.high > 24) return { ...sig, doses: [dose], reason: TOO_OFTEN };
  const { reason: _, ...rest } = sig;
  return { ...rest, doses: [dose], daily: atMost(scale(dose, times), sig.maxPerDay) };
}

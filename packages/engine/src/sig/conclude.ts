import type { DoseRange } from '../nouns/quantity.ts';
import { ROUTES } from '../nouns/route.ts';
import type { Range, Sig, SigDose } from '../nouns/sig.ts';
import type { Maximum, Part, Reader } from './parts.ts';
import { doubt } from './parts.ts';
import { atMost, inUnitOf, plus, scale, scaled, tidy } from './range.ts';
import { often, type Rate, single } from './rate.ts';
import {
  BY_WEIGHT,
  CHANGES,
  CONFLICT,
  NEEDED_NO_DOSE,
  NEEDED_OPEN,
  NEITHER,
  NO_DIRECTIONS,
  NO_DOSE,
  NO_FREQUENCY,
  NO_PERIOD,
  TOO_OFTEN,
  UNCLEAR_TOTAL,
  UNITS_DIFFER,
} from './reasons.ts';
import { isMeasure } from './words.ts';

/** Draws the sig from what was read. */
export function conclude(r: Reader): Sig {
  if (r.pump && r.intrathecalHint && r.route === undefined) r.route = { k: 'R', s: 'intrathecal', v: 3 };
  const parts = r.parts;
  for (const part of parts) finishDose(r, part);
  nameCounts(parts);
  const rates = parts.map((part) => rateOf(r, part));
  const doses: SigDose[] = [];
  for (const part of parts) {
    if (part.dose === undefined || part.as === 'total') continue;
    const when = part.whens.length === 1 && !part.plus && !part.mealsPlus ? part.whens[0]?.s : undefined;
    doses.push(when === undefined ? part.dose : { ...part.dose, when });
  }
  const only = parts.length === 1 ? rates[0] : undefined;
  const unit = parts[0]?.dose?.unit;
  const cap = parts.length === 1 ? parts[0]?.cap : undefined;
  const dose = doses[0];
  const capped =
    r.perBody === undefined && cap !== undefined && dose !== undefined && parts[0]?.frequency !== undefined;
  const maxPerDay = dayMaximum(r.maxima, unit) ?? (capped ? scale({ ...dose, low: dose.high }, times(cap)) : undefined);
  if (unit !== undefined && isMeasure(unit) && r.maxima.some((max) => max.unit === 'each')) {
    // "10 mg prn, max 4 a day": doses, or mg?
    doubt(r, NO_PERIOD);
  }
  const taken = dailyOf(r, parts, rates);
  const unclear = parts.some((part) => part.unclear);
  if (unclear) doubt(r, UNCLEAR_TOTAL);
  const daily = unclear ? null : taken;
  const reason = daily === null ? whyNot(r, parts, rates) : undefined;
  const sig: { -readonly [K in keyof Sig]: Sig[K] } = { doses, asNeeded: r.asNeeded, route: routeOf(r), daily };
  if (only && (doses.length > 0 || parts[0]?.dose === undefined)) sig[only.key] = single(only.shown);
  if (maxPerDay !== undefined) sig.maxPerDay = maxPerDay;
  const count = parts.length === 1 ? parts[0]?.count : undefined;
  if (count !== undefined && taken !== null) sig.bracketed = { count, daily: taken };
  if (reason !== undefined) sig.reason = reason;
  if (r.perBody !== undefined) {
    if (r.reason === undefined) sig.perBody = { per: r.perBody, doses, daily };
    return { ...sig, doses: [], daily: null, reason: reason ?? BY_WEIGHT };
  }
  return sig;
}

// "1 tablet in the morning, 2 at noon": the bare counts are tablets too.
function nameCounts(parts: readonly Part[]): undefined {
  const named = parts.find(
    (part) => part.dose !== undefined && part.dose.unit !== 'each' && !isMeasure(part.dose.unit),
  );
  const unit = named?.dose?.unit;
  if (unit === undefined) return;
  for (const part of parts) if (part.dose?.unit === 'each') part.dose = { ...part.dose, unit };
}

function finishDose(r: Reader, part: Part): undefined {
  const { dose } = part;
  if (dose === undefined) return;
  const { sides } = r;
  if (
    sides !== undefined &&
    !(part.as === 'total') &&
    (dose.unit === 'drop' || dose.unit === 'spray' || dose.unit === 'each')
  ) {
    part.dose = scale(dose, sides);
  } else part.dose = { low: tidy(dose.low), high: tidy(dose.high), unit: dose.unit };
  if (part.upTo) part.dose = { ...part.dose, low: 0 };
  const f = part.frequency;
  if (part.divided !== undefined && f !== undefined && f.high < 1) return doubt(r, CONFLICT);
  if (part.divided !== undefined && part.as !== 'total') {
    // "60 mg daily in 3 divided doses": the amount is that of the day.
    const times = typeof part.divided === 'number' ? part.divided : f && !f.weak && f.high > 1 ? f : undefined;
    if (f === undefined) return doubt(r, NO_FREQUENCY);
    if (typeof times === 'number' && !f.weak && f.low !== 1 && f.low !== times) return doubt(r, CONFLICT);
    splitDay(part, times);
  } else if (part.divided !== undefined) {
    splitDay(part, typeof part.divided === 'number' ? part.divided : f && !f.weak ? f : undefined);
  } else if (part.as === 'total' && f !== undefined && !f.weak) {
    doubt(r, 'It is not clear whether the amount is for a dose or for a day.');
  }
}

// The day's amount over so many doses; without a number only the day's amount is known.
function splitDay(part: Part, times: number | Range | undefined): undefined {
  const { dose } = part;
  if (dose === undefined) return;
  const by = typeof times === 'object' && times.low === times.high ? times.low : times;
  if (typeof by !== 'number' || !(by > 0)) {
    part.as = 'total';
    return;
  }
  delete part.as;
  part.dose = scaled(dose, 1 / by, dose.unit);
  part.frequency = { ...often('timesPerDay', by), weak: false };
}

/** Doses a day of one part. Undefined when the directions do not say, or contradict themselves. */
function rateOf(r: Reader, part: Part): Rate | undefined {
  const found = part.frequency;
  const firm = found?.weak ? undefined : found;
  const extra = part.whens.length;
  let rate: Rate | undefined = found;
  if (part.meals && firm === undefined) {
    if (extra > 0) rate = times(part.mealsPlus ? 3 + extra : extra);
    else rate ??= times(3);
  } else if (extra > 0) {
    if (firm === undefined) rate = times(extra);
    else if (firm.high < 1) {
      if (extra > 1) rate = times(firm.low * extra, firm.high * extra);
    } else if (part.meals && part.mealsPlus) {
      if (firm.low === 3) rate = times(3 + extra);
      else if (firm.low !== 3 + extra) return clash(r);
    } else if (part.plus) rate = times(firm.low + extra, firm.high + extra);
    else if (Math.abs(firm.low - extra) > 1e-9 || firm.high !== firm.low) return clash(r);
  }
  const days = part.perWeek ?? bits(part.weekdays);
  if (days > 0) {
    const week = days / 7;
    if (rate === undefined || (rate.low === 1 && rate.high === 1)) rate = often('everyDays', 7 / days);
    else if (rate.high >= 1) rate = times(rate.low * week, rate.high * week);
    else if (Math.abs(rate.low - week) > 1e-6) return clash(r);
  }
  if (part.cap !== undefined) {
    if (rate === undefined) rate = r.asNeeded ? times(Math.min(1, part.cap), part.cap) : undefined;
    else if (rate.high > part.cap) rate = { ...rate, low: Math.min(rate.low, part.cap), high: part.cap };
  }
  return rate;
}

const times = (low: number, high = low): Rate => often('timesPerDay', low, high);

function clash(r: Reader): undefined {
  doubt(r, CONFLICT);
  return undefined;
}

function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest > 0; rest >>= 1) n += rest & 1;
  return n;
}

function dailyOf(r: Reader, parts: readonly Part[], rates: readonly (Rate | undefined)[]): DoseRange | null {
  if (changes(r, parts)) return null;
  let sum: DoseRange | undefined;
  for (const [at, part] of parts.entries()) {
    let amount = part.dose;
    const rate = rates[at];
    if (amount === undefined) {
      const upper = parts.length === 1 ? r.maxima.find((max) => max.upTo) : undefined;
      if (upper === undefined || rate !== undefined) {
        return null;
      }
      const day = perDay(upper);
      sum = { low: isMeasure(day.unit) ? 0 : Math.min(1, day.high), high: day.high, unit: day.unit };
      continue;
    }
    if (part.as === 'total') amount = days(amount, part);
    else if (rate !== undefined) {
      if (rate.high > 24 + 1e-9) doubt(r, TOO_OFTEN);
      amount = scale(amount, rate);
    } else {
      // As needed without a frequency: at least one dose, at most the maximum.
      const cap =
        parts.length === 1 && r.perBody === undefined && (r.asNeeded || r.repeat)
          ? ceiling(r.maxima, amount.unit)
          : undefined;
      if (cap === undefined || cap < amount.low) return null;
      amount = { low: amount.low, high: cap, unit: amount.unit };
      r.repeat = false;
    }
    sum = plus(sum, amount);
    if (sum === undefined) {
      doubt(r, UNITS_DIFFER);
      return null;
    }
  }
  if (r.repeat) doubt(r, 'A further dose is allowed, and not how often.');
  if (sum === undefined || r.reason !== undefined || !(sum.high < 1e12)) return null;
  return r.perBody !== undefined ? sum : r.maxima.reduce((day, max) => atMost(day, perDay(max)), sum);
}

// "20 mg/day on Mondays and Thursdays"
function days(total: DoseRange, part: Part): DoseRange {
  const week = part.perWeek ?? bits(part.weekdays);
  return week > 0 ? scale(total, { low: week / 7, high: week / 7 }) : total;
}

/** Whether the dose changes over time: said in words, "then", or the same frequency twice with different doses. */
function changes(r: Reader, parts: readonly Part[]): boolean {
  if (r.changes) return true;
  if (parts.length === 1) return r.saidThen && parts[0]?.dose !== undefined;
  const slots = new Set<string>();
  let apart = true;
  for (const part of parts) {
    for (const when of part.whens) {
      if (slots.has(when.s)) apart = false;
      slots.add(when.s);
    }
    if (part.whens.length === 0) apart = false;
  }
  if (apart && !(r.saidThen && r.duration)) return false;
  if (r.saidThen || r.duration) return true;
  const weekdays = parts.every(
    (part) => part.weekdays > 0 && !(part.weekdays & (parts.find((p) => p !== part)?.weekdays ?? 0)),
  );
  if (!weekdays && parts.some((part, at) => at > 0 && part.whens.length === 0 && part.joined !== '&')) {
    doubt(r, 'It is not clear how several doses belong together.');
  }
  return false;
}

function whyNot(r: Reader, parts: readonly Part[], rates: readonly (Rate | undefined)[]): string {
  if (r.tokens.length === 0) return NO_DIRECTIONS;
  if (changes(r, parts)) return CHANGES;
  if (r.reason !== undefined) return r.reason;
  const noDose = parts.some((part) => part.dose === undefined);
  const noRate = rates.some((rate, at) => rate === undefined && parts[at]?.as !== 'total');
  if (r.directed && (noDose || noRate)) return 'The directions say only "as directed".';
  if (noDose && noRate) return r.asNeeded ? NEEDED_NO_DOSE : NEITHER;
  if (noDose) return NO_DOSE;
  if (parts.some((part) => part.once)) return 'It is a single dose, not a daily one.';
  if (r.asNeeded) return NEEDED_OPEN;
  return noRate ? NO_FREQUENCY : 'The amount could not be read.';
}

function perDay(max: Maximum): DoseRange {
  const factor = 24 / max.hours;
  return scale(max, { low: factor, high: factor });
}

function dayMaximum(maxima: readonly Maximum[], unit: string | undefined): DoseRange | undefined {
  let best: DoseRange | undefined;
  for (const max of maxima) {
    if (max.hours > 24) continue;
    const day = perDay(max);
    const named = day.unit === 'each' && unit !== undefined && !isMeasure(unit) ? { ...day, unit } : day;
    if (best === undefined || (best.unit !== unit && named.unit === unit)) best = named;
  }
  return best;
}

/** The least maximum a day that is in a unit comparable with `unit`. */
function ceiling(maxima: readonly Maximum[], unit: string): number | undefined {
  let least: number | undefined;
  for (const max of maxima) {
    const same = inUnitOf(perDay(max), unit);
    if (same !== undefined && (least === undefined || same.high < least)) least = same.high;
  }
  return least;
}

function routeOf(r: Reader): Sig['route'] {
  if (r.routeClash) return null;
  if (r.parts[0]?.dose?.unit === 'patch' && (r.route?.v ?? 0) < 3) return 'transdermal';
  const said = r.route?.s;
  const named = ROUTES.find((route) => route === said);
  if (named !== undefined) return named;
  return r.parts[0]?.dose?.unit === 'suppository' ? 'rectal' : null;
}

import { amount } from './amount.ts';
import { dose, place } from './dose.ts';
import { addMoment, clockMoment, period, spanAt } from './frequency.ts';
import type { Reader } from './parts.ts';
import { addFrequency, doubt, newPart } from './parts.ts';
import { often, within } from './rate.ts';
import { CONFLICT, NO_FREQUENCY, UNREAD, ZERO } from './reasons.ts';
import type { Token } from './words.ts';
import { isMeasure, MG } from './words.ts';

/** What a bare count cannot follow: "at 8", "day 3". */
const NOT_BEFORE_COUNT = new Set(['in', 'P', '@', 't', '-', '/', 'D', 'N', 'L', 'S']);

/** `1-0-1`, `1-1-1-2`: the doses of morning, noon, evening and night, as continental prescriptions write them. */
function continental(r: Reader): boolean {
  const t = r.tokens;
  const counts: number[] = [];
  let at = r.i;
  while (t[at]?.k === 'n' && counts.length < 5) {
    counts.push(t[at]?.v ?? 0);
    at++;
    if (t[at]?.k !== '-') break;
    at++;
  }
  if (counts.length < 3) return false;
  r.i = at;
  if (counts.length > 4 || counts.some((n) => n > 9) || t[at]?.k === '/') {
    doubt(r, UNREAD);
    return true;
  }
  const { part } = r;
  const unit = t[at]?.k === 'u' ? t[at] : undefined;
  if (unit) r.i++;
  const one = part.dose ?? { low: unit?.v ?? 1, high: unit?.v ?? 1, unit: unit?.s ?? 'each' };
  if (part.frequency !== undefined || part.whens.length > 0 || (part.dose !== undefined && unit !== undefined)) {
    doubt(r, CONFLICT);
  }
  delete part.as;
  delete part.dose;
  const names = ['morning', 'noon', 'evening', 'night'];
  const taken = counts.flatMap((n, slot) => (n > 0 ? [{ n, slot }] : []));
  if (taken.length === 0) doubt(r, ZERO);
  const alike = taken.every(({ n }) => n === taken[0]?.n);
  for (const { n, slot } of taken) {
    if (r.part.dose !== undefined && !alike) {
      r.part = newPart('&');
      r.parts.push(r.part);
    }
    r.part.dose = { low: one.low * n, high: one.high * n, unit: one.unit };
    r.part.whens.push({ k: 'w', s: names[slot] ?? '', v: slot + 1 });
  }
  return true;
}

/** A number or range opens here: what it counts is said by what follows. */
export function amountItem(r: Reader): undefined {
  const t = r.tokens;
  if (continental(r)) return;
  const before = t[r.i - 1];
  const at = r.i;
  const wasLost = r.lost;
  amount(r);
  const next = t[r.i];
  switch (next?.k) {
    case 'u':
      return dose(r, next, at);
    case 'a':
      if (t[r.i + 1]?.k === 't') return bare(r, wasLost, before);
      if (t[at]?.s === 'h' && t[r.i + 1]?.k === 'u') {
        r.i++;
        return dose(r, t[r.i] as Token, at);
      }
      return bare(r, wasLost, before);
    case 'x':
      return timesItem(r);
    case 'm':
      r.i++;
      return addFrequency(r, often('timesPerDay', r.low, r.high));
    case 't': {
      r.i++;
      const after = t[r.i];
      if (
        next.v >= 24 &&
        (before?.k === '(' || ((r.part.frequency || r.part.whens.length > 0) && after?.k !== 'a' && after?.k !== 'per'))
      ) {
        // "daily (30 days)", "bid, 7 days"
        r.duration = true;
        return;
      }
      if (next.v === 24 && r.part.dose !== undefined && period(r) === 168) {
        r.part.perWeek = r.low;
        if (r.low !== r.high || !(r.low <= 7)) doubt(r, UNREAD);
        return;
      }
      if (after?.k === 'P' || (after?.k === '?' && next.v <= 1 && (t[r.i + 1]?.k === 'w' || t[r.i + 1]?.k === 'm')))
        return;
      return doubt(r, UNREAD);
    }
    case 'w':
      if ((next.s === 'morning' || next.s === 'evening') && r.low === r.high && isClock(r, before)) {
        r.i++;
        return addMoment(r, clockMoment(`${r.low} ${next.s === 'morning' ? 'am' : 'pm'}`));
      }
      return bare(r, wasLost, before);
    case '%':
      r.i++;
      return;
    case '/':
    case 'per': {
      const hours = spanAt(r, r.i + 1);
      if (hours === 0) return doubt(r, UNREAD);
      r.i += t[r.i + 1]?.k === 'n' ? 3 : 2;
      if (r.part.dose !== undefined) return addFrequency(r, within(r.low, r.high, hours));
      if (hours !== 24) return doubt(r, UNREAD);
      return place(r, { low: r.low, high: r.high, unit: 'each' }, 'total');
    }
    case 'n':
    case '(':
      if (countOfStrength(r)) return;
      // "one three times a day"
      if (next.k === 'n' && t[r.i + 1]?.k !== 'x') return doubt(r, UNREAD);
      return bare(r, wasLost, before);
    case 'V':
      r.i++;
      r.part.divided = r.low;
      if (r.low !== r.high) doubt(r, UNREAD);
      if (t[r.i]?.k === 'k') r.i++;
      return;
    case 'y':
      // "4 hourly" is every 4 hours.
      if (next.v !== 1) return bare(r, wasLost, before);
      r.i++;
      return addFrequency(r, often('everyHours', r.low, Math.max(r.low, r.high)));
    case 'F':
      // "in 8 ounces of water"
      r.i++;
      return before?.k === 'in' || wasLost ? undefined : doubt(r, UNREAD);
    case 'k':
      return doubt(r, 'The directions count doses and do not say how much a dose is.');
    default:
      return bare(r, wasLost, before);
  }
}

// "take 2 tid": a count of the product. After an unknown word ("room 12") or "at" it is no count.
function bare(r: Reader, wasLost: boolean, before: Token | undefined): undefined {
  const strange = wasLost || (before !== undefined && NOT_BEFORE_COUNT.has(before.k));
  if (strange) return doubt(r, UNREAD);
  place(r, { low: r.low, high: r.high, unit: 'each' }, undefined);
}

// 8 am is a time when "at" stands before it, or the dose was already given; "1 am, 2 pm" is a dose.
function isClock(r: Reader, before: Token | undefined): boolean {
  if (r.low > 12 || r.low < 1 || !Number.isInteger(r.low)) return false;
  return r.part.dose !== undefined || r.lost || before?.k === '@' || before?.k === 'clock';
}

/** "two 10 mg tablets", "2 (10 mg) tablets", and after an x "2 x 10 mg": a count and the strength of one. */
function countOfStrength(r: Reader, isX = false): boolean {
  const t = r.tokens;
  const open = t[r.i]?.k === '(' ? 1 : 0;
  const strength = t[r.i + open];
  const unit = t[r.i + open + 1];
  const after = r.i + 2 * open + 2;
  if (strength?.k !== 'n' || unit?.k !== 'u' || MG[unit.s] === undefined || (open && t[after - 1]?.k !== ')'))
    return false;
  const form = t[after];
  const hasForm = form?.k === 'u' && !isMeasure(form.s);
  if (!hasForm && !(isX && open === 0)) return false;
  r.i = hasForm ? after + 1 : after;
  const one = strength.v * unit.v;
  place(r, { low: r.low * one, high: r.high * one, unit: unit.s }, undefined);
  return true;
}

/** After "3 times" or "2 x": a period, or the strength of one. */
function timesItem(r: Reader): undefined {
  const isX = r.tokens[r.i]?.v === 0 && r.tokens[r.i + 1]?.k === 'n';
  r.i++;
  if (!isX) return timesIn(r, r.low, r.high);
  return countOfStrength(r, true) ? undefined : doubt(r, UNREAD);
}

/** A number of times stands before: with a period a frequency, once alone a single dose. */
function timesIn(r: Reader, low: number, high: number): undefined {
  const hours = period(r);
  if (hours > 0) addFrequency(r, within(low, high, hours));
  else if (low === 1 && high === 1) r.part.once = true;
  else doubt(r, NO_FREQUENCY);
}

/** After "x": "x 10 days", "x1", "x 3/day", "x 2 tablets". */
export function afterX(r: Reader): undefined {
  const t = r.tokens;
  amount(r);
  const next = t[r.i];
  if (next?.k === 't') {
    r.i++;
    r.duration = true;
    return;
  }
  if (next?.k === 'u') return dose(r, next);
  if (next?.k === 'x') return timesItem(r);
  timesIn(r, r.low, r.high);
  if (r.part.once && next?.k === 'k') r.i++;
}

/** "once", "twice": with a period, a moment, or alone. */
export function timesWord(r: Reader, first: Token): undefined {
  const t = r.tokens;
  r.i++;
  let high = first.v;
  if (t[r.i]?.s === 'or' && (t[r.i + 1]?.k === 'c' || (t[r.i + 1]?.k === 'n' && t[r.i + 2]?.k === 'x'))) {
    high = t[r.i + 1]?.v ?? high;
    r.i += t[r.i + 1]?.k === 'c' ? 2 : 3;
  }
  if (t[r.i]?.k === 'x') r.i++;
  // "once nightly"
  if (t[r.i]?.s === 'night' && t[r.i]?.k === 'y' && high === 1) r.part.whens.push(clockMoment('night'));
  timesIn(r, first.v, high);
}

/** "up to 2 tablets": at least one of what is counted; of a mass or volume the lower end is not told. */
export function upToDose(r: Reader): undefined {
  const t = r.tokens;
  const { high } = r;
  const unit = t[r.i];
  const measured = unit?.k === 'u' && isMeasure(unit.s);
  const low = measured ? high : Math.min(1, high);
  r.low = low;
  if (unit?.k === 'u') dose(r, unit);
  else place(r, { low, high, unit: 'each' }, undefined);
  if (measured) r.part.upTo = true;
}

import { amount } from './amount.ts';
import type { Reader } from './parts.ts';
import { addFrequency, doubt, newPart } from './parts.ts';
import { often } from './rate.ts';
import { BACKWARDS, UNREAD } from './reasons.ts';
import type { Token } from './words.ts';

const PERIOD_STARTS = new Set(['a', 'per', '/', 'e', 'in', 'P']);

/** Hours of the span at `at`: `24 hours`, `day`, `2 weeks`; 0 when none stands there. */
export function spanAt(r: Reader, at: number): number {
  const t = r.tokens;
  const first = t[at];
  if (first?.k === 't') return first.v;
  return first?.k === 'n' && t[at + 1]?.k === 't' ? first.v * (t[at + 1]?.v ?? 0) : 0;
}

/** Reads a period after a number of times or an amount (`a day`, `/24h`, `per week`, `daily`, `in any 24 hours`) as hours; 0 when none. */
export function period(r: Reader): number {
  const t = r.tokens;
  const first = t[r.i];
  if (first === undefined) return 0;
  if (first.k === 'y') {
    r.i++;
    return first.v;
  }
  if (!PERIOD_STARTS.has(first.k)) return 0;
  let at = r.i + 1;
  while (t[at]?.k === 'a' || t[at]?.s === 'each' || t[at]?.k === '?') at++;
  const hours = spanAt(r, at);
  if (hours > 0) r.i = at + (t[at]?.k === 'n' ? 2 : 1);
  return hours;
}

/** Every so many units of time. */
function every(r: Reader, low: number, high: number, unit: Token): undefined {
  if (high < low) doubt(r, BACKWARDS);
  const from = Math.min(low, high) * unit.v;
  const to = Math.max(low, high) * unit.v;
  if (unit.v < 24) addFrequency(r, often('everyHours', from, to));
  else if (unit.v === 24 && to === 24) addFrequency(r, often('timesPerDay', 1), true);
  else addFrequency(r, often('everyDays', from / 24, to / 24));
}

/** After `every`, `each` or `q`: what it says. */
export function addEvery(r: Reader, word: Token): undefined {
  const t = r.tokens;
  r.i++;
  let next = t[r.i];
  let step = 1;
  if (next?.k === 'o' || (next?.k === 'n' && (next.s === 'o' || t[r.i + 1]?.k === 'th'))) {
    step = next.v;
    r.i += next.k === 'n' && next.s !== 'o' ? 2 : 1;
    next = t[r.i];
    if (next?.k === 'w') {
      r.i++;
      addFrequency(r, often('everyDays', step));
      addMoment(r, next);
      return;
    }
    if (next?.k !== 't') return doubt(r, UNREAD);
  }
  if (next?.k === 't') {
    r.i++;
    every(r, step, step, next);
    return;
  }
  if (next?.k === 'n') {
    amount(r);
    let { low, high } = r;
    let unit = t[r.i];
    // q4h-6h, every 4 hours to every 6 hours
    if (unit?.k === 't') {
      r.i++;
      const op = t[r.i];
      if (op?.k === '-' || op?.k === 'r') {
        const at = r.i + (t[r.i + 1]?.k === 'e' ? 2 : 1);
        if (t[at]?.k === 'n' && t[at + 1]?.k === 't' && t[at + 1]?.v === unit.v) {
          high = t[at]?.v ?? high;
          r.i = at + 2;
        }
      }
    } else if (word.s === 'q' && low >= 4 && high <= 12) {
      unit = { k: 't', s: 'h', v: 1 };
    } else return doubt(r, UNREAD);
    if (low > high) [low, high] = [high, low];
    every(r, low, high, unit);
    return;
  }
  if (next?.k === 'w') {
    r.i++;
    addMoment(r, next);
  } else if (next?.k === 'm') {
    r.i++;
    r.part.meals = true;
  } else if (next?.k === 'S') {
    r.sides = { low: 2, high: 2 };
  } else if (word.s !== 'each' && next?.k !== 'W' && next?.k !== 'y') {
    doubt(r, UNREAD);
  }
}

/** Adds a moment of the day. Joined by "and" or a comma it is one more; standing directly by another it names the same one. */
export function addMoment(r: Reader, moment: Token): undefined {
  const joined = r.link === '&' || r.link === '/';
  if (r.part.leads && r.part.dose !== undefined && (joined || r.link === ',' || isNumberAhead(r))) {
    r.part = newPart('&');
    r.parts.push(r.part);
  }
  const { part } = r;
  if (part.meals && (joined || r.link === ',')) part.mealsPlus = true;
  if (part.whens.length === 0) {
    if (joined && part.frequency !== undefined && !part.frequency.weak) part.plus = true;
    part.whens.push(moment);
    return;
  }
  if (!joined && r.link !== ',') return;
  if (part.whens.some((when) => when.s === moment.s || (when.v === moment.v && moment.v > 0))) return;
  // "every evening, at bedtime" may be one dose or two.
  if (!joined && moment.v >= 3 && part.whens.length === 1 && (part.whens[0]?.v ?? 0) >= 3 && moment.v <= 4) {
    doubt(r, 'It is not clear how many doses a day are meant.');
  }
  part.whens.push(moment);
}

function isNumberAhead(r: Reader): boolean {
  const next = r.tokens[r.i + 1];
  return next?.k === 'n' || (next?.k === ':' && r.tokens[r.i + 2]?.k === 'n');
}

/** `8 am`, `08:00`, `9 pm`: a moment by the clock. */
export function clockMoment(text: string): Token {
  return { k: 'w', s: text, v: 0 };
}

import type { Sig } from '../nouns/sig.ts';
import { amount } from './amount.ts';
import { conclude } from './conclude.ts';
import { dose, place } from './dose.ts';
import { addEvery, addMoment, clockMoment, period, spanAt, withinPeriod } from './frequency.ts';
import { maximum, upTo } from './maximum.ts';
import type { Reader } from './parts.ts';
import { addFrequency, doubt, newPart, newReader } from './parts.ts';
import { CONFLICT, NEGATIVE, UNREAD, ZERO } from './reasons.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './words.ts';
import { isMeasure, MG } from './words.ts';

/**
 * Reads directions as prescribers, pharmacies and people write them: a dose or range, how often, the route, as needed, a maximum.
 * `daily` is the amount a day in the unit of the doses. Never throws. A number or a dose word that cannot be read makes `daily` null with a
 * `reason`; words that carry no amount ("for pain", "with food") are read over.
 *
 * Conventions: a count without a unit is `each` (one of the product); a teaspoon is 5 mL; a month is 30 days; "up to 3 times a day" is
 * 1 to 3 times, as needed; "with meals" alone is three times; drops or sprays for both sides count twice; "80 mg/day" without a
 * frequency gives `daily` and no single dose; several doses at different moments have no `timesPerDay`.
 *
 * @example readSig('1-2 tabs q4-6h prn, max 8/day').daily // { low: 4, high: 8, unit: 'tablet' }
 * @example readSig('10 mg tid for 3 days then 20 mg tid') // daily null, reason CHANGES
 */
export function readSig(text: string): Sig {
  const r = newReader(tokenize(text));
  const t = r.tokens;
  for (;;) {
    const token = t[r.i];
    if (token === undefined) break;
    const { link } = r;
    step(r, token);
    // A connecting word counts until the next thing that is read.
    if (r.link === link && !KEEPS_LINK.has(token.k)) r.link = '';
    if (token.k !== '?') r.lost = false;
  }
  return conclude(r);
}

const NOT_BEFORE_COUNT = new Set(['in', 'P', '@', 't', '-', '/', 'D', 'N', 'L', 'S']);
const FILLERS = new Set(['?', 'a', 'of', 'up', 'r', 'Z']);
const KEEPS_LINK = new Set(['?', 'of', 'a', 'in', 'v', 'P', 'R', 'L', 'k', 'I', '(', '@']);

function step(r: Reader, token: Token): undefined {
  const t = r.tokens;
  const { part } = r;
  switch (token.k) {
    case '?':
      r.lost = true;
      break;
    case 'n':
      amountItem(r);
      return;
    case 'bad':
      doubt(r, UNREAD);
      break;
    case 'neg':
      doubt(r, NEGATIVE);
      break;
    case 'clock':
      addMoment(r, clockMoment(token.s));
      if (t[r.i + 1]?.k === 'w') r.i++;
      break;
    case 'f':
      if (token.s === 'od' && inEye(t)) {
        side(r, 'ophthalmic');
        break;
      }
      addFrequency(r, 'timesPerDay', token.v, token.v, false);
      break;
    case 'd':
      addFrequency(r, 'everyDays', token.v, token.v, false);
      break;
    case 'y':
      addFrequencyWord(r, token);
      break;
    case 'w':
      addMoment(r, token);
      // "with the evening meal"
      if (t[r.i + 1]?.k === 'm') r.i++;
      break;
    case 'm':
      if (token.v === 1) {
        if (part.whens.length > 0 && (r.link === '&' || r.link === '/')) part.mealsPlus = true;
        part.meals = true;
        // "ac hs" is before meals and at bedtime.
        if (t[r.i + 1]?.s === 'bedtime') r.link = '&';
      }
      break;
    case 'c':
      timesWord(r, token);
      return;
    case 'x':
      if (t[r.i + 1]?.k === 'n') {
        r.i++;
        afterX(r);
        return;
      }
      break;
    case 'e':
      addEvery(r, token);
      return;
    case 'o':
      if (t[r.i + 1]?.k === 't') {
        // "all other days" is not "every other day".
        if (token.s === 'other') doubt(r, 'The directions differ by day.');
        else addFrequency(r, 'everyDays', ((t[r.i + 1]?.v ?? 24) * 2) / 24, ((t[r.i + 1]?.v ?? 24) * 2) / 24, false);
        r.i++;
      }
      break;
    case '/':
    case 'a':
    case 'per': {
      const hours = spanAt(r, r.i + 1);
      if (hours > 0 && part.dose !== undefined) {
        r.i += t[r.i + 1]?.k === 'n' ? 3 : 2;
        withinPeriod(r, 1, 1, hours);
        return;
      }
      if (token.k === '/' && t[r.i + 1]?.k === 'n') doubt(r, UNREAD);
      if (token.k === '/') r.link = '/';
      // "a tablet"
      if (token.k === 'a' && t[r.i + 1]?.k === 'u' && part.dose === undefined) {
        r.low = 1;
        r.high = 1;
        r.i++;
        dose(r, t[r.i] as Token);
        return;
      }
      break;
    }
    case 'P':
    case 'in':
      if (skipSpan(r)) return;
      // "for morning sickness"
      if (token.s === 'for' && t[r.i + 1]?.k === 'w') r.i++;
      break;
    case 'u':
      if (token.s === 'patch' && part.dose === undefined && (r.verb || t[r.i - 1]?.k === 't')) {
        place(r, { low: 1, high: 1, unit: 'patch' }, undefined);
      }
      break;
    case 'O':
      part.once = true;
      break;
    case '&':
    case ',':
      r.link = token.k === '&' || r.link === '&' ? '&' : ',';
      break;
    case 'r':
      if (token.s === 'or') r.link = 'or';
      break;
    case 'R':
      route(r, token.s, token.v);
      break;
    case 'E':
      if (token.v === 2 || inEye(t)) {
        side(r, token.s);
        if (token.v === 2) r.sides = { low: 2, high: 2 };
      }
      break;
    case 'S':
      side(r, token.s);
      if (token.v === 2 && t[r.i - 1]?.s !== 'affected') r.sides ??= { low: 1, high: 2 };
      break;
    case 'B':
      if (t[r.i + 1]?.k === 'S') r.sides = { low: 2, high: 2 };
      break;
    case 'L':
      bodyPart(r, token);
      break;
    case 'I':
      r.intrathecalHint = true;
      break;
    case 'C':
      r.pump = true;
      break;
    case 'A':
      r.asNeeded = true;
      break;
    case 'D':
      r.directed = true;
      break;
    case 'T':
      if (token.s === 'soft') {
        r.saidThen = true;
        r.link = '&';
      } else if (t[r.i + 1]?.k !== 'g') r.changes = true;
      break;
    case 'U':
      // "unless directed otherwise", "do not stop suddenly"
      if (t[r.i - 1]?.k === 'not' || t[r.i - 2]?.k === 'not') break;
      if (t[r.i + 1]?.k === 'D' || t[r.i + 2]?.k === 'D') break;
      doubt(r, 'The directions make the amount depend on something else.');
      break;
    case 'G':
      r.repeat = true;
      break;
    case 'M':
      if (token.s === 'more' && t[r.i + 1]?.k !== '?') {
        if (t[r.i - 1]?.k === 'r') doubt(r, 'The upper end of a dose is not given.');
        break;
      }
      maximum(r);
      return;
    case 'up':
      if (t[r.i + 1]?.k === 'r') {
        const what = upTo(r);
        if (what === 'dose') upToDose(r);
        return;
      }
      break;
    case 'V':
      divided(r);
      return;
    case 'Q':
    case '#':
      supply(r);
      return;
    case 'W':
      weekdays(r);
      return;
    case 'v':
      if (t[r.i - 1]?.k === 'not' && t[r.i + 1]?.k === 'n') doubt(r, 'The directions say what not to take.');
      r.verb = true;
      break;
    case 'N':
      score(r, token);
      break;
    case 't':
      // "week 1", "days 1-3"
      if (t[r.i + 1]?.k === 'n' && t[r.i + 2]?.k !== 'u') r.changes = true;
      break;
    default:
      break;
  }
  r.i++;
}

/** A number or range opens here: what it counts is said by what follows. */
function amountItem(r: Reader): undefined {
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
      return addFrequency(r, 'timesPerDay', r.low, r.high, false);
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
      if (r.part.dose !== undefined) return withinPeriod(r, r.low, r.high, hours);
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
      return addFrequency(r, 'everyHours', r.low, Math.max(r.low, r.high), false);
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

/** "two 10 mg tablets", "2 x 10 mg", "2 (10 mg) tablets": a count and the strength of one. */
function countOfStrength(r: Reader): boolean {
  const t = r.tokens;
  const open = t[r.i]?.k === '(' ? 1 : 0;
  const strength = t[r.i + open];
  const unit = t[r.i + open + 1];
  if (strength?.k !== 'n' || unit?.k !== 'u' || MG[unit.s] === undefined || (open && t[r.i + 3]?.k !== ')'))
    return false;
  const form = t[r.i + (open ? 4 : 2)];
  if (form?.k !== 'u' || isMeasure(form.s)) return false;
  r.i += open ? 5 : 3;
  const one = strength.v * unit.v;
  place(r, { low: r.low * one, high: r.high * one, unit: unit.s }, undefined);
  return true;
}

// "type 2 diabetes", "pain scale 4-6", "pain (7-10)": numbers that grade something.
function score(r: Reader, word: Token): undefined {
  const t = r.tokens;
  let graded = word.s !== 'pain';
  let at = r.i + 1;
  for (; t[at]?.s === 'score' || t[at]?.s === 'scale' || t[at]?.k === '('; at++) if (t[at]?.k !== '(') graded = true;
  if (graded && word.s === 'pain') r.i = at - 1;
  const op = t[at + 1]?.k;
  const range = (op === '-' || op === '/' || op === 'r') && t[at + 2]?.k === 'n';
  if (t[at]?.k !== 'n' || !(graded || range || op === ')') || t[at + (range ? 3 : 1)]?.k === 'u') return;
  r.i = at + (range ? 2 : 0);
}

/** After "3 times" or "2 x": a period, or the strength of one. */
function timesItem(r: Reader): undefined {
  const t = r.tokens;
  const { low, high } = r;
  const isX = t[r.i]?.v === 0 && t[r.i + 1]?.k === 'n';
  r.i++;
  if (isX) {
    if (countOfStrength(r)) return;
    const n = t[r.i];
    const unit = t[r.i + 1];
    if (n?.k === 'n' && unit?.k === 'u' && MG[unit.s] !== undefined) {
      r.i += 2;
      const one = n.v * unit.v;
      return place(r, { low: low * one, high: high * one, unit: unit.s }, undefined);
    }
    return doubt(r, UNREAD);
  }
  const hours = period(r);
  if (hours > 0) withinPeriod(r, low, high, hours);
  else if (low === 1 && high === 1) r.part.once = true;
  else doubt(r, 'A number of times is given without a period.');
}

/** After "x": "x 10 days", "x1", "x 3/day", "x 2 tablets". */
function afterX(r: Reader): undefined {
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
  const hours = period(r);
  if (hours > 0) return withinPeriod(r, r.low, r.high, hours);
  if (r.low === 1 && r.high === 1) {
    r.part.once = true;
    if (next?.k === 'k') r.i++;
  } else doubt(r, 'A number of times is given without a period.');
}

/** "once", "twice": with a period, a moment, or alone. */
function timesWord(r: Reader, first: Token): undefined {
  const t = r.tokens;
  r.i++;
  let high = first.v;
  if (t[r.i]?.s === 'or' && (t[r.i + 1]?.k === 'c' || (t[r.i + 1]?.k === 'n' && t[r.i + 2]?.k === 'x'))) {
    high = t[r.i + 1]?.v ?? high;
    r.i += t[r.i + 1]?.k === 'c' ? 2 : 3;
  }
  if (t[r.i]?.k === 'x') r.i++;
  const night = t[r.i]?.s === 'night' && t[r.i]?.k === 'y';
  const hours = period(r);
  if (hours > 0) {
    withinPeriod(r, first.v, high, hours);
    if (night && high === 1) r.part.whens.push(clockMoment('night'));
  } else if (first.v === 1 && high === 1) r.part.once = true;
  else doubt(r, 'A number of times is given without a period.');
}

function addFrequencyWord(r: Reader, word: Token): undefined {
  if (word.s === 'night') addMoment(r, { k: 'w', s: 'night', v: 4 });
  else if (word.v === 1) addFrequency(r, 'everyHours', 1, 1, false);
  else if (word.v === 24) addFrequency(r, 'timesPerDay', 1, 1, true);
  else addFrequency(r, 'everyDays', word.v / 24, word.v / 24, false);
}

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

/** "for 10 days", "over 30 minutes", "after 12 hours": a span that says nothing about how much. True when one was read. */
function skipSpan(r: Reader): boolean {
  const t = r.tokens;
  let at = r.i + 1;
  while (FILLERS.has(t[at]?.k ?? '') || t[at]?.s === 'more' || t[at]?.s === 'most') at++;
  if (t[at]?.k === 't' && t[at - 1]?.k === 'a') {
    r.i = at + 1;
    return true;
  }
  if (t[at]?.k !== 'n') return false;
  const back = r.i;
  r.i = at;
  amount(r);
  if (t[r.i]?.k === '-') r.i++;
  if (t[r.i]?.k === '?' && t[r.i + 1]?.k === 't') r.i++;
  const unit = t[r.i];
  if (unit?.k !== 't') {
    r.i = back;
    return false;
  }
  r.i++;
  if (unit.v >= 24) r.duration = true;
  return true;
}

function divided(r: Reader): undefined {
  const t = r.tokens;
  r.part.divided = true;
  r.i++;
  // "divided in 3 doses", "in 3 divided doses" (then the number stands before)
  let at = r.i;
  while (t[at]?.k === 'in' || t[at]?.k === '?' || t[at]?.k === 'r' || t[at]?.k === '&') at++;
  const n = t[at];
  const times = n?.k === 'n' ? n.v : 0;
  if (n?.k === 'n' && (t[at + 1]?.k === 'k' || t[at + 1]?.s === 'equal')) {
    r.part.divided = times;
    r.i = at + 2;
  } else if (t[at]?.k === 'k') r.i = at + 1;
}

/** "#30", "dispense 60 tablets", "refills: 2": the supply, not a dose. */
function supply(r: Reader): undefined {
  const t = r.tokens;
  r.i++;
  while (t[r.i]?.k === '#' || t[r.i]?.k === ':' || t[r.i]?.k === 'x') r.i++;
  if (t[r.i]?.k !== 'n') return;
  r.i++;
  if (t[r.i]?.k === 'u') r.i++;
}

/** "Monday", "Mon, Wed and Fri", "Monday through Friday". */
function weekdays(r: Reader): undefined {
  const t = r.tokens;
  const first = t[r.i];
  let mask = first?.v ?? 0;
  if (first?.s === 'sun' && !t.some((token) => token.k === 'W' && token !== first)) {
    // "avoid sun"
    r.i++;
    return;
  }
  r.i++;
  const op = t[r.i];
  const last = t[r.i + 1];
  if ((op?.k === '-' || (op?.k === 'r' && op.s === 'to')) && last?.k === 'W') {
    for (let day = mask; day !== last.v && day !== 0; ) {
      day = day === 64 ? 1 : (day << 1) & 127;
      mask |= day;
    }
    r.i += 2;
  }
  r.part.weekdays |= mask;
}

/** "up to 2 tablets": at least one of what is counted; of a mass or volume the lower end is not told. */
function upToDose(r: Reader): undefined {
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

// "Under the tongue", "inject into the skin", "apply to the skin".
function bodyPart(r: Reader, token: Token): undefined {
  const { i, tokens } = r;
  const under = tokens[i - 1]?.k === 'under' || tokens[i - 2]?.k === 'under';
  if (token.s === 'tongue') route(r, under ? 'sublingual' : 'oral', 3);
  else if (token.s !== 'skin') {
    if (r.route?.s === 'injection') route(r, token.s, 3);
  } else if (under || r.route?.s === 'injection') route(r, 'subcutaneous', 3);
  else route(r, 'topical', 1);
}

function inEye(t: readonly Token[]): boolean {
  return t.some((token) => token.s === 'drop' || token.s === 'ophthalmic');
}

function side(r: Reader, where: string): undefined {
  route(r, where, 2);
}

function route(r: Reader, name: string, weight: number): undefined {
  const old = r.route;
  if (old === undefined || old.v < weight) {
    r.route = { k: 'R', s: name, v: weight };
    if (old === undefined || old.s === name) return;
  } else if (old.v === weight && old.s !== name && weight === 3) r.routeClash = true;
}

import type { Range } from '../nouns/sig.ts';
import { TOO_OFTEN } from './reasons.ts';

/** How often, as a FHIR Timing says it; `key` names the field of the sig that shows it. A string is a reason why it cannot be known. */
export interface Often {
  readonly key: 'timesPerDay' | 'everyHours' | 'everyDays';
  readonly shown: number | Range;
  readonly low: number;
  readonly high: number;
}

type Obj = Readonly<Record<string, unknown>>;
const asObj = (value: unknown): Obj | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Obj) : undefined;

const HOURS: Readonly<Record<string, number | undefined>> = {
  s: 1 / 3600,
  min: 1 / 60,
  h: 1,
  d: 24,
  wk: 168,
  mo: 720,
  a: 8760,
};

// http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation: times, in hours.
const CODES: Readonly<Record<string, readonly [times: number, hours: number] | undefined>> = {
  BID: [2, 24],
  TID: [3, 24],
  QID: [4, 24],
  AM: [1, 24],
  PM: [1, 24],
  QD: [1, 24],
  BED: [1, 24],
  QOD: [1, 48],
  Q1H: [1, 1],
  Q2H: [1, 2],
  Q3H: [1, 3],
  Q4H: [1, 4],
  Q6H: [1, 6],
  Q8H: [1, 8],
  Q12H: [1, 12],
  WK: [1, 168],
  MO: [1, 720],
};

const MEALS = new Set(['C', 'AC', 'PC']);
const EVENTS = new Set(
  'MORN MORN.early MORN.late NOON AFT AFT.early AFT.late EVE EVE.early EVE.late NIGHT PHS IMD HS WAKE CM CD CV ACM ACD ACV PCM PCD PCV'.split(
    ' ',
  ),
);
const WORDS: Readonly<Record<string, string | undefined>> = {
  MORN: 'morning',
  NOON: 'noon',
  AFT: 'afternoon',
  EVE: 'evening',
  NIGHT: 'night',
  HS: 'bedtime',
  WAKE: 'waking',
  CM: 'breakfast',
  CD: 'lunch',
  CV: 'dinner',
};

const TIMING_CONFLICT = 'Parts of the timing contradict each other.';
const TIMING_UNREAD = 'The timing could not be read.';

/** The word for the moment of a dose, where the timing names exactly one. */
export function momentOf(timing: unknown): string | undefined {
  const when = asObj(asObj(timing)?.repeat)?.when;
  return Array.isArray(when) && when.length === 1 && typeof when[0] === 'string' ? WORDS[when[0]] : undefined;
}

/** Reads a FHIR Timing. Undefined when it says nothing about how often; a text when what it says cannot be used. */
export function readTiming(value: unknown): Often | string | undefined {
  if (value === undefined || value === null) return undefined;
  const timing = asObj(value);
  if (timing === undefined) return TIMING_UNREAD;
  const repeat = asObj(timing.repeat);
  if (repeat !== undefined) {
    const read = readRepeat(repeat);
    if (read !== undefined) return read;
  } else if (timing.repeat !== undefined) return TIMING_UNREAD;
  const coded = readCode(timing.code);
  if (coded !== undefined) return coded;
  return Array.isArray(timing.event) && timing.event.length > 0 ? 'It is given on named days only.' : undefined;
}

function readCode(value: unknown): Often | string | undefined {
  const code = asObj(value);
  if (code === undefined) return undefined;
  const codes = Array.isArray(code.coding) ? code.coding.map((coding) => asObj(coding)?.code) : [];
  for (const one of [...codes, code.text]) {
    const known = typeof one === 'string' ? CODES[one.toUpperCase()] : undefined;
    if (known !== undefined) return often(known[0], known[0], known[1], known[1]);
  }
  return codes.length > 0 || code.text !== undefined ? TIMING_UNREAD : undefined;
}

function often(low: number, high: number, from: number, to: number): Often | string {
  if (!(low > 0 && high >= low && from > 0 && to >= from)) return TIMING_UNREAD;
  const range = { low: (low * 24) / to, high: (high * 24) / from };
  if (range.high > 24 + 1e-9) return TOO_OFTEN;
  const single = (a: number, b: number) => (a === b ? a : { low: a, high: b });
  if (from === 24 && to === 24) return { key: 'timesPerDay', shown: single(low, high), ...range };
  if (to < 24 || (from < 24 && low === 1 && high === 1)) {
    if (low === 1 && high === 1) return { key: 'everyHours', shown: single(from, to), ...range };
    return { key: 'timesPerDay', shown: single(range.low, range.high), ...range };
  }
  return { key: 'everyDays', shown: single(from / 24 / high, to / 24 / low), ...range };
}

const given = (value: unknown): boolean => value !== undefined && value !== null;
const num = (value: unknown, or: number): number =>
  typeof value === 'number' ? value : given(value) ? Number.NaN : or;

function readRepeat(repeat: Obj): Often | string | undefined {
  const { period, periodUnit, frequency, when, dayOfWeek, timeOfDay } = repeat;
  const hasFrequency = given(frequency) || given(repeat.frequencyMax);
  let low = num(frequency, 1);
  let high = num(repeat.frequencyMax, low);
  const unit = given(periodUnit) ? (typeof periodUnit === 'string' ? HOURS[periodUnit] : undefined) : 24;
  if (unit === undefined) return TIMING_UNREAD;
  let from = num(period, 1) * unit;
  let to = num(repeat.periodMax, num(period, 1)) * unit;
  const moments = Array.isArray(when) ? when.length : 0;
  const clocks = Array.isArray(timeOfDay) ? timeOfDay.length : 0;
  const weekdays = Array.isArray(dayOfWeek) ? new Set(dayOfWeek).size : 0;
  const hasPeriod = given(period) || given(periodUnit) || given(repeat.periodMax);
  if (!hasFrequency && !hasPeriod && moments + clocks + weekdays === 0) {
    return given(repeat.count) ? 'It is given a number of times, and not how often.' : undefined;
  }
  // Without a period only moments or weekdays can say how often.
  if (!hasPeriod && moments + clocks + weekdays === 0) return 'The timing gives a frequency without a period.';
  const slots = clocks > 0 ? clocks : moments > 0 ? momentCount(when as readonly unknown[], hasFrequency) : 0;
  if (typeof slots === 'string') return slots;
  if (clocks > 0 && moments > 0) return TIMING_CONFLICT;
  if (slots > 0) {
    if (hasFrequency && (low !== slots || high !== slots)) return TIMING_CONFLICT;
    if (from < 24) return TIMING_CONFLICT;
    low = slots;
    high = slots;
  }
  if (weekdays > 0) {
    if (from === 168 && to === 168) {
      if (hasFrequency && (low !== high || low !== weekdays * Math.max(1, slots))) return TIMING_CONFLICT;
      low = weekdays * Math.max(1, slots);
      high = low;
    } else if (from === 24 && to === 24) {
      low *= weekdays;
      high *= weekdays;
      from = 168;
      to = 168;
    } else return TIMING_CONFLICT;
  }
  return often(low, high, from, to);
}

// "C" (with meals) alone is three times; beside a frequency it only says how.
function momentCount(when: readonly unknown[], hasFrequency: boolean): number | string {
  let count = 0;
  for (const one of when) {
    if (typeof one !== 'string') return TIMING_UNREAD;
    if (MEALS.has(one)) count += hasFrequency && when.length === 1 ? 0 : 3;
    else if (EVENTS.has(one)) count++;
    else return TIMING_UNREAD;
  }
  return count;
}

import { asObj, items, type Obj, present, words } from '../read/json.ts';
import { type Rate, within } from './rate.ts';
import { readSig } from './read-sig.ts';
import { NO_DOSE, TOO_OFTEN } from './reasons.ts';
import { rateOf } from './with-dose.ts';
import { hoursOf } from './words.ts';

const TIMING_CONFLICT = 'Parts of the timing contradict each other.';
const TIMING_UNREAD = 'The timing could not be read.';

/** Words for the moments of http://hl7.org/fhir/event-timing that have one. */
const MOMENTS: Readonly<Record<string, string | undefined>> = {
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
const MEALS = /^[AP]?C$/;
const MOMENT = /^(?:(?:MORN|AFT|EVE)(?:\.early|\.late)?|NOON|NIGHT|PHS|IMD|HS|WAKE|[AP]?C[MDV])$/;

/** The word for the moment of a dose, where the timing names exactly one. */
export function momentOf(timing: unknown): string | undefined {
  const [when, more] = items(asObj(asObj(timing)?.repeat)?.when);
  return typeof when === 'string' && more === undefined ? MOMENTS[when] : undefined;
}

/** Reads a FHIR Timing. Undefined when it says nothing about how often; a text when what it says cannot be used. */
export function readTiming(value: unknown): Rate | string | undefined {
  if (!present(value)) return undefined;
  const timing = asObj(value);
  const repeat = asObj(timing?.repeat);
  if (timing === undefined || (repeat === undefined && timing.repeat !== undefined)) return TIMING_UNREAD;
  const read = (repeat && readRepeat(repeat)) ?? readCode(asObj(timing.code));
  return read ?? (items(timing.event).length > 0 ? 'It is given on named days only.' : undefined);
}

// Codes of v3-GTSAbbreviation, which are the abbreviations that prescribers write: the reader of directions knows them.
function readCode(code: Obj | undefined): Rate | string | undefined {
  if (code === undefined) return undefined;
  const said = [...items(code.coding).map((coding) => asObj(coding)?.code), code.text];
  for (const text of said) {
    if (typeof text !== 'string') continue;
    const sig = readSig(text === 'WK' ? 'weekly' : text === 'MO' ? 'monthly' : text);
    const rate = sig.reason === NO_DOSE && !sig.asNeeded && sig.maxPerDay === undefined ? rateOf(sig) : undefined;
    if (rate !== undefined) return rate;
  }
  return said.length > 1 || code.text !== undefined ? TIMING_UNREAD : undefined;
}

const number = (value: unknown, or: number): number =>
  typeof value === 'number' ? value : present(value) ? Number.NaN : or;

function readRepeat(repeat: Obj): Rate | string | undefined {
  const { period, periodUnit, periodMax, frequency, frequencyMax, when } = repeat;
  const hasFrequency = present(frequency) || present(frequencyMax);
  const hasPeriod = present(period) || present(periodUnit) || present(periodMax);
  const clocks = items(repeat.timeOfDay).length;
  const moments = items(when);
  const weekdays = Array.isArray(repeat.dayOfWeek) ? new Set(repeat.dayOfWeek).size : 0;
  if (!hasPeriod && moments.length + clocks + weekdays === 0) {
    // Without a period only moments or weekdays can say how often.
    if (hasFrequency) return 'The timing gives a frequency without a period.';
    return present(repeat.count) ? 'It is given a number of times, and not how often.' : undefined;
  }
  let low = number(frequency, 1);
  let high = number(frequencyMax, low);
  const unit = present(periodUnit) ? hoursOf(words(periodUnit) ?? '') : 24;
  if (unit === undefined) return TIMING_UNREAD;
  let from = number(period, 1) * unit;
  let to = number(periodMax, number(period, 1)) * unit;
  const events = momentCount(moments, hasFrequency);
  if (events === undefined) return TIMING_UNREAD;
  const slots = clocks || events;
  const fixed = (times: number): boolean => !hasFrequency || (low === times && high === times);
  if (slots > 0) {
    if ((clocks > 0 && moments.length > 0) || !fixed(slots) || from < 24) return TIMING_CONFLICT;
    low = slots;
    high = slots;
  }
  if (weekdays > 0) {
    const week = weekdays * (slots || 1);
    if (from === 168 && to === 168) {
      if (slots === 0 ? !fixed(week) : hasFrequency && slots !== week) return TIMING_CONFLICT;
      low = week;
      high = week;
    } else if (from === 24 && to === 24) {
      low *= weekdays;
      high *= weekdays;
      from = 168;
      to = 168;
    } else return TIMING_CONFLICT;
  }
  if (!(low > 0 && high >= low && from > 0 && to >= from)) return TIMING_UNREAD;
  if ((high * 24) / from > 24 + 1e-9) return TOO_OFTEN;
  return within(low, high, from, to);
}

// "C" (with meals) alone is three times; beside a frequency it only says how. Undefined for a moment that is not known.
function momentCount(when: readonly unknown[], hasFrequency: boolean): number | undefined {
  let count = 0;
  for (const one of when) {
    const text = words(one) ?? '';
    if (MEALS.test(text)) count += hasFrequency && when.length === 1 ? 0 : 3;
    else if (MOMENT.test(text)) count++;
    else return undefined;
  }
  return count;
}

import type { DoseRange } from '../nouns/quantity.ts';
import { asObj, items, type Obj, present, words } from '../read/json.ts';
import { inUnitOf, scaled } from './range.ts';
import { BY_WEIGHT, NEGATIVE, NO_PERIOD, ZERO } from './reasons.ts';
import { hoursOf, isMeasure, unitOf } from './words.ts';

/** An amount: of one dose, or (an infusion) of a whole day. */
export interface Amount {
  readonly dose: DoseRange;
  readonly isDay: boolean;
}

const DOSE_UNREAD = 'The dose could not be read.';

/** Dose or rate of one Dosage (R4 doseAndRate; STU3 doseQuantity). Undefined when there is none, a text when it cannot be used. */
export function readDose(one: Obj): Amount | string | undefined {
  const { doseAndRate } = one;
  if (!present(doseAndRate)) return readAmount(one);
  let entries: readonly unknown[] = Array.isArray(doseAndRate) ? doseAndRate : [doseAndRate];
  if (entries.length > 1) {
    // "calculated" only shows how "ordered" came about.
    const ordered = entries.filter((entry) => !JSON.stringify(asObj(entry)?.type ?? '').includes('calculated'));
    if (ordered.length > 1) return 'Several doses are given for one time.';
    if (ordered.length === 1) entries = ordered;
  }
  const [first] = entries;
  const entry = asObj(first);
  return entry === undefined ? (first === undefined ? undefined : DOSE_UNREAD) : readAmount(entry);
}

function readAmount({ doseQuantity, doseRange, rateQuantity, rateRange, rateRatio }: Obj): Amount | string | undefined {
  if (doseQuantity !== undefined) return dosed(readQuantity(doseQuantity));
  if (doseRange !== undefined) return dosed(readRange(doseRange));
  if (rateQuantity !== undefined) return rated(readQuantity(rateQuantity));
  if (rateRange !== undefined) return rated(readRange(rateRange));
  return rateRatio === undefined ? undefined : aDay(perDay(rateRatio));
}

const aDay = (dose: DoseRange | string | undefined): Amount | string =>
  typeof dose === 'object' ? { dose, isDay: true } : DOSE_UNREAD;

function dosed(dose: DoseRange | string): Amount | string {
  if (typeof dose === 'string') return dose;
  return dose.unit.includes('/') ? BY_WEIGHT : { dose, isDay: false };
}

// "mcg/d", "mL/h", "mg/24.h"
function rated(read: DoseRange | string): Amount | string {
  if (typeof read === 'string') return read;
  const [unit = '', per = '', more] = read.unit.split('/');
  const known = unitOf(unit);
  const [, count, time = ''] = /^(\d*)\.?\[?([a-z]+)\]?$/.exec(per.trim()) ?? [];
  const hours = hoursOf(time);
  if (known === undefined || hours === undefined || more !== undefined) return DOSE_UNREAD;
  return aDay(scaled(read, (24 / ((Number(count) || 1) * hours)) * known.factor, known.unit));
}

function readQuantity(value: unknown): DoseRange | string {
  const quantity = asObj(value);
  const n = quantity?.value;
  if (quantity === undefined || typeof n !== 'number' || !Number.isFinite(n)) return DOSE_UNREAD;
  if (n <= 0) return n < 0 ? NEGATIVE : ZERO;
  if (quantity.comparator !== undefined) return 'A dose given as more or less than a number is not exact.';
  const { unit, code } = quantity;
  if (unit === undefined && code === undefined) return { low: n, high: n, unit: 'each' };
  const known =
    (typeof unit === 'string' ? unitOf(unit) : undefined) ?? (typeof code === 'string' ? unitOf(code) : undefined);
  if (known !== undefined) {
    const amount = n * known.factor;
    return { low: amount, high: amount, unit: known.unit };
  }
  const said = words(unit)?.trim() || words(code)?.trim();
  if (!said) return DOSE_UNREAD;
  return { low: n, high: n, unit: said === '1' || said === '{dose}' ? 'each' : said.toLowerCase() };
}

function readRange(value: unknown): DoseRange | string {
  const range = asObj(value);
  const high = readQuantity(range?.high);
  if (typeof high === 'string') return high;
  // Without a lower end at least one of what is counted; of a mass or volume it is not told.
  const least = isMeasure(high.unit) ? 0 : Math.min(1, high.high);
  const low = range?.low === undefined ? { ...high, low: least } : readQuantity(range.low);
  if (typeof low === 'string') return low;
  const same = low.unit === 'each' ? low : inUnitOf(low, high.unit);
  return same === undefined || same.low > high.high ? DOSE_UNREAD : { ...high, low: same.low };
}

/** A FHIR Ratio of an amount and a time, as the amount a day. Undefined when it is none. */
function perDay(value: unknown): DoseRange | undefined {
  const ratio = asObj(value);
  const top = readQuantity(ratio?.numerator);
  const { value: n = 1, unit, code } = asObj(ratio?.denominator) ?? {};
  const hours = hoursOf((words(code) ?? words(unit) ?? '').toLowerCase());
  if (typeof top === 'string' || hours === undefined || typeof n !== 'number' || !(n > 0)) return undefined;
  return scaled(top, 24 / (n * hours), top.unit);
}

/** A maximum as the amount a day, or why it cannot be used. */
export function readMaximum(value: unknown): DoseRange | string {
  const [max, more] = Array.isArray(value) ? items(value) : [value];
  return (more === undefined ? perDay(max) : undefined) ?? NO_PERIOD;
}

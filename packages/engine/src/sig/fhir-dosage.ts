import type { DoseRange } from '../nouns/quantity.ts';
import type { Route } from '../nouns/route.ts';
import type { Sig, SigDose } from '../nouns/sig.ts';
import { momentOf, type Often, readTiming } from './fhir-timing.ts';
import { inUnitOf, scale, tidy } from './range.ts';
import { readSig } from './read-sig.ts';
import {
  BY_WEIGHT,
  CHANGES,
  NEEDED_NO_DOSE,
  NEEDED_OPEN,
  NEGATIVE,
  NEITHER,
  NO_DIRECTIONS,
  NO_DOSE,
  NO_FREQUENCY,
  NO_PERIOD,
  UNITS_DIFFER,
  ZERO,
} from './reasons.ts';
import { isMeasure, unitOf } from './words.ts';

type Obj = Readonly<Record<string, unknown>>;
const asObj = (value: unknown): Obj | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Obj) : undefined;
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** SNOMED CT codes of the common routes. */
const ROUTES: Readonly<Record<string, Route | undefined>> = {
  '26643006': 'oral',
  '47625008': 'intravenous',
  '78421000': 'intramuscular',
  '34206005': 'subcutaneous',
  '72607000': 'intrathecal',
  '37839007': 'sublingual',
  '6064005': 'topical',
  '18679011': 'inhalation',
  '447694001': 'inhalation',
  '46713006': 'nasal',
  '37161004': 'rectal',
  '16857009': 'vaginal',
  '54485002': 'ophthalmic',
  '45890007': 'transdermal',
  '404820008': 'epidural',
  '54471007': 'buccal',
};

const DOSE_UNREAD = 'The dose could not be read.';

/**
 * Reads FHIR R4 (and R5) Dosage elements as one sig. Never throws: what is malformed becomes a `reason`. A dose without a unit is `each`:
 * one of the product, so the caller multiplies by its strength. Elements with the same sequence (or none) are taken together and their
 * amounts add up; different sequences mean that the dose changes. Where an element also has a `text`, the text fills what the structure
 * leaves out, and a text that tells another daily amount makes `daily` null.
 *
 * @example readDosage([{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, doseAndRate: [{ doseQuantity: { value: 1 } }] }])
 *   // doses [{ low: 1, high: 1, unit: 'each' }], timesPerDay 1, daily { low: 1, high: 1, unit: 'each' }
 */
export function readDosage(dosage: unknown): Sig {
  if (!Array.isArray(dosage)) {
    const one = asObj(dosage);
    return one === undefined ? nothing(NO_DIRECTIONS) : readOne(one);
  }
  if (dosage.length === 0) return nothing(NO_DIRECTIONS);
  const first = asObj(dosage[0]);
  if (first === undefined) return nothing('The directions are not a FHIR Dosage.');
  if (dosage.length === 1) return readOne(first);
  return together(dosage);
}

const nothing = (reason: string): Sig => ({ doses: [], asNeeded: false, route: null, daily: null, reason });

function together(dosage: readonly unknown[]): Sig {
  const parts: Sig[] = [];
  const sequences = new Set<unknown>();
  for (const value of dosage) {
    const one = asObj(value);
    if (one === undefined) return nothing('The directions are not a FHIR Dosage.');
    sequences.add(one.sequence);
    parts.push(readOne(one));
  }
  const [first] = parts;
  if (first === undefined) return nothing(NO_DIRECTIONS);
  const last = parts.at(-1) ?? first;
  const one = JSON.stringify(first);
  if (sequences.size > 1 && parts.every((part) => JSON.stringify(part) === one)) return first;
  const base = {
    doses: parts.flatMap((part) => part.doses),
    asNeeded: parts.every((part) => part.asNeeded),
    route: parts.every((part) => part.route === last.route) ? last.route : null,
    daily: null,
  };
  if (sequences.size > 1) return { ...base, reason: CHANGES };
  let sum: DoseRange | undefined;
  for (const { daily, reason } of parts) {
    if (daily === null) return { ...base, reason: reason ?? DOSE_UNREAD };
    const same = sum === undefined ? daily : inUnitOf(daily, sum.unit);
    if (same === undefined) return { ...base, reason: UNITS_DIFFER };
    sum =
      sum === undefined ? same : { low: tidy(sum.low + same.low), high: tidy(sum.high + same.high), unit: sum.unit };
  }
  return { ...base, daily: sum ?? null };
}

function readOne(one: Obj): Sig {
  const often = readTiming(one.timing);
  const dose = readDose(one);
  const asNeeded =
    one.asNeededBoolean === true ||
    asObj(one.asNeededCodeableConcept) !== undefined ||
    one.asNeeded === true ||
    Array.isArray(one.asNeededFor);
  const max = one.maxDosePerPeriod === undefined ? undefined : readMaximum(one.maxDosePerPeriod);
  const route = one.route === undefined ? null : readRoute(one.route);
  const text = asText(one.text) ?? asText(one.patientInstruction);
  if (text === undefined) return structured(one, often, dose, asNeeded, route, max);
  const said = readSig(text);
  if (often === undefined && dose === undefined) {
    return {
      ...said,
      asNeeded: said.asNeeded || asNeeded,
      route: route ?? said.route,
      ...(max && typeof max !== 'string' && { maxPerDay: max }),
    };
  }
  const sig = structured(one, often, dose, asNeeded || said.asNeeded, route ?? said.route, max);
  return agree(sig, said, often, dose);
}

/** Lays the text beside the structure. */
function agree(sig: Sig, said: Sig, often: Often | string | undefined, dose: Amount | string | undefined): Sig {
  if (typeof often === 'string' || typeof dose === 'string') return sig;
  if (sig.daily === null) {
    // The structure is incomplete; a text that is complete must not contradict the part that is there.
    if (said.daily === null) return said.reason === CHANGES ? { ...sig, reason: CHANGES } : sig;
    const same = dose === undefined ? sameTiming(sig, said) : said.doses.some((one) => overlaps(one, dose.dose));
    return same
      ? { ...said, asNeeded: sig.asNeeded, route: sig.route }
      : { ...sig, reason: 'The text and the coded directions disagree.' };
  }
  if (said.reason === CHANGES) return { ...sig, daily: null, reason: CHANGES };
  return said.daily === null || overlaps(said.daily, sig.daily)
    ? sig
    : { ...sig, daily: null, reason: 'The text and the coded directions disagree.' };
}

function sameTiming(a: Sig, b: Sig): boolean {
  return (
    JSON.stringify([a.timesPerDay, a.everyHours, a.everyDays]) ===
    JSON.stringify([b.timesPerDay, b.everyHours, b.everyDays])
  );
}

// Amounts in units that cannot be compared (tablets and mg) do not contradict each other.
function overlaps(a: DoseRange, b: DoseRange): boolean {
  const same = inUnitOf(a, b.unit);
  return same === undefined || (same.low <= b.high * 1.01 && same.high >= b.low * 0.99);
}

function structured(
  one: Obj,
  often: Often | string | undefined,
  amount: Amount | string | undefined,
  asNeeded: boolean,
  route: Route | null,
  max: DoseRange | string | undefined,
): Sig {
  let reason =
    typeof amount === 'string' ? amount : typeof often === 'string' ? often : typeof max === 'string' ? max : undefined;
  const doses: SigDose[] = [];
  let daily: DoseRange | null = null;
  const read = typeof amount === 'string' ? undefined : amount;
  const rate = typeof often === 'string' ? undefined : often;
  const cap = typeof max === 'string' ? undefined : max;
  if (read?.rate) daily = read.dose;
  else if (read !== undefined) {
    const when = momentOf(one.timing);
    doses.push(when === undefined ? read.dose : { ...read.dose, when });
    if (rate !== undefined) daily = scale(read.dose, rate);
    else if (asNeeded && cap !== undefined) {
      const upper = inUnitOf(cap, read.dose.unit);
      if (upper !== undefined && upper.high >= read.dose.low) daily = { ...read.dose, high: upper.high };
    }
  }
  if (daily !== null && cap !== undefined) {
    const upper = inUnitOf(cap, daily.unit);
    if (upper !== undefined && upper.high < daily.high)
      daily = { ...daily, low: Math.min(daily.low, upper.high), high: upper.high };
  }
  if (reason !== undefined) daily = null;
  else if (daily === null) {
    reason =
      read !== undefined
        ? asNeeded
          ? NEEDED_OPEN
          : NO_FREQUENCY
        : rate !== undefined
          ? NO_DOSE
          : asNeeded
            ? NEEDED_NO_DOSE
            : NEITHER;
  }
  const sig: { -readonly [K in keyof Sig]: Sig[K] } = { doses, asNeeded, route, daily };
  if (rate !== undefined) sig[rate.key] = rate.shown;
  if (cap !== undefined) sig.maxPerDay = cap;
  if (reason !== undefined) sig.reason = reason;
  return sig;
}

/** An amount; `rate`: that of a whole day (an infusion). */
interface Amount {
  readonly dose: DoseRange;
  readonly rate: boolean;
}

/** Dose or rate of one Dosage (R4 doseAndRate; STU3 doseQuantity). Undefined when there is none, a text when it cannot be used. */
function readDose(one: Obj): Amount | string | undefined {
  const { doseAndRate } = one;
  if (doseAndRate === undefined || doseAndRate === null) {
    return one.doseQuantity === undefined && one.doseRange === undefined ? undefined : readAmount(one);
  }
  const all = Array.isArray(doseAndRate) ? doseAndRate : [doseAndRate];
  const [first] = all;
  if (all.length > 1) {
    // "calculated" only shows how "ordered" came about.
    const ordered = all.filter((entry) => !JSON.stringify(asObj(entry)?.type ?? '').includes('calculated'));
    const next = ordered[0] ?? first;
    if (ordered.length > 1) return 'Several doses are given for one time.';
    const entry = asObj(next);
    return entry === undefined ? DOSE_UNREAD : readAmount(entry);
  }
  const entry = asObj(first);
  return entry === undefined ? (first === undefined ? undefined : DOSE_UNREAD) : readAmount(entry);
}

function readAmount(entry: Obj): Amount | string | undefined {
  if (entry.doseQuantity !== undefined) return dosed(readQuantity(entry.doseQuantity));
  if (entry.doseRange !== undefined) return dosed(readRange(entry.doseRange));
  if (entry.rateQuantity !== undefined) return rated(readQuantity(entry.rateQuantity));
  if (entry.rateRange !== undefined) return rated(readRange(entry.rateRange));
  const ratio = asObj(entry.rateRatio);
  if (ratio === undefined) return entry.rateRatio === undefined ? undefined : DOSE_UNREAD;
  const top = readQuantity(ratio.numerator);
  const per = hoursOf(ratio.denominator);
  if (typeof top === 'string' || per === undefined) return 'The rate could not be read.';
  return { dose: scale(top, { low: 24 / per, high: 24 / per }), rate: true };
}

function dosed(read: DoseRange | string): Amount | string {
  if (typeof read === 'string') return read;
  return read.unit.includes('/') ? BY_WEIGHT : { dose: read, rate: false };
}

// "mcg/d", "mL/h", "mg/24.h"
function rated(read: DoseRange | string): Amount | string {
  if (typeof read === 'string') return read;
  const [unit = '', per = '', more] = read.unit.split('/');
  const known = unitOf(unit);
  const hours = /^(\d*)\.?\[?(h|hr|hour|d|day|min)s?\]?$/.exec(per.toLowerCase().trim());
  if (known === undefined || hours === null || more !== undefined) return 'The rate could not be read.';
  const span = (Number(hours[1] || 1) || 1) * (hours[2] === 'min' ? 1 / 60 : hours[2]?.startsWith('d') ? 24 : 1);
  const day = (24 / span) * known.factor;
  return { dose: { ...scale(read, { low: day, high: day }), unit: known.unit }, rate: true };
}

function readQuantity(value: unknown): DoseRange | string {
  const quantity = asObj(value);
  if (quantity === undefined) return DOSE_UNREAD;
  const { value: n, unit, code } = quantity;
  if (typeof n !== 'number' || !Number.isFinite(n)) return DOSE_UNREAD;
  if (n <= 0) return n < 0 ? NEGATIVE : ZERO;
  if (quantity.comparator !== undefined) return 'A dose given as more or less than a number is not exact.';
  if (unit === undefined && code === undefined) return { low: n, high: n, unit: 'each' };
  const known =
    (typeof unit === 'string' ? unitOf(unit) : undefined) ?? (typeof code === 'string' ? unitOf(code) : undefined);
  if (known !== undefined) return { low: n * known.factor, high: n * known.factor, unit: known.unit };
  const words = asText(unit) ?? asText(code);
  if (words === undefined) return DOSE_UNREAD;
  return { low: n, high: n, unit: words === '1' || words === '{dose}' ? 'each' : words.toLowerCase() };
}

function readRange(value: unknown): DoseRange | string {
  const range = asObj(value);
  if (range === undefined) return DOSE_UNREAD;
  const high = readQuantity(range.high);
  if (typeof high === 'string') return high;
  const low =
    range.low === undefined
      ? { ...high, low: isMeasure(high.unit) ? 0 : Math.min(1, high.high) }
      : readQuantity(range.low);
  if (typeof low === 'string') return low;
  const same = low.unit === 'each' ? { ...low, unit: high.unit } : inUnitOf(low, high.unit);
  if (same === undefined || same.low > high.high) return 'A range of doses could not be read.';
  return { low: same.low, high: high.high, unit: high.unit };
}

function hoursOf(value: unknown): number | undefined {
  const quantity = asObj(value);
  const n = quantity?.value ?? 1;
  const unit = (asText(quantity?.code) ?? asText(quantity?.unit) ?? '').toLowerCase();
  const hours = unit.startsWith('d')
    ? 24
    : unit.startsWith('h')
      ? 1
      : unit.startsWith('wk') || unit.startsWith('week')
        ? 168
        : unit === 'min'
          ? 1 / 60
          : undefined;
  return typeof n === 'number' && n > 0 && hours !== undefined ? n * hours : undefined;
}

function readMaximum(value: unknown): DoseRange | string | undefined {
  const ratio = asObj(Array.isArray(value) ? value[0] : value);
  if (ratio === undefined || (Array.isArray(value) && value.length > 1)) return NO_PERIOD;
  const top = readQuantity(ratio.numerator);
  const hours = hoursOf(ratio.denominator);
  if (typeof top === 'string' || hours === undefined) return NO_PERIOD;
  return scale(top, { low: 24 / hours, high: 24 / hours });
}

function readRoute(value: unknown): Route | null {
  const concept = asObj(value);
  if (concept === undefined) return null;
  const codings = Array.isArray(concept.coding) ? concept.coding : [];
  for (const coding of codings) {
    const code = asObj(coding)?.code;
    const known = typeof code === 'string' ? ROUTES[code] : undefined;
    if (known !== undefined) return known;
  }
  for (const words of [concept.text, ...codings.map((coding) => asObj(coding)?.display)]) {
    const route = typeof words === 'string' ? readSig(words).route : null;
    if (route !== null) return route;
  }
  return null;
}

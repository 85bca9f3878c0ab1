import type { DoseRange } from '../nouns/quantity.ts';
import type { Sig, SigDose } from '../nouns/sig.ts';
import { asObj, type Obj, present } from '../read/json.ts';
import { type Amount, readDose, readMaximum } from './fhir-dose.ts';
import { readRoute } from './fhir-route.ts';
import { momentOf, readTiming } from './fhir-timing.ts';
import { atMost, inUnitOf, meet, plus, scale } from './range.ts';
import { type Rate, single } from './rate.ts';
import { readSig } from './read-sig.ts';
import {
  CHANGES,
  NEEDED_NO_DOSE,
  NEEDED_OPEN,
  NEITHER,
  NO_DIRECTIONS,
  NO_DOSE,
  NO_FREQUENCY,
  UNITS_DIFFER,
} from './reasons.ts';

const NOT_DOSAGE = 'The directions are not a FHIR Dosage.';
const DISAGREE = 'The text and the coded directions disagree.';

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
  const all: readonly unknown[] = Array.isArray(dosage) ? dosage : present(dosage) ? [dosage] : [];
  const [first, second] = all;
  if (first === undefined) return nothing(NO_DIRECTIONS);
  if (second !== undefined) return together(all);
  const one = asObj(first);
  return one === undefined ? nothing(Array.isArray(dosage) ? NOT_DOSAGE : NO_DIRECTIONS) : readOne(one);
}

const nothing = (reason: string): Sig => ({ doses: [], asNeeded: false, route: null, daily: null, reason });

function together(dosage: readonly unknown[]): Sig {
  const parts: Sig[] = [];
  const sequences = new Set<unknown>();
  for (const value of dosage) {
    const one = asObj(value);
    if (one === undefined) return nothing(NOT_DOSAGE);
    sequences.add(one.sequence);
    parts.push(readOne(one));
  }
  const [first = nothing(NO_DIRECTIONS)] = parts;
  const same = JSON.stringify(first);
  if (sequences.size > 1 && parts.every((part) => JSON.stringify(part) === same)) return first;
  const base = {
    doses: parts.flatMap((part) => part.doses),
    asNeeded: parts.every((part) => part.asNeeded),
    route: parts.every((part) => part.route === first.route) ? first.route : null,
    daily: null,
  };
  if (sequences.size > 1) return { ...base, reason: CHANGES };
  let sum: DoseRange | undefined;
  for (const { daily, reason = NEITHER } of parts) {
    if (daily === null) return { ...base, reason };
    sum = plus(sum, daily);
    if (sum === undefined) return { ...base, reason: UNITS_DIFFER };
  }
  return { ...base, daily: sum ?? null };
}

function readOne(one: Obj): Sig {
  const rate = readTiming(one.timing);
  const dose = readDose(one);
  const max = one.maxDosePerPeriod === undefined ? undefined : readMaximum(one.maxDosePerPeriod);
  const route = one.route === undefined ? null : readRoute(one.route);
  const asNeeded =
    one.asNeededBoolean === true ||
    one.asNeeded === true ||
    asObj(one.asNeededCodeableConcept) !== undefined ||
    Array.isArray(one.asNeededFor);
  const text = written(one.text) ?? written(one.patientInstruction);
  if (text === undefined) return structured(one, rate, dose, asNeeded, route, max);
  const said = readSig(text);
  if (rate !== undefined || dose !== undefined)
    return agree(structured(one, rate, dose, asNeeded || said.asNeeded, route ?? said.route, max), said, rate, dose);
  const sig = { ...said, asNeeded: asNeeded || said.asNeeded, route: route ?? said.route };
  return typeof max === 'object' ? { ...sig, maxPerDay: max } : sig;
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Lays the text beside the structure. */
function agree(sig: Sig, said: Sig, rate: Rate | string | undefined, dose: Amount | string | undefined): Sig {
  if (typeof rate === 'string' || typeof dose === 'string') return sig;
  if (said.daily === null) return said.reason === CHANGES ? { ...sig, daily: null, reason: CHANGES } : sig;
  if (sig.daily !== null) return meet(said.daily, sig.daily) ? sig : { ...sig, daily: null, reason: DISAGREE };
  // The structure is incomplete; a text that is complete must not contradict the part that is there.
  const same = dose === undefined ? sameTiming(sig, said) : said.doses.some((one) => meet(one, dose.dose));
  return same ? { ...said, asNeeded: sig.asNeeded, route: sig.route } : { ...sig, reason: DISAGREE };
}

function sameTiming(a: Sig, b: Sig): boolean {
  const timing = ({ timesPerDay, everyHours, everyDays }: Sig) => JSON.stringify([timesPerDay, everyHours, everyDays]);
  return timing(a) === timing(b);
}

function structured(
  one: Obj,
  rate: Rate | string | undefined,
  amount: Amount | string | undefined,
  asNeeded: boolean,
  route: Sig['route'],
  max: DoseRange | string | undefined,
): Sig {
  const doses: SigDose[] = [];
  const sig: { -readonly [K in keyof Sig]: Sig[K] } = { doses, asNeeded, route, daily: null };
  const often = typeof rate === 'object' ? rate : undefined;
  const cap = typeof max === 'object' ? max : undefined;
  let daily: DoseRange | undefined;
  if (typeof amount === 'object') {
    const { dose } = amount;
    if (amount.isDay) daily = dose;
    else {
      const when = momentOf(one.timing);
      doses.push(when === undefined ? dose : { ...dose, when });
      if (often !== undefined) daily = scale(dose, often);
      else if (asNeeded && cap !== undefined) {
        const high = inUnitOf(cap, dose.unit)?.high;
        if (high !== undefined && high >= dose.low) daily = { ...dose, high };
      }
    }
  }
  if (often !== undefined) sig[often.key] = single(often.shown);
  if (cap !== undefined) sig.maxPerDay = cap;
  const unread = reasonIn(amount) ?? reasonIn(rate) ?? reasonIn(max);
  if (daily !== undefined && unread === undefined) sig.daily = atMost(daily, cap);
  else sig.reason = unread ?? missing(amount !== undefined, often !== undefined, asNeeded);
  return sig;
}

const reasonIn = (read: object | string | undefined): string | undefined =>
  typeof read === 'string' ? read : undefined;

function missing(hasDose: boolean, hasRate: boolean, asNeeded: boolean): string {
  if (hasDose) return asNeeded ? NEEDED_OPEN : NO_FREQUENCY;
  if (hasRate) return NO_DOSE;
  return asNeeded ? NEEDED_NO_DOSE : NEITHER;
}

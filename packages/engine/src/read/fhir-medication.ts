import type { Day } from '../nouns/day.ts';
import { addDays } from '../nouns/day.ts';
import type { Medicine } from '../nouns/person.ts';
import { readDosage } from '../sig/fhir-dosage.ts';
import { dayAt, setPeriod } from './day.ts';
import { nameMedicine } from './fhir-product.ts';
import type { Targets } from './fhir-references.ts';
import { type Filling, items, type Obj, obj, quoted, words } from './json.ts';
import { type Entry, type Reading, refuse, tell, whereIs } from './problem.ts';
import { wordTable } from './word-table.ts';

export type EventKind = 'request' | 'statement' | 'dispense' | 'administration';

/** One resource about a medicine, read by itself, before it is laid together with the others about the same one. */
export interface MedicineEvent extends Entry {
  readonly kind: EventKind;
  readonly medicine: Filling<Medicine>;
  /** Events with the same key are about the same medicine: its RxNorm code, else its first code with its text. */
  readonly key: string;
  next?: MedicineEvent;
}

/** Statuses by what they mean: taken as current without a word, over, or never taken, which is left out of the list. */
const STATUS = wordTable(`active recorded in-progress preparation
ended stopped completed
cancelled entered-in-error not-taken declined not-done`);

/**
 * Reads a MedicationRequest, -Statement, -Dispense or -Administration.
 *
 * Over are requests and statements that are stopped, completed or ended, and a stopped dispense. On hold, draft, intended and
 * unknown count as current, and a problem says so. Cancelled, in error, not taken, declined and "do not perform" are left out, and
 * a problem says so. An administration is a single use on its day. How long a request's supply should last is kept; the day of
 * supply comes only from a dispense, because a prescription may be filled late, or many times.
 */
export function readMedicineEvent(
  entry: Entry,
  kind: EventKind,
  targets: Targets,
  r: Reading,
): MedicineEvent | undefined {
  const { resource, index, fullUrl } = entry;
  const { status } = resource;
  const medicine = nameMedicine(resource, targets);
  if (medicine === undefined) {
    const pointed = words(obj(resource.medicationReference).reference);
    const say =
      pointed === undefined
        ? 'It names no medicine; add a code or a text.'
        : `It points at ${quoted(pointed)}, which is not in the input; add that Medication.`;
    return tell(r, whereIs(entry), 'recognition', whereIs(entry), say);
  }
  const say = (text: string) => tell(r, whereIs(entry), 'recognition', medicine.given, text);
  if (resource.doNotPerform === true) return say('It is not to be given and was left out.');
  const means = STATUS.get(status);
  if (means === 'cancelled') return say(`It has the status ${quoted(status)} and was left out.`);
  if (means === undefined)
    say(
      `It has ${status === undefined ? 'no status' : `the status ${quoted(status)}`}; it is screened as if it were taken now.`,
    );
  if (means === 'ended' && kind !== 'administration' && (kind !== 'dispense' || status === 'stopped'))
    medicine.ended = true;

  const dosage = items(kind === 'statement' ? resource.dosage : resource.dosageInstruction);
  if (dosage.length > 0) medicine.sig = readDosage(dosage);
  let from: Day | undefined;
  let to: Day | undefined;
  if (kind === 'request') {
    from = dayAt(r, resource.authoredOn, entry, 'authoredOn', 'input', medicine.given);
    const { expectedSupplyDuration, numberOfRepeatsAllowed } = obj(resource.dispenseRequest);
    setSupply(medicine, expectedSupplyDuration);
    if (typeof numberOfRepeatsAllowed === 'number' && numberOfRepeatsAllowed >= 0)
      medicine.refillsLeft = numberOfRepeatsAllowed;
  } else if (kind === 'dispense') {
    from = dayAt(r, resource.whenHandedOver ?? resource.whenPrepared, entry, 'whenHandedOver', 'input', medicine.given);
    if (from !== undefined) medicine.lastSupplied = from;
    const { daysSupply } = resource;
    if (!setSupply(medicine, daysSupply) && daysSupply !== undefined)
      refuse(r, whereIs(entry, 'daysSupply'), 'input', medicine.given, daysSupply, 'a positive number of days');
  } else {
    // FHIR R5 spells it so.
    const { start, end } = obj(resource.effectivePeriod ?? resource.occurencePeriod);
    const day = start ?? resource.effectiveDateTime ?? resource.occurenceDateTime;
    from = dayAt(r, day, entry, 'effective', 'input', medicine.given);
    to = dayAt(r, end, entry, 'effective.end', 'input', medicine.given);
    if (kind === 'administration') {
      if (from === undefined && to === undefined) say('It was given on an unknown day; it is screened as current.');
      if (status !== 'in-progress') to ??= from;
    }
  }
  setDays(medicine, from, to, dosage, entry, r);
  return { kind, medicine, key: keyOf(medicine), resource, index, fullUrl };
}

function keyOf({ given, codes }: Medicine): string {
  for (const { system, code } of codes) if (system === 'rxnorm') return code;
  // Codes of other systems may be coarse or placeholders ("unknown"): the words must agree too, or a medicine would be lost.
  const first = codes[0];
  return `${first?.system ?? ''}|${first?.code ?? ''}|${given.toLowerCase()}`;
}

/** Sets from when to when; where the resource has no end, the dosage may: its first start, and its last end unless a part has none. */
function setDays(
  medicine: Filling<Medicine>,
  given: Day | undefined,
  end: Day | undefined,
  dosage: readonly unknown[],
  entry: Entry,
  r: Reading,
): void {
  let from = given;
  let to = end;
  if (end === undefined) {
    let first: Day | undefined;
    let endless = false;
    for (const part of dosage) {
      const { boundsPeriod, boundsDuration } = obj(obj(obj(part).timing).repeat);
      const bounds = obj(boundsPeriod);
      const start = dayAt(r, bounds.start, entry, 'boundsPeriod.start', 'input', medicine.given);
      if (start !== undefined && (first === undefined || start < first)) first = start;
      let last = dayAt(r, bounds.end, entry, 'boundsPeriod.end', 'input', medicine.given);
      const begins = start ?? given;
      const days = last === undefined && begins !== undefined ? daysIn(boundsDuration) : undefined;
      if (begins !== undefined && days !== undefined) last = addDays(begins, days - 1);
      if (last === undefined) endless = true;
      else if (to === undefined || last > to) to = last;
    }
    from = first ?? given;
    if (endless) to = undefined;
  }
  setPeriod(r, medicine, from, to, entry, '', 'input');
}

/** Sets how many days a supply lasts; false when the duration cannot be read. */
function setSupply(medicine: Filling<Medicine>, duration: unknown): boolean {
  const days = daysIn(duration);
  if (days === undefined) return false;
  medicine.daysSupply = days;
  return true;
}

const DAYS_IN: Obj = { s: 0, min: 0, h: 1 / 24, d: 1, day: 1, days: 1, wk: 7, mo: 30.4375, a: 365.25 };

/** Whole days of a FHIR Duration, at least one; undefined when it has no positive number or an unknown unit. Without a unit: days. */
function daysIn(duration: unknown): number | undefined {
  const { value, code, unit } = obj(duration);
  if (typeof value !== 'number' || !(value > 0)) return undefined;
  const factor = DAYS_IN[words(code) ?? words(unit)?.toLowerCase() ?? 'd'];
  const days = typeof factor === 'number' ? Math.max(1, Math.round(value * factor)) : Number.NaN;
  return days <= 36_600 ? days : undefined;
}

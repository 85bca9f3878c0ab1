import type { Day } from '../nouns/day.ts';
import type { Coded, Medicine, Problem } from '../nouns/person.ts';
import { readDosage } from '../sig/fhir-dosage.ts';
import { nameOf, readConcept } from './fhir-concept.ts';
import { dayIn, daysIn, lastDay } from './fhir-dates.ts';
import { type References, resolve } from './fhir-references.ts';
import { asObj, type Filling, items, type Obj, quoted, words } from './json.ts';

/** One resource about a medicine, read by itself, before it is laid together with the others about the same one. */
export interface Entry {
  readonly kind: 'request' | 'statement' | 'dispense' | 'administration';
  readonly medicine: Filling<Medicine>;
  /** Entries with the same key are about the same medicine: its RxNorm code, else its first code with its text. */
  readonly key: string;
  readonly resource: Obj;
  readonly fullUrl: string | undefined;
  readonly where: string;
  next?: Entry;
}

const KINDS: ReadonlyMap<unknown, Entry['kind']> = new Map<unknown, Entry['kind']>([
  ['MedicationRequest', 'request'],
  ['MedicationStatement', 'statement'],
  ['MedicationDispense', 'dispense'],
  ['MedicationAdministration', 'administration'],
]);

export function isMedicationEvent(type: unknown): boolean {
  return KINDS.has(type);
}

/** Never taken: left out of the list, and said so. */
const LEFT_OUT: ReadonlySet<unknown> = new Set(['cancelled', 'entered-in-error', 'not-taken', 'declined', 'not-done']);
const ENDED: ReadonlySet<unknown> = new Set(['stopped', 'completed', 'ended']);
/** Taken as current without a word. */
const PLAIN: ReadonlySet<unknown> = new Set([
  'active',
  'recorded',
  'in-progress',
  'preparation',
  'completed',
  'stopped',
  'ended',
]);

/**
 * Reads a MedicationRequest, -Statement, -Dispense or -Administration.
 *
 * Over are requests and statements that are stopped, completed or ended, and a stopped dispense. On hold, draft, intended and
 * unknown count as current, and a problem says so. Cancelled, in error, not taken, declined and "do not perform" are left out, and
 * a problem says so. An administration is a single use on its day. How long a request's supply should last is kept; the day of
 * supply comes only from a dispense, because a prescription may be filled late, or many times.
 */
export function readMedicationEvent(
  resource: Obj,
  index: number,
  fullUrl: string | undefined,
  known: () => References,
  problems: Problem[],
): Entry | undefined {
  const kind = KINDS.get(resource.resourceType) ?? 'request';
  const { status } = resource;
  const named = nameMedicine(resource, known);
  if (named === undefined) {
    const where = nameOf(resource, index);
    const pointed = words(asObj(resource.medicationReference)?.reference);
    const say =
      pointed === undefined
        ? `${where} names no medicine; add a code or a text.`
        : `${where} points at ${quoted(pointed)}, which is not in the input; add that Medication.`;
    problems.push({ where, check: 'recognition', about: where, say });
    return undefined;
  }
  const about = named.given;
  const where = nameOf(resource, index);
  if (LEFT_OUT.has(status) || resource.doNotPerform === true) {
    const why = resource.doNotPerform === true ? 'says that it is not to be given' : `has the status ${quoted(status)}`;
    problems.push({ where, check: 'recognition', about, say: `${quoted(about)} ${why} and was left out.` });
    return undefined;
  }
  if (!PLAIN.has(status)) {
    const has = status === undefined ? 'has no status' : `has the status ${quoted(status)}`;
    problems.push({
      where,
      check: 'recognition',
      about,
      say: `${quoted(about)} ${has}; it is screened as if it were taken now.`,
    });
  }
  const medicine = named;
  if (kind === 'dispense' ? status === 'stopped' : kind !== 'administration' && ENDED.has(status))
    medicine.ended = true;
  const dosage = kind === 'statement' ? resource.dosage : resource.dosageInstruction;
  if (Array.isArray(dosage) && dosage.length > 0) medicine.sig = readDosage(dosage);
  const days = PERIODS[kind](resource, where, problems, about);
  const course = days.to === undefined ? courseDays(dosage, days.from, where, problems, about) : days;
  setDays(medicine, course.from, course.to, where, problems);
  if (kind === 'dispense') supply(resource, medicine, days.from, where, problems);
  else if (kind === 'request') {
    const lasts = daysIn(asObj(resource.dispenseRequest)?.expectedSupplyDuration);
    if (lasts !== undefined) medicine.daysSupply = lasts;
  }
  return { kind, medicine, key: keyOf(medicine), resource, fullUrl, where };
}

function keyOf({ given, codes }: Medicine): string {
  for (const { system, code } of codes) if (system === 'rxnorm') return code;
  // Codes of other systems may be coarse or placeholders ("unknown"): the words must agree too, or a medicine would be lost.
  const first = codes[0];
  return `${first?.system ?? ''}|${first?.code ?? ''}|${given.toLowerCase()}`;
}

/** Which medicine a resource is about: its own concept (R4, R5), or the Medication it points at. */
function nameMedicine(resource: Obj, known: () => References): Filling<Medicine> | undefined {
  const own = readConcept(resource.medicationCodeableConcept);
  if (own !== undefined) return named(own);
  const r5 = asObj(resource.medication);
  const concept = r5 === undefined ? undefined : readConcept(r5.concept);
  if (concept !== undefined) return named(concept);
  const reference = asObj(resource.medicationReference ?? r5?.reference);
  if (reference === undefined) return undefined;
  const medication = resolve(reference, resource, known());
  const code = medication === undefined ? undefined : readConcept(medication.code);
  const ingredients =
    medication === undefined ? [] : items(medication.ingredient).map((one) => ingredient(one, medication, known));
  const found = ingredients.filter((one) => one !== undefined);
  const display = words(reference.display);
  if (code === undefined && found.length === 0)
    return display === undefined ? undefined : named({ given: display, codes: [] });
  const medicine =
    code === undefined ? { given: display ?? found.map((one) => one.given).join(' / '), codes: [] } : named(code);
  return found.length === 0 ? medicine : { ...medicine, ingredients: found };
}

function named(coded: Coded): Filling<Medicine> {
  const { given, codes } = coded;
  const first = codes[0];
  // A bare code is not a name.
  return first !== undefined && first.code === given && first.display === undefined
    ? { given, codes }
    : { given, text: given, codes };
}

/** One Medication.ingredient, its strength behind its name: "Baclofen 10 mg". */
function ingredient(value: unknown, medication: Obj, known: () => References): Coded | undefined {
  const one = asObj(value);
  if (one === undefined) return undefined;
  const r5 = asObj(one.item);
  const pointed = one.itemReference ?? r5?.reference;
  const coded =
    readConcept(one.itemCodeableConcept) ??
    readConcept(r5?.concept) ??
    readConcept(pointed === undefined ? undefined : resolve(pointed, medication, known())?.code);
  const display = words(asObj(pointed)?.display);
  const base = coded ?? (display === undefined ? undefined : { given: display, codes: [] });
  if (base === undefined) return undefined;
  const strength = strengthOf(asObj(one.strength ?? one.strengthRatio));
  return strength === '' || /\d/.test(base.given) ? base : { ...base, given: `${base.given} ${strength}` };
}

function strengthOf(ratio: Obj | undefined): string {
  const top = asObj(ratio?.numerator);
  if (typeof top?.value !== 'number') return '';
  const unit = words(top.code) ?? words(top.unit) ?? '';
  const bottom = asObj(ratio?.denominator);
  const per = words(bottom?.code) ?? words(bottom?.unit) ?? '';
  const count = typeof bottom?.value === 'number' && bottom.value !== 1 ? `${bottom.value} ` : '';
  return /^m?l$/i.test(per) ? `${top.value} ${unit}/${count}${per}` : `${top.value} ${unit}`;
}

interface Days {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** From when to when each kind of resource says that the medicine is taken. */
const PERIODS: Readonly<
  Record<Entry['kind'], (resource: Obj, where: string, problems: Problem[], about: string) => Days>
> = {
  request: (resource, where, problems, about) => ({
    from: dayIn(resource.authoredOn, where, 'authoredOn', problems, about),
    to: undefined,
  }),
  statement: effective,
  dispense: (resource, where, problems, about) => ({
    from: dayIn(resource.whenHandedOver ?? resource.whenPrepared, where, 'whenHandedOver', problems, about),
    to: undefined,
  }),
  administration: (resource, where, problems, about) => {
    const { from, to } = effective(resource, where, problems, about);
    if (from === undefined && to === undefined)
      problems.push({
        where,
        check: 'recognition',
        about,
        say: `${quoted(about)} was given on an unknown day; it is screened as current.`,
      });
    return { from, to: resource.status === 'in-progress' ? to : (to ?? from) };
  },
};

function effective(resource: Obj, where: string, problems: Problem[], about: string): Days {
  const period = asObj(resource.effectivePeriod ?? resource.occurencePeriod);
  if (period === undefined) {
    const from = dayIn(
      resource.effectiveDateTime ?? resource.occurenceDateTime,
      where,
      'effectiveDateTime',
      problems,
      about,
    );
    return { from, to: undefined };
  }
  return {
    from: dayIn(period.start, where, 'effectivePeriod.start', problems, about),
    to: dayIn(period.end, where, 'effectivePeriod.end', problems, about),
  };
}

/** The days that the dosage itself sets: the first start, and the last end unless a part has none. */
function courseDays(dosage: unknown, from: Day | undefined, where: string, problems: Problem[], about: string): Days {
  let first: Day | undefined;
  let last: Day | undefined;
  let endless = false;
  for (const part of items(dosage)) {
    const repeat = asObj(asObj(asObj(part)?.timing)?.repeat);
    const period = asObj(repeat?.boundsPeriod);
    const start = dayIn(period?.start, where, 'boundsPeriod.start', problems, about);
    if (start !== undefined && (first === undefined || start < first)) first = start;
    let end = dayIn(period?.end, where, 'boundsPeriod.end', problems, about);
    const days = end === undefined ? daysIn(repeat?.boundsDuration) : undefined;
    const begins = start ?? from;
    if (days !== undefined && begins !== undefined) end = lastDay(begins, days);
    if (end === undefined) endless = true;
    else if (last === undefined || end > last) last = end;
  }
  return { from: first ?? from, to: endless ? undefined : last };
}

function setDays(
  medicine: Filling<Medicine>,
  from: Day | undefined,
  to: Day | undefined,
  where: string,
  problems: Problem[],
) {
  if (from !== undefined && to !== undefined && from > to) {
    const say = `${quoted(medicine.given)} ends on ${to}, before it starts on ${from}; neither day was used.`;
    problems.push({ where, check: 'input', about: medicine.given, say });
    return;
  }
  if (from !== undefined) medicine.from = from;
  if (to !== undefined) medicine.to = to;
}

function supply(
  resource: Obj,
  medicine: Filling<Medicine>,
  on: Day | undefined,
  where: string,
  problems: Problem[],
): void {
  if (on !== undefined) medicine.lastSupplied = on;
  const days = daysIn(resource.daysSupply);
  if (days !== undefined) medicine.daysSupply = days;
  else if (resource.daysSupply !== undefined) {
    const say = `The days of supply of ${quoted(medicine.given)} are not a positive number of days and were not used.`;
    problems.push({ where: `${where}.daysSupply`, check: 'input', about: medicine.given, say });
  }
}

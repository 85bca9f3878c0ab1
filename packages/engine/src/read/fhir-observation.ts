import type { Day } from '../nouns/day.ts';
import type { Measurement, MeasurementKind } from '../nouns/measurement.ts';
import type { Person } from '../nouns/person.ts';
import { LOINC } from './code-systems.ts';
import { readDay } from './day.ts';
import { readConcept } from './fhir-concept.ts';
import { type Filling, items, type Obj, obj, quoted, words } from './json.ts';
import { bounded, measured, tellOf } from './measured.ts';
import { type Entry, type Reading, whereIs } from './problem.ts';
import { wordTable } from './word-table.ts';

type Kind = MeasurementKind | 'pregnancy';

/** LOINC codes of what the checks read. eGFR: by creatinine (MDRD, CKD-EPI 2009, 2021), with or without cystatin C, per 1.73 m2; creatinine clearance: of the urine of a day. */
const KINDS = wordTable(`creatinine 2160-0 38483-4 14682-9 77140-2
egfr 33914-3 48642-3 48643-1 62238-1 69405-9 76633-7 77147-7 88293-6 88294-4 94677-2 98979-8 98980-6
crcl 2164-2
weight 29463-7 3141-9 3142-7
height 8302-2 3137-7 3138-5
bsa 8277-6
potassium 2823-3 6298-4 77142-8 32713-0 39789-3
sodium 2951-2 2947-0 32717-1 39791-9
magnesium 19123-9
calcium 17861-6 49765-1
glucose 2339-0 2345-7
hba1c 4548-4
inr 6301-6
tsh 3016-3
lithium 14334-7
digoxin 10535-3
alt 1742-6
ast 1920-8
bilirubin 1975-2
hemoglobin 718-7
platelets 777-3
neutrophils 751-8 26499-4
gestation 18185-9
pregnancy 82810-3`) as ReadonlyMap<unknown, Kind>;

/** Answers about pregnancy, by SNOMED CT and LOINC. */
const ANSWERS = wordTable('yes 77386006 LA15173-0\nno 60001007 LA26683-5');
const LEFT_OUT = wordTable('entered-in-error cancelled registered');

/** An Observation with its date-time as written (empty when there is none): those of one clock compare as text. */
interface Sighting {
  readonly entry: Entry;
  readonly when: string;
}

/** What was observed, by kind; the values are read only once all are there. */
export type Observed = Map<Kind, Sighting[]>;

/** Takes in an Observation when it is of a kind that the checks read. */
export function readObservation(entry: Entry, into: Observed): void {
  const { resource } = entry;
  const kind = kindOf(resource.code);
  if (kind === undefined || LEFT_OUT.has(resource.status)) return;
  const one = { entry, when: timeOf(resource) };
  const all = into.get(kind);
  if (all === undefined) into.set(kind, [one]);
  else all.push(one);
}

function kindOf(code: unknown): Kind | undefined {
  for (const each of items(obj(code).coding)) {
    const { code, system } = obj(each);
    const kind = KINDS.get(code);
    if (kind !== undefined && (system === undefined || system === LOINC)) return kind;
  }
  return undefined;
}

function timeOf(resource: Obj): string {
  const exact = words(resource.effectiveDateTime) ?? words(resource.effectiveInstant);
  if (exact !== undefined) return exact;
  const { end, start } = obj(resource.effectivePeriod);
  return words(end) ?? words(start) ?? words(resource.issued) ?? '';
}

/** A value (of a pregnancy 1 is yes), or why there is none; a value may have a remark. */
interface Read {
  readonly value?: number;
  readonly day?: Day | undefined;
  readonly say?: string | undefined;
}

/**
 * Puts the newest value of each kind into the person. At the same time, as where a laboratory reports by two formulas, the value that asks
 * for more care counts: the lower eGFR, the higher creatinine. A value that cannot be used is told only when none that is newer can be.
 */
export function settle(observed: Observed, person: Filling<Person>, r: Reading): void {
  const measurements: Measurement[] = [];
  for (const [kind, all] of observed) {
    if (all.length > 1) all.sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
    let best: Read | undefined;
    let bestTime = '';
    let told = false;
    for (const { entry, when } of all) {
      if (best !== undefined && when < bestTime) break;
      const read = kind === 'pregnancy' ? pregnancy(entry.resource) : quantity(entry.resource, when, kind);
      if (read.say !== undefined && !told) {
        tellOf(kind, r, whereIs(entry), read.say);
        told = true;
      }
      if (read.value !== undefined && (best?.value === undefined || outweighs(kind, read.value, best.value))) {
        best = read;
        bestTime = when;
      }
    }
    if (best?.value === undefined) continue;
    const { value, day } = best;
    if (kind === 'pregnancy') person.pregnant = value === 1;
    else measurements.push(day === undefined ? { kind, value } : { kind, value, day });
  }
  person.measurements = measurements;
}

function outweighs(kind: Kind, a: number, b: number): boolean {
  return kind === 'creatinine' || kind === 'potassium' || kind === 'pregnancy' ? a > b : a < b;
}

function pregnancy({ valueCodeableConcept }: Obj): Read {
  const answer = readConcept(valueCodeableConcept);
  for (const { code } of answer?.codes ?? []) {
    const said = ANSWERS.get(code);
    if (said !== undefined) return { value: said === 'yes' ? 1 : 0 };
  }
  return { say: `The answer (${quoted(answer?.given ?? 'none')}) does not say whether the person is pregnant.` };
}

function quantity(resource: Obj, when: string, kind: MeasurementKind): Read {
  const day = when === '' ? undefined : readDay(when);
  if (when !== '' && day === undefined)
    return { say: `The date ${quoted(when)} is not a day; the value was not used.` };
  const { value: given, code, unit, comparator } = obj(resource.valueQuantity);
  const value = measured(kind, given, code, unit);
  if (typeof value === 'string') return { say: value };
  const sign = words(comparator);
  return { value, day, say: sign && bounded(sign, given) };
}

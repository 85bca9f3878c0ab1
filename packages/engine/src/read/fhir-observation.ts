import { MEASURE_NAME } from '../measure/plausible.ts';
import type { Day } from '../nouns/day.ts';
import type { Measurement, MeasurementKind, Problem } from '../nouns/person.ts';
import { LOINC } from './code-systems.ts';
import { readDay } from './day.ts';
import { nameOf, readConcept } from './fhir-concept.ts';
import { asObj, type Filling, type Obj, quoted, words } from './json.ts';
import { checkOf, measured } from './measured.ts';

type Observed = MeasurementKind | 'pregnancy';

/** LOINC codes of what the checks read. eGFR: by creatinine (MDRD, CKD-EPI 2009, 2021), with or without cystatin C, per 1.73 m2. */
const KINDS: ReadonlyMap<unknown, Observed> = new Map<unknown, Observed>(
  Object.entries({
    creatinine: '2160-0 38483-4 14682-9 77140-2',
    egfr: '33914-3 48642-3 48643-1 62238-1 69405-9 76633-7 77147-7 88293-6 88294-4 94677-2 98979-8 98980-6',
    weight: '29463-7 3141-9 3142-7',
    height: '8302-2 3137-7 3138-5',
    potassium: '2823-3 6298-4 77142-8',
    pregnancy: '82810-3',
  }).flatMap(([kind, codes]) => codes.split(' ').map((code): [string, Observed] => [code, kind as Observed])),
);

const PREGNANT: ReadonlySet<string> = new Set(['77386006', 'LA15173-0']);
const NOT_PREGNANT: ReadonlySet<string> = new Set(['60001007', 'LA26683-5']);
const LEFT_OUT: ReadonlySet<unknown> = new Set(['entered-in-error', 'cancelled', 'registered']);

interface Seen {
  /** The date-time as written: those of one clock compare as text. Empty when there is none. */
  readonly when: string;
  readonly value?: number;
  readonly day?: Day;
  readonly pregnant?: boolean | undefined;
  readonly problem?: Problem;
}

/** The newest value of each kind, and the newest that could not be used. */
export interface Observations {
  readonly good: Map<Observed, Seen>;
  readonly bad: Map<Observed, Seen>;
}

export function observations(): Observations {
  return { good: new Map(), bad: new Map() };
}

/**
 * Takes in an Observation when it is of a kind that the checks read; of each kind only the newest is kept. At the same time, as where a
 * laboratory reports by two formulas, the value that asks for more care counts: the lower eGFR, the higher creatinine.
 */
export function readObservation(resource: Obj, index: number, into: Observations): void {
  const kind = kindOf(resource.code);
  if (kind === undefined || LEFT_OUT.has(resource.status)) return;
  const period = asObj(resource.effectivePeriod);
  const when =
    words(resource.effectiveDateTime) ??
    words(resource.effectiveInstant) ??
    words(period?.end) ??
    words(period?.start) ??
    words(resource.issued) ??
    '';
  const best = into.good.get(kind);
  if (best !== undefined && when < best.when) return;
  const seen = kind === 'pregnancy' ? pregnancy(resource, index, when) : quantityOf(resource, index, when, kind);
  if (seen.problem !== undefined) {
    const { value: _, ...rest } = seen;
    const worst = into.bad.get(kind);
    if (worst === undefined || when >= worst.when) into.bad.set(kind, rest);
    if (seen.value === undefined) return;
  }
  if (best !== undefined && when === best.when && !outweighs(kind, seen, best)) return;
  into.good.set(kind, seen);
}

/** Puts what was kept into the person; the problem of a value is told only when no newer one replaced it. */
export function settle(from: Observations, measurements: Measurement[], problems: Problem[]): boolean | undefined {
  for (const [kind, { value, day }] of from.good) {
    if (kind === 'pregnancy' || value === undefined) continue;
    const measurement: Filling<Measurement> = { kind, value };
    if (day !== undefined) measurement.day = day;
    measurements.push(measurement);
  }
  for (const [kind, { when, problem }] of from.bad) {
    const best = from.good.get(kind);
    if (problem !== undefined && (best === undefined || when >= best.when)) problems.push(problem);
  }
  return from.good.get('pregnancy')?.pregnant;
}

function kindOf(code: unknown): Observed | undefined {
  const coding = asObj(code)?.coding;
  if (!Array.isArray(coding)) return undefined;
  for (const each of coding) {
    const one = asObj(each);
    const kind = KINDS.get(one?.code);
    if (kind !== undefined && (one?.system === undefined || one.system === LOINC)) return kind;
  }
  return undefined;
}

function outweighs(kind: Observed, a: Seen, b: Seen): boolean {
  if (kind === 'pregnancy') return a.pregnant === true;
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  return kind === 'creatinine' || kind === 'potassium' ? x > y : x < y;
}

function pregnancy(resource: Obj, index: number, when: string): Seen {
  const value = readConcept(resource.valueCodeableConcept);
  for (const { code } of value?.codes ?? []) {
    if (PREGNANT.has(code)) return { when, pregnant: true };
    if (NOT_PREGNANT.has(code)) return { when, pregnant: false };
  }
  const where = nameOf(resource, index);
  const say = `${where} does not say whether the person is pregnant (${value === undefined ? 'no value' : quoted(value.given)}).`;
  return { when, problem: { where, check: 'pregnancy', about: where, say } };
}

function quantityOf(resource: Obj, index: number, when: string, kind: MeasurementKind): Seen {
  const problem = (say: string): Problem => {
    const where = nameOf(resource, index);
    return { where, check: checkOf(kind), about: MEASURE_NAME[kind], say: `${where}: ${MEASURE_NAME[kind]} ${say}` };
  };
  const fault = (say: string): Seen => ({ when, problem: problem(say) });
  const day = when === '' ? undefined : readDay(when);
  if (when !== '' && day === undefined)
    return fault(`has the date ${quoted(when)}, which is not a day; it was not used.`);
  const quantity = asObj(resource.valueQuantity);
  const given = quantity?.value;
  if (quantity === undefined || typeof given !== 'number') return fault('has no number with a unit; it was not used.');
  const value = measured(kind, given, quantity.code, quantity.unit);
  if (typeof value === 'string') return fault(`${given} ${value} and was not used.`);
  const seen: Filling<Seen> = { when, value };
  if (day !== undefined) seen.day = day;
  const comparator = words(quantity.comparator);
  if (comparator !== undefined) seen.problem = problem(`is given as ${comparator} ${given}; ${given} was used.`);
  return seen;
}

import { addDays, type Day } from '../nouns/day.ts';
import type { Measurement, MeasurementKind } from '../nouns/measurement.ts';
import type { Person } from '../nouns/person.ts';
import { implausible, measureName } from './plausible.ts';
import { ENGINE_UNIT } from './ucum.ts';

/**
 * The newest value that may be used on a day, or why there is none: not given, impossible, later than the day, or older than a year.
 *
 * @example newest(person, 'inr', asOf) // { kind: 'inr', value: 2.4, day: '2026-10-20' }, or 'no INR was given'
 */
export function newest(person: Person, kind: MeasurementKind, asOf: Day): Measurement | string {
  const best = latest(person, kind, asOf);
  if (typeof best === 'string' || best.day === undefined || best.day >= yearBefore(asOf)) return best;
  return `the newest ${measureName(kind)} (${worth(best)}, ${best.day}) is older than a year`;
}

/** As {@link newest}, however old it is. */
export function latest(person: Person, kind: MeasurementKind, asOf: Day): Measurement | string {
  let best: Measurement | undefined;
  let reason: string | undefined;
  for (const found of person.measurements) {
    if (found.kind !== kind) continue;
    const wrong = implausible(kind, found.value);
    if (wrong !== undefined) reason = `the ${measureName(kind)} ${found.value} ${wrong}`;
    else if (found.day !== undefined && found.day > asOf)
      reason = `the ${measureName(kind)} of ${found.day} is later than the day of screening`;
    else if (best === undefined || newer(found.day, best.day)) best = found;
  }
  return best ?? reason ?? `no ${measureName(kind)} was given`;
}

/** A dated value is newer than an undated one: the date can be checked. */
function newer(a: Day | undefined, b: Day | undefined): boolean {
  return a !== undefined && (b === undefined || a > b);
}

/** A value in words, with its day. */
export function said(of: Measurement): string {
  return `${measureName(of.kind)} ${worth(of)} (${of.day ?? 'no date given, taken as current'})`;
}

function worth(of: Measurement): string {
  return `${Math.round(of.value * 100) / 100} ${PRINTED[of.kind] ?? ENGINE_UNIT[of.kind]}`;
}

/** Units that UCUM writes otherwise than people do. */
const PRINTED: Partial<Readonly<Record<MeasurementKind, string>>> = { egfr: 'mL/min/1.73 m²', bsa: 'm²' };

let lastAsOf: Day | undefined;
let lastYearBefore: Day | undefined;

/** Remembers one answer: a run of screenings asks for one day. */
function yearBefore(asOf: Day): Day {
  if (asOf !== lastAsOf || lastYearBefore === undefined) {
    lastYearBefore = addDays(asOf, -365);
    lastAsOf = asOf;
  }
  return lastYearBefore;
}

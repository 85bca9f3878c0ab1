import { measureName } from '../measure/plausible.ts';
import { ENGINE_UNIT } from '../measure/ucum.ts';
import { MEASUREMENT_KINDS, type Measurement, type MeasurementKind } from '../nouns/measurement.ts';
import { dayAt } from './day.ts';
import { asObj, type Obj, present } from './json.ts';
import { checkOf, measured, tellOf } from './measured.ts';
import { textAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse, whereIs } from './problem.ts';

/** The keys of `labs`: what each measures, and the unit of a bare number (none: the unit must be given). */
const LABS: Readonly<Record<string, readonly [MeasurementKind, string?]>> = {
  ...Object.fromEntries(MEASUREMENT_KINDS.map((kind) => [kind, [kind, ENGINE_UNIT[kind]] as const])),
  creatinineUmolL: ['creatinine', 'umol/L'],
  weightKg: ['weight', 'kg'],
  weight: ['weight'],
  heightCm: ['height', 'cm'],
  height: ['height'],
  gestationWeeks: ['gestation', 'wk'],
};

/**
 * Reads `labs`: each value a number in the unit of its key, or an object with `value`, `unit` and `date`. Values that no person can have are
 * told and not used.
 */
export function readLabs(r: Reading, value: unknown, path: string): Measurement[] {
  const labs = asObj(value);
  const found: Measurement[] = [];
  if (labs === undefined) {
    if (present(value)) refuse(r, path, 'kidney', 'labs', value, 'an object such as {"egfr": 60}');
    return found;
  }
  unknownKeys(r, labs, Object.keys(LABS).join(' '), path);
  for (const [key, [kind, unit]] of Object.entries(LABS)) {
    const given = labs[key];
    if (!present(given)) continue;
    const where = whereIs(path, key);
    const detailed = asObj(given);
    if (detailed !== undefined) unknownKeys(r, detailed, 'value unit date', where, checkOf(kind));
    const one = readLab(r, detailed ?? { value: given }, where, 'date', kind, unit);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Reads one measured value; undefined, and told, when it cannot be used. `dateField` is the part of the place where its date stands. */
export function readLab(
  r: Reading,
  { value, unit, date }: Obj,
  place: string,
  dateField: string,
  kind: MeasurementKind,
  usual?: string,
): Measurement | undefined {
  const read = measured(kind, value, textAt(unit) ?? usual);
  if (typeof read === 'string') return tellOf(kind, r, place, read);
  const day = dayAt(r, date, place, dateField, checkOf(kind), measureName(kind), true);
  if (day !== undefined) return { kind, value: read, day };
  // A value of an unreadable day may be an old one: it must not pass for current.
  return present(date) ? undefined : { kind, value: read };
}

import { measureName } from '../measure/plausible.ts';
import { ENGINE_UNIT } from '../measure/ucum.ts';
import type { Measurement, MeasurementKind } from '../nouns/person.ts';
import { dayAt } from './day.ts';
import { asObj, present } from './json.ts';
import { checkOf, measured, tellOf } from './measured.ts';
import { textAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse, whereIs } from './problem.ts';

/** The keys of `labs`: what each measures, and the unit of a bare number (none: the unit must be given). */
const LABS: Readonly<Record<string, readonly [MeasurementKind, string?]>> = {
  egfr: ['egfr', ENGINE_UNIT.egfr],
  creatinine: ['creatinine', 'mg/dL'],
  creatinineUmolL: ['creatinine', 'umol/L'],
  weightKg: ['weight', 'kg'],
  weight: ['weight'],
  heightCm: ['height', 'cm'],
  height: ['height'],
  potassium: ['potassium', 'mmol/L'],
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
    const one = present(labs[key]) ? readLab(r, labs[key], whereIs(path, key), kind, unit) : undefined;
    if (one !== undefined) found.push(one);
  }
  return found;
}

function readLab(
  r: Reading,
  given: unknown,
  path: string,
  kind: MeasurementKind,
  usual?: string,
): Measurement | undefined {
  const one = asObj(given);
  const { value, unit, date } = one ?? { value: given };
  const check = checkOf(kind);
  if (one !== undefined) unknownKeys(r, one, 'value unit date', path, check);
  const read = measured(kind, value, textAt(unit) ?? usual);
  if (typeof read === 'string') return tellOf(kind, r, path, read);
  const day = dayAt(r, date, path, 'date', check, measureName(kind), true);
  if (day !== undefined) return { kind, value: read, day };
  // A value of an unreadable day may be an old one: it must not pass for current.
  return present(date) ? undefined : { kind, value: read };
}

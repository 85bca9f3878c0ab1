import { MEASURE_NAME } from '../measure/plausible.ts';
import { ENGINE_UNIT } from '../measure/ucum.ts';
import type { Measurement, MeasurementKind } from '../nouns/person.ts';
import { asObj, type Filling } from './json.ts';
import { checkOf, measured } from './measured.ts';
import { dateAt, type FileReading, present, tell, textOf, unknownKeys, wrong } from './person-values.ts';

/** The keys of `labs`: what each measures, and the unit of a bare number (none: the unit must be given). */
const LABS: ReadonlyMap<string, readonly [MeasurementKind, string | undefined]> = new Map([
  ['egfr', ['egfr', ENGINE_UNIT.egfr]],
  ['creatinine', ['creatinine', 'mg/dL']],
  ['creatinineUmolL', ['creatinine', 'umol/L']],
  ['weightKg', ['weight', 'kg']],
  ['weight', ['weight', undefined]],
  ['heightCm', ['height', 'cm']],
  ['height', ['height', undefined]],
  ['potassium', ['potassium', 'mmol/L']],
]);

/**
 * Reads `labs`: each value a number in the unit of its key, or an object with `value`, `unit` and `date`. Values that no person can have are
 * told and not used.
 */
export function readLabs(value: unknown, path: string, r: FileReading): Measurement[] {
  if (!present(value)) return [];
  const labs = asObj(value);
  if (labs === undefined) {
    wrong(r, path, 'labs', value, 'an object such as {"egfr": 60}', 'kidney');
    return [];
  }
  unknownKeys(labs, [...LABS.keys()], path, r);
  const found: Measurement[] = [];
  for (const [key, [kind, unit]] of LABS) {
    const one = present(labs[key]) ? readLab(labs[key], `${path}.${key}`, kind, unit, r) : undefined;
    if (one !== undefined) found.push(one);
  }
  return found;
}

function readLab(
  value: unknown,
  path: string,
  kind: MeasurementKind,
  usual: string | undefined,
  r: FileReading,
): Measurement | undefined {
  const check = checkOf(kind);
  const name = MEASURE_NAME[kind];
  const given = asObj(value);
  const number = given === undefined ? value : given.value;
  if (typeof number !== 'number') {
    wrong(r, path, name, number, 'a number, or an object with "value", "unit" and "date"', check);
    return undefined;
  }
  if (given !== undefined) unknownKeys(given, ['value', 'unit', 'date'], path, r, check);
  const read = measured(kind, number, textOf(given?.unit) ?? usual);
  if (typeof read === 'string') {
    tell(r, path, check, name, `${path} ${number} ${read} and was not used; check the number and its unit.`);
    return undefined;
  }
  const measurement: Filling<Measurement> = { kind, value: read };
  if (present(given?.date)) {
    // A value of an unreadable day may be an old one: it must not pass for current.
    const day = dateAt(given?.date, `${path}.date`, r, 'past', check);
    if (day === undefined) return undefined;
    measurement.day = day;
  }
  return measurement;
}

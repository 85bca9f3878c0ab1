import { implausible } from '../measure/plausible.ts';
import { toEngineUnit } from '../measure/ucum.ts';
import type { MeasurementKind } from '../nouns/person.ts';
import { quoted, words } from './json.ts';

/**
 * A value in the engine's unit, or why it cannot be used, as the middle of a sentence: "weight 70 … and was not used". The first unit that is
 * known counts; without one the value is not guessed at.
 */
export function measured(kind: MeasurementKind, given: number, unit: unknown, other?: unknown): number | string {
  const value = inUnit(kind, given, unit) ?? inUnit(kind, given, other);
  if (value !== undefined) return implausible(kind, value) ?? value;
  const said = words(unit) ?? words(other);
  return said === undefined
    ? 'has no unit (such as mg/dL, kg, cm)'
    : `has the unit ${quoted(said)}, which is not known for it,`;
}

function inUnit(kind: MeasurementKind, given: number, unit: unknown): number | undefined {
  return typeof unit === 'string' ? toEngineUnit(kind, given, unit) : undefined;
}

/** The check that misses a value of this kind. */
export function checkOf(kind: MeasurementKind): string {
  return kind === 'height' || kind === 'potassium' ? 'input' : 'kidney';
}

import { implausible, measureName } from '../measure/plausible.ts';
import { ENGINE_UNIT, toEngineUnit } from '../measure/ucum.ts';
import type { MeasurementKind } from '../nouns/measurement.ts';
import { quoted, words } from './json.ts';
import { type Reading, tell } from './problem.ts';

/**
 * A measured number in the engine's unit, or why it cannot be used, as a sentence. The first unit that is known counts; without one the
 * value is not guessed at.
 */
export function measured(kind: MeasurementKind, given: unknown, unit: unknown, other?: unknown): number | string {
  if (typeof given !== 'number') return `There is no number with its unit, such as 1 ${ENGINE_UNIT[kind]}.`;
  const value = inUnit(kind, given, unit) ?? inUnit(kind, given, other);
  const wrong = value === undefined ? undefined : implausible(kind, value);
  if (wrong !== undefined) return `${given} ${wrong}.`;
  if (value !== undefined) return value;
  const said = words(unit) ?? words(other);
  return `${given} has ${said === undefined ? 'no unit' : `the unknown unit ${quoted(said)}`} and was not used; write it in ${ENGINE_UNIT[kind]}.`;
}

function inUnit(kind: MeasurementKind, given: number, unit: unknown): number | undefined {
  return typeof unit === 'string' ? toEngineUnit(kind, given, unit) : undefined;
}

const KIDNEY: ReadonlySet<string> = new Set(['creatinine', 'egfr', 'crcl', 'weight'] satisfies MeasurementKind[]);
/** Those that show a condition. */
const CONDITION: ReadonlySet<string> = new Set([
  'potassium',
  'sodium',
  'magnesium',
  'calcium',
  'hemoglobin',
  'platelets',
  'neutrophils',
] satisfies MeasurementKind[]);

/** The check that misses a value of this kind. */
export function checkOf(kind: MeasurementKind | 'pregnancy'): string {
  if (kind === 'pregnancy') return kind;
  if (kind === 'gestation') return 'pregnancy';
  if (CONDITION.has(kind)) return 'condition';
  if (kind === 'height' || kind === 'bsa') return 'dose';
  return KIDNEY.has(kind) ? 'kidney' : 'monitoring';
}

/** Tells of a measurement, or of an answer about pregnancy. */
export function tellOf(kind: MeasurementKind | 'pregnancy', r: Reading, where: string, say: string): undefined {
  tell(r, where, checkOf(kind), measureName(kind), say);
}

/** What is said of a value that is only a bound, as in "> 60". */
export function bounded(comparator: string, given: unknown): string {
  return `It is given as ${comparator} ${String(given)}; ${String(given)} was used.`;
}

import type { ConditionIndex, MeasuredRecord } from '../conditions.ts';
import { type Day, daysBetween } from '../nouns/day.ts';
import type { Limit, Measurement, MeasurementKind } from '../nouns/measurement.ts';
import type { Person } from '../nouns/person.ts';
import { latest, said } from './newest.ts';
import { ENGINE_UNIT } from './ucum.ts';

/** A condition of which the person has a laboratory value, whatever it says. */
export interface MeasuredCondition {
  readonly condition: MeasuredRecord;
  /** The newest value; undefined when none can be used. */
  readonly value: Measurement | undefined;
  /** Why the value does not speak for today, as the end of a sentence. */
  readonly doubt: string | undefined;
}

/** How many days a value speaks for a condition: salts and blood counts change within weeks, so a quarter of a year, our own convention. */
const CURRENT_DAYS = 90;

/**
 * The conditions of which a person has a laboratory value, by id. Undefined when there is none, which for most people costs one look at
 * each of their values.
 *
 * @example measuredConditions(person, knowledge.conditions, asOf)?.get('hyperkalemia')?.value // { kind: 'potassium', value: 5.9 }
 */
export function measuredConditions(
  person: Person,
  conditions: ConditionIndex,
  asOf: Day,
): ReadonlyMap<string, MeasuredCondition> | undefined {
  let known: Map<string, MeasuredCondition> | undefined;
  for (const { kind } of person.measurements) {
    const records = conditions.measuredBy(kind);
    if (records === undefined) continue;
    const { value, doubt } = read(person, kind, asOf);
    known ??= new Map();
    for (const condition of records) known.set(condition.id, { condition, value, doubt });
  }
  return known;
}

function read(person: Person, kind: MeasurementKind, asOf: Day): Pick<MeasuredCondition, 'value' | 'doubt'> {
  const value = latest(person, kind, asOf);
  if (typeof value === 'string') return { value: undefined, doubt: value };
  if (value.day === undefined || daysBetween(value.day, asOf) <= CURRENT_DAYS) return { value, doubt: undefined };
  return { value, doubt: `the newest ${said(value)} is older than ${CURRENT_DAYS} days` };
}

/** Whether a value is beyond a fact's own limit or else the condition's. One that cannot be used may be. */
export function isBeyond({ condition, value }: MeasuredCondition, own: Limit | undefined): boolean {
  if (value === undefined) return true;
  const { above, below } = own ?? condition.definition;
  return (above !== undefined && value.value > above) || (below !== undefined && value.value < below);
}

/** "above 5.5 mmol/L". */
export function sayLimit(kind: MeasurementKind, { above, below }: Limit): string {
  return `${above === undefined ? `below ${below}` : `above ${above}`} ${ENGINE_UNIT[kind]}`;
}

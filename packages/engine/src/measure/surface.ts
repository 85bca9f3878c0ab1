import type { Day } from '../nouns/day.ts';
import type { Person } from '../nouns/person.ts';
import { newest, said } from './newest.ts';

/** A body surface in m², with what it rests on in words: the values read and their dates. */
export interface BodySurface {
  readonly value: number;
  readonly because: string;
}

/**
 * Body surface in m² from height and weight by Mosteller (N Engl J Med 1987;317:1098).
 *
 * @example mosteller(170, 70) // 1.82
 */
export function mosteller(heightCm: number, weightKg: number): number {
  return Math.sqrt((heightCm * weightKg) / 3600);
}

/**
 * The body surface of a person on a day: the newest one given, else from the newest height and weight. What is older than a year, later than the
 * day, or impossible is not used; a text says what is missing.
 *
 * @example bodySurface(person, asOf) // { value: 1.82, because: 'body surface 1.82 m² by Mosteller, height 170 cm (2026-10-01), weight 70 kg (2026-10-01)' }
 */
export function bodySurface(person: Person, asOf: Day): BodySurface | string {
  const given = newest(person, 'bsa', asOf);
  if (typeof given !== 'string') return { value: given.value, because: said(given) };
  const height = newest(person, 'height', asOf);
  const weight = newest(person, 'weight', asOf);
  if (typeof height === 'string' || typeof weight === 'string') {
    const isGiven = person.measurements.some(({ kind }) => kind === 'bsa');
    return [isGiven ? given : '', height, weight].filter((one) => typeof one === 'string' && one !== '').join('; ');
  }
  const value = mosteller(height.value, weight.value);
  return { value, because: `body surface ${value.toFixed(2)} m² by Mosteller, ${said(height)}, ${said(weight)}` };
}

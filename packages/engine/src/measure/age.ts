import { type Day, daysBetween } from '../nouns/day.ts';
import type { Person } from '../nouns/person.ts';

/**
 * Age in years on a day: from the birth date when there is one, else as given. Completed years from the second birthday on;
 * under two years a fraction, because months count there. Undefined when unknown, or when the birth date lies later.
 *
 * @example ageOn({ birthDate: '1972-05-01', measurements: [], medicines: [] }, '2026-11-01') // 54
 */
export function ageOn(person: Pick<Person, 'age' | 'birthDate'>, asOf: Day): number | undefined {
  const birth = person.birthDate;
  if (birth === undefined) return person.age;
  if (birth > asOf) return undefined;
  // Days compare as text, and so do their months and days: no calendar is needed for a birthday.
  const years = Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4)) - (asOf.slice(5) < birth.slice(5) ? 1 : 0);
  return years >= 2 ? years : Math.max(years, daysBetween(birth, asOf) / 365.25);
}

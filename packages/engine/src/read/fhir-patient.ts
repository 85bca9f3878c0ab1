import type { Day } from '../nouns/day.ts';
import type { Person, Problem } from '../nouns/person.ts';
import { readDay } from './day.ts';
import { nameOf } from './fhir-concept.ts';
import type { Addressed } from './fhir-references.ts';
import { InputError } from './input-error.ts';
import { type Filling, quoted, shortened, words } from './json.ts';

/**
 * Reads the Patient into the person: birth date, sex, and a problem when the record says that the person has died.
 *
 * @throws InputError when there is more than one patient, among the Patient resources or among the subjects of the others:
 * medicines of two people in one list would be a danger of its own.
 */
export function readPatients(
  patients: readonly Addressed[],
  subjects: readonly string[],
  person: Filling<Person>,
  problems: Problem[],
): void {
  const [first] = patients;
  const others = otherPeople(patients, subjects);
  if (first === undefined) {
    const say = 'The input has no Patient: age and sex are not known. Add the Patient resource.';
    problems.push({ where: 'Patient', check: 'input', about: 'age and sex', say });
    return;
  }
  const { resource } = patients.at(-1) ?? first;
  const where = nameOf(resource, 0);
  const say = (field: string, about: string, text: string) =>
    problems.push({ where: `${where}.${field}`, check: 'input', about, say: text });
  for (const other of others)
    say('id', other, `Some resources are about ${quoted(other)}, not about ${where}; check that this is one person.`);

  const birth = words(resource.birthDate);
  const day = birth === undefined ? undefined : birthDay(birth);
  if (day === undefined)
    say(
      'birthDate',
      'age',
      birth === undefined
        ? 'The Patient has no birth date: the age is not known.'
        : `The birth date ${quoted(birth)} is not a day and was not used; write it as YYYY-MM-DD.`,
    );
  else {
    person.birthDate = day;
    if (day !== birth?.slice(0, 10))
      say(
        'birthDate',
        'age',
        `The birth date is given only as ${quoted(birth)}; ${day} was taken, so the age may be off.`,
      );
  }
  const { gender } = resource;
  if (gender === 'female' || gender === 'male') person.sex = gender;
  else
    say(
      'gender',
      'sex',
      `The Patient's gender is ${gender === undefined ? 'not given' : quoted(gender)}: checks that need the sex cannot run.`,
    );
  const died = resource.deceasedDateTime ?? resource.deceasedBoolean;
  if (died !== undefined && died !== false)
    say(
      'deceased',
      'patient',
      `The record says that this person has died${typeof died === 'string' ? ` (${died.slice(0, 10)})` : ''}.`,
    );
}

/** The subjects that are none of the patients, when all of it may still be one person. */
function otherPeople(patients: readonly Addressed[], subjects: readonly string[]): readonly string[] {
  const [first] = patients;
  if (patients.length === 1 && subjects.length === 1 && subjects[0] === first?.fullUrl) return [];
  const ids = new Set(patients.map(({ fullUrl, resource }) => words(resource.id) ?? tail(fullUrl ?? '')));
  if (ids.size > 1) severalPeople(ids);
  const mine = new Set(patients.flatMap(({ fullUrl, resource }) => [words(resource.id), tail(fullUrl ?? '')]));
  const others = new Set(subjects.map(tail).filter((subject) => !mine.has(subject)));
  if (others.size > 1) severalPeople(others);
  return [...others];
}

/** The middle of the year or month when nothing closer is given, as in records without full dates. */
function birthDay(text: string): Day | undefined {
  return readDay(text) ?? readDay(`${text}-07-01`) ?? readDay(`${text}-15`);
}

/** `x` of `Patient/x`, `urn:uuid:x` and `https://server/Patient/x`. */
function tail(reference: string): string {
  const history = reference.indexOf('/_history');
  const end = history < 0 ? reference : reference.slice(0, history);
  return end.slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf(':')) + 1);
}

function severalPeople(ids: ReadonlySet<string>): never {
  const [a, b] = [...ids].sort().map((id) => shortened(id, 60));
  throw new InputError(
    `The input has resources of ${ids.size} people (${a}, ${b}${ids.size > 2 ? ' …' : ''}). Screen one person at a time.`,
  );
}

import type { Person } from '../nouns/person.ts';
import { readDay } from './day.ts';
import { InputError } from './input-error.ts';
import { type Filling, quoted, shortened, words } from './json.ts';
import { type Entry, type Reading, tell, whereIs } from './problem.ts';

/**
 * Reads the Patient into the person: birth date, sex, and a problem when the record says that the person has died.
 *
 * @throws InputError when there is more than one patient, among the Patient resources or among the subjects of the others:
 * medicines of two people in one list would be a danger of its own.
 */
export function readPatients(
  patients: readonly Entry[],
  subjects: readonly string[],
  person: Filling<Person>,
  r: Reading,
): undefined {
  const others = otherPeople(patients, subjects);
  const patient = patients.at(-1);
  if (patient === undefined)
    return tell(r, 'Patient', 'input', 'age and sex', 'The input has no Patient: age and sex are not known. Add it.');
  const say = (field: string, about: string, text: string) => tell(r, whereIs(patient, field), 'input', about, text);
  for (const other of others)
    say('id', other, `Some resources are about ${quoted(other)}; check that this is one person.`);

  const { birthDate, gender, deceasedDateTime, deceasedBoolean } = patient.resource;
  const birth = words(birthDate);
  // The middle of the year or month when nothing closer is given, as in records without full dates.
  const day = birth && (readDay(birth) ?? readDay(`${birth}-07-01`) ?? readDay(`${birth}-15`));
  if (day) {
    person.birthDate = day;
    if (!birth.startsWith(day))
      say(
        'birthDate',
        'age',
        `The birth date is given only as ${quoted(birth)}; ${day} was taken, so the age may be off.`,
      );
  } else
    say(
      'birthDate',
      'age',
      `${birth ? `${quoted(birth)} is not a day (YYYY-MM-DD)` : 'There is no birth date'}: the age is not known.`,
    );
  if (gender === 'female' || gender === 'male') person.sex = gender;
  else
    say(
      'gender',
      'sex',
      `The gender is ${gender === undefined ? 'not given' : quoted(gender)}: checks that need the sex cannot run.`,
    );
  const died = deceasedDateTime ?? deceasedBoolean ?? false;
  if (died !== false)
    say(
      'deceased',
      'patient',
      `The record says that this person has died${typeof died === 'string' ? ` (${died.slice(0, 10)})` : ''}.`,
    );
}

/** The subjects that are none of the patients, when all of it may still be one person. */
function otherPeople(patients: readonly Entry[], subjects: readonly string[]): Iterable<string> {
  // The usual record: one patient, and everything is about the address that its bundle or its id gives it.
  const [first] = patients;
  if (
    patients.length === 1 &&
    subjects.length === 1 &&
    (subjects[0] === first?.fullUrl || tail(subjects[0]) === first?.resource.id)
  )
    return [];
  const ids = new Set(patients.map(({ fullUrl, resource }) => words(resource.id) ?? tail(fullUrl)));
  refuseSeveral(ids);
  const others = new Set(subjects.map(tail));
  for (const { fullUrl, resource } of patients) {
    others.delete(tail(fullUrl));
    others.delete(words(resource.id) ?? '');
  }
  refuseSeveral(others);
  return others;
}

/** `x` of `Patient/x`, `urn:uuid:x` and `https://server/Patient/x/_history/2`. */
function tail(reference = ''): string {
  const end = reference.indexOf('/_history');
  const own = end < 0 ? reference : reference.slice(0, end);
  return own.slice(Math.max(own.lastIndexOf('/'), own.lastIndexOf(':')) + 1);
}

function refuseSeveral(ids: ReadonlySet<string>): void {
  if (ids.size < 2) return;
  const [a, b] = [...ids].sort().map((id) => shortened(id, 60));
  throw new InputError(
    `The input has resources of ${ids.size} people (${a}, ${b}${ids.size > 2 ? ' …' : ''}). Screen one person at a time.`,
  );
}

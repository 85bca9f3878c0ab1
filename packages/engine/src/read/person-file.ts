import { ageOn } from '../measure/age.ts';
import type { Day } from '../nouns/day.ts';
import type { Person, ReadPerson } from '../nouns/person.ts';
import { dayAt } from './day.ts';
import { asObj, type Filling, type Obj, present } from './json.ts';
import { FIELDS } from './person-fields.ts';
import { readLabs } from './person-labs.ts';
import { readMedicine } from './person-medicine.ts';
import { readStays } from './person-supply.ts';
import { listAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse, tell, whereIs } from './problem.ts';

const KEYS = [...Object.keys(FIELDS), 'labs', 'hospitalStays', 'medicines'];

/** Whether an object is a person file, wrapped in `person` or bare. */
export function isPersonFile(value: Obj): boolean {
  return 'person' in value || KEYS.some((key) => key in value);
}

/**
 * Reads a person file (the JSON form of the screening contract), or the bare person inside. Whatever cannot be used (unknown keys, wrong
 * types, impossible dates and values) becomes a problem with its path. `null` is the same as absent.
 *
 * @param today the day after which a start, birth or measurement lies in the future, when the file has no `asOf`
 * @example readPersonFile({ person: { age: 54, medicines: ['baclofen 10 mg three times a day'] } })
 */
export function readPersonFile(file: Obj, today?: Day): ReadPerson {
  const r: Reading = { problems: [] };
  const asOf = dayAt(r, file.asOf, 'asOf', '', 'input', 'asOf');
  const { problems } = r;
  const person: Filling<Person> = { measurements: [], medicines: [] };
  const wrapped = 'person' in file;
  const given = wrapped ? asObj(file.person) : file;
  if (wrapped) unknownKeys(r, file, 'asOf person', '');
  if (given === undefined) refuse(r, 'person', 'input', 'person', file.person, 'an object');
  else {
    const path = wrapped ? 'person' : '';
    unknownKeys(r, given, KEYS.join(' ') + (wrapped ? '' : ' asOf'), path);
    fill(person, given, path, { problems, today: asOf ?? today });
  }
  return asOf === undefined ? { person, problems } : { person, asOf, problems };
}

function fill(person: Filling<Person>, given: Obj, path: string, r: Reading): void {
  for (const [key, read] of Object.entries(FIELDS))
    if (present(given[key])) read(r, person, given[key], whereIs(path, key));
  const { age, birthDate } = person;
  const computed = birthDate && r.today && ageOn({ birthDate }, r.today);
  if (age !== undefined && computed !== undefined && Math.abs(Number(computed) - age) > 1) {
    const say = `The age ${age} does not fit the birth date ${String(birthDate)}; the birth date was used.`;
    tell(r, whereIs(path, 'age'), 'input', 'age', say);
  }
  const stays = readStays(r, given.hospitalStays, whereIs(path, 'hospitalStays'));
  if (stays.length > 0) person.hospitalStays = stays;
  person.measurements = readLabs(r, given.labs, whereIs(path, 'labs'));
  const where = whereIs(path, 'medicines');
  const list = listAt(r, given.medicines, where, 'recognition', 'medicines') ?? [];
  person.medicines = list.map((one, i) => readMedicine(r, one, `${where}[${i}]`)).filter((one) => one !== undefined);
}

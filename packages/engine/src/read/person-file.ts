import { ageOn } from '../measure/age.ts';
import { OLDEST } from '../measure/plausible.ts';
import type { Day } from '../nouns/day.ts';
import type { Coded, Person, Problem, ReadPerson } from '../nouns/person.ts';
import { readAge } from './age-text.ts';
import { asObj, type Filling, type Obj } from './json.ts';
import { readLabs } from './person-labs.ts';
import { readMedicine } from './person-medicine.ts';
import {
  codeAt,
  dateAt,
  type FileReading,
  listAt,
  present,
  tell,
  textOf,
  unknownKeys,
  wrong,
} from './person-values.ts';

const PERSON_KEYS = 'age birthDate sex pregnant conditions allergies labs medicines'.split(' ');

/** Whether an object is a person file, wrapped in `person` or bare. */
export function isPersonFile(value: Obj): boolean {
  return 'person' in value || PERSON_KEYS.some((key) => key in value);
}

/**
 * Reads a person file (the JSON form of the screening contract), or the bare person inside. Whatever cannot be used (unknown keys, wrong
 * types, impossible dates and values) becomes a problem with its path. `null` is the same as absent.
 *
 * @param today the day after which a start, birth or measurement lies in the future, when the file has no `asOf`
 * @example readPersonFile({ person: { age: 54, medicines: ['baclofen 10 mg three times a day'] } })
 */
export function readPersonFile(file: Obj, today?: Day): ReadPerson {
  const problems: Problem[] = [];
  const wrapped = 'person' in file;
  const asOf = dateAt(file.asOf, 'asOf', { problems, today: undefined });
  const r: FileReading = { problems, today: asOf ?? today };
  const path = wrapped ? 'person' : '';
  const given = wrapped ? asObj(file.person) : file;
  if (wrapped) unknownKeys(file, ['asOf', 'person'], '', r);
  const person: Filling<Person> = { measurements: [], medicines: [] };
  if (given === undefined)
    tell(r, 'person', 'input', 'person', 'person must be an object; see the description of the person file.');
  else {
    unknownKeys(given, wrapped ? PERSON_KEYS : [...PERSON_KEYS, 'asOf'], path, r);
    fill(person, given, wrapped ? 'person.' : '', r);
  }
  return asOf === undefined ? { person, problems } : { person, asOf, problems };
}

function fill(person: Filling<Person>, given: Obj, path: string, r: FileReading): void {
  const { age, sex, pregnant } = given;
  if (present(age)) {
    const measured = asObj(age);
    const years = readAge(
      measured === undefined
        ? age
        : `${typeof measured.value === 'number' ? measured.value : ''} ${textOf(measured.unit) ?? ''}`,
    );
    if (years === undefined)
      wrong(r, `${path}age`, 'age', age, `years from 0 to ${OLDEST}, or a text such as "6 months"`);
    else person.age = years;
  }
  const born = dateAt(given.birthDate, `${path}birthDate`, r, 'past');
  if (born !== undefined) {
    person.birthDate = born;
    const computed = r.today === undefined ? undefined : ageOn({ birthDate: born }, r.today);
    if (computed !== undefined && person.age !== undefined && Math.abs(computed - person.age) > 1) {
      const say = `age ${person.age} does not fit the birth date ${born}; the birth date was used.`;
      tell(r, `${path}age`, 'input', 'age', say);
    }
  }
  if (present(sex)) {
    const short = typeof sex === 'string' ? sex.trim().toLowerCase() : '';
    if (short === 'female' || short === 'f') person.sex = 'female';
    else if (short === 'male' || short === 'm') person.sex = 'male';
    else wrong(r, `${path}sex`, 'sex', sex, '"female" or "male"; checks that need the sex cannot run without it');
  }
  if (typeof pregnant === 'boolean') person.pregnant = pregnant;
  else if (present(pregnant)) wrong(r, `${path}pregnant`, 'pregnant', pregnant, 'true or false', 'pregnancy');
  const conditions = codedList(given.conditions, `${path}conditions`, 'condition', r);
  if (conditions !== undefined) person.conditions = conditions;
  const allergies = codedList(given.allergies, `${path}allergies`, 'allergy', r);
  if (allergies !== undefined) person.allergies = allergies;
  person.measurements = readLabs(given.labs, `${path}labs`, r);
  const list = listAt(given.medicines, `${path}medicines`, 'recognition', r);
  if (list !== undefined)
    person.medicines = list.flatMap((one, i) => readMedicine(one, `${path}medicines[${i}]`, r) ?? []);
}

function codedList(value: unknown, path: string, check: string, r: FileReading): Coded[] | undefined {
  return listAt(value, path, check, r)?.flatMap((one, i) => readCoded(one, `${path}[${i}]`, check, r) ?? []);
}

function readCoded(value: unknown, path: string, check: string, r: FileReading): Coded | undefined {
  if (typeof value === 'string' && value.trim() !== '') return { given: value.trim(), codes: [] };
  const one = asObj(value);
  const given = one === undefined ? undefined : (textOf(one.text) ?? textOf(one.display) ?? textOf(one.name));
  const code = one === undefined ? undefined : codeAt(one, path, check, r);
  if (one !== undefined) unknownKeys(one, ['text', 'display', 'name', 'system', 'code'], path, r, check);
  const shown = given ?? code?.code;
  if (shown !== undefined) return { given: shown, codes: code === undefined ? [] : [code] };
  wrong(r, path, check, value, 'a text, or an object with "text" or with "system" and "code"', check);
  return undefined;
}

import { OLDEST } from '../measure/plausible.ts';
import type { Coded, Person } from '../nouns/person.ts';
import { readAge } from './age-text.ts';
import { dayAt } from './day.ts';
import { asObj, type Filling } from './json.ts';
import { codeAt, listAt, textAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse } from './problem.ts';
import { wordTable } from './word-table.ts';

/** Reads one thing that is told of a person, from a field of a person file or from a line of text. */
type FieldReader = (r: Reading, person: Filling<Person>, value: unknown, where: string) => void;

const SEXES = wordTable('female f woman girl\nmale m man boy') as ReadonlyMap<unknown, 'female' | 'male'>;

/** What is told of a person, by its key in a person file; medicines and labs apart. Values that cannot be used become problems. */
export const FIELDS = {
  age(r, person, value, where) {
    const { value: number, unit } = asObj(value) ?? { value };
    const years = readAge(typeof number === 'number' && unit ? `${number} ${textAt(unit) ?? ''}` : number);
    if (years === undefined)
      refuse(r, where, 'input', 'age', value, `years from 0 to ${OLDEST} or a text such as "6 months"`);
    else person.age = years;
  },
  birthDate(r, person, value, where) {
    const day = dayAt(r, value, where, '', 'input', 'birth date', true);
    if (day !== undefined) person.birthDate = day;
  },
  sex(r, person, value, where) {
    const sex = SEXES.get(textAt(value)?.toLowerCase());
    if (sex === undefined) refuse(r, where, 'input', 'sex', value, '"female" or "male"');
    else person.sex = sex;
  },
  pregnant(r, person, value, where) {
    if (typeof value === 'boolean') person.pregnant = value;
    else refuse(r, where, 'pregnancy', 'pregnant', value, 'true or false');
  },
  conditions: coded('conditions', 'condition'),
  allergies: coded('allergies', 'allergy'),
} satisfies Record<string, FieldReader>;

/** Adds to a list of conditions or allergies: each a text, or an object with a text, a code, or both. */
function coded(key: 'conditions' | 'allergies', check: string): FieldReader {
  return (r, person, value, where) => {
    const list = listAt(r, value, where, check, key);
    if (list === undefined) return;
    const read = list.map((one, i) => readCoded(r, one, `${where}[${i}]`, check)).filter((one) => one !== undefined);
    person[key] = [...(person[key] ?? []), ...read];
  };
}

function readCoded(r: Reading, value: unknown, where: string, check: string): Coded | undefined {
  const one = asObj(value);
  if (one === undefined) {
    const given = textAt(value);
    if (given !== undefined) return { given, codes: [] };
  } else {
    const dated = check === 'condition';
    unknownKeys(r, one, `text display name system code${dated ? ' since' : ''}`, where, check);
    const code = codeAt(r, one, where, check);
    const given = textAt(one.text) ?? textAt(one.display) ?? textAt(one.name) ?? code?.code;
    const since = dated ? dayAt(r, one.since, where, 'since', check, given ?? check, true) : undefined;
    if (given !== undefined)
      return { given, codes: code === undefined ? [] : [code], ...(since !== undefined && { since }) };
  }
  return refuse(r, where, check, check, value, 'a text, or an object with "text" or with "system" and "code"');
}

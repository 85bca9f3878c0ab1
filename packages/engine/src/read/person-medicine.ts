import type { Medicine } from '../nouns/person.ts';
import { ROUTES, type Route } from '../nouns/route.ts';
import { readDosage } from '../sig/fhir-dosage.ts';
import { dayAt, setPeriod } from './day.ts';
import { asObj, type Filling, type Obj, present } from './json.ts';
import { medicineFrom } from './medicine-text.ts';
import { readPump } from './person-pump.ts';
import { readSupply } from './person-supply.ts';
import { codeAt, textAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse, whereIs } from './problem.ts';

const CHECK = 'recognition';

/** Reads one entry of `medicines`: a text, or an object with `text`, `name` or `code`. Undefined when it names nothing. */
export function readMedicine(r: Reading, value: unknown, path: string): Medicine | undefined {
  const text = textAt(value);
  if (text !== undefined) return medicineFrom(text, path, r);
  const one = asObj(value) ?? {};
  const name = textAt(one.text) ?? textAt(one.name);
  const code = codeAt(r, one, path, CHECK);
  const given = name ?? code?.code;
  if (given === undefined)
    return refuse(r, path, CHECK, 'medicine', value, 'a text, or an object with "text" or "code"');
  unknownKeys(
    r,
    one,
    'text name code system sig route started stopped lastSupplied daysSupply asNeeded fills refillsLeft pump',
    path,
    CHECK,
  );
  const medicine: Filling<Medicine> = name === undefined ? { given, codes: [] } : medicineFrom(name, path, r);
  if (code !== undefined) medicine.codes = [code];
  readSig(r, one, medicine, path);
  readDays(r, one, medicine, path);
  readSupply(r, one, medicine, path);
  const pump = readPump(r, one.pump, whereIs(path, 'pump'), medicine.given);
  if (pump !== undefined) medicine.pump = pump;
  return medicine;
}

function readSig(r: Reading, one: Obj, medicine: Filling<Medicine>, path: string): void {
  const wrong = (field: string, should: string, check = CHECK) =>
    present(one[field]) && refuse(r, whereIs(path, field), check, medicine.given, one[field], should);
  const asNeeded = one.asNeeded === true;
  const text = textAt(one.sig);
  if (typeof one.asNeeded !== 'boolean') wrong('asNeeded', 'true or false', 'input');
  if (text === undefined) wrong('sig', 'a text such as "10 mg three times a day"');
  // Said in words, so that directions inside the text keep their doses.
  if (asNeeded && text === undefined && medicine.text !== undefined) medicine.text += ' as needed';
  else if (asNeeded || text !== undefined) medicine.sig = readDosage([{ text, asNeededBoolean: asNeeded }]);
  const words = textAt(one.route)?.toLowerCase();
  // "by mouth", "IV" and the like, by the reader of directions.
  const route = words && (ROUTES.includes(words as Route) ? (words as Route) : readDosage([{ text: words }]).route);
  if (route) medicine.route = route;
  else wrong('route', `one of ${ROUTES.join(', ')}`);
}

function readDays(r: Reading, one: Obj, medicine: Filling<Medicine>, path: string): void {
  const day = (field: string, past: boolean) => dayAt(r, one[field], path, field, CHECK, medicine.given, past);
  // A stop may be planned.
  setPeriod(r, medicine, day('started', true), day('stopped', false), path, 'stopped', CHECK);
}

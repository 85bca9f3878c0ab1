import type { Medicine } from '../nouns/person.ts';
import { ROUTES, type Route } from '../nouns/route.ts';
import { readDosage } from '../sig/fhir-dosage.ts';
import { asObj, type Filling, type Obj } from './json.ts';
import { medicineFrom } from './medicine-text.ts';
import { codeAt, dateAt, type FileReading, present, tell, textOf, unknownKeys, wrong } from './person-values.ts';

const KEYS = 'text name code system sig route started stopped lastSupplied daysSupply asNeeded'.split(' ');
const CHECK = 'recognition';

/** Reads one entry of `medicines`: a text, or an object with `text`, `name` or `code`. Undefined when it names nothing. */
export function readMedicine(value: unknown, path: string, r: FileReading): Medicine | undefined {
  const text = textOf(value);
  if (text !== undefined) return medicineFrom(text, path, r.problems);
  const one = asObj(value);
  const name = one === undefined ? undefined : (textOf(one.text) ?? textOf(one.name));
  const code = one === undefined ? undefined : codeAt(one, path, CHECK, r);
  const given = name ?? code?.code;
  if (one === undefined || given === undefined) {
    wrong(r, path, 'medicine', value, 'a text, or an object with "text" or "code"', CHECK);
    return undefined;
  }
  unknownKeys(one, KEYS, path, r, CHECK);
  const medicine: Filling<Medicine> = name === undefined ? { given, codes: [] } : medicineFrom(name, path, r.problems);
  if (code !== undefined) medicine.codes = [code];
  readSig(one, medicine, path, r);
  readDays(one, medicine, path, r);
  return medicine;
}

function readSig(one: Obj, medicine: Filling<Medicine>, path: string, r: FileReading): void {
  const { asNeeded } = one;
  const sig = textOf(one.sig);
  if (present(asNeeded) && typeof asNeeded !== 'boolean')
    wrong(r, `${path}.asNeeded`, medicine.given, asNeeded, 'true or false');
  if (sig !== undefined)
    medicine.sig = readDosage([asNeeded === true ? { text: sig, asNeededBoolean: true } : { text: sig }]);
  else {
    if (present(one.sig))
      wrong(r, `${path}.sig`, medicine.given, one.sig, 'a text such as "10 mg three times a day"', CHECK);
    // Said in words, so that directions inside the text keep their doses.
    if (asNeeded === true) {
      if (medicine.text === undefined) medicine.sig = readDosage([{ asNeededBoolean: true }]);
      else medicine.text += ' as needed';
    }
  }
  const route = textOf(one.route)?.toLowerCase();
  const read = ROUTES.includes(route as Route) ? (route as Route) : routeInWords(route);
  if (read !== undefined) medicine.route = read;
  else if (present(one.route))
    wrong(r, `${path}.route`, medicine.given, one.route, `one of ${ROUTES.join(', ')}`, CHECK);
}

/** "by mouth", "IV" and the like, by the reader of directions. */
function routeInWords(route: string | undefined): Route | undefined {
  return route === undefined ? undefined : (readDosage([{ text: route }]).route ?? undefined);
}

function readDays(one: Obj, medicine: Filling<Medicine>, path: string, r: FileReading): void {
  const from = dateAt(one.started, `${path}.started`, r, 'past', CHECK);
  // A stop may be planned.
  const to = dateAt(one.stopped, `${path}.stopped`, r, undefined, CHECK);
  if (from !== undefined && to !== undefined && to < from) {
    const say = `${path} was stopped on ${to}, before it was started on ${from}; neither day was used.`;
    tell(r, `${path}.stopped`, CHECK, medicine.given, say);
  } else {
    if (from !== undefined) medicine.from = from;
    if (to !== undefined) medicine.to = to;
  }
  const supplied = dateAt(one.lastSupplied, `${path}.lastSupplied`, r, 'past', CHECK);
  if (supplied !== undefined) medicine.lastSupplied = supplied;
  const { daysSupply } = one;
  if (typeof daysSupply === 'number' && daysSupply > 0 && daysSupply <= 3660) medicine.daysSupply = daysSupply;
  else if (present(daysSupply))
    wrong(r, `${path}.daysSupply`, medicine.given, daysSupply, 'a number of days from 1 to 3660', CHECK);
}

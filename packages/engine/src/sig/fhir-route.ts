import type { Route } from '../nouns/route.ts';
import { asObj, items } from '../read/json.ts';
import { readSig } from './read-sig.ts';

/** SNOMED CT codes of the common routes. A Map, because keys of digits make a plain object slow. */
const CODES: ReadonlyMap<unknown, Route> = new Map([
  ['26643006', 'oral'],
  ['47625008', 'intravenous'],
  ['78421000', 'intramuscular'],
  ['34206005', 'subcutaneous'],
  ['72607000', 'intrathecal'],
  ['37839007', 'sublingual'],
  ['6064005', 'topical'],
  ['18679011', 'inhalation'],
  ['447694001', 'inhalation'],
  ['46713006', 'nasal'],
  ['37161004', 'rectal'],
  ['16857009', 'vaginal'],
  ['54485002', 'ophthalmic'],
  ['45890007', 'transdermal'],
  ['404820008', 'epidural'],
  ['54471007', 'buccal'],
]);

/** The route of a FHIR CodeableConcept: by code, else by its words. Null when neither is known. */
export function readRoute(value: unknown): Route | null {
  const concept = asObj(value);
  const codings = items(concept?.coding);
  for (const coding of codings) {
    const known = CODES.get(asObj(coding)?.code);
    if (known !== undefined) return known;
  }
  for (const text of [concept?.text, ...codings.map((coding) => asObj(coding)?.display)]) {
    const route = typeof text === 'string' ? readSig(text).route : null;
    if (route !== null) return route;
  }
  return null;
}

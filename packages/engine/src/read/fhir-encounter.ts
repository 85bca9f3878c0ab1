import type { Stay } from '../nouns/person.ts';
import { dayAt } from './day.ts';
import { items, obj } from './json.ts';
import type { Entry, Reading } from './problem.ts';
import { wordTable } from './word-table.ts';

/** HL7 ActCode classes of an encounter in which somebody lies in a hospital. */
const INPATIENT = wordTable('inpatient IMP ACUTE NONAC');
const LEFT_OUT = wordTable('entered-in-error cancelled planned');

/** Reads a stay in a hospital from an Encounter; undefined for visits, and where its first day is not known. */
export function readStay(entry: Entry, r: Reading): Stay | undefined {
  const { resource } = entry;
  // FHIR R4 gives one coding, R5 a list of concepts.
  const codings = [resource.class, ...items(resource.class).flatMap((one) => items(obj(one).coding))];
  if (LEFT_OUT.has(resource.status) || !codings.some((coding) => INPATIENT.has(obj(coding).code))) return undefined;
  const { start, end } = obj(resource.period ?? resource.actualPeriod);
  const from = dayAt(r, start, entry, 'period.start', 'miss', 'hospital stay');
  const to = dayAt(r, end, entry, 'period.end', 'miss', 'hospital stay');
  if (from === undefined) return undefined;
  if (to !== undefined) return { from, to };
  // One that is over on an unknown day says nothing of today.
  return resource.status === 'in-progress' ? { from } : { from, to: from };
}

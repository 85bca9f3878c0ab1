import type { Person, ReadPerson, Stay } from '../nouns/person.ts';
import { type CodedList, readAllergy, readCondition } from './fhir-condition.ts';
import { readStay } from './fhir-encounter.ts';
import { newestVersions } from './fhir-history.ts';
import { type EventKind, type MedicineEvent, readMedicineEvent } from './fhir-medication.ts';
import { layTogether } from './fhir-medicines.ts';
import { type Observed, readObservation, settle } from './fhir-observation.ts';
import { readPatients } from './fhir-patient.ts';
import type { Targets } from './fhir-references.ts';
import { InputError } from './input-error.ts';
import { asObj, type Filling, items, type Obj, obj, quoted, words } from './json.ts';
import { type Entry, type Reading, tell } from './problem.ts';
import { wordTable } from './word-table.ts';

const USED =
  'Doseline reads Bundle, Patient, MedicationRequest, -Statement, -Dispense, -Administration, Medication, Condition, ' +
  'AllergyIntolerance and Observation';

const EVENTS = wordTable(`request MedicationRequest
statement MedicationStatement
dispense MedicationDispense
administration MedicationAdministration`) as ReadonlyMap<unknown, EventKind>;

/** What gathers while the resources are read once, in the order given. */
interface Gathering extends Reading {
  readonly conditions: CodedList;
  readonly allergies: CodedList;
  readonly observed: Observed;
  readonly patients: Entry[];
  /** Medicines wait until every resource they may point at has been seen. */
  readonly events: { readonly entry: Entry; readonly kind: EventKind }[];
  readonly targets: Targets;
  readonly subjects: string[];
  readonly nested: Obj[];
  readonly stays: Stay[];
  index: number;
  used: number;
}

/**
 * Reads FHIR R4: a Bundle of any type, a single resource, or the resources of an array or of NDJSON. Resources of other types
 * (Claim, Procedure …) are passed over on purpose; of an Encounter only a stay in a hospital counts. A list that no resource speaks of stays undefined: "not told".
 *
 * @throws InputError when no resource outside a Bundle is of a type that is read, or when there are several patients.
 * @example readFhir([{ resourceType: 'MedicationRequest', status: 'active', medicationCodeableConcept: { text: 'baclofen' } }])
 */
export function readFhir(input: Obj | readonly unknown[]): ReadPerson {
  const g: Gathering = {
    problems: [],
    conditions: { check: 'condition' },
    allergies: { check: 'allergy' },
    observed: new Map(),
    patients: [],
    events: [],
    targets: { entries: [] },
    subjects: [],
    nested: [],
    stays: [],
    index: 0,
    used: 0,
  };
  const all = Array.isArray(input) ? items(input) : [input];
  for (const one of all) take(asObj(one), undefined, g);
  // A bundle may hold bundles (the answer to a batch); a list of work instead of recursion, whatever the depth.
  for (const bundle of g.nested) readBundle(bundle, g);
  if (g.used === 0) nothingUsed(all, g);

  const person: Filling<Person> = { measurements: [], medicines: [] };
  readPatients(g.patients, g.subjects, person, g);
  if (g.conditions.found !== undefined) person.conditions = [...g.conditions.found.values()];
  if (g.allergies.found !== undefined) person.allergies = [...g.allergies.found.values()];
  settle(g.observed, person, g);
  if (person.pregnant === undefined && isExpecting(person)) person.pregnant = true;

  if (g.stays.length > 0) person.hospitalStays = g.stays;

  const events: MedicineEvent[] = [];
  for (const { entry, kind } of g.events) {
    const event = readMedicineEvent(entry, kind, g.targets, g);
    if (event !== undefined) events.push(event);
  }
  person.medicines = layTogether(events, g);
  if (g.events.length === 0 && g.targets.entries.length > 0)
    tell(
      g,
      'Medication',
      'recognition',
      'medicines',
      'A Medication says what a product is, not that it is taken: add a MedicationRequest.',
    );
  return { person, problems: g.problems };
}

function readBundle(bundle: Obj, g: Gathering): void {
  const entries = items(bundle.entry);
  for (const one of bundle.type === 'history' ? newestVersions(entries) : entries) {
    const { resource, fullUrl } = obj(one);
    take(asObj(resource), words(fullUrl), g);
  }
  for (const link of items(bundle.link))
    if (obj(link).relation === 'next')
      tell(
        g,
        'Bundle.link',
        'input',
        'further pages',
        'This is one page of several: the others were not screened. Fetch all pages first.',
      );
}

function take(resource: Obj | undefined, fullUrl: string | undefined, g: Gathering): void {
  const index = g.index++;
  if (resource === undefined) return;
  const entry: Entry = { resource, index, fullUrl };
  const type = resource.resourceType;
  let { subject } = resource;
  switch (type) {
    case 'Observation':
      readObservation(entry, g.observed);
      break;
    case 'Condition':
      readCondition(entry, g.conditions, g);
      break;
    case 'AllergyIntolerance':
      subject = resource.patient;
      readAllergy(entry, g.allergies, g);
      break;
    case 'Patient':
      g.patients.push(entry);
      break;
    case 'Medication':
    case 'Substance':
      g.targets.entries.push(entry);
      break;
    case 'Bundle':
      g.nested.push(resource);
      return;
    case 'Encounter': {
      const stay = readStay(entry, g);
      if (stay !== undefined) g.stays.push(stay);
      return;
    }
    case 'OperationOutcome':
      serverSays(resource, g);
      return;
    default: {
      const kind = EVENTS.get(type);
      if (kind === undefined) return;
      g.events.push({ entry, kind });
    }
  }
  g.used++;
  const about = obj(subject).reference;
  // Two are too many already; twenty keep the search short and still show which.
  if (typeof about === 'string' && g.subjects.length < 20 && !g.subjects.includes(about)) g.subjects.push(about);
}

/** Active conditions that mean a pregnancy: SNOMED CT, and the ICD-10-CM categories of a pregnant state and its supervision. */
function isExpecting({ sex, conditions = [] }: Person): boolean {
  if (sex === 'male') return false;
  for (const { codes } of conditions)
    for (const { system, code } of codes)
      if (
        system === 'snomed-ct'
          ? code === '77386006' || code === '72892002'
          : system === 'icd-10-cm' && /^(Z33\.?1|Z34|O09)/.test(code)
      )
        return true;
  return false;
}

function serverSays(outcome: Obj, g: Gathering): void {
  for (const issue of items(outcome.issue)) {
    const { severity, diagnostics, details, code } = obj(issue);
    if (severity !== 'error' && severity !== 'fatal' && severity !== 'warning') continue;
    const what = words(diagnostics) ?? words(obj(details).text) ?? words(code) ?? 'an error';
    tell(g, 'OperationOutcome', 'input', 'server', `The server reports ${quoted(what)}. Something may be missing.`);
  }
}

function nothingUsed(all: readonly unknown[], g: Gathering): undefined {
  if (g.nested.length > 0)
    return tell(
      g,
      'Bundle.entry',
      'input',
      'Bundle',
      `The Bundle has ${g.index - g.nested.length} entries and none that is screened. ${USED}.`,
    );
  const type = words(obj(all[0]).resourceType);
  throw new InputError(
    all.length === 1 && type !== undefined
      ? `The resource type ${quoted(type)} is not read. ${USED}.`
      : `None of the ${all.length} items is a FHIR resource that is read. ${USED}.`,
  );
}

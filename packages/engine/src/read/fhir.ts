import type { Measurement, Medicine, Person, Problem, ReadPerson } from '../nouns/person.ts';
import { codedList, readAllergy, readCondition } from './fhir-condition.ts';
import { newestVersions } from './fhir-history.ts';
import { type Entry, isMedicationEvent, readMedicationEvent } from './fhir-medication.ts';
import { layTogether } from './fhir-medicines.ts';
import { observations, readObservation, settle } from './fhir-observation.ts';
import { readPatients } from './fhir-patient.ts';
import { type Addressed, type References, references } from './fhir-references.ts';
import { InputError } from './input-error.ts';
import { asObj, type Filling, items, type Obj, quoted, words } from './json.ts';

const USED =
  'Bundle, Patient, MedicationRequest, MedicationStatement, MedicationDispense, MedicationAdministration, Medication, ' +
  'Condition, AllergyIntolerance and Observation';

/** What gathers while the resources are read once, in the order given. */
interface Gathering {
  readonly problems: Problem[];
  readonly conditions: ReturnType<typeof codedList>;
  readonly allergies: ReturnType<typeof codedList>;
  readonly observed: ReturnType<typeof observations>;
  readonly patients: Addressed[];
  /** Medicines wait until every resource they may point at has been seen. */
  readonly events: { readonly resource: Obj; readonly fullUrl: string | undefined; readonly index: number }[];
  readonly targets: Addressed[];
  readonly subjects: string[];
  readonly nested: Obj[];
  index: number;
  used: number;
  first: unknown;
}

/**
 * Reads FHIR R4: a Bundle of any type, a single resource, or the resources of an array or of NDJSON. Resources of other types
 * (Encounter, Claim …) are passed over on purpose. A list that no resource speaks of stays undefined: "not told".
 *
 * @throws InputError when no resource outside a Bundle is of a type that is read, or when there are several patients.
 * @example readFhir([{ resourceType: 'MedicationRequest', status: 'active', medicationCodeableConcept: { text: 'baclofen' } }])
 */
export function readFhir(input: Obj | readonly unknown[]): ReadPerson {
  const g: Gathering = {
    problems: [],
    conditions: codedList(),
    allergies: codedList(),
    observed: observations(),
    patients: [],
    events: [],
    targets: [],
    subjects: [],
    nested: [],
    index: 0,
    used: 0,
    first: undefined,
  };
  if (Array.isArray(input)) for (const one of input) take(asObj(one), undefined, g);
  else take(input as Obj, undefined, g);
  const bundles = g.nested.length > 0;
  // A bundle may hold bundles (the answer to a batch); a list of work instead of recursion, whatever the depth.
  for (let at = 0; at < g.nested.length; at++) readBundle(g.nested[at] as Obj, g);
  if (g.used === 0) nothingUsed(bundles, g);

  const measurements: Measurement[] = [];
  const person: Filling<Person> = { measurements, medicines: [] };
  readPatients(g.patients, g.subjects, person, g.problems);
  if (g.conditions.told) person.conditions = g.conditions.found;
  if (g.allergies.told) person.allergies = g.allergies.found;
  const pregnant = settle(g.observed, measurements, g.problems) ?? expecting(person);
  if (pregnant !== undefined) person.pregnant = pregnant;
  person.medicines = readMedicines(g);
  return { person, problems: g.problems };
}

function readBundle(bundle: Obj, g: Gathering): void {
  const entries = bundle.type === 'history' ? newestVersions(items(bundle.entry)) : items(bundle.entry);
  for (const entry of entries) {
    const one = asObj(entry);
    take(asObj(one?.resource), words(one?.fullUrl), g);
  }
  for (const link of items(bundle.link)) {
    if (asObj(link)?.relation !== 'next') continue;
    const say =
      'This Bundle is one page of several: what stands on the others was not screened. Fetch all pages first.';
    g.problems.push({ where: 'Bundle.link', check: 'input', about: 'further pages', say });
  }
}

function take(resource: Obj | undefined, fullUrl: string | undefined, g: Gathering): void {
  const index = g.index++;
  if (resource === undefined) return;
  const type = resource.resourceType;
  g.first ??= type;
  let subject = resource.subject;
  switch (type) {
    case 'Observation':
      readObservation(resource, index, g.observed);
      break;
    case 'Condition':
      readCondition(resource, index, g.conditions, g.problems);
      break;
    case 'AllergyIntolerance':
      subject = resource.patient;
      readAllergy(resource, index, g.allergies, g.problems);
      break;
    case 'Patient':
      g.patients.push({ fullUrl, resource });
      break;
    case 'Medication':
    case 'Substance':
      g.targets.push({ fullUrl, resource });
      break;
    case 'Bundle':
      g.nested.push(resource);
      return;
    case 'OperationOutcome':
      serverSays(resource, g.problems);
      return;
    default:
      if (!isMedicationEvent(type)) return;
      g.events.push({ resource, fullUrl, index });
  }
  g.used++;
  const about = asObj(subject)?.reference;
  // Two are too many already; twenty keep the search short and still show which.
  if (typeof about === 'string' && g.subjects.length < 20 && !g.subjects.includes(about)) g.subjects.push(about);
}

function readMedicines(g: Gathering): Medicine[] {
  let map: References | undefined;
  const known = (): References => {
    map ??= references(g.targets);
    return map;
  };
  const entries: Entry[] = [];
  for (const { resource, index, fullUrl } of g.events) {
    const entry = readMedicationEvent(resource, index, fullUrl, known, g.problems);
    if (entry !== undefined) entries.push(entry);
  }
  if (g.events.length === 0 && g.targets.length > 0) {
    const say =
      'A Medication says what a product is, not that it is taken: add a MedicationRequest or MedicationStatement.';
    g.problems.push({ where: 'Medication', check: 'recognition', about: 'medicines', say });
  }
  return layTogether(entries, g.problems);
}

/** Active conditions that mean a pregnancy: SNOMED CT, and the ICD-10-CM categories of a pregnant state and its supervision. */
function expecting(person: Person): true | undefined {
  if (person.sex === 'male') return undefined;
  for (const { codes } of person.conditions ?? [])
    for (const { system, code } of codes) {
      if (system === 'snomed-ct' && (code === '77386006' || code === '72892002')) return true;
      if (system === 'icd-10-cm' && /^(Z33\.?1|Z34|O09)/.test(code)) return true;
    }
  return undefined;
}

function serverSays(outcome: Obj, problems: Problem[]): void {
  for (const issue of items(outcome.issue)) {
    const one = asObj(issue);
    if (one?.severity !== 'error' && one?.severity !== 'fatal' && one?.severity !== 'warning') continue;
    const what = words(one.diagnostics) ?? words(asObj(one.details)?.text) ?? words(one.code);
    const say = `The server that made this input reports: ${quoted(what ?? 'an error')}. Something may be missing.`;
    problems.push({ where: 'OperationOutcome', check: 'input', about: 'server', say });
  }
}

function nothingUsed(bundles: boolean, g: Gathering): void {
  const seen = g.index - g.nested.length;
  if (!bundles)
    throw new InputError(
      seen === 1 && typeof g.first === 'string'
        ? `The resource type ${quoted(g.first)} is not read. Doseline reads ${USED}.`
        : `None of the ${seen} items is a FHIR resource that Doseline reads: ${USED}.`,
    );
  const say = `The Bundle has ${seen} entries and none that is screened. Doseline reads ${USED}.`;
  g.problems.push({ where: 'Bundle.entry', check: 'input', about: 'Bundle', say });
}

import type { Coded, Problem } from '../nouns/person.ts';
import { nameOf, readConcept, statusCode } from './fhir-concept.ts';
import { asObj, items, type Obj } from './json.ts';

/** Conditions or allergies as they gather. `told` is true once the source says anything, were it "none". */
export interface CodedList {
  told: boolean;
  readonly found: Coded[];
  readonly keys: Set<string>;
}

export function codedList(): CodedList {
  return { told: false, found: [], keys: new Set() };
}

const GONE: ReadonlySet<string | undefined> = new Set(['inactive', 'remission', 'resolved']);
const WRONG: ReadonlySet<string | undefined> = new Set(['refuted', 'entered-in-error']);
/** "None known", by SNOMED CT and by the International Patient Summary. */
const NONE: ReadonlySet<string | undefined> = new Set([
  '716186003',
  '409137002',
  '160245001',
  'no-known-allergies',
  'no-known-medication-allergies',
  'no-known-problems',
]);
/** "Not known", and "none known" of allergies that do not concern medicines: they say nothing about the list. */
const UNKNOWN: ReadonlySet<string | undefined> = new Set([
  'no-allergy-info',
  'no-problem-info',
  '428607008',
  '429625007',
  'no-known-food-allergies',
  'no-known-environmental-allergies',
]);

/**
 * Reads a Condition. Those that are over (clinical status inactive, remission, resolved, or an abatement without a status)
 * are history and are left out, as are refuted ones and errors; the checks ask about what is so now.
 */
export function readCondition(resource: Obj, index: number, into: CodedList, problems: Problem[]): void {
  if (!holds(resource)) {
    into.told = true;
    return;
  }
  if (resource.clinicalStatus === undefined && Object.keys(resource).some((key) => key.startsWith('abatement'))) {
    into.told = true;
    return;
  }
  add(readConcept(resource.code), resource, index, into, problems);
}

/** Reads an AllergyIntolerance: its code, and the substances of its reactions. */
export function readAllergy(resource: Obj, index: number, into: CodedList, problems: Problem[]): void {
  if (!holds(resource)) {
    into.told = true;
    return;
  }
  const substances = items(resource.reaction)
    .map((reaction) => readConcept(asObj(reaction)?.substance))
    .filter((substance) => substance !== undefined);
  const code = readConcept(resource.code);
  if (code !== undefined || substances.length === 0) add(code, resource, index, into, problems);
  for (const substance of substances) add(substance, resource, index, into, problems);
}

function holds(resource: Obj): boolean {
  return !GONE.has(statusCode(resource.clinicalStatus)) && !WRONG.has(statusCode(resource.verificationStatus));
}

function add(coded: Coded | undefined, resource: Obj, index: number, into: CodedList, problems: Problem[]): void {
  if (coded === undefined) {
    const where = nameOf(resource, index);
    const check = resource.resourceType === 'Condition' ? 'condition' : 'allergy';
    problems.push({ where, check, about: where, say: `${where} has neither text nor code; add one of them.` });
    return;
  }
  const code = coded.codes[0]?.code;
  if (UNKNOWN.has(code)) return;
  into.told = true;
  if (NONE.has(code)) return;
  const key = code ?? coded.given.toLowerCase();
  if (into.keys.has(key)) return;
  into.keys.add(key);
  into.found.push(coded);
}

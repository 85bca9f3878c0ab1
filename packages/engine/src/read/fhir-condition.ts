import type { Day } from '../nouns/day.ts';
import type { Coded } from '../nouns/person.ts';
import { readDay } from './day.ts';
import { readConcept, statusCode } from './fhir-concept.ts';
import { items, type Obj, obj, present, words } from './json.ts';
import { type Entry, type Reading, tell, whereIs } from './problem.ts';
import { wordTable } from './word-table.ts';

/** Conditions or allergies by their first code, else their words. The list is undefined until the source says anything, were it "none". */
export interface CodedList {
  readonly check: 'condition' | 'allergy';
  found?: Map<string, Coded>;
}

/** Clinical and verification statuses of what is over, or never was. */
const GONE = wordTable('inactive remission resolved refuted entered-in-error');
/**
 * "None known", by SNOMED CT and by the International Patient Summary; and "not known", with "none known" of allergies that do not concern
 * medicines, which say nothing about the list.
 */
const EMPTY =
  wordTable(`none 716186003 409137002 160245001 no-known-allergies no-known-medication-allergies no-known-problems
unknown no-allergy-info no-problem-info 428607008 429625007 no-known-food-allergies no-known-environmental-allergies`);

/**
 * Reads a Condition. Those that are over (clinical status inactive, remission, resolved, or an abatement, whatever the status: R4 allows none
 * beside "active") are history and are left out, as are refuted ones and errors; the checks ask about what is so now.
 */
export function readCondition(entry: Entry, into: CodedList, r: Reading): void {
  const { resource } = entry;
  if (isGone(resource) || hasAbated(resource, r)) into.found ??= new Map();
  else {
    const coded = readConcept(resource.code);
    const since = onset(resource);
    add(coded && since ? { given: coded.given, codes: coded.codes, since } : coded, entry, into, r);
  }
}

/** The day on which it began, else the day on which it was written down, by which it was there. */
function onset({ onsetDateTime, onsetPeriod, recordedDate }: Obj): Day | undefined {
  const told = words(onsetDateTime) ?? words(obj(onsetPeriod).start) ?? words(recordedDate);
  return told === undefined ? undefined : readDay(told);
}

/** Reads an AllergyIntolerance: its code, and the substances of its reactions. */
export function readAllergy(entry: Entry, into: CodedList, r: Reading): void {
  const { resource } = entry;
  if (isGone(resource)) {
    into.found ??= new Map();
    return;
  }
  const all = [resource.code, ...items(resource.reaction).map((reaction) => obj(reaction).substance)].map(readConcept);
  const named = all.filter((one) => one !== undefined);
  for (const one of named.length === 0 ? [undefined] : named) add(one, entry, into, r);
}

function isGone(resource: Obj): boolean {
  return GONE.has(statusCode(resource.clinicalStatus)) || GONE.has(statusCode(resource.verificationStatus));
}

/** An end that lies ahead is none yet; `abatementBoolean: false` says that it goes on. */
function hasAbated(resource: Obj, { today }: Reading): boolean {
  const told =
    resource.abatementDateTime ??
    resource.abatementPeriod ??
    resource.abatementString ??
    resource.abatementAge ??
    resource.abatementRange ??
    resource.abatementBoolean;
  if (!present(told) || told === false) return false;
  const end = words(told);
  const day = end === undefined ? undefined : readDay(end);
  return day === undefined || today === undefined || day <= today;
}

function add(coded: Coded | undefined, entry: Entry, into: CodedList, r: Reading): undefined {
  if (coded === undefined) {
    const where = whereIs(entry);
    return tell(r, where, into.check, where, 'It has neither text nor code; add one of them.');
  }
  const key = coded.codes[0]?.code ?? coded.given.toLowerCase();
  const empty = EMPTY.get(key);
  if (empty === 'unknown') return;
  into.found ??= new Map();
  if (empty === undefined) into.found.set(key, newest(into.found.get(key), coded));
}

/** Of one condition told twice the later beginning counts, and none where one tells none: it may be new. */
function newest(known: Coded | undefined, other: Coded): Coded {
  if (known?.since === undefined) return known ?? other;
  if (other.since !== undefined) return other.since > known.since ? { ...known, since: other.since } : known;
  const { since: _, ...undated } = known;
  return undated;
}

import type { Day } from '../nouns/day.ts';
import type { Problem } from '../nouns/person.ts';
import { type Obj, quoted, shortened, words } from './json.ts';

/** What the readers of one document share. */
export interface Reading {
  readonly problems: Problem[];
  /** The day that later dates are "in the future" of; undefined when nobody said. */
  readonly today?: Day | undefined;
}

/** A FHIR resource and its place in the input. */
export interface Entry {
  readonly resource: Obj;
  readonly index: number;
  readonly fullUrl: string | undefined;
}

/** Where something stands: a path such as `person.labs` or `line 3`, or a resource, which is named only when there is a problem to tell. */
export type Place = string | Entry;

/** The place in words, with a field of it: `person.labs.egfr`, `Condition/abc`, or `Condition (entry 3)` for one without an id. */
export function whereIs(place: Place, field = ''): string {
  const name = typeof place === 'string' ? place : nameOf(place);
  return name === '' || field === '' ? name + field : `${name}.${field}`;
}

function nameOf({ resource, index }: Entry): string {
  const type = words(resource.resourceType) ?? 'resource';
  const id = words(resource.id);
  return id === undefined ? `${type} (entry ${index + 1})` : `${type}/${shortened(id, 80)}`;
}

/** Adds a problem. What is shown is `say` with `where` behind it, so the sentence need not repeat the place. */
export function tell(r: Reading, where: string, check: string, about: string, say: string): undefined {
  r.problems.push({ where, check, about, say });
}

/** Tells of a value that cannot be used, by what it should have been: "a list", "true or false". */
export function refuse(
  r: Reading,
  where: string,
  check: string,
  about: string,
  value: unknown,
  should: string,
): undefined {
  tell(r, where, check, about, `${quoted(value)} is not ${should} and was not used.`);
}

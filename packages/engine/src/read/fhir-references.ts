import { asObj, items, type Obj, words } from './json.ts';

/** A resource that others point at, with the address that its bundle gives it. */
export interface Addressed {
  readonly fullUrl: string | undefined;
  readonly resource: Obj;
}

/** Resources by every address they can be pointed at: full URL and `Type/id`. */
export type References = ReadonlyMap<string, Obj>;

export function references(all: readonly Addressed[]): References {
  const map = new Map<string, Obj>();
  for (const { fullUrl, resource } of all) {
    if (fullUrl !== undefined) map.set(fullUrl, resource);
    const id = words(resource.id);
    if (id !== undefined) map.set(`${words(resource.resourceType) ?? ''}/${id}`, resource);
  }
  return map;
}

/**
 * What a reference points at: contained (`#x`), by full URL (`urn:uuid:…`), or by the `Type/id` that a relative or absolute
 * reference ends with, with or without a version.
 */
export function resolve(reference: unknown, from: Obj, known: References): Obj | undefined {
  const given = words(asObj(reference)?.reference);
  if (given === undefined) return undefined;
  if (given[0] === '#') {
    const id = given.slice(1);
    return items(from.contained)
      .map(asObj)
      .find((one) => one?.id === id);
  }
  return known.get(given) ?? known.get(localPart(given));
}

/** `Medication/x` of `https://server/fhir/Medication/x/_history/2`. */
export function localPart(reference: string): string {
  const parts = reference.split('/');
  const history = parts.indexOf('_history');
  return (history < 0 ? parts : parts.slice(0, history)).slice(-2).join('/');
}

import { items, type Obj, obj, words } from './json.ts';
import type { Entry } from './problem.ts';

/** Resources that others may point at; `byAddress` is made when the first reference asks. */
export interface Targets {
  readonly entries: Entry[];
  byAddress?: ReadonlyMap<string, Obj>;
}

/**
 * What a reference points at: contained (`#x`), by full URL (`urn:uuid:…`), or by the `Type/id` that a relative or absolute
 * reference ends with, with or without a version.
 */
export function resolve(reference: unknown, from: Obj, targets: Targets): Obj | undefined {
  const given = words(obj(reference).reference);
  if (given === undefined) return undefined;
  if (given[0] === '#')
    return items(from.contained)
      .map(obj)
      .find((one) => one.id === given.slice(1));
  targets.byAddress ??= byAddress(targets.entries, ({ resource }) => resource);
  return found(targets.byAddress, given);
}

/** Something of each resource by every address it can be pointed at: full URL and `Type/id`. */
export function byAddress<E extends Entry, T>(entries: readonly E[], of: (entry: E) => T): Map<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) {
    const { fullUrl, resource } = entry;
    const id = words(resource.id);
    if (fullUrl !== undefined) map.set(fullUrl, of(entry));
    if (id !== undefined) map.set(`${words(resource.resourceType) ?? ''}/${id}`, of(entry));
  }
  return map;
}

/** What stands at an address, which may be longer: `https://server/fhir/Medication/x/_history/2`. */
export function found<T>(map: ReadonlyMap<string, T>, address: string): T | undefined {
  return (
    map.get(address) ??
    map.get(
      address
        .replace(/\/_history.*/s, '')
        .split('/')
        .slice(-2)
        .join('/'),
    )
  );
}

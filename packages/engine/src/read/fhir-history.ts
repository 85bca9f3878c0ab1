import { obj, present, words } from './json.ts';

/**
 * The entries of a history bundle that still hold: of each resource the version with the newest `meta.lastUpdated` (else the first,
 * because histories run backwards), and none whose newest entry is a deletion.
 */
export function newestVersions(entries: readonly unknown[]): readonly unknown[] {
  const newest = new Map<unknown, { readonly entry: unknown; readonly when: string }>();
  for (const entry of entries) {
    const { resource, request, response } = obj(entry);
    const { id, resourceType, meta } = obj(resource);
    const { url, method } = obj(request);
    // A deletion has no resource, only the address that was deleted; what has no address at all stands for itself.
    const key =
      words(id) === undefined
        ? (words(url)?.split('/').slice(0, 2).join('/') ?? entry)
        : `${words(resourceType) ?? ''}/${words(id) ?? ''}`;
    const when = words(obj(meta).lastUpdated) ?? words(obj(response).lastModified) ?? '';
    const known = newest.get(key);
    if (known === undefined || when > known.when)
      newest.set(key, { entry: method === 'DELETE' ? undefined : entry, when });
  }
  return [...newest.values()].map(({ entry }) => entry).filter(present);
}

import { asObj, items, words } from './json.ts';

/**
 * The entries of a history bundle that still hold: of each resource the version with the newest `meta.lastUpdated` (else the first,
 * because histories run backwards), and none whose newest entry is a deletion.
 */
export function newestVersions(entries: readonly unknown[]): readonly unknown[] {
  const newest = new Map<string, { entry: unknown; when: string }>();
  let unnamed = 0;
  for (const entry of entries) {
    const one = asObj(entry);
    const resource = asObj(one?.resource);
    const request = asObj(one?.request);
    const url = words(request?.url)?.split('/').slice(0, 2).join('/');
    const id = words(resource?.id);
    const key = id === undefined ? (url ?? `#${unnamed++}`) : `${words(resource?.resourceType) ?? ''}/${id}`;
    const when = words(asObj(resource?.meta)?.lastUpdated) ?? words(asObj(one?.response)?.lastModified) ?? '';
    const known = newest.get(key);
    if (known === undefined || when > known.when)
      newest.set(key, { entry: request?.method === 'DELETE' ? undefined : entry, when });
  }
  return items([...newest.values()].map((one) => one.entry).filter((entry) => entry !== undefined));
}

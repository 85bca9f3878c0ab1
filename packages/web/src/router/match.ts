/** A page of the app, with what its address says. */
export type Page =
  | { readonly page: 'look-up'; readonly query: string }
  | { readonly page: 'drug'; readonly id: string }
  | { readonly page: 'check' }
  | { readonly page: 'taper' }
  | { readonly page: 'pump' }
  | { readonly page: 'nowhere'; readonly path: string };

/**
 * Reads a path and query into a page. Never throws: an address that cannot be decoded is a page that does not exist.
 *
 * @example matchPage('/drugs/valproic%20acid', '') // { page: 'drug', id: 'valproic acid' }
 */
export function matchPage(path: string, search: string): Page {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (trimmed === '/' || trimmed === '/drugs' || trimmed === '') {
    return { page: 'look-up', query: new URLSearchParams(search).get('q') ?? '' };
  }
  if (trimmed === '/check') return { page: 'check' };
  if (trimmed === '/taper') return { page: 'taper' };
  if (trimmed === '/pump') return { page: 'pump' };
  const drug = /^\/drugs\/([^/]+)$/.exec(trimmed)?.[1];
  if (drug !== undefined) {
    try {
      return { page: 'drug', id: decodeURIComponent(drug).toLowerCase() };
    } catch {
      return { page: 'nowhere', path };
    }
  }
  return { page: 'nowhere', path };
}

/** The address of a drug's page. */
export function drugPath(id: string): string {
  return `/drugs/${encodeURIComponent(id)}`;
}

/** The address of the answers to a search. */
export function searchPath(query: string): string {
  return `/?q=${encodeURIComponent(query)}`;
}

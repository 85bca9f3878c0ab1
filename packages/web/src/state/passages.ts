import type { ShownSource } from '@doseline/engine';

/** The sentences behind a source, or why there are none to show. */
export type Passages =
  | { readonly is: 'held'; readonly texts: readonly string[] }
  | { readonly is: 'none'; readonly say: string };

const NOT_HELD: Passages = { is: 'none', say: 'This server does not hold the text: open the label.' };

/** More sentences than this are not asked for at once: a section may be pointed to from fifty statements. */
const MOST = 12;

/** The pointers to ask for: each sentence's words once. */
export function pointersIn(sources: readonly ShownSource[]): {
  readonly asked: readonly ShownSource[];
  readonly left: number;
} {
  const pointers = new Map<string, ShownSource>();
  for (const source of sources) {
    const { label, words = [] } = source;
    if (label !== undefined && words.length > 0) pointers.set(words.join('|'), source);
  }
  const all = [...pointers.values()];
  return { asked: all.slice(0, MOST), left: Math.max(0, all.length - MOST) };
}

/** The sentences behind several pointers, each once. */
export async function fetchAll(sources: readonly ShownSource[]): Promise<Passages> {
  const all = await Promise.all(sources.map(fetchPassages));
  const texts = new Set(all.flatMap((one) => (one.is === 'held' ? one.texts : [])));
  return texts.size > 0 ? { is: 'held', texts: [...texts] } : (all[0] ?? NOT_HELD);
}

/** Asks this server's label library for the sentences that a source points to. Nothing but the source is sent. */
async function fetchPassages({ label = '', section, words = [] }: ShownSource): Promise<Passages> {
  const query = new URLSearchParams({ label, words: words.join('|'), ...(section ? { section } : {}) });
  try {
    const response = await fetch(`/api/passages?${query}`);
    if (response.status === 404 || !response.headers.get('content-type')?.includes('json')) return NOT_HELD;
    if (!response.ok) return { is: 'none', say: `The server answered ${response.status}: open the label.` };
    const { passages } = (await response.json()) as { readonly passages: readonly string[] };
    return { is: 'held', texts: passages };
  } catch {
    return { is: 'none', say: 'The server could not be reached: open the label.' };
  }
}

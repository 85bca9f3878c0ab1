import type { ShownSource } from '@doseline/engine';

/** The sentences behind a source, or why there are none to show. */
export type Passages =
  | { readonly is: 'held'; readonly texts: readonly string[] }
  | { readonly is: 'none'; readonly say: string };

const NOT_HELD: Passages = { is: 'none', say: 'This server does not hold the text: open the label.' };

/** Asks this server's label library for the sentences that a source points to. Nothing but the source is sent. */
export async function fetchPassages({ label = '', section, words = [] }: ShownSource): Promise<Passages> {
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

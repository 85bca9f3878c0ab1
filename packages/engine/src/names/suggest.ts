import { lazily } from '../memo.ts';
import { keyOf } from './normalise.ts';
import { isSalt } from './salts.ts';
import { type Entry, KIND, type Kind } from './table.ts';
import { buildTrie, type Trie } from './trie.ts';

/** Names by spelling, for corrections and for a field in which somebody types. Built on first use. */
export interface Suggestions {
  trie(): Trie;
  /** The name at a place of the trie. */
  entry(at: number): Entry | undefined;
  /** Names that begin like the key, or have a word that does: fewer edits, generic names, then shorter names first. */
  complete(key: string, limit: number): readonly { readonly entry: Entry; readonly edits: number }[];
}

/** Generic names of the knowledge's drugs, their brands, then ingredients known by name only, then other names. */
const ORDER: Readonly<Record<Kind, number>> = {
  [KIND.drug]: 0,
  [KIND.product]: 1,
  [KIND.brand]: 1,
  [KIND.named]: 2,
  [KIND.namedBrand]: 3,
  [KIND.synonym]: 4,
  [KIND.namedSynonym]: 5,
  [KIND.misspelling]: 6,
};

/** Names under keys, by spelling; the best name of a key first. */
interface Spelled {
  readonly trie: Trie;
  readonly entries: readonly (readonly Entry[])[];
}

/** Opens the names of a table by spelling. */
export function openSuggestions(table: ReadonlyMap<string, Entry>): Suggestions {
  const names = lazily(() =>
    spelled(
      [...table.values()].flatMap((entry) => (entry.kind === KIND.misspelling ? [] : [[entry.key, entry] as const])),
    ),
  );
  const innerWords = lazily(() => spelled(byInnerWord(table)));
  const take = ({ trie, entries }: Spelled, key: string, edits: number, limit: number) =>
    trie
      .complete(key, edits, limit)
      .flatMap((near) => (entries[near.at] ?? []).map((entry) => ({ entry, edits: near.edits })));
  return {
    trie: () => names().trie,
    entry: (at) => names().entries[at]?.[0],
    complete(key, limit) {
      // Below four letters an edit leaves nothing to go by; two edits only when one finds nothing.
      let found = take(names(), key, key.length < 4 ? 0 : 1, limit);
      if (found.length === 0 && key.length >= 8) found = take(names(), key, 2, limit);
      if (found.length >= limit || key.length < 4) return found;
      const have = new Set(found.map(({ entry }) => entry));
      for (const inner of take(innerWords(), key, 0, limit)) {
        if (!have.has(inner.entry)) found.push(inner);
        have.add(inner.entry);
      }
      return found.slice(0, limit);
    },
  };
}

function scoreOf(entry: Entry): number {
  return ORDER[entry.kind] * 1000 + Math.min(entry.key.length, 999);
}

function spelled(names: readonly (readonly [key: string, entry: Entry])[]): Spelled {
  const byKey = new Map<string, Entry[]>();
  for (const [key, entry] of names) {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [entry]);
    else list.push(entry);
  }
  const keys = [...byKey.keys()].sort();
  const entries = keys.map((key) => (byKey.get(key) ?? []).sort((a, b) => scoreOf(a) - scoreOf(b)));
  const scores = entries.map(([best]) => (best === undefined ? 0 : scoreOf(best)));
  return { entries, trie: buildTrie(keys, scores) };
}

/** Names of several words by each later word that says something: "intrathecal", not "pm" or "sodium". */
function byInnerWord(table: ReadonlyMap<string, Entry>): readonly (readonly [string, Entry])[] {
  const names: [string, Entry][] = [];
  for (const entry of table.values()) {
    if (ORDER[entry.kind] > ORDER[KIND.namedBrand]) continue;
    const words = entry.normal.split(' ');
    words.forEach((word, i) => {
      if (i > 0 && word.length > 3 && !isSalt(word)) names.push([keyOf(words.slice(i).join(' ')), entry]);
    });
  }
  return names;
}

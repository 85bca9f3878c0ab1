import { keyOf } from './normalise.ts';
import { isSalt } from './salts.ts';
import { type Entry, KIND, type Kind } from './table.ts';
import { buildTrie, type Trie } from './trie.ts';

/** Names by spelling, for corrections and for a field in which somebody types. Built on first use. */
export interface Suggestions {
  /** Over `entries`, by their keys. */
  trie(): Trie;
  entries(): readonly Entry[];
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

/** Opens the names of a table by spelling. */
export function openSuggestions(table: ReadonlyMap<string, Entry>): Suggestions {
  let built: { readonly trie: Trie; readonly entries: readonly Entry[] } | undefined;
  let inside: { readonly trie: Trie; readonly entries: readonly (readonly Entry[])[] } | undefined;
  const names = () => {
    built ??= byName(table);
    return built;
  };
  return {
    trie: () => names().trie,
    entries: () => names().entries,
    complete(key, limit) {
      const { trie, entries } = names();
      // Below four letters an edit leaves nothing to go by; two edits only when one finds nothing.
      let near = trie.complete(key, key.length < 4 ? 0 : 1, limit);
      if (near.length === 0 && key.length >= 8) near = trie.complete(key, 2, limit);
      const found = near.flatMap(({ at, edits }) => {
        const entry = entries[at];
        return entry === undefined ? [] : [{ entry, edits }];
      });
      if (found.length >= limit || key.length < 4) return found;
      inside ??= byInnerWord(entries);
      const have = new Set(found.map(({ entry }) => entry.key));
      for (const { at, edits } of inside.trie.complete(key, 0, limit)) {
        for (const entry of inside.entries[at] ?? []) {
          if (found.length >= limit) return found;
          if (!have.has(entry.key)) found.push({ entry, edits });
          have.add(entry.key);
        }
      }
      return found;
    },
  };
}

function scoreOf(entry: Entry): number {
  return ORDER[entry.kind] * 1000 + Math.min(entry.key.length, 999);
}

function byName(table: ReadonlyMap<string, Entry>) {
  const keys: string[] = [];
  for (const entry of table.values()) if (entry.kind !== KIND.misspelling) keys.push(entry.key);
  keys.sort();
  const entries = keys.flatMap((key) => table.get(key) ?? []);
  return { entries, trie: buildTrie(keys, Float64Array.from(entries, scoreOf)) };
}

/** Names of several words by each later word that says something: "intrathecal", not "pm" or "sodium". */
function byInnerWord(all: readonly Entry[]) {
  const byKey = new Map<string, Entry[]>();
  for (const entry of all) {
    if (ORDER[entry.kind] > ORDER[KIND.namedBrand] || !entry.normal.includes(' ')) continue;
    const words = entry.normal.split(' ');
    for (let i = 1; i < words.length; i++) {
      if ((words[i] ?? '').length < 4 || isSalt(words[i] ?? '')) continue;
      const key = keyOf(words.slice(i).join(' '));
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [entry]);
      else list.push(entry);
    }
  }
  const keys = [...byKey.keys()].sort();
  const entries = keys.map((key) => (byKey.get(key) ?? []).sort((a, b) => scoreOf(a) - scoreOf(b)));
  return {
    entries,
    trie: buildTrie(
      keys,
      Float64Array.from(entries, ([first]) => (first ? scoreOf(first) : 0)),
    ),
  };
}

import type { Pack } from '../nouns/pack.ts';
import { editDistance } from './distance.ts';
import { keyOf, normalise } from './normalise.ts';
import { type Entry, KIND } from './table.ts';

/** Names that have been taken for one another. */
export interface LookAlikes {
  /** True when a spelling near the entry must not be read as it: it, its first word or its ingredient is in a group. */
  holds(entry: Entry): boolean;
  /** True for another name of a drug in a group that is but a spelling of it, and nearly one of its look-alike: French "hydroxizine" for hydroxyzine. */
  isSpelling(entry: Entry): boolean;
  /** The other members of the entry's groups, by key. */
  matesOf(entry: Entry): readonly string[];
}

/** Opens the look-alike/sound-alike groups of a pack (ISMP's and FDA's lists, tall-man pairs). */
export function openLookAlikes(groups: Pack['lookAlikes']): LookAlikes {
  const mates = new Map<string, Set<string>>();
  for (const group of groups) {
    const keys = group.map((name) => keyOf(normalise(name)));
    for (const key of keys) {
      const set = mates.get(key) ?? new Set<string>();
      for (const other of keys) if (other !== key) set.add(other);
      mates.set(key, set);
    }
  }
  // A brand is confused as the word it is; a salt or another generic name is confused as its ingredient is.
  const namesOf = (entry: Entry): readonly string[] => {
    const isBrand = entry.kind === KIND.product || entry.kind === KIND.brand || entry.kind === KIND.namedBrand;
    const first = entry.normal.split(' ')[0] ?? '';
    return [entry.key, first, ...(isBrand ? [] : entry.ingredients.map((id) => keyOf(normalise(id))))];
  };
  return {
    holds: (entry) => namesOf(entry).some((key) => mates.has(key)),
    isSpelling: (entry) =>
      (entry.kind === KIND.synonym || entry.kind === KIND.namedSynonym) &&
      // "penicillin VK" has a word of its own; it is no slip of the pen.
      !entry.normal.includes(' ') &&
      entry.ingredients.some((id) => {
        const key = keyOf(normalise(id));
        const others = mates.get(key);
        if (key === entry.key || others === undefined || mates.has(entry.key)) return false;
        const away = editDistance(key, entry.key, 2);
        return away <= 2 && [...others].some((other) => editDistance(other, entry.key, away + 2) <= away + 2);
      }),
    matesOf: (entry) => [...new Set(namesOf(entry).flatMap((key) => [...(mates.get(key) ?? [])]))],
  };
}

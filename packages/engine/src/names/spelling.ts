import { editDistance } from './distance.ts';
import type { LookAlikes } from './look-alikes.ts';
import { soundOf } from './sound.ts';
import type { Suggestions } from './suggest.ts';
import { type Entry, sameSet } from './table.ts';
import type { Near } from './trie.ts';

/** What spelling alone can say about a name that nobody wrote like this. */
export interface Spelling {
  /** The one name it can be read as, if any. */
  readonly correction?: Entry;
  /** The names near to it, best first. */
  readonly near: readonly Entry[];
}

/**
 * Reads an unknown name as a near one only when it is safe to: one edit from five letters on, two from eight; every other
 * drug more than one edit further from what was written than that; numbers and short words as written; and neither look-alike.
 * A spelling that sounds the same (baclophen) counts as half an edit when the others' distance is compared.
 *
 * @example spell('simvistatin', 'simvistatin', suggestions, lookAlikes).correction?.name // 'simvastatin'
 */
export function spell(
  normal: string,
  key: string,
  { trie, entry: entryAt }: Suggestions,
  lookAlikes: LookAlikes,
): Spelling {
  let found = trie().near(key, key.length < 4 ? 0 : key.length < 6 ? 1 : 2);
  const entryOf = (near: Near): Entry | undefined => entryAt(near.at);
  const near = (): readonly Entry[] => found.flatMap((n) => entryOf(n) ?? []);
  const sound = soundOf(key);
  const felt = (n: Near): number => (soundOf(entryOf(n)?.key ?? '') === sound ? Math.min(n.edits, 0.5) : n.edits);

  let best = found[0];
  for (const n of found) if (best !== undefined && felt(n) < felt(best)) best = n;
  const candidate = best === undefined ? undefined : entryOf(best);
  if (best === undefined || candidate === undefined || candidate.others !== undefined) return { near: near() };
  if (best.edits > edits(key, candidate.key) || !wordsAgree(normal, candidate.normal)) return { near: near() };
  const distance = felt(best);
  if (distance > 1) found = trie().near(key, 3);
  const rival = found.some((n) => {
    const entry = entryOf(n);
    return entry !== undefined && felt(n) <= distance + 1 && !sameSet(entry.ingredients, candidate.ingredients);
  });
  const confusable =
    lookAlikes.holds(candidate) ||
    found.some((n) => n.edits <= distance + 1 && lookAlikes.holds(entryOf(n) ?? candidate));
  if (rival || confusable) return { near: near() };
  return { correction: candidate, near: near() };
}

/** Edits that may be read over between two words: none below five letters, one below eight, else two. */
function edits(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

/** Word by word, so that "Tylenol ER" is never read as "Tylenol PM", nor B6 as B12. */
function wordsAgree(a: string, b: string): boolean {
  if (a.replace(/\D+/g, ' ').trim() !== b.replace(/\D+/g, ' ').trim()) return false;
  const as = a.split(' ');
  const bs = b.split(' ');
  if (as.length !== bs.length) return Math.min(a.length, b.length) >= 8 && editDistance(a, b, 2) <= 2;
  return as.every((word, i) => {
    const other = bs[i] ?? '';
    const allowed = edits(word, other);
    return word === other || editDistance(word, other, allowed) <= allowed;
  });
}

import type { Label } from '@doseline/labels';
import type { Loaded } from '../load.ts';

/**
 * Tells of which drugs a label is: those whose files name it, else those that its UNIIs stand for. Empty when none of its
 * ingredients is known, or not all of them.
 */
export function openSubjects({ drugs }: Loaded): (label: Label) => readonly string[] {
  const bySetId = new Map<string, string[]>();
  const byUnii = new Map<string, string>();
  for (const { value } of drugs) {
    for (const setId of value.labels ?? []) bySetId.set(setId, [...(bySetId.get(setId) ?? []), value.id]);
    for (const unii of value.codes?.unii ?? []) byUnii.set(unii, value.id);
  }
  return (label) => {
    const named = bySetId.get(label.setId ?? '');
    const known = label.uniis.map((unii) => byUnii.get(unii));
    const byCode = known.includes(undefined) ? [] : [...new Set(known.flatMap((id) => id ?? []))];
    // The file of one drug may name the label of a combination.
    return (byCode.length > (named?.length ?? 0) ? byCode : (named ?? byCode)).toSorted();
  };
}

import { type Label, normalise, sentences } from '@doseline/labels';
import { diffArrays } from 'diff';

/** What changed in the sections of one name. */
export interface SectionChange {
  readonly section: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** In the order of the text; each change is what was taken out and what was put in at one place. */
  readonly changes: readonly { readonly removed: readonly string[]; readonly added: readonly string[] }[];
}

/** Sentences that differ past this are not matched any more: the section was written anew. */
const MOST_EDITS = 2000;

interface Read {
  readonly text: string;
  readonly normal: string;
}

/**
 * What changed between two versions of a label, section by section and sentence by sentence, in the order of the newer one. Spaces, kinds
 * of dash and capitals are no change. A label's sections of one name are compared as one text.
 */
export function compareLabels(from: Label, to: Label): readonly SectionChange[] {
  const before = sectionsOf(from);
  const after = sectionsOf(to);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((section): SectionChange[] => {
    const old = before.get(section);
    const fresh = after.get(section);
    const changes = changesOf(old ?? [], fresh ?? []);
    if (changes.length === 0 && old !== undefined && fresh !== undefined) return [];
    return [{ section, change: old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed', changes }];
  });
}

function sectionsOf(label: Label): ReadonlyMap<string, readonly Read[]> {
  const found = new Map<string, Read[]>();
  for (const { name, text } of label.sections) {
    const read = sentences(text).map((sentence) => ({ text: sentence.text, normal: normalise(sentence.text) }));
    const known = found.get(name);
    if (known === undefined) found.set(name, read);
    else for (const sentence of read) known.push(sentence);
  }
  return found;
}

function changesOf(before: readonly Read[], after: readonly Read[]): SectionChange['changes'] {
  const parts = diffArrays([...before], [...after], {
    comparator: (a, b) => a.normal === b.normal,
    maxEditLength: MOST_EDITS,
  });
  if (parts === undefined) return [{ removed: before.map(({ text }) => text), added: after.map(({ text }) => text) }];
  const changes: { removed: string[]; added: string[] }[] = [];
  let open: { removed: string[]; added: string[] } | undefined;
  for (const part of parts) {
    if (!part.added && !part.removed) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { removed: [], added: [] };
      changes.push(open);
    }
    for (const { text } of part.value) (part.added ? open.added : open.removed).push(text);
  }
  return changes;
}

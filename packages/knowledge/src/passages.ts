import { holdsAll, type Label, normalise, type Passage, resolve } from '@doseline/labels';
import type { Pointer } from './schema/values.ts';
import type { Shelf } from './shelf.ts';

/** A passage that a pointer leads to, with the version of the label in which it stands. */
export interface FoundPassage {
  readonly label: Label;
  readonly passage: Passage;
}

/**
 * The passages of a pointer in what is at hand: `found`, `absent` when the label or text is not at hand, or `lost` with the
 * reason when it is and the words do not stand there together. `text` is the file of a reference.
 */
export type Resolved =
  | { readonly state: 'found'; readonly passages: readonly FoundPassage[] }
  | { readonly state: 'absent' }
  | { readonly state: 'lost'; readonly say: string };

/** Looks a pointer up on the shelf. */
export function findPassages(pointer: Pointer, text: string | undefined, shelf: Shelf): Resolved {
  const words = pointer.words ?? [];
  const labels =
    pointer.label !== undefined ? shelf.labels(pointer.label) : text === undefined ? undefined : shelf.text(text);
  if (labels === undefined || labels.length === 0) return { state: 'absent' };
  // A reference's text is a list of sentences: the section it gives is for the reader.
  const section = pointer.label === undefined ? undefined : pointer.section;
  const sought = { words, ...(section !== undefined && { section }) };
  const passages = labels.flatMap((label) => (resolve(sought, label) ?? []).map((passage) => ({ label, passage })));
  if (passages.length > 0) return { state: 'found', passages };
  return { state: 'lost', say: whyLost(words, section, labels) };
}

/** What is wrong with a pointer whose words do not stand together, in one sentence that says what to do. */
function whyLost(words: readonly string[], section: string | undefined, labels: readonly Label[]): string {
  const title = labels[0]?.title ?? 'the label';
  const where = section === undefined ? title : `\`${section}\` of ${title}`;
  const sections = labels.flatMap((label) => label.sections);
  const inSection = sections.filter(
    ({ name }) => section === undefined || name === section || name === `${section}_table`,
  );
  if (inSection.length === 0)
    return `${title} has no section \`${section}\`; it has ${[...new Set(sections.map(({ name }) => name))].filter((name) => !name.endsWith('_table')).join(', ')}`;
  const text = normalise(inSection.map((part) => part.text).join('\n'));
  const missing = words.filter((word) => !holdsAll(text, [normalise(word)]));
  const elsewhere = labels.flatMap((label) => resolve({ words }, label) ?? []).map((passage) => passage.section);
  const hint = elsewhere.length > 0 ? `; they stand together in \`${[...new Set(elsewhere)].join('`, `')}\`` : '';
  if (missing.length > 0) return `${missing.map((word) => `"${word}"`).join(', ')} not found in ${where}${hint}`;
  return `the words do not stand together in one sentence of ${where}${hint}`;
}

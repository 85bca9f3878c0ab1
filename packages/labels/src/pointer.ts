import type { Label, LabelSection } from './label.ts';
import { type Sentence, sentences } from './sentences.ts';

/** Words that stand together in one sentence of a section. Without a section, any section will do. */
export interface Pointer {
  readonly section?: string;
  /** Words or phrases; each is matched whole, without regard to case, kind of dash, quote or space. */
  readonly words: readonly string[];
}

/** A sentence that a pointer leads to, with its place in the section's text. */
export interface Passage extends Sentence {
  readonly section: string;
}

/**
 * One spelling for what is printed in many: lower case, plain dashes, quotes and spaces, no marks (®, soft hyphen).
 *
 * @example normalise('Drug–Withdrawal  “Rebound”') // 'drug-withdrawal "rebound"'
 */
export function normalise(text: string): string {
  return text
    .replace(/[®™©\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u2043]/g, '-')
    .replace(/[\u2018-\u201b\u2032`´]/g, "'")
    .replace(/[\u201c-\u201f\u2033«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The sentences of a label in which all words of a pointer stand, in the order of the label; undefined when there is none.
 * The tables of a section are looked at when its text has no such sentence.
 *
 * @example resolve({ section: 'warnings', words: ['abrupt', 'seizures'] }, label)?.[0]?.text
 */
export function resolve(pointer: Pointer, label: Label): readonly Passage[] | undefined {
  const words = pointer.words.map(normalise).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const { section } = pointer;
  if (section === undefined) return passages(label.sections, words);
  return (
    passages(
      label.sections.filter(({ name, within }) => name === section || within?.includes(section)),
      words,
    ) ??
    passages(
      label.sections.filter(({ name }) => name === `${section}_table`),
      words,
    )
  );
}

/** Whether all of the words (normalised) stand in a text (normalised) as whole words. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => holds(text, word));
}

function passages(sections: readonly LabelSection[], words: readonly string[]): readonly Passage[] | undefined {
  const found: Passage[] = [];
  for (const section of sections)
    for (const read of readSection(section))
      if (holdsAll(read.normal, words)) found.push({ ...read.sentence, section: section.name });
  return found.length > 0 ? found : undefined;
}

interface ReadSentence {
  readonly sentence: Sentence;
  readonly normal: string;
}

/** Many pointers lead into one section; its sentences are found once. */
const readSections = new WeakMap<LabelSection, readonly ReadSentence[]>();

function readSection(section: LabelSection): readonly ReadSentence[] {
  const known = readSections.get(section);
  if (known !== undefined) return known;
  const read = sentences(section.text).map((sentence) => ({ sentence, normal: normalise(sentence.text) }));
  readSections.set(section, read);
  return read;
}

const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (apart(text, at - 1, word.charAt(0), -1) && apart(text, end, word.charAt(word.length - 1), 1)) return true;
  }
  return false;
}

/** Whether a word's edge is free: "5" does not stand in "5.1", "0.5" or "1,500", nor "stop" in "stopping". */
function apart(text: string, at: number, edge: string, step: 1 | -1): boolean {
  const neighbour = text.charAt(at);
  if (neighbour === '' || !ALPHANUMERIC.test(edge)) return true;
  if (ALPHANUMERIC.test(neighbour)) return false;
  return !(DIGIT.test(edge) && (neighbour === '.' || neighbour === ',') && DIGIT.test(text.charAt(at + step)));
}

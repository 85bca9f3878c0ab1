import { type Label, normalise } from '@doseline/labels';
import type { LintRule } from './rule.ts';

/** Eight words in a row are a quotation. */
const SHINGLE = 8;

/** Our sentences are our own: shorter, plainer, and free of other people's rights. */
export const notCopied: LintRule = {
  id: 'not-copied',
  title: `No ${SHINGLE} words in a row of \`say\`, \`clinical\` or \`words\` stand so in a cited label.`,
  check({ statements, citations, shelf, loaded }, report) {
    for (const { file, path, pointer } of citations)
      pointer.words?.forEach((phrase, i) => {
        if (wordsOf(phrase).length >= SHINGLE)
          report(
            file,
            [...path, 'words', i],
            `a pointer cites a few words, not a sentence: take fewer than ${SHINGLE}`,
          );
      });
    if (shelf === undefined) return;
    const references = new Map(loaded.references.map(({ value }) => [value.id, value.text]));
    const shingles = new WeakMap<Label, ReadonlySet<string>>();
    const shinglesOf = (label: Label) => {
      const known = shingles.get(label);
      if (known !== undefined) return known;
      const found = new Set(label.sections.flatMap((section) => shinglesIn(section.text)));
      shingles.set(label, found);
      return found;
    };
    for (const { file, path, fact } of statements) {
      const cited = fact.source.flatMap(({ label, reference }) => {
        if (label !== undefined) return shelf.labels(label);
        const text = references.get(reference ?? '');
        return text === undefined ? [] : (shelf.text(text) ?? []);
      });
      const texts = {
        say: fact.say,
        clinical: fact.clinical,
        unless: 'unless' in fact ? fact.unless?.say : undefined,
      };
      for (const [field, text] of Object.entries(texts)) {
        const copied = shinglesIn(text ?? '').find((shingle) => cited.some((label) => shinglesOf(label).has(shingle)));
        if (copied !== undefined)
          report(file, [...path, field], `stands so in the cited label, say it in our own words: "${copied}"`);
      }
    }
  },
};

function wordsOf(text: string): readonly string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shinglesIn(text: string): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) found.push(words.slice(i, i + SHINGLE).join(' '));
  return found;
}

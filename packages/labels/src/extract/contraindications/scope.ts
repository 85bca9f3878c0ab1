import { type Label, supplyOf } from '../../label.ts';
import { sentences } from '../../sentences.ts';

/** A part of one sentence in which a label says for whom the drug is not. */
export interface Reading {
  readonly section: string;
  /** The whole sentence, in which pointers resolve. */
  readonly sentence: string;
  /** The part to read: `sentence` from `start` to `end`. */
  readonly start: number;
  readonly end: number;
  /** Whether every thing named here is meant ("Do not use"), without a word of forbidding beside it. */
  readonly under: 'contraindications' | 'do not use';
}

/** The headings of the warnings of an OTC label. */
const HEADINGS =
  /\b(?:do not use|ask (?:a|your) doctor|ask a dentist|when using|stop (?:use|using)|if pregnant|if you are pregnant|keep out|in case of|see your doctor|for external use|directions|other information|questions|allergy alert|warnings?:)\b/gi;
/** "Do not use" is not a heading where it tells how, not who. */
const HOW =
  /^\s*(?:more|longer|for (?:more|longer)|(?:in or )?near|while|this product (?:in or )?near|if pouch|if seal|if safety)\b/i;

/**
 * The sentences that say for whom a drug is not: the whole contraindications section of a prescription label, and what stands
 * under "Do not use" in the warnings of an OTC label.
 *
 * @example readings(label).map(({ sentence, start, end }) => sentence.slice(start, end))
 */
export function readings(label: Label): readonly Reading[] {
  return label.sections.flatMap((section) => {
    if (section.highlights === true) return [];
    const names = [section.name, ...(section.within ?? [])];
    if (names.includes('contraindications')) return whole(section.text, 'contraindications', 'contraindications');
    if (names.includes('do_not_use')) return whole(section.text, 'do_not_use', 'do not use');
    return names.includes('warnings') && isOverTheCounter(label) ? underHeading(section.text) : [];
  });
}

/** Whether the label is of a product sold without a prescription. */
export function isOverTheCounter(label: Label): boolean {
  return (label.supply ?? supplyOf(label.productType)) === 'over the counter';
}

function whole(text: string, section: string, under: Reading['under']): readonly Reading[] {
  return sentences(text).flatMap(({ text: sentence }) =>
    pieces(sentence).map(({ start, end }) => ({ section, sentence, start, end, under })),
  );
}

/**
 * A full stop without a space behind it does not end a sentence for a pointer, but it does for a reader; and so does a reference
 * in brackets before a capital: "… have been reported [see Warnings (5.1)] In the setting of surgery".
 */
function pieces(sentence: string): readonly { readonly start: number; readonly end: number }[] {
  const stops = [...sentence.matchAll(/[a-z)]\.(?=[A-Z][a-z]+\s)|\[see\b[^\]]*\](?=\s+[A-Z][a-z]+\s)/g)].map(
    (stop) => stop.index + stop[0].length,
  );
  return [0, ...stops].map((start, i) => ({ start, end: stops[i] ?? sentence.length }));
}

function underHeading(text: string): readonly Reading[] {
  const spans = doNotUse(text);
  return sentences(text).flatMap((one) =>
    spans.flatMap(({ start, end }) => {
      const from = Math.max(start, one.start);
      const to = Math.min(end, one.end);
      if (from >= to) return [];
      return [
        { section: 'warnings', sentence: one.text, start: from - one.start, end: to - one.start, under: 'do not use' },
      ] satisfies readonly Reading[];
    }),
  );
}

function doNotUse(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let open: number | undefined;
  let advising = false;
  for (const match of text.matchAll(HEADINGS)) {
    const heading = match[0].toLowerCase();
    const after = match.index + match[0].length;
    if (heading === 'do not use') {
      // Within "When using this product" it is advice on the way of use.
      if (HOW.test(text.slice(after)) || (advising && match[0].startsWith('d'))) continue;
      if (open === undefined) open = after;
      advising = false;
      continue;
    }
    if (heading === 'allergy alert') continue;
    if (open !== undefined) spans.push({ start: open, end: match.index });
    open = undefined;
    advising = /^(?:when using|stop|directions)/.test(heading);
  }
  if (open !== undefined) spans.push({ start: open, end: text.length });
  return spans;
}

import type { Label } from '../label.ts';
import { normalise } from '../pointer.ts';
import { sentences } from '../sentences.ts';

/** One sentence of a label, with the openFDA name of the section in which a pointer finds it. */
export interface Statement {
  readonly section: string;
  readonly text: string;
  /** The sentence before it in the section, if there is one. */
  readonly before?: string;
}

/**
 * The sentences of a label's sections of these names, in the label's order, the parts and the tables of each section among
 * them. Highlights repeat what stands below and are left out.
 *
 * @example statements(label, ['boxed_warning', 'warnings'])
 */
export function statements(label: Label, sections: readonly string[]): readonly Statement[] {
  return label.sections.flatMap((section) => {
    if (section.highlights === true) return [];
    const name = [section.name.replace(/_table$/, ''), ...(section.within ?? [])].find((one) => sections.includes(one));
    if (name === undefined) return [];
    return sentences(section.text).map(({ text }, i, all) => {
      const before = all[i - 1]?.text;
      return { section: name, text, ...(before !== undefined && { before }) };
    });
  });
}

const LONGEST_PHRASE = 7;

/**
 * The words of a pointer to a sentence, of slices of that sentence: normalised, each under eight words, none twice or inside
 * another.
 *
 * @example pointerWords(['Alcohol', 'should be used with caution']) // ['alcohol', 'should be used with caution']
 */
export function pointerWords(slices: readonly string[]): readonly string[] {
  const phrases = slices.map((slice) => normalise(slice).split(' ').slice(0, LONGEST_PHRASE).join(' ')).filter(Boolean);
  return phrases.filter(
    (phrase, i) => !phrases.some((other, j) => i !== j && (other === phrase ? j < i : other.includes(phrase))),
  );
}

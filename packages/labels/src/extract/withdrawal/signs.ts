import type { Mention } from '../lexicon.ts';
import type { Part } from './parts.ts';
import { rx } from './rx.ts';

/** The stop itself and what comes before it are no signs of it. */
const NO_SIGN = /withdrawal|abstinence|dependen|abuse|addict|overdos|pregnan/;
/** Whom it befalls: "in patients with coronary artery disease", "a history of seizures". */
const PATIENT = rx`
  \b(?:patients?|those|individuals|adults|children|people)(?: \w+)? (?:with|who have|(?:being )?treated for)\s+
  (?:[^\s,;]+\s+){0,4}$|
  \b(?:history of|treatment of|indicated for)\s+(?:[^\s,;]+\s+){0,3}$`;

/** What befalls those who stop, of the effects named in these parts of a sentence: ids in the order of the text. */
export function signsIn(parts: readonly Part[], mentions: readonly Mention[]): readonly string[] {
  const signs = mentions.filter(({ kind, id, text, start, end }) => {
    if (kind !== 'effect' || NO_SIGN.test(id) || NO_SIGN.test(text.toLowerCase())) return false;
    const part = parts.find((one) => one.start <= start && end <= one.end);
    if (part === undefined) return false;
    const at = start - part.start;
    // A reference to a section is blank in the part.
    return part.text.charAt(at) !== ' ' && !PATIENT.test(part.text.slice(0, at));
  });
  return [...new Set(signs.map(({ id }) => id))];
}

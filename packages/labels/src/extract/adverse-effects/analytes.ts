import { effectOf, knownEffect } from './effect-term.ts';
import type { Finding, Reading } from './finding.ts';
import { frequenciesIn } from './frequency.ts';
import { listItems } from './list-items.ts';

const LEVEL = 'low|high|increased|decreased|elevated|reduced|abnormally low|abnormally high';
const COUNTS = new RegExp(
  String.raw`^\s*(?:[^,]{0,60}, )?(?:markedly )?(${LEVEL})(?: (?:and|or) (${LEVEL}))? (?:markedly abnormal )?(.+?) (?:were|was|have been|has been) (?:reported|observed|seen|noted|detected)(.*)$`,
  'i',
);

/**
 * Levels of several things in one sentence: "Low and high platelet and WBC counts were observed in 1%". Empty where the sentence is
 * of another form.
 */
export function analytes(text: string, { lexicon }: Reading): readonly Finding[] {
  const match = COUNTS.exec(text);
  if (match === null) return [];
  const [, first = '', second, list = '', rest = ''] = match;
  const counts = /\s(counts?|levels?)\s*$/i.exec(list)?.[1]?.replace(/s$/i, '') ?? '';
  const items = listItems(
    list.replace(/\s(?:counts?|levels?|values?)\s*$/i, ''),
    (phrase) => knownEffect(`${phrase} increased`, lexicon) !== undefined,
  );
  const shares = frequenciesIn(rest).map(({ value }) => value);
  const found: Finding[] = [];
  for (const [i, item] of items.entries()) {
    for (const level of [first, ...(second === undefined ? [] : [second])]) {
      const known =
        knownEffect(`${level} ${item.text}`, lexicon) ?? knownEffect(`${level} ${item.text} ${counts}`, lexicon);
      const effect = known ?? (items.length > 1 ? undefined : effectOf(`${level} ${item.text}`, lexicon)?.effect);
      if (effect === undefined) continue;
      const frequency = /respectively/i.test(rest)
        ? shares.length === items.length
          ? shares[i]
          : undefined
        : shares[0];
      found.push({ effect, ...(frequency !== undefined && { frequency }), slices: [item.text] });
    }
  }
  return found;
}

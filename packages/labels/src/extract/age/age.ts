import type { ExtractedAge } from '@doseline/engine';
import type { Label } from '../../label.ts';
import { CARE_SECTIONS } from '../care-sections.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther, ownDrugs } from '../own-drugs.ts';
import { pieces } from '../pieces.ts';
import { pointTo } from '../point-to.ts';
import { statements } from '../statement.ts';
import { type AgeAdvice, childAdvice } from './children.ts';
import { olderAdvice } from './older.ts';

const SECTIONS = [...CARE_SECTIONS, 'pediatric_use', 'geriatric_use', 'do_not_use', 'ask_doctor'];
const ABOUT =
  /pediatric|child|infant|neonat|newborn|adolesc|years|months of age|under age|elderly|geriatric|older|\baged?\b|over \d\d/i;
const ORDER: readonly ExtractedAge['advice'][] = ['contraindicated', 'avoid', 'reduce', 'caution', 'not-established'];
/** Advice beside another medicine. */
const BESIDE =
  /\b(?:concomitant(?:ly)?|co-?administ\w+|in combination with|receiving (?:strong|moderate)|inhibitors?|inducers?)\b/i;
/** "Safety and effectiveness have been established in pediatric patients 6 years and older": other sentences limit a use, not the drug. */
const ESTABLISHED =
  /\b(?:safety|effectiveness|efficacy)\b[^.]{0,80}\b(?:has|have) been (?:established|demonstrated)\b[^.]{0,160}\b(?:pediatric|children|adolescents?|years)/i;
const YOUNG_SUICIDES =
  /\bincreas\w+[^.;]{0,80}\bsuicid[^.;]{0,160}\b(?:young adults?|adolescents?)|\bsuicid[^.;]{0,120}\bincreas\w+[^.;]{0,120}\byoung adults?/i;

/**
 * Ages at which a label asks to act, outside its contraindications: children (`below`) and older people (`from`), each with the strictest
 * advice. "Pediatric" without a figure is below 18, "elderly" from 65. That safety in children is not established is left out where the
 * label says of some children that it is.
 *
 * @example extractAge(label, lexicon)[0] // { kind: 'age', below: 6, advice: 'avoid', section: …, words: … }
 */
export function extractAge(label: Label, lexicon: Lexicon): readonly ExtractedAge[] {
  const own = ownDrugs(label, lexicon);
  const found = new Map<string, ExtractedAge>();
  let established = false;
  const add = (fact: ExtractedAge) => {
    const key = `${fact.below} ${fact.from}`;
    const known = found.get(key);
    if (known === undefined || ORDER.indexOf(fact.advice) < ORDER.indexOf(known.advice)) found.set(key, fact);
  };
  for (const { section, text } of statements(label, SECTIONS)) {
    if (!ABOUT.test(text)) continue;
    if (ESTABLISHED.test(text)) established = true;
    if (YOUNG_SUICIDES.test(text) && /antidepressant/i.test(text))
      add({
        kind: 'age',
        below: 25,
        advice: 'caution',
        section,
        words: pointTo(text, [YOUNG_SUICIDES.exec(text)?.[0] ?? '', 'young adults']),
      });
    for (const piece of pieces(text)) {
      if (!ABOUT.test(piece.text) || BESIDE.test(piece.text)) continue;
      const said: readonly AgeAdvice[] = [...childAdvice(piece.text), ...olderAdvice(piece.text)];
      if (said.length === 0 || namesOther(piece.text, own, lexicon)) continue;
      for (const { ages, advice, cue } of said) {
        const slice = (place: { readonly start: number; readonly end: number }) =>
          text.slice(piece.start + place.start, piece.start + place.end);
        const { below, from } = ages;
        add({
          kind: 'age',
          ...(below !== undefined && { below }),
          ...(from !== undefined && { from }),
          advice,
          section,
          words: pointTo(text, [slice(ages), slice(cue)]),
        });
      }
    }
  }
  return [...found.values()].filter((fact) => !(established && fact.below === 18 && fact.advice === 'not-established'));
}

import type { ExtractedAge } from '@doseline/engine';
import { type Ages, childrenIn } from './years.ts';

type Advice = ExtractedAge['advice'];

/** An age with its advice and the places that show both. */
export interface AgeAdvice {
  readonly ages: Ages;
  readonly advice: Advice;
  readonly cue: { readonly start: number; readonly end: number };
}

const CUES: readonly (readonly [Advice, RegExp])[] = [
  ['contraindicated', /\bcontra-?indicated\b/i],
  [
    'avoid',
    /\b(?:is|are|be) not (?:generally )?recommended\b|\bnot recommended\b|\b(?:should|must) not (?:be )?(?:used?|given|administered|receive|take|taken|treated|prescribed)\b(?! (?:by|more|longer|for more|within|faster|undiluted|rapidly))|\bdo not (?:use|give|administer|take)\b(?! (?:more|within|for more|if|with|longer))|\bavoid(?:ed)?(?: the)?(?: use)?\b/i,
  ],
  [
    'not-established',
    /\bnot (?:yet )?been (?:adequately |fully |clearly )?(?:established|demonstrated|determined)\b|\b(?:is|are) not (?:established|approved|indicated|intended|known)\b|\bnot (?:been )?(?:approved|indicated|intended) (?:for|in)\b|\bhas not been established\b/i,
  ],
];
/** For these figures only: a risk or care for all children is told too vaguely. */
const CARE =
  /\bask (?:a|your) (?:doctor|pharmacist|physician|health)|\bconsult (?:a|your) (?:doctor|physician|dentist|health)|\bunless directed by\b|\b(?:increased|greater|higher|considerably increased|at) risk\b|\bcaution\b/i;

const ASIDE: readonly RegExp[] = [
  /\b(?:out of (?:the )?(?:reach|sight)|accidental(?:ly)?|exposure of|ingest(?:ed|ion)|secondary exposure|swallow(?:ed)?)\b/i,
  /\b(?:rats?|mice|animals?|juvenile|MRHD)\b/i,
  /\b(?:chicken ?pox|flu[- ]like|Reye|viral infection)/i,
  /\b(?:weigh(?:ing|t)?|kg)\b/i,
  /\bwith any of the following\b|\bwho have\b.*\b(?:or|and)\b/i,
  /\d\s*mg (?:tablets?|capsules?|strength|patch)/i,
  /\b(?:patients|children) (?:with|who (?:are|have|had)) (?:a |an )?(?:history|congenital|urea|mitochond|POLG)/i,
  /\bborn to\b|\bexposed (?:in utero|to)\b|\bmothers?\b|\bpregnan/i,
  /\b(?:except|other than|unless the)\b/i,
  /\bapproved for (?:the )?treatment of\b/i,
  /\b(?:relationship|correlation|mechanism)\b[^.]{0,60}\bnot been established\b/i,
];
const FOR_ALL = /\bin (?:adults?|geriatric)\b(?!.*\b(?:pediatric|children)\b)/i;

/**
 * What a text advises for children: do not use, not established, or care. Advice that holds only with an illness, a weight or a strength is
 * left out.
 *
 * @example childAdvice('Not recommended in children under 6 years')[0]?.advice // 'avoid'
 */
export function childAdvice(text: string): readonly AgeAdvice[] {
  const all = childrenIn(text);
  if (all.length === 0 || FOR_ALL.test(text)) return [];
  const directions = directionsIn(text, all);
  if (directions !== undefined) return directions;
  if (text.length > 600 || ASIDE.some((aside) => aside.test(text))) return [];
  for (const [advice, pattern] of CUES) {
    const cue = pattern.exec(text);
    if (cue === null) continue;
    const place = { start: cue.index, end: cue.index + cue[0].length };
    if (advice !== 'not-established' && all.every(({ start, end }) => start - place.end > 90 || place.start - end > 90))
      continue;
    if (advice === 'not-established' && !ESTABLISHED_WHAT.test(text)) continue;
    const figured = all.filter((ages) => ages.figured);
    const those = (figured.length > 0 ? figured : all.slice(0, 1)).filter(({ end }) => !NARROWED.test(text.slice(end)));
    return those.map((ages) => ({ ages, advice, cue: place }));
  }
  const care = CARE.exec(text);
  if (care === null) return [];
  return all
    .filter((ages) => ages.figured && Math.abs(care.index - ages.end) < 90)
    .map((ages) => ({
      ages,
      advice: 'caution' as const,
      cue: { start: care.index, end: care.index + care[0].length },
    }));
}

/** "Under 18 years following tonsillectomy": not all of that age. */
const NARROWED = /^\s*(?:of age\s*)?(?:who|with|following|after|undergoing)\b/i;
const ESTABLISHED_WHAT = /\b(?:safety|efficacy|effectiveness|approved|indicated|intended|use|safe)\b/i;

const DO_NOT = /\bdo not (?:use|give|take)\b/i;
const BY_DOCTOR =
  /\bask (?:a|your) doctor\b|\bconsult (?:a|your) (?:doctor|physician|dentist)\b|\b(?:unless|except|as) (?:directed|advised|recommended) by (?:a|your)? ?(?:doctor|physician)\b/i;

/** Directions of products sold freely: each age is followed by its advice. */
function directionsIn(text: string, all: readonly Ages[]): readonly AgeAdvice[] | undefined {
  if (!DO_NOT.test(text) && !BY_DOCTOR.test(text)) return undefined;
  const found: AgeAdvice[] = [];
  for (const [i, ages] of all.entries()) {
    if (!ages.figured) continue;
    const until = Math.min(all[i + 1]?.start ?? text.length, ages.end + 90);
    const after = text.slice(ages.end, until);
    const ends = /\b(?:adults?|children|\d+ years)\b/i.exec(after)?.index ?? after.length;
    const said = after.slice(0, ends);
    const cue = DO_NOT.exec(said) ?? BY_DOCTOR.exec(said);
    if (cue === null) continue;
    const advice = DO_NOT.test(said) && !/\b(?:unless|except)\b/i.test(said) ? 'avoid' : 'caution';
    const start = ages.end + cue.index;
    found.push({ ages, advice, cue: { start, end: start + cue[0].length } });
  }
  return found.length > 0 ? found : undefined;
}

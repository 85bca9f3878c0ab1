import type { ExtractedPregnancy } from '@doseline/engine';
import { pointerWords } from '../statement.ts';
import { forbiddingWord } from './cues.ts';
import type { Reading } from './scope.ts';

const STATES: readonly (readonly [ExtractedPregnancy['state'], RegExp])[] = [
  ['pregnancy', /\b(?:pregnan(?:t|cy|cies)|gestation)\b/gi],
  ['breastfeeding', /\b(?:breast-?\s?feed\w*|lactation|lactating|nursing mothers?|nursing women)\b/gi],
  ['labor-and-delivery', /\b(?:labor (?:and|or) delivery|during labor|onset of labor|active labor)\b/gi],
];
/** "disorder of pregnancy", "pregnancy test": the word belongs to something else. */
const PART_OF =
  /\b(?:(?:disorders?|complications?|toxemias?|hypertension|jaundice|cholestasis|termination|outcome|prevention|loss|history) of|after|following|to achieve|prevent|avoid)\s+(?:a |the |early )?$/i;
const PART_BEFORE = /^[-\s]*(?:tests?|testing|loss|prevention|outcome|registry|rate|induced)\b/i;

const TRIMESTER: readonly (readonly [number, RegExp])[] = [
  [1, /\b(?:first(?: or second| and second)? trimester|early pregnancy)\b/i],
  [2, /\bsecond(?: or third| and third)? trimester|\bfirst (?:or|and) second trimester/i],
  [3, /\b(?:third trimester|second (?:or|and) third trimester|late pregnancy|at term|near term|38 to 42 weeks)\b/i],
];

/** Pregnancy, breastfeeding and labor named as contraindications. */
export function pregnanciesIn(reading: Reading, masked: string): readonly ExtractedPregnancy[] {
  const { sentence, section } = reading;
  const text = masked.slice(reading.start, reading.end);
  const cue = forbiddingWord(sentence);
  return STATES.flatMap(([state, names]) => {
    const match = [...text.matchAll(names)].find(
      ({ index, 0: found }) =>
        !PART_OF.test(text.slice(0, index)) && !PART_BEFORE.test(text.slice(index + found.length)),
    );
    if (match === undefined) return [];
    const trimesters = state === 'pregnancy' ? TRIMESTER.flatMap(([n, said]) => (said.test(text) ? [n] : [])) : [];
    return [
      {
        kind: 'pregnancy',
        state,
        advice: 'contraindicated',
        ...(trimesters.length > 0 && { trimesters }),
        section,
        words: pointerWords([...(cue === undefined ? [] : [cue]), match[0]]),
      } satisfies ExtractedPregnancy,
    ];
  });
}

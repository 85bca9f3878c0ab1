import type { ExtractedCondition } from '@doseline/engine';
import type { Lexicon, Mention } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import type { OwnNames } from './allergies.ts';
import { coordinated } from './coordinated.ts';
import { forbiddingWord } from './cues.ts';
import { narrowedBy, qualifierOf, qualifierPlace } from './qualifier.ts';
import type { Reading } from './scope.ts';
import { isHeading, isSomethingElse, MEASURE } from './something-else.ts';

/** States that have facts of their own kind, and uses that nobody suffers from. */
const ELSEWHERE = new Set(['pregnancy', 'breastfeeding', 'allergic-reaction', 'contraception']);
/** A condition behind these only narrows the one before: "critical illness after open heart surgery". */
const DEPENDS =
  /^\s*(?:requiring [\w\s]+ )?(?:who (?:are|have|had|is)|due to(?! any)|after|following|in(?! patients)|complicating|secondary to|caused by|associated with|with|and with|resulting from|including that associated with)\s(?:(?!\b(?:or|and),? (?:a|with|in|those|patients|women|history|any|other|acute|severe|have)\b)[^.;|]){0,90}$/i;
/** In "endocarditis with valvular disease, or atrial fibrillation" the comma goes back to the list. */
const WITH = /^\s*with\s+$/i;
const NEXT = /^\s*,\s*(?:or|and)\s+$/i;
const CONTINUES = /^\s*(?:,|\bor\b|\band\b)(?:(?!\b(?:patients|those|women|individuals)\b)[^.;|:]){0,70}$/i;

/** The conditions that a sentence names as contraindications. `found` are the terms of its masked text. */
export function conditionsIn(
  reading: Reading,
  masked: string,
  found: readonly Mention[],
  lexicon: Lexicon,
  own: OwnNames,
): readonly ExtractedCondition[] {
  const { sentence, section } = reading;
  const cue = forbiddingWord(sentence);
  const facts: ExtractedCondition[] = [];
  /** Where the last condition that counts, or that hangs on one, ended. */
  let head: { readonly end: number; readonly depends: boolean; readonly company: boolean } | undefined;
  for (const mention of found) {
    if (mention.kind !== 'condition') continue;
    if (isHeading(reading, masked, mention, found) || isSomethingElse(reading, masked, mention, found, own)) {
      head = undefined;
      continue;
    }
    const gap = head === undefined ? '' : masked.slice(head.end, mention.start);
    const depends =
      head !== undefined &&
      !MEASURE.test(mention.text) &&
      mention.start > head.end &&
      (DEPENDS.test(gap) || (head.depends && CONTINUES.test(gap) && !(head.company && NEXT.test(gap))));
    head = { end: mention.end, depends, company: depends && WITH.test(gap) };
    if (depends) continue;
    // "Atrial flutter or atrial fibrillation and …": what narrows the second narrows the first.
    const twin = found.find(
      ({ id, start }) => id === mention.id && /^\s+(?:or|and|and\/or)\s+$/.test(masked.slice(mention.end, start)),
    );
    const qualifier = qualifierOf(masked, mention) ?? narrowedBy(masked, (twin ?? mention).end);
    const before = qualifierPlace(masked, mention)?.start ?? mention.start;
    for (const { id, slices } of coordinated(masked, mention, lexicon)) {
      if (ELSEWHERE.has(id)) continue;
      facts.push({
        kind: 'condition',
        condition: id,
        advice: 'contraindicated',
        ...(qualifier !== undefined && slices.length === 1 && { qualifier }),
        section,
        words: pointerWords([
          ...(cue === undefined ? [] : [cue]),
          ...slices.flatMap(([from, to]) => narrowed(sentence, from === mention.start ? before : from, from, to)),
        ]),
      });
    }
  }
  return facts;
}

/** The phrases of a name with what narrows it: one phrase where it is short enough for a pointer, else two. */
function narrowed(sentence: string, before: number, from: number, to: number): readonly string[] {
  const whole = sentence.slice(before, to);
  return whole.split(/\s+/).length < 8 ? [whole] : [sentence.slice(before, from), sentence.slice(from, to)];
}

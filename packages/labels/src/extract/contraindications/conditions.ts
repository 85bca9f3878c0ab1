import type { ExtractedCondition } from '@doseline/engine';
import type { Lexicon, Mention } from '../lexicon.ts';
import { pointerWords } from '../statement.ts';
import { coordinated } from './coordinated.ts';
import { forbiddingWord, narrowsPair } from './cues.ts';
import { qualifierOf } from './qualifier.ts';
import type { Reading } from './scope.ts';

/** States that have facts of their own kind. */
const ELSEWHERE = new Set(['pregnancy', 'breastfeeding', 'allergic-reaction']);
/** What an allergic reaction looks like: beside a word of allergy it is the reaction, not another disease. */
const REACTIONS = new Set([
  'asthma',
  'severe-asthma',
  'bronchospasm',
  'urticaria',
  'angioedema',
  'allergic-rhinitis',
  'nasal-polyps',
  'stevens-johnson-syndrome',
  'toxic-epidermal-necrolysis',
  'hypotension',
  'eczema',
  'edema',
]);
const ALLERGY = /hyper-?sensitiv|hypersensiv|allerg|anaphyla|sensitivity|intoleran|idiosyncra/i;
/** Measures that only define the condition they follow in brackets. */
const MEASURE = /creatinine|filtration|gfr|crcl|clcr|bilirubin|child|\balt\b|\bast\b|qt|pressure|count|transaminase/i;
/** Words before a name that make it something else: a risk, a thing that is absent, a relative's, what was treated. */
const NOT_HAD =
  /\b(?:(?<!high |at )risks? (?:of|for)|at (?:increased )?risk (?:of|for)|no|non|not|never|treatment of|therapy (?:of|for)|worsening of|exacerbation of|signs of|prevention of|aggravat\w+|mask\w*|failed)\s+(?:[a-z-]+\s+){0,1}$/i;

/** The conditions that a sentence names as contraindications. `found` are the terms of its masked text. */
export function conditionsIn(
  reading: Reading,
  masked: string,
  found: readonly Mention[],
  lexicon: Lexicon,
): readonly ExtractedCondition[] {
  const { sentence, section } = reading;
  return found.flatMap((mention): readonly ExtractedCondition[] => {
    if (mention.kind !== 'condition') return [];
    const before = masked.slice(reading.start, mention.start);
    if (NOT_HAD.test(before) || isReaction(mention, masked, found) || isDefinition(mention, masked)) return [];
    if (
      narrowsPair(
        before,
        found.some(({ kind, end }) => kind !== 'condition' && end <= mention.start),
      )
    )
      return [];
    const cue = forbiddingWord(sentence);
    return coordinated(masked, mention, lexicon).flatMap(({ id, slices }) => {
      if (ELSEWHERE.has(id)) return [];
      const qualifier = qualifierOf(masked, mention);
      return [
        {
          kind: 'condition',
          condition: id,
          advice: 'contraindicated',
          ...(qualifier !== undefined && { qualifier }),
          section,
          words: pointerWords([
            ...(cue === undefined ? [] : [cue]),
            ...slices.map(([from, to]) => sentence.slice(from, to)),
          ]),
        },
      ];
    });
  });
}

function isReaction(mention: Mention, masked: string, found: readonly Mention[]): boolean {
  if (!REACTIONS.has(mention.id)) return false;
  // A comma list of reactions ends with the drug: "asthma, urticaria or allergic-type reactions after taking aspirin".
  const stretch = clauseAround(masked, mention, found);
  return ALLERGY.test(stretch);
}

/** The words around a mention up to the next semicolon, full stop or blotted stretch. */
function clauseAround(masked: string, mention: Mention, _found: readonly Mention[]): string {
  const from = Math.max(...[';', '|', '.', '•'].map((mark) => masked.lastIndexOf(mark, mention.start - 1))) + 1;
  const ends = [';', '|', '.', '•'].map((mark) => masked.indexOf(mark, mention.end)).filter((at) => at !== -1);
  return masked.slice(Math.max(from, mention.start - 90), Math.min(...ends, mention.end + 90));
}

function isDefinition(mention: Mention, masked: string): boolean {
  if (!MEASURE.test(mention.text)) return false;
  const open = masked.lastIndexOf('(', mention.start);
  return open > masked.lastIndexOf(')', mention.start) && /\w/.test(masked.slice(0, open));
}

import type { AgeAdvice } from './children.ts';
import { olderIn } from './years.ts';

const ASIDE: readonly RegExp[] = [
  /\bdementia/i,
  /\b(?:no|not) (?:overall |clinically \w+ |significant |meaningful |specific |initial |starting )*(?:differen|dos\w+ adjust|adjust|dos\w+ modif|dos\w+ chang)/i,
  /\bcannot be ruled out\b|\bcan not be ruled out\b|\bdid not include sufficient\b|\bsufficient numbers?\b|\bnot been (?:systematically )?(?:studied|evaluated|established)\b|\bsimilar(?:ly)? (?:to|in|between)\b/i,
  /\b(?:clinical (?:trials?|studies)|of the total number|were enrolled|enrolled|% (?:of|were))\b(?!.*\b(?:should|recommend|caution|reduce)\b)/i,
  /\b(?:rats?|mice|animals?)\b/i,
  /\breduction (?:in|with) (?:the )?risk\b|\breduction with antidepressants\b|\blower (?:risk|incidence|rate)/i,
  /\b(?:avoided|contraindicated) for most patients\b/i,
  /\brisk factors?\b.*\bage\b|\b(?:including|such as|e\.g\.,?)\s[^.;)]*\b(?:advanced age|elderly|older age)/i,
  /\bwith (?:at least|one or more)\b/i,
];
const CUES: readonly (readonly [AgeAdvice['advice'], RegExp])[] = [
  ['contraindicated', /\bcontra-?indicated\b/i],
  [
    'avoid',
    /\bnot (?:be )?recommended\b|\bshould not be (?:used|given|administered|prescribed)\b|(?<!to )\bavoid(?:ed)? (?:the )?use\b|\bshould be avoided\b|\bdo not use\b/i,
  ],
  [
    'reduce',
    /\b(?:reduc|lower|decreas|limit|smaller|half)\w*\s+(?:(?:the|starting|initial|maintenance|total|daily|recommended|maximum|usual|or|and|of|a)\s+){0,5}(?:[\w-]+ ){0,2}?dos(?:e|es|age|ages|ing)\b(?! range)|\bdos(?:e|es|age|ages|ing)\b[^.;]{0,60}\b(?:should|must|may|be|is|are)\s+(?:be\s+)?(?:\w+ly\s+)?(?:reduced|lowered|decreased|limited|adjusted|halved)\b|\blow(?:er)? doses?\b|\b(?:started|initiated|start) (?:on|at|with) (?:a )?(?:low|lower|\d)|\bat (?:one-)?half the (?:usual|recommended)\b|\b(?:recommended|initial|starting|maximum)\s+(?:(?:initial|starting|daily|oral|recommended|total)\s+){0,3}dos(?:e|age)\b[^.;,]{0,80}?(?:\bis\b|\bshould be\b|:)\s*[^.;,]{0,30}\d|\bnot (?:to )?exceed\b[^.;]{0,40}\d|:\s*(?:[\w-]+ ){0,4}\d[\d.]* ?(?:mg|mcg)|\b(?:lower|less frequent)(?: or less frequent)? dosing\b|\bdos(?:e|age) (?:reduction|adjustment)\b[^.;]{0,50}\b(?:recommended|considered|necessary|needed|required)\b/i,
  ],
  [
    'caution',
    /\bask a doctor\b|\bcaution(?:s|ed|ary)?\b|\bcautious(?:ly)?\b|\bcareful(?:ly)?\b|\b(?:special|particular) care\b|\bjudicious\b|\bmore (?:gradually|slowly)\b|\bmonitor(?:ed|ing)?\b|\bclosely\b|\bcare should be\b|\b(?:greater|higher|increased?s?|particular|especially at|at (?:greater|higher|increased)|at) risk\b|\brisk (?:is|may be|of [\w -]{3,60}) (?:greater|higher|increased|increases)\b|\bmore (?:sensitive|susceptible|likely|prone|common|frequent(?:ly)?|vulnerable)\b|\b(?:greater|increased) sensitivity\b|\bparticularly (?:sensitive|susceptible)\b|\bconservative\b|\blow end of\b/i,
  ],
];

/** Directions of products sold freely, where each age is followed by its advice. */
const DIRECTIONS = /\b(?:children|adults)\b.*\b(?:do not use|ask a doctor)\b/i;

/**
 * What a text advises for older people. A statement about dementia, or that no difference was seen, is none.
 *
 * @example olderAdvice('Use a lower starting dose in the elderly')[0]?.advice // 'reduce'
 */
export function olderAdvice(text: string): readonly AgeAdvice[] {
  const all = olderIn(text);
  if (all.length === 0 || text.length > 600 || ASIDE.some((aside) => aside.test(text))) return [];
  const places = all.flatMap((ages) =>
    CUES.flatMap(([advice, pattern]) => {
      const near = DIRECTIONS.test(text)
        ? { from: ages.end, to: ages.end + 40 }
        : {
            from: Math.max(0, ages.start - 160),
            to: Math.min(text.length, ages.end + (advice === 'contraindicated' ? 40 : 200)),
          };
      const cue = pattern.exec(text.slice(near.from, near.to));
      if (cue === null) return [];
      // "Cautious, usually starting at the low end" asks for care.
      if (advice === 'reduce' && /\bdose selection\b/i.test(text)) return [];
      const start = near.from + cue.index;
      return [{ ages, advice, cue: { start, end: start + cue[0].length } }];
    }).slice(0, 1),
  );
  return places;
}

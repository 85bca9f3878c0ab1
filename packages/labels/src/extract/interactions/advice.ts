import type { ExtractedAdvice } from '@doseline/engine';

/** Strictest first. */
const CUES: readonly (readonly [ExtractedAdvice, RegExp])[] = [
  ['contraindicated', /\bcontra-?indicated\b|\bcontraindications?\b|\b(?:must|should)\s+never\s+be\b/i],
  [
    'avoid',
    /\bavoid\w*|\bnot\s+(?:be\s+)?(?:generally\s+|routinely\s+)?(?:recommended|advis(?:ed|able)|be\s+(?:used|given|taken|co-?administered|administered|combined|started|initiated|prescribed))|\b(?:should|must|do|can)\s+not\s+(?:\w+\s+){0,2}?(?:use|take|drink|receive|give|co-?administer|administer|be\s+\w+ed|be\s+given|be\s+taken)|\bis\s+not\s+advised|\bdo\s+not\b|\bdiscontinue\b|\bshould\s+be\s+discontinued|\binterrupt\b|\bwithhold\b|\buse\s+(?:an?\s+)?alternative|\balternative\s+(?:therap|treatment|drug|agent|medic)\w*\s+(?:should|is|are)|\bconsider\s+(?:an?\s+)?alternative|\breserve\s+concomitant|\bunless\s+(?:the\s+)?(?:potential\s+)?benefits?|\brefrain\b|\bshould\s+be\s+stopped/i,
  ],
  [
    'reduce',
    /\b(?:reduc\w+|decreas\w+|lower\w*|halv\w+)\s+(?:(?:the|of|in|a|an|initial|starting|daily|total|maximum|recommended|oral|maintenance|its|their|your)\s+)*(?:[\w-]+\s+){0,4}?(?:dos(?:e|es|age|ing)|quantity)\b|\bdos(?:e|age)\w*\s+(?:\w+\s+){0,6}?(?:should|must|may\s+need\s+to|needs?\s+to)\s+(?:\w+\s+)?be\s+(?:\w+\s+)?(?:reduced|decreased|halved|lowered|limited|adjusted|increased)|\bdos(?:e|age)\s+(?:reduction|adjustment|modification|limitation)s?\b|\b(?:lower|reduced|smaller|decreased)\s+(?:starting\s+|initial\s+)?dos(?:e|es|age|ages)\b|\b(?:do\s+not|should\s+not|not\s+to)\s+exceed\b|\blimit\s+(?:the\s+)?(?:dos|dosage|daily)|\bincrease\s+the\s+(?:dos|\w+\s+dos)\w*|\badjust\s+(?:the\s+)?(?:[\w-]+\s+){0,3}dos/i,
  ],
  [
    'separate',
    /\b(?:at\s+least\s+)?(?:\d+|one|two|three|four|six)\s+(?:to\s+\w+\s+)?hours?\s+(?:before|after|apart|prior|following|or)|\bseparat\w+\b|\bstagger\w*|\bwashout\b|\bhours?\s+interval\b/i,
  ],
  [
    'monitor',
    /\bmonitor\w*|\bcaution\w*|\bobserv(?:e|ed|ation)\b|\bclosely\b|\bcareful\w*|\btitrat\w+|\badjust\w*|\bfollow(?:ed)?\s+closely|\bassess\w*|\bmeasur\w+|\bcheck\w*|\bwarn\w*|\bask\s+a\s+doctor|\bwatch\w*|\bconsider\b|\bsupervis\w+|\bbe\s+(?:alert|aware)\b|\bshould\s+be\s+(?:\w+\s+)?(?:considered|informed|advised|told|kept|determined|evaluated)|\bfrequent(?:ly)?\b/i,
  ],
];
const ORDER = CUES.map(([advice]) => advice);

/** What a sentence advises; `none` when it does not. */
export function adviceOf(text: string): ExtractedAdvice {
  const plain = text.replace(/\[\s*see[^\]]*\]|\(\s*see[^)]*\)|\bno\s+dos(?:e|age)\s+adjustments?/gi, ' ');
  return CUES.find(([, cue]) => cue.test(plain))?.[0] ?? 'none';
}

/** The stricter of two. */
export function stricter(one: ExtractedAdvice, other: ExtractedAdvice): ExtractedAdvice {
  const rank = (advice: ExtractedAdvice) => (advice === 'none' ? ORDER.length : ORDER.indexOf(advice));
  return rank(one) <= rank(other) ? one : other;
}

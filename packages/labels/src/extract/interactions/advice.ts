import type { ExtractedAdvice } from '@doseline/engine';

const DOSE = 'dos(?:e|es|age|ages|ing)';
/** A ceiling, though "avoid" or "do not" stands in it. */
const CEILING = new RegExp(
  `\\b(?:avoid|not\\s+(?:to\\s+)?exceed|exceeding|limit\\w*)\\b[^.;]{0,80}\\b(?:${DOSE}|mg)\\b|\\bmaximum\\s+(?:recommended\\s+)?(?:daily\\s+)?${DOSE}\\b`,
  'i',
);
const CEILING_AVOIDED = new RegExp(
  `\\bavoid\\w*\\b[^.;]{0,60}\\b${DOSE}\\b[^.;]{0,20}\\b(?:greater|above|exceed\\w*|higher|more|over)\\b`,
  'i',
);
const AVOID =
  /\bavoid\w*|\bnot\s+(?:be\s+)?(?:generally\s+|routinely\s+)?(?:recommended|advis(?:ed|able)|be\s+(?:used|given|taken|co-?administered|administered|combined|started|initiated|prescribed))|\b(?:should|must|do|can)\s+not\s+(?:\w+\s+){0,2}?(?:use|take|drink|receive|give|co-?administer|administer|be\s+\w+ed|be\s+given|be\s+taken)|\bdo\s+not\b(?!\s+(?:require|need|appear|affect|alter|change|have)\b)|\bneither\b[^.;]*\bshould\b|\bdiscontinu\w+\b(?=[^.;]*\b(?:prior\s+to|before|temporarily|feasible)\b)|\bsuspend\w*|\binterrupt(?:ed)?\s+(?:\w+\s+){0,3}?(?:treatment|therapy)\b|\buse\s+(?:an?\s+)?alternative|\balternative\s+(?:therap|treatment|drug|agent|medic)\w*\s+(?:should|is|are)|\bconsider\s+(?:an?\s+)?alternative|\breserve\s+concomitant|\bunless\b[^.;]{0,70}\bbenefits?|\brefrain\b|\btoo\s+little\s+experience|\bshould\s+be\s+stopped/i;
const REDUCE = new RegExp(
  `\\b(?:reduc\\w+|decreas\\w+|lower\\w*|halv\\w+)\\s+(?:(?:the|of|in|a|an|initial|starting|daily|total|maximum|recommended|oral|maintenance|its|their|your)\\s+)*(?:[\\w-]+\\s+){0,4}?(?:${DOSE}|quantity)\\b|\\b${DOSE}\\b(?:\\s+\\w+){0,6}?\\s+(?:(?:should|must|may\\s+need\\s+to|needs?\\s+to)\\s+(?:\\w+\\s+)?be\\s+(?:\\w+\\s+){0,2}?|be\\s+)(?:reduced|decreased|halved|lowered|limited|increased)|\\b${DOSE}\\s+(?:reduction|limitation)s?\\b|\\b(?:do|should)\\s+not\\s+exceed\\b|\\bincrease\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,3}?${DOSE}\\b`,
  'i',
);
const ADJUST = new RegExp(
  `\\b${DOSE}\\s+(?:adjustment|modification)s?\\b|\\badjust\\w*\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,4}?${DOSE}\\b|\\b${DOSE}\\b[^.;]{0,40}\\badjusted\\b`,
  'i',
);
const BY_MEASURE =
  /\b(?:monitor\w*|INR|prothrombin|measur\w+|levels?|concentrations?|titrat\w+|carefully|as\s+needed|accordingly|necessary)\b/i;
const SEPARATE =
  /\b(?:at\s+least\s+)?(?:\d+|one|two|three|four|six)\s+(?:to\s+\w+\s+)?hours?\s+(?:before|after|apart|prior|following|or)|\bseparat\w+\b|\bstagger\w*|\bwashout\b|\bhours?\s+interval\b/i;
/** How a study gave the two. */
const AS_MEASURED = /\b(?:was|were|when)\s+(?:\w+\s+)?(?:given|administered|taken|dosed|measured)\b|\bAUC\b/i;
const MONITOR =
  /\bmonitor\w*|\bcaution\w*|\bobserv(?:e|ation)\b|\bclosely\b|\bcareful\w*|\bcare\s+should\b|\btitrat\w+|\badjust\w*|\bassess\w*|\bmeasured\b|\bmeasure\s|\bcheck\w*|\bwarn\w*|\bask\s+a\s+doctor|\bwatch\w*|\bconsider\b|\bsupervis\w+|\bbe\s+(?:alert|aware)\b|\bshould\s+be\s+(?:\w+\s+)?(?:considered|informed|advised|told|kept|determined|evaluated|observed)/i;
const ORDER: readonly ExtractedAdvice[] = ['contraindicated', 'avoid', 'reduce', 'separate', 'monitor', 'none'];

/**
 * What a sentence advises; `none` when it does not. A dose adjusted by what is measured is to monitor, any other changed dose
 * is to reduce.
 *
 * @example adviceOf('Avoid doses of simvastatin above 20 mg.') // 'reduce'
 */
export function adviceOf(text: string): ExtractedAdvice {
  const plain = text.replace(
    /(?<!\b(?:advis\w+|instruct\w*|warn\w*|caution\w*|counsel\w*|told|prudent|best|recommended|important|necessary|ask\w*|need|patients?|preferable|try|care|taken)\s+)\b(?:in\s+order\s+)?to\s+avoid\b|\[\s*see[^\]]*\]|\(\s*see[^)]*\)|\bduring\s+(?:[\w-]+\s+){0,4}dos(?:e|age)\s+(?:adjustment|increase|change)s?|\bno\s+dos(?:e|age)\s+adjustments?|\bcannot\s+be\s+avoided/gi,
    ' ',
  );
  if (/\bcontra-?indicat(?:ed|ions?)\b|\b(?:must|should)\s+never\s+be\b/i.test(plain)) return 'contraindicated';
  if (CEILING_AVOIDED.test(plain)) return 'reduce';
  if (AVOID.test(plain) && !/\bnot\s+exceed\b/i.test(plain)) return 'avoid';
  if (REDUCE.test(plain) || CEILING.test(plain)) return 'reduce';
  if (ADJUST.test(plain)) return BY_MEASURE.test(plain) ? 'monitor' : 'reduce';
  if (SEPARATE.test(plain) && !AS_MEASURED.test(plain)) return 'separate';
  return MONITOR.test(plain) ? 'monitor' : 'none';
}

/** The stricter of two. */
export function stricter(one: ExtractedAdvice, other: ExtractedAdvice): ExtractedAdvice {
  return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
}

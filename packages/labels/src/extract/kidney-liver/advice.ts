/** What a label asks for in patients with a weak organ, strictest first. */
export const ORGAN_ADVICE = ['contraindicated', 'avoid', 'reduce', 'caution'] as const;
export type OrganAdvice = (typeof ORGAN_ADVICE)[number];

/** A cue of advice with its place in a piece. */
export interface Cue {
  readonly advice: OrganAdvice;
  readonly start: number;
  readonly end: number;
}

const CHANGE = '(?:adjust|reduc|modif|chang|alter|decreas|lower|restrict|supplement)';

/** "No dosage adjustment", "adjustment is not necessary", "does not require a reduction": nothing is asked for. */
const NEGATED = new RegExp(
  [
    `\\b(?:no|not|without|nor|neither)\\b(?:(?! avoid)[^,;:.|]){0,40}?\\b${CHANGE}\\w*(?:[^,;:.|]{0,60}?\\b(?:recommended|necessary|required|needed|warranted|indicated))?`,
    `\\b(?:dos(?:e|es|age|ages|ing)\\s+)?${CHANGE}\\w*(?:[^,;:.|]{0,60}?)\\b(?:not|un)\\s?(?:be |generally |usually |considered )*(?:necessary|required|needed|warranted|recommended|indicated)`,
    '\\bnot (?:been )?(?:contraindicated|clinically (?:significant|important|relevant))',
    '\\bno (?:additional|special|increased|greater|clinically \\w+|known) (?:caution|precautions?|risks?|monitoring)',
    '\\b(?:did|does|do|was|were|has|have) not (?:appear to )?(?:affect|alter|influence|significantly)\\w*',
    '\\bno\\b[^,;:.|]{0,30}\\bdifferences?\\b',
    '\\b(?:risks?|cases?|reports?) of (?:acute )?(?:renal|hepatic|liver|kidney)\\b',
    '\\binsufficient (?:data|information) to\\b[^;.|]{0,80}',
    '\\bexclusion criteria\\b|\\bwere excluded\\b',
    '\\b(?:see|refer to|described in|shown in|listed in|presented in|provided in|according to|summarized in)\\b[^;|]{0,60}?\\b(?:tables?|sections?|full prescribing information|prescribing information)\\b(?: for [^;|]{0,120})?',
  ].join('|'),
  'gi',
);

const DOSE = '(?:dos(?:e|es|age|ages|ing)|dosing regimen|infusion rate)';
const NOUN = '(?:reductions?|adjustments?|modifications?|decreases?)';
const CUES: readonly (readonly [OrganAdvice, RegExp])[] = [
  ['contraindicated', /\bcontra-?indicated\b|\bprecludes? (?:the )?use\b/gi],
  [
    'avoid',
    /\b(?:is|are|be) not (?:generally )?(?:recommended|advised|indicated)\b|\bnot recommended\b|(?<!\bto )\bavoid(?:ed|ance of)?\b|\bto avoid (?:the )?(?:use|using|administ\w+)\b|\bshould (?:ordinarily )?not (?:ordinarily )?(?:be )?(?:used?|given|administered|receive|take|taken|treated|initiated|prescribed|started|undergo)\b|\b(?:do|must) not (?:be )?(?:used?|given?|administer(?:ed)?|initiated?|start(?:ed)?|prescribed?|taken?)\b|\bno recommended dos(?:e|age)\b|\b(?:is|are) inadvisable\b|\bwithhold\b/gi,
  ],
  [
    'reduce',
    new RegExp(
      [
        `\\b(?:reduc|lower|decreas|limit|halv|adjust|modif|individuali[sz])\\w*\\s+(?:(?:the|their|its|his|starting|initial|maintenance|total|daily|recommended|maximum|usual|or|of|and|in|for|a)\\s+){0,5}(?:[\\w-]+\\s+){0,3}?${DOSE}\\b`,
        `\\b${DOSE}\\b(?:\\s+(?:and|or|/|and/or)\\s+[\\w -]{3,25})?(?:\\s+(?:of|for)\\s+[\\w-]+(?: [\\w-]+){0,3})?\\s+(?:(?:should|must|may|needs?|has|have|is|are|to|be|can|will|also|generally|need)\\s+){1,5}(?:\\w+ly\\s+)?(?:reduc|lower|decreas|halv|adjust|modif|limit|individuali[sz]|titrat)\\w*`,
        `\\b(?:consider|recommend|requires?|needs?|considering|requiring|make|appropriate)\\s+(?:a |some )?(?:[\\w-]+\\s+){0,2}?${DOSE}\\s+${NOUN}\\b`,
        `\\b${DOSE}\\s+${NOUN}\\b[^;|]{0,60}?\\b(?:recommended|required?|requires|necessary|needed|advised|considered|indicated|warranted|appropriate)\\b`,
        `\\b${NOUN} (?:of|in) (?:the )?(?:[\\w-]+ ){0,3}?dos(?:e|age|ing)\\b[^;|]{0,60}?\\b(?:recommended|required|necessary|needed|advised|considered|indicated)\\b`,
        '\\b(?:lower|lowest|smaller|reduced|decreased|half (?:of )?the|one-half (?:of )?the|less frequent)\\s+(?:(?:usual|recommended|possible|effective|starting|initial|maintenance|total|daily|single|and|or)\\s+){0,4}(?:\\w+\\s+)?dos(?:e|es|age|ages|ing)\\b',
        `\\b(?:not (?:to )?exceed|max(?:imum|imal)?(?:\\s+[\\w-]+){0,5}?)\\s[^;|]{0,60}?\\d`,
        '\\bintervals?\\b[^;|]{0,40}?\\b(?:increas|prolong|extend|lengthen|adjust|widen)\\w*',
        '\\b(?:increas|prolong|extend|lengthen)\\w*\\s+(?:the\\s+)?(?:\\w+\\s+){0,2}interval',
        `\\b(?:recommended|starting|initial|usual|maintenance|loading|the|first)\\s+(?:(?:starting|initial|maintenance|daily|total|oral|adult|single)\\s+){0,3}${DOSE}\\b[^;|,]{0,100}?\\b(?:is|are|should be|of)\\s+(?:[\\w-]+\\s+){0,6}?\\d`,
        '\\b(?:(?:initiat|start|begin|administer|giv|use)\\w*|should receive)\\b[^;|]{0,80}?\\d[\\d.,]*\\s*(?:mg|mcg|g|units?|mL|tablets?|%)',
        `\\b(?:(?!100)\\d+\\s*(?:%|percent)|1\\s?/\\s?[234]|one[- ](?:half|third|quarter|fourth)|half|two[- ]thirds|three[- ](?:quarters|fourths))\\s+(?:of\\s+)?(?:the |their |that )?(?:(?:usual|normal|recommended|standard|full|normally|usually)\\b|(?:daily |adult |initial |starting )*${DOSE}\\b)`,
        '\\b(?:starting|initial|maximum|maintenance) dos(?:e|age) of (?:[\\w-]+ ){0,3}?\\d',
        '\\bevery other day\\b|\\blow(?:er)? end of\\b[^;|]{0,20}\\brange',
        '\\bdos(?:e|age|ing) (?:frequency|schedule) should be\\b|(?<=(?:impairment|insufficiency|dysfunction|failure|disease)\\s{0,2}(?:\\([^()]*\\)\\s{0,2})?:\\s{0,3})[^;|:]{0,40}?\\d[\\d.,]*\\s*(?:mg|mcg|g|units)\\b|\\b(?:reduced|decreased) by \\d+\\s?%|\\b(?:started|initiated) (?:on|at|with) (?:a )?(?:low|\\d)',
      ].join('|'),
      'gi',
    ),
  ],
  [
    'caution',
    /\b(?:caution|cautiously|careful|carefully|(?:special|particular|great) care|care should|closely|close|monitor(?:ed|ing)?|conservative|observe|more frequent(?:ly)?|weigh(?:ed|ing)? (?:the )?(?:potential )?(?:benefits?|risks?)|benefits? outweighs?|great discretion)\b|\b(?:(?:greater|higher|increased?s?|elevated|particular|especially at|at) (?:the )?risks?|risks? (?:is|are|may be|factors?) (?:greater|higher|increased)|more (?:susceptible|sensitive|likely)|particularly susceptible)\b/gi,
  ],
];

/** "Doses above 600 mg are not recommended" sets a ceiling. */
const HIGHER_DOSES =
  /\bdos(?:e|es|ages?)\s+(?:\w+\s+){0,3}?(?:greater|higher|above|more|exceeding|over|in excess)\b[^.;]*$/i;

/**
 * The cues of advice in a piece, in order; what is denied is none.
 *
 * @example adviceCues('Avoid in severe illness')[0]?.advice // 'avoid'
 */
export function adviceCues(text: string): readonly Cue[] {
  const plain = text.replace(NEGATED, (denied) => ' '.repeat(denied.length));
  return CUES.flatMap(([advice, pattern]) =>
    [...plain.matchAll(pattern)].map(({ 0: cue, index }) => ({
      advice: advice === 'avoid' && HIGHER_DOSES.test(plain.slice(0, index)) ? ('reduce' as const) : advice,
      start: index,
      end: index + cue.length,
    })),
  ).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The strictest of several. */
export function strictest<Said extends { readonly advice: OrganAdvice }>(all: readonly Said[]): Said | undefined {
  return all.reduce<Said | undefined>(
    (best, one) =>
      best === undefined || ORGAN_ADVICE.indexOf(one.advice) < ORGAN_ADVICE.indexOf(best.advice) ? one : best,
    undefined,
  );
}

/**
 * How a sentence calls for care: `advice` on giving the drug or watching the patient, a raised `risk`, or a mere `report` of
 * harm, which counts only for what is said to have been there before.
 */
export interface Cue {
  readonly kind: 'advice' | 'risk' | 'report';
  readonly text: string;
  readonly start: number;
}

const PATTERNS: readonly (readonly [Cue['kind'], RegExp])[] = [
  // Not to give it, or with care.
  ['advice', /\b(?:caution|cautious|cautiously|not recommended|contra-?indicated)\b/gi],
  ['advice', /\b(?:with|use|take|exercise|particular|special|extreme|great) (?:\w+ )?care\b/gi],
  ['advice', /\bavoid(?:ed|ing)?\b(?! (?:becoming|pregnan|driving|alcohol|exposure|contact|eating|sun))/gi],
  [
    'advice',
    /\b(?:should|must|do|does|can|may) ?not (?:generally |usually |ordinarily |be |normally )*(?:us|giv|receiv|administer|tak|treat|prescrib|initiat|start|employ|undertak|consider)\w*/gi,
  ],
  // Not without thought: benefit against risk.
  [
    'advice',
    /\b(?:consider|weigh|assess|balanc|evaluat|compar)\w*(?: \w+){0,5} (?:benefit|risk|alternativ)\w*|\bbenefits?(?: \w+){0,9} (?:considered|weighed|outweighs?|assessed|exceeds?|justif\w+)/gi,
  ],
  // To watch, or to give less.
  [
    'advice',
    /\b(?:carefully|closely|frequently|periodically|regularly)(?: and \w+)? (?:monitor|observ|supervis|evaluat|assess|consider|weigh|follow|watch|control|titrat)\w*|\b(?:monitor|observ|supervis|evaluat|assess|consider|follow|watch|titrat)\w*(?: \w+){0,4} (?:carefully|closely|frequently|periodically|regularly)/gi,
  ],
  [
    'advice',
    /\b(?:careful|close|frequent|periodic|regular|more frequent|additional|increased|appropriate|strict|medical) (?:\w+ )?(?:monitoring|observation|supervision|surveillance|follow-?up|titration|attention)/gi,
  ],
  [
    'advice',
    /\b(?:monitor|screen|assess|evaluate)(?:ing)?\b|\b(?:should|must) be (?:monitor|observ|evaluat|assess|screen)ed\b/gi,
  ],
  [
    'advice',
    /\b(?:reduc|lower|adjust|decreas|smaller|low|individualiz)\w*(?: \w+){0,3} (?:dose|dosage|dosing)\b|\b(?:dose|dosage|dosing)(?: \w+){0,4} (?:reduc|adjust|lower|decreas|modif)\w+/gi,
  ],
  [
    'risk',
    /\b(?:increas\w+|higher|greater|elevated|highest|greatest|additional|enhanced|particular|special) (?:\w+ ){0,3}?(?:risk|risks|incidence|likelihood|susceptibility|sensitivity|frequency|mortality|chance|rate)\b/gi,
  ],
  [
    'risk',
    /\b(?:more|most|particularly|especially) (?:likely|susceptible|sensitive|prone|vulnerable|frequent|frequently|common|pronounced|severe|marked)\b/gi,
  ],
  [
    'risk',
    /\bat (?:\w+ )?risk\b|\brisk (?:\w+ ){0,4}?(?:is|are|may be|appears to be) (?:increased|higher|greater|greatest|highest)\b/gi,
  ],
  ['risk', /\b(?:risk|predisposing|contributing|contributory) factors?\b|\bpredispos\w+/gi],
  ['risk', /\b(?:especially|particularly|primarily) (?:in|among|those|when|with)\b/gi],
  [
    'risk',
    /\b(?:may|can|could) (?:also |further |significantly )?(?:cause|result in|lead to|precipitate|induce|provoke|trigger|worsen|exacerbate|aggravate|compromise|impair|accumulate|be (?:increased|impaired|prolonged|exaggerated|enhanced|masked|at))\b/gi,
  ],
  ['report', /\b(?:may|can|could|might|has|have|had|been|was|were|occurs?|occurred)\b/gi],
];

/** The calls for care in a sentence, in its order. */
export function cues(text: string): readonly Cue[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], start: match.index })),
  ).sort((a, b) => a.start - b.start);
}

const STUDY =
  /\b(?:clinical (?:trial|stud(?:y|ies)|experience)|trials?|studies|study|placebo|randomi[sz]ed|enrolled|cohort|meta-analys[ie]s|pharmacokinetics?|\d+(?:\.\d+)?\s?%|n ?= ?\d+|AUC)(?![\w-])/i;
const ORDER = /\b(?:caution|avoid|should|must|not recommended|do not|recommended)\b/i;

/** Whether a sentence only tells of a study or of reports, and advises nothing. */
export const isStudy = (text: string): boolean => STUDY.test(text) && !ORDER.test(text);

const NO_CHANGE =
  /\bno (?:[\w-]+ ){0,4}?(?:reduction|adjustment|change|modification)s?\b[^.;]{0,60}\b(?:need|necessary|require|recommend|warrant)|\b(?:reduction|adjustment|change|modification)s? (?:[\w-]+ ){0,6}?(?:is|are) not (?:needed|necessary|required|recommended|warranted)|\b(?:may|can) be (?:safely )?used (?:safely )?in\b/i;
const CARE = /\b(?:cauti\w+|avoid|should not|contraindicat\w+|monitor\w*|closely|carefully|must|if)\b/i;

/** Whether a sentence says that nothing need change, or that the drug may be used, and asks for no care. */
export const isReassurance = (text: string): boolean => NO_CHANGE.test(text) && !CARE.test(text);

import { SUDDEN_STOP } from './cues.ts';
import { fromOtherDrug, setOffByDrug, transfers } from './other-drug.ts';
import { rx } from './rx.ts';

/** Why a part of a sentence that has the words states nothing about stopping this drug. */
export type Aside =
  | 'heading'
  | 'newborn'
  | 'other-drug'
  | 'hypothetical'
  | 'negation'
  | 'exception'
  | 'study'
  | 'recovery'
  | 'contraception'
  | 'self-care'
  | 'syringe';

const CONTRACEPTION = /\bwithdrawal bleed|\bcondom|\bspermicid|\bdiaphragm\b/;
const SYRINGE = rx`
  \bwithdraw(?:n|ing|s|al)?\b[^.;]{0,80}\b(?:vial|syringe|ampu\w+|bottle|dispenser|needle|solution|contents|ml)\b|
  \b(?:vial|syringe|needle)\b[^.;]{0,60}\bwithdraw`;
/** "Stop use and ask a doctor if …". */
const SELF_CARE = /\bstop use\b|\bask a doctor\b/;
/** Leave for haste: "rapid withdrawal may be necessary". */
const EXCEPTION = rx`
  \b(?:abrupt|rapid|sudden|immediate)(?:ly)?\b[^.;]{0,60}\b(?:withdraw|discontinu|stop|cessation)[^.;]{0,60}
  \b(?:medically (?:required|necessary|indicated)|
  (?:is|be|becomes) (?:required|necessary|needed|possible|appropriate|considered))|
  \bif (?:slow|gradual)[^.;]{0,40}\bnot (?:feasible|possible)`;

/** Advice that such leave does not take back. */
const SLOWLY = /\b(?:gradual|slow|taper)/;

const NEWBORN = /\b(?:neonat\w*|newborns?|infants?|before delivery|post-?natal|child born|born to)\b/;
const BREAST = /\bbreast|\bnursing|\bhuman milk/;
const BORNE_BEFORE = /^\W*(?:these|the symptoms|symptoms|such|the signs|signs)\b/;

const SYNDROME = /\b(?:withdrawal|rebound|abstinence|discontinuation)\b/;
const NEGATED = rx`
  \b(?:no|not|without|nor|neither|absence of|lack of|never)\b[^,;.]{0,60}${SYNDROME} ?
  (?:symptom|syndrome|reaction|effect|sign|phenomen|hypertension|insomnia|was|were|or\b)|
  ${SYNDROME}[^,;.]{0,60}\b(?:not (?:been |be )?(?:seen|observed|reported|occur|demonstrated|expected|associated)|
  did not|does not|do not|were no|was no)|
  \bno increase in\b|\bnot associated with\b|\bno (?:evidence|reports?|indication|clinically)\b[^,;.]{0,80}${SYNDROME}|
  \bhas not been (?:systematically )?(?:studied|established|evaluated)|
  \bhad no effect|\bdo(?:es)? not (?:eliminate|prevent|block|suppress|produce|cause)`;

const TROUBLE = rx`
  symptoms?|reactions?|syndrome|signs|exacerbation|angina|insufficiency|tachycardia|hypertension|withdrawal|crisis|events?|
  seizures?`;
/** What to do once it has come: "if withdrawal symptoms occur, …". */
const ONCE = rx`
  \bin case of [a-z ]*withdrawal\b|\bshould (?:they|it|symptoms) (?:emerge|occur|develop|arise)|
  ^\W*(?:[a-z -]{0,60}:)?\W*(?:if|when|should|in the event|in case)\b[^,]{0,120}\b${TROUBLE}\b[^,]{0,60}
  \b(?:occurs?|develops?|appears?|emerges?|arises?|worsens?|experienced|become|are (?:seen|observed|present))\b|
  \b(?:if|should)\b[^,.]{0,30}\b(?:patients? (?:develops?|experiences?|shows?|exhibits?)|signs of)\b[^,.]{0,40}\bwithdrawal\b`;
const BETTER = rx`
  (?:reversible|(?<!can be )reversed|resolv\w+|recover\w*|improv\w+|disappear\w*|subsid\w+|remit\w*|remission|
  abat\w+|normali[sz]\w+|  return(?:s|ed|ing)? to (?:normal|baseline|pre)|cleared|regress\w*|declin\w+)`;
const AWAY = /(?:withdraw|discontinu|cessation|stopp)/;
/** "Reversible on discontinuation", "discontinuation resulted in improvement". */
const RECOVERY = rx`\b${BETTER}\b[^;]{0,80}\b${AWAY}|\b${AWAY}[^;]{0,100}\b${BETTER}\b`;
/** "May persist after discontinuation": harm of taking it. */
const LASTS = /\b(?:induced|toxic\w*|tardive|tumou?rs?|carcinoma)\b[^.;]{0,80}\b(?:after|following|when|upon)\b/;
const STUDY = rx`
  \b(?:discontinued|withdrew|withdrawn|discontinuations?|withdrawals)\b[^.;,]{0,80}
  \b(?:due to|because of|on account of|as a result of|owing to|for adverse)|
  \b(?:lead(?:ing)?|led|result(?:ing|ed)?|requir(?:ing|ed|e)|necessitat\w+|causes?|reasons?|warrant\w*)(?: to| in| for| of)?
  (?: the)?(?: treatment| drug| study| dose| permanent)? (?:discontinu|withdraw)|
  %[^.;]{0,120}\bassociated with (?:treatment )?discontinuation|\bincidence discontinuation|
  \bdiscontinuation rates?\b|\bstudy medication\b|\bsystematically evaluated`;
/** A study that ended early. */
const ENDED = /\b(?:study|studies|trials?)\b[^.;]{0,60}\b(?:terminated|stopped|halted|ended|discontinued)\b/;
const VERB = rx`
  \b(?:is|are|was|were|be|been|may|can|could|should|must|will|ha[sd]|have|do|does|occur\w*|increases?|cause[sd]?|lead|result\w*|
  reported|avoid|monitor|include|associated|precipitate\w*|follow\w*|risk)\b`;

/** Why advice in a part of a sentence is not about stopping this drug; undefined when it may be. */
export function asideOfAdvice(text: string): Aside | undefined {
  const aside = asideOfAny(text);
  if (aside !== undefined) return aside;
  if (EXCEPTION.test(text) && !SLOWLY.test(text.replace(EXCEPTION, ''))) return 'exception';
  return transfers(text) ? 'other-drug' : undefined;
}

/** Why harm named in a part of a sentence is not one of stopping this drug. `before` is what stands before the part. */
export function asideOfHarm(text: string, before: string): Aside | undefined {
  const aside = asideOfAny(text);
  if (aside !== undefined) return aside;
  if (EXCEPTION.test(text)) return 'exception';
  if (!VERB.test(text) && text.trim().split(' ').length < 9) return 'heading';
  if (ofNewborn(text) && !(BREAST.test(text) && AWAY.test(text))) return 'newborn';
  const sudden = SUDDEN_STOP.test(text);
  if (!sudden && ofNewborn(before) && BORNE_BEFORE.test(text)) return 'newborn';
  if (NEGATED.test(text)) return 'negation';
  if (ONCE.test(text)) return 'hypothetical';
  if (ENDED.test(text)) return 'study';
  if (sudden) return undefined;
  if (transfers(text) || setOffByDrug(text)) return 'other-drug';
  if (RECOVERY.test(text) && !/\binsufficiency/.test(text)) return 'recovery';
  if (LASTS.test(text)) return 'recovery';
  return STUDY.test(text) ? 'study' : undefined;
}

function asideOfAny(text: string): Aside | undefined {
  if (CONTRACEPTION.test(text)) return 'contraception';
  if (SYRINGE.test(text)) return 'syringe';
  if (SELF_CARE.test(text)) return 'self-care';
  return fromOtherDrug(text) ? 'other-drug' : undefined;
}

/** Whether a part speaks of the newborn, or of what to do before a birth. */
export const ofNewborn = (text: string): boolean => NEWBORN.test(text);

const REACTION = rx`
  \b(?:if|when|should|in patients who)\b[^.;]{0,100}
  \b(?:develops?|occurs?|present with|such changes|reaction|is suspected|is noted|experience[sd]?|exhibits?)\b`;
const OF_STOPPING = rx`
  \b(?:withdrawal|discontinuation|abstinence)\b[^.;]{0,40}\b(?:symptoms?|reactions?|occur|develop)|\bintolerable\b`;

/** Whether the drug is stopped because of a reaction to it: "if acidosis develops, … tapering". */
export const becauseOfReaction = (text: string): boolean => REACTION.test(text) && !OF_STOPPING.test(text);

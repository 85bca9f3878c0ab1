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
  | 'syringe';

const RULES: readonly (readonly [Aside, RegExp])[] = [
  ['contraception', /\bwithdrawal bleed|\bcondom|\bspermicid|\bdiaphragm\b/],
  [
    'syringe',
    /\bwithdraw(?:n|ing|s|al)?\b[^.;]{0,80}\b(?:vial|syringe|ampu\w+|bottle|dispenser|needle|solution|contents|ml|suspension)\b|\b(?:vial|syringe|needle)\b[^.;]{0,60}\bwithdraw/,
  ],
  [
    'exception',
    /\b(?:abrupt|rapid|sudden|immediate)(?:ly)?\b[^.;]{0,60}\b(?:withdraw\w*|discontinu\w*|stop\w*|cessation)\b[^.;]{0,60}\b(?:medically (?:required|necessary|indicated)|is (?:required|necessary|needed|possible|appropriate)|may be (?:required|necessary|needed|considered|appropriate))/,
  ],
];

const NEWBORN = /\b(?:neonat\w*|newborns?|infants?|fetus|delivery|post-?natal|child born|born to)\b/;
const BREAST = /\bbreast|\bnursing|\bhuman milk/;
const NEGATED =
  /\b(?:no|not|without|nor|neither|absence of|lack of|never)\b[^,;.]{0,60}\b(?:withdrawal|rebound|abstinence|discontinuation) ?(?:symptom|syndrome|reaction|effect|sign|phenomen|hypertension|insomnia|was|were|or)|\b(?:withdrawal|rebound|abstinence|discontinuation)[^,;.]{0,60}\b(?:not (?:been |be )?(?:seen|observed|reported|occur|demonstrated|expected|associated)|did not|does not|do not|were no|was no)|\bno (?:evidence|reports?|indication|clinically)\b|\bhas not been (?:systematically )?(?:studied|established|evaluated)|\bnot been studied|\bhad no effect|\bdo(?:es)? not (?:eliminate|prevent|block|suppress|produce|cause)/;
/** What to do once it has come: "if withdrawal symptoms occur, …". */
const ONCE =
  /^(?:\W*(?:[a-z -]{0,60}:)?\W*)(?:if|when|should|in the event|in case)\b[^,]{0,120}\b(?:symptoms?|reactions?|syndrome|signs|exacerbation|angina|insufficiency|tachycardia|hypertension|withdrawal|crisis|events?|seizures?)\b[^,]{0,60}\b(?:occurs?|develops?|appears?|emerges?|arises?|worsens?|experienced|become|are (?:seen|observed|present))\b|\b(?:if|should)\b[^,.]{0,30}\b(?:patients? (?:develops?|experiences?|shows?|exhibits?)|signs of)\b[^,.]{0,40}\bwithdrawal\b/;
const RECOVERY =
  /\b(?:reversible|reversed|resolv\w+|recover\w*|improv\w+|disappear\w*|subsid\w+|remit\w*|remission|abat\w+|normali[sz]\w+|return(?:s|ed|ing)? to (?:normal|baseline|pre)|cleared|regress\w*|declin\w+)\b/;
const STUDY =
  /\b(?:discontinued|withdrew|withdrawn|discontinuation|discontinuations|withdrawals)\b[^.;]{0,80}\b(?:due to|because of|on account of|as a result of|owing to|rates?|for adverse)\b|\b(?:lead(?:ing)?|led|result(?:ing|ed)?|requir(?:ing|ed|e)|necessitat\w+|cause|reason|reasons|warrant\w*) (?:to|in|for|of)? ?(?:the )?(?:treatment |drug |study |dose |permanent )?(?:discontinu|withdraw)|\bincidence discontinuation|\bdiscontinuation rates?\b|\bstudy medication\b/;
const OTHER =
  /\b(?:alcohol|ethanol|nicotine|tobacco|smoking|cigarettes?|caffeine|smokers?)[ -](?:[a-z]+ )?(?:withdrawal|abstinence|cessation|discontinuation)|\b(?:withdrawal|cessation|discontinuation|withdrawn|abstinence)\b(?: symptoms?)? (?:of|from)(?: heavy| chronic)? (?:alcohol|ethanol|nicotine|smoking|tobacco)|\bacute alcoholism|\bstopped smoking|\bsmoking cessation|\bindicated (?:for|as|in)\b|\bnot a beta-?blocker|\bcross-tolerance|\bco-?therapy|\boverused?\b|\bundergoing (?:abrupt )?(?:discontinuation|withdrawal)|\b(?:before|prior to|until) (?:starting|initiating|beginning|initiation|treatment with|therapy with|administration)|\b(?:replac\w+|substitut\w+|transferr?\w*|switch\w*|convert\w*) (?:of |a |an |for |the |from |systemic )*[^.;]{0,60}\b(?:inhaled|oral|systemic\w*|topical)\b|\bconcomitant (?:anti|use of)[^.;]{0,40}(?:stopped|discontinued|withdrawn)|\bdiscontinu\w+ (?:of )?(?:an? |the )?(?:concomitant |co-?administered |enzyme |cyp\w+ |strong |potent )*(?:inhibitor|inducer|maoi|monoamine)/;
/** Withdrawal that another drug sets off. */
const SET_OFF =
  /\b(?:antagonists?|partial agonists?|mixed agonists?|agonist\/antagonist|naloxone|naltrexone|flumazenil|inhibitors?|inducers?|buprenorphine|nalbuphine|reversal)\b/;
const SUDDEN_STOP_NOUN =
  /\b(?:abrupt|sudden|rapid)\w*(?: [a-z-]+){0,3} (?:discontinu|withdraw(?!al (?:symptom|syndrome|reaction))|cessation|stop|dos|reduc|taper|decreas)/;
const VERB =
  /\b(?:is|are|was|were|be|been|may|can|could|should|must|will|has|have|had|do|does|occur\w*|increases?|cause[sd]?|lead|result\w*|reported|taper|reduce|decrease|avoid|withdraw|discontinue|stop|monitor|use|include|associated|precipitate\w*|following|risk|hypotension|gradually|slowly)\b/;

const found = (rule: RegExp, text: string): boolean => rule.test(text);

/** Why a part states nothing about how to stop this drug; undefined when it may. */
export function asideOfAdvice(text: string): Aside | undefined {
  const rule = RULES.find(([, cue]) => found(cue, text));
  if (rule !== undefined) return rule[0];
  if (found(OTHER, text)) return 'other-drug';
  return undefined;
}

/** Why a part states no harm of stopping this drug; undefined when it may. */
export function asideOfHarm(text: string, context: string): Aside | undefined {
  const advice = asideOfAdvice(text);
  if (advice !== undefined) return advice;
  if (!found(VERB, text)) return 'heading';
  if (found(NEWBORN, text) && !(found(BREAST, text) && /\bstopp|\bdiscontinu/.test(text))) return 'newborn';
  if (
    found(NEWBORN, context) &&
    !found(SUDDEN_STOP_NOUN, text) &&
    /^\W*(?:these|the symptoms|symptoms|such|the signs)/.test(text)
  )
    return 'newborn';
  if (found(NEGATED, text)) return 'negation';
  if (found(ONCE, text)) return 'hypothetical';
  if (found(SUDDEN_STOP_NOUN, text)) return undefined;
  if (found(RECOVERY, text)) return 'recovery';
  if (found(SET_OFF, text)) return 'other-drug';
  if (found(STUDY, text)) return 'study';
  return undefined;
}

/** Whether a part speaks of the newborn or of what comes before a birth. */
export const ofNewborn = (text: string): boolean => found(NEWBORN, text);
/** Whether the stop is made because of a reaction: "if acidosis develops, … tapering". */
export const becauseOfReaction = (text: string): boolean =>
  /\b(?:if|when|should|in patients who)\b[^.;]{0,100}\b(?:develops?|occurs?|present with|changes|reaction|is suspected|is noted|experience[sd]?|exhibits?)\b/.test(
    text,
  ) &&
  !/\b(?:withdrawal|discontinuation|intolerable|abstinence|pregnan\w+)\b[^.;]{0,40}\b(?:symptoms?|reactions?|occur|develop)|\bintolerable\b/.test(
    text,
  );

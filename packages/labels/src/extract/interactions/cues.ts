/** Words that say two medicines are used together. */
export const TOGETHER =
  /\b(?:concomitant(?:ly)?|concurrent(?:ly)?|co-?admin\w+|co-?prescri\w+|co-?medicat\w+|coingest\w+|simultaneous(?:ly)?|combin(?:ed|ation|ing)\s+(?:use|with|of|therapy|treatment)|in\s+combination|combined|together|in\s+conjunction|conjunction\s+with|along\s+with|adjunct\w*|(?:used?|tak(?:e|en|ing)|given|administered|administration|administering|prescribed|started|initiated|mix\w*)\s+(?:\w+\s+){0,4}?with|interact\w*|receiving|who\s+(?:receive|take|are\s+(?:on|using|taking|being\s+treated\s+with))|while\s+(?:taking|on|using)|if\s+you\s+(?:are|take)|(?:are|is)\s+(?:now\s+)?(?:taking|using)|taking|patients\s+(?:on|taking|using|treated\s+with|given)|treated\s+(?:\w+\s+)?with|treatment\s+with|within\s+(?:\d+|two|three|four|five)\s+(?:hours|days|weeks)|other\s+(?:drugs?|agents?|medic\w+|products?)|(?:co-?)?exposure\s+to|in\s+the\s+presence\s+of|switch\w+|added\s+to|adding|addition\s+of|discontinuation\s+of|drinking|drink|consum\w+|polypharmacy)\b/i;

/** The sentence tells that nothing happens. */
const DENIED =
  /\b(?:(?:did|does|do|had|has|have|was|were|is|are|would|could|should|may|can)\s+(?:not|no)\s+(?:\w+\s+){0,4}?(?:affect|alter|influence|change|impair|increase|decrease|reduce|interact|inhibit|induce|modify|interfere|impact|potentiate|require|produce|result|appear|have|effects?|interactions?|potential|evidence|differ\w*|significant\w*|clinically|meaningful\w*|relevant|substrates?|expected|anticipated|likely|affected|altered|changed|observed|seen|metabolized|displace\w*|warranted|necessary|needed|required)|no\s+(?:\w+[\s-]+){0,5}?(?:effects?|interactions?|changes?|difference\w*|influence|alterations?|impact|dos(?:e|age)\s+(?:adjustments?|modifications?|changes?)|adjustments?|evidence|increase\w*|decrease\w*|potentiation|contraindications?)|without\s+(?:\w+[\s-]+){0,5}?(?:effects?|affecting|altering|interactions?|changes?|changing|evidence|adverse|clinically|apparent|dose|dosage)|not\s+(?:\w+\s+){0,2}?(?:expected|anticipated|likely|contraindicated|affected|altered|influenced|changed|clinically\s+(?:significant|relevant|meaningful|important)|significantly|require|necessary|needed|inhibit|induce|metabolized|a\s+substrate|an\s+inhibitor|an\s+inducer)|unlikely|unaffected|unchanged|little\s+(?:or\s+no\s+)?(?:potential|effect|influence)|neither\b|nor\b|low\s+potential|minimal\s+(?:effect|impact|influence)|lack\s+of\s+(?:an?\s+)?(?:\w+\s+)?(?:effect|interaction)|(?:may|can)\s+be\s+(?:co-?administered|used|given|taken)\s+(?:concomitantly\s+|safely\s+|together\s+)?(?:with(?:out)?|concomitantly)|has\s+been\s+(?:\w+\s+)?used\s+(?:safely|concomitantly|successfully)|safely)\b|↔/i;
/** A denial in form that warns all the same. */
const WARNS_STILL =
  /\b(?:(?:should|must|do|may|can)\s+not\s+be\s+(?:used|given|taken|co-?administered|administered|combined|exceeded)|not\s+recommended|do\s+not\s+(?:use|take|give|exceed|administer|coadminister|co-administer|drink|start|initiate)|has\s+not\s+been\s+established|not\s+advised|no\s+longer|cannot\s+be\s+(?:excluded|ruled\s+out))\b/i;
/** Nobody knows. */
const UNKNOWN =
  /\b(?:(?:have|has|had|were|was)\s+not\s+been\s+(?:\w+\s+){0,2}?(?:studied|evaluated|investigated|conducted|performed|assessed|determined|tested|examined|done)|(?:were|was)\s+not\s+(?:\w+\s+)?(?:studied|evaluated|investigated|conducted|assessed|performed)|no\s+(?:\w+[\s-]+){0,5}?(?:studies|trials|data|information)|(?:is|are)\s+(?:not\s+known|unknown)|insufficient\s+(?:data|information)|not\s+available)\b/i;
const ADVISES =
  /\b(?:caution\w*|avoid\w*|should|must|monitor\w*|not\s+recommended|contraindicated|discontinu\w+|consider|recommended|advised|careful\w*|adjust\w*|closely|reduce)\b/i;

/** A denial or ignorance that leaves no warning. */
export function deniesInteraction(clause: string): boolean {
  if (WARNS_STILL.test(clause)) return false;
  return DENIED.test(clause);
}

/** Whether the clause says that an interaction was not looked into. */
export function unknownInteraction(clause: string): boolean {
  return UNKNOWN.test(clause) && !WARNS_STILL.test(clause);
}

export function advises(clause: string): boolean {
  return ADVISES.test(clause);
}

/** Before a name: the label speaks of an allergy to it, of a cause, of a comparator or of what came before. */
const ASIDE_BEFORE =
  /\b(?:hypersensitiv\w*|allerg\w*|anaphyla\w*|sensitiv(?:e|ity)|intoleran(?:ce|t)|sensitized|reactions?|cross-?\w*|idiosyncra\w*|angioedema|asthma|urticaria|rhinitis|bronchospasm)\b[^.;]{0,90}?\b(?:to|with|after|by|from|following|including|or)\b[^.;]*$/i;
const LIKENESS =
  /\b(?:like|unlike|as\s+(?:with|is\s+the\s+case\s+with|for)|similar(?:ly)?\s+to|resembl\w+|compared?\s+(?:with|to)|comparable\s+(?:to|with)|comparison\s+(?:with|to)|than|versus|vs\.?|relative\s+to|related\s+to|analog(?:ue)?s?\s+of|derivative\s+of|class\s+of|member\s+of|belongs?\s+to|such\s+individuals[^.]*|poor\s+metaboli[sz]ers[^.]*\bof|reported\s+(?:with|for)(?:\s+\w+){0,3}\s+other|observed\s+(?:with|for)(?:\s+\w+){0,3}\s+other|seen\s+(?:with|for)(?:\s+\w+){0,3}\s+other|associated\s+with\s+(?:the\s+use\s+of\s+)?other|occur\w*\s+with\s+other|contains?|containing|inactive\s+ingredients?|induced\s+by|metabolite\s+of|prodrug\s+of|prescribing\s+information\s+(?:for|of)|package\s+inserts?\s+(?:for|of)|labeling\s+(?:for|of))\s+(?:(?:the|all|other|some|many|any|most|certain|those|that|of|these|use|with)\s+)*(?:[\w-]+\s+){0,2}$/i;
const RESCUE =
  /\b(?:treat(?:ed|ment)?(?:\s+\w+){0,6}?\s+with|administer|give|such\s+as|e\.g\.,?|including|may\s+be\s+(?:used|given|treated)|respond\w*\s+to|managed?\s+with|revers\w+\s+(?:by|with)|available|premedicat\w+|pretreat\w+|prophyla\w+)\b/i;
const RESCUED =
  /\b(?:emergency|resuscitat\w*|anaphyla\w*|overdos\w*|hypersensitivity\s+reactions?|appropriate\s+(?:treatment|therapy|medical)|rescue|supportive|antidote|immediately\s+available|acute\s+(?:bronchospasm|symptoms)|toxicity\s+occurs|treatment\s+of\s+(?:choice|acute))\b/i;

/** Whether a name stands aside of the interaction: an allergy, a likeness, a treatment. `before` and `after` are the clause around it. */
export function standsAside(before: string, after: string, whole: string): boolean {
  if (LIKENESS.test(before)) return true;
  if (
    ASIDE_BEFORE.test(before) &&
    !/\b(?:concomitant|coadminist|co-administ|combination|receiving|taking)\w*/i.test(before)
  )
    return true;
  if (/^[\s-]*(?:hypersensitivity|allerg\w+|anaphylaxis|intolerance|sensitivity)\b/i.test(after)) return true;
  return RESCUE.test(before) && RESCUED.test(whole) && !/\bconcomitant|coadminist|combination\b/i.test(whole);
}

/** A trial, a patient's past or a case told as history. */
export function tellsOfPast(before: string): boolean {
  return /\b(?:previous(?:ly)?|prior|past|history\s+of|formerly|after\s+failure\s+of|refractory\s+to|failed|who\s+had\s+received|pretreated|heavily|randomi[sz]ed|placebo|arm|cycles?\s+of)\b[^.;]*$/i.test(
    before,
  );
}

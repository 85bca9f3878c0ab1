/** Words that say two medicines are used together, wherever in the sentence they stand. */
const TOGETHER =
  /\b(?:concomitant(?:ly)?|concurrent(?:ly)?|co-?admin\w+|co-?prescri\w+|co-?medicat\w+|coingest\w+|simultaneous(?:ly)?|combin(?:ed|ation|ing)\s+(?:use|with|of|therapy|treatment)|in\s+combination|combined|in\s+conjunction(?!\s+with\s+(?:\w+\s+)?surgery)|along\s+with|(?:used?|taken?|given|administered|prescribed|started|initiated|mix\w*)\s+(?:\w+\s+){0,4}?(?:together|with)\b|interact\w*|while\s+(?:taking|on|using)|additive|adds?\s+to|potentiat\w*|polypharmacy|immuni[sz]ation\s+with)\b/i;
/** Words that say so when they stand shortly before the name. */
const WITH_NAME =
  /\b(?:receiv(?:e|es|ing)|tak(?:e|es|ing)|treated\s+(?:\w+\s+)?with|treatment\s+with|therapy\s+with|(?:patients|persons|people|individuals|those|who\s+are)\s+(?:on(?!\s+(?:\w*dialysis|placebo))|using|given)|using|use\s+of|within\s+[\w-]+\s+(?:hours|days|weeks)|do\s+not\s+(?:use|take|give|administer|drink)|avoid\w*|exposure\s+to|in\s+the\s+presence\s+of|switch\w+|add(?:ed|ing|ition)|drink\w*|consum\w+|ingest\w+|containing|other\s+(?:drugs?|agents?|medic\w+|products?)|with\s+other)\b[^.;]{0,300}$/i;
/** What was seen in patients on something is no statement on taking it together with this drug. */
const REPORTED =
  /\b(?:report(?:ed|s)|observed|seen|occur\w*|described|developed|noted|identified|cases?)\b[^.;]{0,60}\b(?:in|among|of)\s+(?:[\w-]+\s+){0,6}(?:patients?|subjects?|women|men|adults|children|individuals)\b[^.;]*$|\b(?:\d+|one|two|three|some|most|many|several|few)\s+(?:of\s+(?:\w+\s+)?)?(?:subjects?|patients?|cases?|women|men)\b[^.;]*$|\b(?:reported|observed|seen|noted)\s+(?:in\s+association\s+)?with\s+(?:the\s+)?use\s+of\b[^.;]*$|\bwhether\s+or\s+not\b[^.;]*$|\bany\s+patient\s+(?:being\s+)?treated\s+with\s*$/i;

/** Results of a study in which a medicine was given. */
const STUDIED =
  /\b(?:placebo|the\s+incidence\s+of\b[^.;]*\bwas|double-blind|randomi[sz]ed|epidemiologic\w*|retrospective|mean\s+(?:change|increase|decrease)|\(\d+(?:\.\d+)?\s?%\)|baseline|table\s+\d)/i;
/** What is done against a harm. */
const AGAINST_HARM =
  /\b(?:reduced|minimi[sz]ed|prevented|treated|managed|controlled|reversed|corrected)\s+(?:by|with)\b(?![^.;]*\bconcomitant)[^.;]*$/i;

const ON_IT =
  /\b(?:patients?|persons?|those|who)\s+(?:(?:is|are|being|already|also|currently)\s+)*treated\s+with\s+(?:an?\s+)?(?:[\w-]+\s+)?$/i;

/** Whether a sentence only gives a study's results. */
export function tellsResults(sentence: string): boolean {
  return STUDIED.test(sentence) && !advises(sentence);
}

/** Whether a sentence outside the section on interactions speaks of taking the named drug together with this one. */
export function speaksOfTogether(sentence: string, before: string): boolean {
  if ((AGAINST_HARM.test(before) && !(ON_IT.test(before) && TOGETHER.test(sentence))) || tellsResults(sentence))
    return false;
  if (TOGETHER.test(sentence)) return true;
  return WITH_NAME.test(before) && !REPORTED.test(before);
}

/** The sentence tells that nothing happens. */
const DENIED =
  /\b(?:(?:did|does|do|had|has|have|was|were|is|are|would|could|should|may|can)\s+(?:not|no)\s+(?:\w+\s+){0,4}?(?:affect|alter|influence|change|impair|increase|decrease|reduce|interact|inhibit|induce|modify|interfere|impact|potentiate|require|produce|result|appear|have|effects?|interactions?|potential|evidence|differ\w*|significant\w*|clinically|meaningful\w*|relevant|substrates?|expected|anticipated|likely|affected|altered|changed|observed|seen|metabolized|displace\w*|warranted|necessary|needed|required)|no\s+(?:\w+[\s-]+){0,5}?(?:effects?|interactions?|changes?|difference\w*|influence|alterations?|impact|dos(?:e|age)\s+(?:adjustments?|modifications?|changes?)|adjustments?|evidence|increase\w*|decrease\w*|potentiation|contraindications?)|without\s+(?:\w+[\s-]+){0,5}?(?:effects?|affecting|altering|interactions?|changes?|changing|evidence|adverse|clinically|apparent|dose|dosage)|not\s+(?:\w+\s+){0,2}?(?:expected|anticipated|likely|contraindicated|affected|altered|influenced|changed|clinically\s+(?:significant|relevant|meaningful|important)|significantly|require|necessary|needed|inhibit|induce|metabolized|a\s+substrate|an\s+inhibitor|an\s+inducer)|unlikely|unaffected|unchanged|little\s+(?:or\s+no\s+)?(?:potential|effect|influence)|neither\b|nor\b|low\s+potential|minimal\s+(?:effect|impact|influence)|lack\s+of\s+(?:an?\s+)?(?:\w+\s+)?(?:effect|interaction)|(?:may|can)\s+be\s+(?:co-?administered|used|given|taken)\s+(?:concomitantly\s+|safely\s+|together\s+)?(?:with(?:out)?|concomitantly)|has\s+been\s+(?:\w+\s+)?used\s+(?:safely|concomitantly|successfully)|safely|well\s+tolerated)\b/i;
/** A denial in form that warns all the same. */
const WARNS_STILL =
  /\b(?:(?:should|must|do|may|can)\s+not\s+be\s+(?:used|given|taken|co-?administered|administered|combined|exceeded)|not\s+recommended|do\s+not\s+(?:use|take|give|exceed|administer|coadminister|co-administer|drink|start|initiate)|has\s+not\s+been\s+established|not\s+advised|no\s+longer|cannot\s+be\s+(?:excluded|ruled\s+out))\b/i;
/** Nobody knows. */
const UNKNOWN =
  /\b(?:(?:have|has|had|were|was)\s+not\s+been\s+(?:\w+\s+){0,2}?(?:studied|evaluated|investigated|conducted|performed|assessed|determined|tested|examined|done)|(?:were|was)\s+not\s+(?:\w+\s+)?(?:studied|evaluated|investigated|conducted|assessed|performed)|no\s+(?:\w+[\s-]+){0,5}?(?:studies|trials|data|information)|(?<!significance\s)(?:is|are)\s+(?:not\s+known|unknown)|insufficient\s+(?:data|information)|not\s+available)\b/i;
const ADVISES =
  /\b(?:caution\w*|avoid\w*|should|must|monitor\w*|not\s+recommended|contraindicated|discontinu\w+|consider|recommended|advised|careful\w*|adjust\w*|closely|reduce)\b/i;

/** "Dose adjustment is not recommended" is a denial, though "not recommended" stands in it. */
const NO_ADJUSTMENT =
  /\bdos(?:e|age)\s+(?:adjustment|modification|change|reduction)s?\s+(?:[\w-]+\s+){0,5}?(?:(?:is|are|was|were)\s+)?not\s+(?:recommended|needed|necessary|required|warranted)/i;

/** A denial or ignorance that leaves no warning. */
export function deniesInteraction(clause: string): boolean {
  if (NO_ADJUSTMENT.test(clause)) return true;
  if (/↔/.test(clause) && !/\|.*[↑↓]|[↑↓].*\|/.test(clause)) return true;
  return DENIED.test(clause) && !WARNS_STILL.test(clause);
}

/** Whether the clause says that an interaction was not looked into. */
export function unknownInteraction(clause: string): boolean {
  return UNKNOWN.test(clause) && !WARNS_STILL.test(clause);
}

/** "… would be expected to raise its level": a change is foreseen, whatever was or was not studied. */
export function foresees(clause: string): boolean {
  return /\b(?:would|may|might|could|can)\s+(?:be\s+(?:expected|likely)\s+to\s+)?(?:\w+ly\s+)?(?:increase|decrease|raise|reduce|lower|enhance|potentiate|prolong|diminish|impair)\b/i.test(
    clause,
  );
}

const OPENS_LIST =
  /\b(?:taking|using|with|receiving)\s+(?:\w+\s+){0,2}?(?:any\s+of\s+)?the\s+following\s*(?:\w+\s+){0,2}(?:medic\w+|drugs|products)?\s*[.:]?\s*$/i;

/** Whether a sentence ends in a list that follows: "… if you are taking any of the following medicines." */
export function opensList(sentence: string | undefined): boolean {
  return sentence !== undefined && OPENS_LIST.test(sentence);
}

export function advises(clause: string): boolean {
  return ADVISES.test(clause);
}

/** Before a name: an allergy to it. */
const ALLERGY_BEFORE =
  /\b(?:hypersensitiv\w*|allerg\w*|anaphyla\w*|sensitiv(?:e|ity)|intoleran(?:ce|t)|sensitized|cross-?(?:sensitiv|react|allerg)\w*|idiosyncra\w*|angioedema|asthma|urticaria|rhinitis|bronchospasm|nasal\s+polyps)\b[^.;]{0,110}?\b(?:to|with|after|by|from|following|or|taking)\b[^.;]*$/i;
const LIKENESS =
  /\b(?:like|unlike|as\s+(?:with|is\s+the\s+case\s+with|for)|similar(?:ly)?\s+to|resembl\w+|compared?\s+(?:with|to)|confus(?:ed|ion|ing)\s+with|comparable\s+(?:to|with)|comparison\s+(?:with|to)|than|versus|vs\.?|relative\s+to|related\s+to|analog(?:ue)?s?\s+of|derivative\s+of|class\s+of|member\s+of|belongs?\s+to|such\s+individuals[^.]*|poor\s+metaboli[sz]ers[^.]*\bof|reported\s+(?:with|for)(?:\s+\w+){0,3}\s+other|observed\s+(?:with|for)(?:\s+\w+){0,3}\s+other|seen\s+(?:with|for)(?:\s+\w+){0,3}\s+other|associated\s+with\s+(?:the\s+use\s+of\s+)?other|occur\w*\s+with\s+other|inactive\s+ingredients?|presence\s+of|preservatives?|active\s+metabolites?|metabolites?|induced\s+by|prodrug\s+of|prescribing\s+information\s+(?:for|of)|package\s+inserts?\s+(?:for|of)|labeling\s+(?:for|of))[\s,(]+(?:(?:the|all|other|some|many|any|most|certain|those|that|of|these|use|with)\s+)*(?:[\w-]+\s+){0,2}$/i;
/** The product's own make. */
const MADE_OF =
  /\b(?:product|tablet|capsule|injection|solution|formulation|vial|it|cream|ointment|suspension|patch|syrup)s?\s+(?:also\s+)?contains?\b[^.;]*$/i;
/** Another medicine instead of this one, or against its harms. */
const INSTEAD =
  /\b(?:consider\w*\s+(?:\w+\s+){0,2}?(?:another|an?\s+alternative|other)|alternative(?:s|ly)?\b[^.;]{0,40}|(?:premedicat|prophyla|pre-?treat)\w*\b[^.;]*|transition\w*\s+to(?:\s+other)?|management\s+of\b[^.;]*|(?:empiric|appropriate|adequate|necessary)|(?:treatment|management|intervention|measures|therapy)\s+(?:may|should|could|might)\s+(?:include|require|consist)\b[^.;]*|may\s+require\b[^.;]*|\bas\s+(?:with|for)\s+(?:all\s+|any\s+)?other\b[^,;]*(?:\([^)]*)?)\s*$/i;
/** "Consider alternatives that are not X" speaks of X after all. */
const NOT_SUCH = /\b(?:that|which)\s+(?:are|is|do|does)\s+not\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}$|\bto\s+$/i;
const WAS_GIVEN =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:therapy|treatment|replacement)\s+)?(?:(?:was|were)\s+(?:required|given|used|needed)|should\s+be\s+(?:made\s+)?(?:available|initiated)|(?:agents?\s+|drugs?\s+|therapy\s+|treatment\s+)?(?:may|can|should|must)\s+be\s+(?:considered|instituted)|(?:is|are)\s+recommended\b|at\s+hand|is\s+an?\s+(?:\w+\s+)?metabolite|as\s+(?:an?\s+)?treatment\s+(?:for|of))/i;
/** The sentence sends the reader to another label, or tells what a trial's patients took. */
const ELSEWHERE =
  /^(?:for\s+(?:\w+\s+)?information|refer\s+to|see|consult)\b|package\s+inserts?\b|:\s*see\s+[^.]*\.?$|^unlike\b|\bover-?use\s+of\b|\bexperienced\s+in\b|\bfalse[- ]positive|\b(?:concomitant|concurrent)\s+(?:\w+\s+)?(?:medications?|drugs|therapies|treatments?)\s+(?:\w+\s+){0,3}(?:were|included)\b|\bpoor\s+metaboli[sz]ers\W*(?:\([^)]*\)\s*)?of\s+drugs/i;
const RESCUE =
  /\b(?:treat(?:ed|ment)?(?:\s+\w+){0,6}?\s+with|administer|give|such\s+as|e\.g\.,?|including|may\s+be\s+(?:used|given|treated)|respond\w*\s+to|managed?\s+with|revers\w+\s+(?:by|with)|available|premedicat\w+|pretreat\w+|prophyla\w+)\b/i;
const RESCUED =
  /\b(?:emergency|resuscitat\w*|anaphyla\w*|overdos\w*|hypersensitivity\s+reactions?|appropriate\s+(?:treatment|therapy|medical)|rescue|supportive|antidote|immediately\s+available|acute\s+(?:bronchospasm|symptoms)|toxicity\s+occurs|treatment\s+of\s+(?:choice|acute))\b/i;

/** Left out by the sentence itself: "protease inhibitors except X". A list after it is left out whole. */
const EXCEPTED =
  /\b(?:except(?:ing)?(?:\s+for)?|excluding|with\s+the\s+exception\s+of|other\s+than|apart\s+from|but\s+not|without)\s+(?:(?:the|an?|any|oral|topical)\s+){0,2}(?:[\w-]+(?:\s*,\s*|\s*,?\s+(?:and|or)\s+))*$/i;
/** Treatments that did not help the patients whom the sentence lets have the drug. */
const DID_NOT_HELP =
  /\b(?:(?:do|does|did|have|has)\s+not\s+(?:adequately\s+)?respond\w*|(?:cannot|unable\s+to|do\s+not|could\s+not)\s+tolerate|intoleran(?:t|ce)\s+(?:of|to)|refractory|inadequate(?:ly)?\s+(?:\w+\s+)?(?:respon\w+|control\w*)|not\s+(?:adequately|well|sufficiently)\s+(?:respon\w+|control\w*)|(?:failure|failed)\s+(?:of|to\s+respond|on|with)|who\s+(?:have\s+)?failed)\b[^.;]{0,80}$/i;
const MAY_HAVE_IT =
  /\b(?:(?:may|can|should|could)\s+be\s+(?:\w+\s+)?(?:used|given|considered|reserved|tried)|indicated|reserved?\s+for)\b/i;
/** What is done once a harm has come. */
const ONCE_HARMED = /\bin\s+(?:any\s+)?patients?\s+who\s+develops?\b/i;
const IF_HARMED =
  /\b(?:if\s+(?:(?!\b(?:used|given|taken|administered|together|concomitant\w*)\b)[\w-]+\s+){1,6}(?:occurs?|develops?|appears?|is\s+(?:confirmed|diagnosed|suspected)))\b/i;
/** Whom the drug is for, or is not for. */
const INDICATED = /\bindicated\s+(?:for|in)\b[^.;]*$/i;

/** Care for a harm, begun because of it. */
const CARE =
  /\b(?:(?:consider|initiate|start|institute|begin)\s+(?:\w+\s+)?(?:treatment|therapy)\s+with|(?:standard\s+of\s+care|(?:medical\s+)?management|supportive\s+care|manage\w*|prophyla\w+)\b[^.;]{0,60}\b(?:including|with|such\s+as|using))\s+(?:[\w-]+,?\s+(?:and\s+|or\s+)?){0,4}$/i;
/** Risks that labels tell of whole classes, whoever takes them. */
const OF_THE_CLASS = /\bsuicid/i;

/** Whether a warning's sentence speaks of treatment, not of taking the two together. */
export function tellsOfTreatment(before: string, whole: string): boolean {
  if ((CARE.test(before) || OF_THE_CLASS.test(whole)) && !TOGETHER.test(whole)) return true;
  return ONCE_HARMED.test(whole) || (IF_HARMED.test(before) && !TOGETHER.test(whole)) || INDICATED.test(before);
}

/** Before a name: it was stopped, is given in another's place or as an antidote, or is what patients have anyway. */
const STOPPED_OR_AT_HAND =
  /\babrupt(?:ly)?\s+(?:discontinu\w+|withdrawal|cessation|stopping)\s+(?:of\s+)?[^.;]*$|\bdiscontinuation\s+of\s+$|\breplacement\s+$|^treatment\s+with\s+$|\bchildren\s+who\s+are\s+on\s+$|\bsubstituted?\s+for\s+(?:[\w-]+\s+(?:or\s+)?){0,3}$|\bconsider\s+prescribing\s+$|\breceiving\s+(?:additional|background|standard)\s+therap\w+,?\s[^.;]*$/i;

/** The sentence tells of an allergy to the name, or not to give the drug in its place. */
const IN_ITS_PLACE = /\bknown\s+aspirin\s+sensitivity\b|\babruptly\s+substituted\s+for\b/i;

/** Whether a name stands aside of the interaction: an allergy, a likeness, a treatment. `before` and `after` are the clause around it. */
export function standsAside(before: string, after: string, whole: string): boolean {
  const together = /\b(?:concomitant|concurrent|coadminist|co-administ|combination)/i;
  if (EXCEPTED.test(before) || (DID_NOT_HELP.test(before) && MAY_HAVE_IT.test(whole))) return true;
  if (STOPPED_OR_AT_HAND.test(before) || IN_ITS_PLACE.test(whole)) return true;
  if (LIKENESS.test(before) || MADE_OF.test(before) || ELSEWHERE.test(whole)) return true;
  if ((INSTEAD.test(before) && !NOT_SUCH.test(before)) || WAS_GIVEN.test(after)) return true;
  if (ALLERGY_BEFORE.test(before) && !together.test(before)) return true;
  if (/^[\s-]*(?:hypersensitivity|allerg\w+|anaphylaxis|intolerance|sensitivity)\b/i.test(after)) return true;
  if (/^\s+content\b/i.test(after)) return true;
  return RESCUE.test(before) && RESCUED.test(whole) && !together.test(whole);
}

/** A trial, a patient's past or a case told as history. */
export function tellsOfPast(before: string): boolean {
  return /\b(?:previous(?:ly)?|prior|past|formerly|after\s+failure\s+of|refractory\s+to|failed|who\s+had\s+received|pretreated|heavily|randomi[sz]ed|placebo|arm|cycles?\s+of)\b(?![^.;]*\b(?:concomitant|concurrent))[^.;]*$|\bhistory\s+of\b[^.;,]{0,40}$/i.test(
    before,
  );
}

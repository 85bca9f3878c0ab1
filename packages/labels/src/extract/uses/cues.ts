const INDICATED =
  /\bindicated\b|\b(?:useful|effective|used|recommended|employed|approved|administered|intended|given) (?:alone |only |also |either |primarily |\w+ly )?(?:in|for|as|to|with)\b|\b(?:for|in|as) (?:the |an? )?(?:[\w-]+ ){0,3}?(?:treatment|management|relief|prevention|prophylaxis|control|reduction|therapy|eradication|suppression|adjunct\w*) (?:of|in|to|for)\b/i;
const OPENS =
  /^(?:(?:\d+(?:\.\d+)*|[a-z]\)|[•\-–o*])\.?\s+)*(?:(?:for|as|in|to)\b(?:\s+[\w-]+){0,5}?\s+)?(?:[\w-]+\s+){0,2}?(?:treat(?:ment|ing)?|prevention|preventing|prophyla\w+|management|managing|relief|relieving|control|therapy|reduction|reducing|maintenance|suppression|eradication|palliation|adjunct\w*)\b|^(?:to )?(?:treats?|prevents?|reliev\w+|reduces?|helps?|temporarily|controls?)\b/i;
const NOT =
  /\b(?:not (?:\w+ ){0,3}?(?:indicated|recommended|approved|intended|effective|established|demonstrated|shown|studied|evaluated|used|useful|appropriate|known|advised|warranted|adequate|beneficial|been)|(?:should|must|do|does|did|may|can) ?not\b|un(?:likely|known)|never|no (?:evidence|data|benefit|role|value|indication)|contraindicated|ineffective|insufficient|lack of|limitations? of use|is not\b|are not\b|rather than|instead of)/i;

/** Background that indications sections carry: why a disease is treated, what was studied, how bacteria are tested. */
const BACKGROUND =
  /^(?:note:?\s*)?(?:(?:the usual|injectable|intramuscular|parenteral|penicillin)\b[^.]*\bdrug of choice|in using\b|treatment environment|lowering|these benefits|control of high|numerous|the largest|elevated|relative risk|some antihypertensive|many patients|to reduce the development of drug|when culture|in the absence of such|studies|clinical (?:studies|trials|experience)|in (?:\w+ ){0,3}(?:clinical|controlled)? ?(?:trials?|stud(?:y|ies))|efficacy|effectiveness|safety|the (?:safety|efficacy|effectiveness)|this indication|continued approval|appropriate culture|culture and|patients? (?:should|with|who)|because|prior to|before|therapy with|if\b|pediatric use information|select patients|it is)/i;

/** What a disease is, as some labels tell it after naming it: the signs in it are no uses. */
const DESCRIBED =
  /\b(?:is|are) characterized by\b|\b(?:at least|four|five|six|more) (?:\(?or more\)? )?of the following\b|\bsymptoms? (?:include|are|of this)\b|\bas defined in\b[^.]*;|\bdiagnos(?:is|tic) (?:requires|criteria)\b|\b(?:essential|principal|main) features?\b/i;

/** Whether a sentence of an indications section states a use. */
export const statesUse = (text: string): boolean => (INDICATED.test(text) || OPENS.test(text)) && !isBackground(text);

/** Whether it is told for another reason than to state a use. */
export const isBackground = (text: string): boolean =>
  BACKGROUND.test(text.replace(/^[\d.\s]+/, '')) || (DESCRIBED.test(text) && !/\bindicated\b/i.test(text));

/** Where a sentence turns to what the drug is not for; its length when it does not. */
export function refusal(text: string): number {
  return NOT.exec(text)?.index ?? text.length;
}

/** Whether a sentence goes on as a list: "for the treatment of:", "the following infections". */
export const opensList = (text: string): boolean =>
  /(?:\bindicated(?: only)?(?: in| for| as)?|:|\bfollowing\b[^.:]*[.:]?|\b(?:treatment|management|relief|prevention|therapy) of)\s*:?$/i.test(
    text,
  );

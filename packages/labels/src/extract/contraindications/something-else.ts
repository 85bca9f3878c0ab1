import type { Mention } from '../lexicon.ts';
import type { OwnNames } from './allergies.ts';
import { forbids, narrowsPair } from './cues.ts';
import { REACTIONS } from './reactions.ts';
import type { Reading } from './scope.ts';

const ALLERGY = /hyper-?sensi|allerg|anaphyla|sensitivity|intoleran|idiosyncra/i;
/** A list of reactions ends in the word for them, or names what brought them on. */
const AS_REACTION =
  /^[^.;|]{0,80}?(?:\b(?:or|and)\s+(?:other\s+|similar\s+)?(?:serious\s+|severe\s+)?(?:allerg|anaphyla|hypersens|sensitivity)[\w-]*(?:\s+type)?\s+(?:reaction|manifest|symptom)|\b(?:after taking|after receiving|precipitated by|induced by|in response to|provoked by)\b)/i;
/** Measures that only define the condition they follow in brackets. */
export const MEASURE =
  /creatinine|filtration|gfr|crcl|clcr|bilirubin|child|\balt\b|\bast\b|qt|pressure|count|transaminase/i;
/** Words before a name that make it something else: a risk, a thing that is absent, what was treated. */
const NOT_HAD =
  /\b(?:(?<!high |at )risks? (?:of|for)|at (?:increased )?risk (?:of|for)|no|not|never|worsening of|exacerbation of|signs of|aggravat\w+|mask\w*|failed|(?:to )?(?:produce|induce)|no (?:family |personal )?history of|prophylaxis of|before any|(?:prolong|shorten)\w*(?: the)?|jeopardiz\w+|(?<!history )suggestive of)[\s-]+(?:[a-z-]+\s+){0,1}$|\b(?:non|anti)-$/i;
/** What another drug does or is for. */
const OF_DRUGS =
  /\b(?:drugs?|agents?|medications?|medicines?|products?|substances?|substrates?)\s[^.;:|,]{0,40}\b(?:prolong\w*|caus\w+|induc\w+|demonstrat\w+|associated with|increas\w+|produc\w+|depress\w+|known to)\b[^.;:|,]{0,30}$/i;
/** Behind the name: medicines that are for it, or a pair of drugs of which it is the harm. */
const FOR_IT =
  /^(?:\s*(?:,|\bor\b|\band\b)\s*[\w-]+){0,4}\s+(?:products?|medicines?|medications?|remedies|drugs?|preparations?|syrups?)(?![-\w])|^\s*(?:with|due to|from) (?:concomitant|co-?administ)/i;
/** The drug's use: a condition behind it is what the drug must not be used for, where that is forbidden. */
const USE =
  /\b(?:(?:for|in|as) (?:the |a )?(?:use in )?(?:the )?(?:treatment|management|control|relief|prevention|prophylaxis) (?:of|for)|(?:to treat|for treating|treatment of|therapy (?:of|for)|treated for|treating))\s+(?:[\w-]+\s+){0,3}$/i;
/** "hypertriglyceridemia-induced pancreatitis". */
const MODIFIES = /^-\s?(?:induced|related|associated)\b/i;
/** "A fall in blood pressure" is no fall. */
const CHANGES = /^(?:falls?|drops?)$/i;
const DURING = /\bduring\s+(?:\w+\s+)?$/i;

/** Whether a name stands for something else than a condition that the patient has. */
export function isSomethingElse(
  reading: Reading,
  masked: string,
  mention: Mention,
  found: readonly Mention[],
  own: OwnNames,
): boolean {
  const before = masked.slice(reading.start, mention.start);
  const after = masked.slice(mention.end);
  return (
    NOT_HAD.test(before) ||
    OF_DRUGS.test(before) ||
    FOR_IT.test(after) ||
    MODIFIES.test(after) ||
    (CHANGES.test(mention.text) && /^\s+in\b/.test(after)) ||
    (DURING.test(before) && /surger/i.test(mention.text)) ||
    isReaction(mention, before, after) ||
    isDefinition(mention, masked) ||
    belongsToDrugs(reading, masked, mention, found, own)
  );
}

/** Whether a condition only tells which other drugs are meant, or what the drug is for where that is not forbidden. */
function belongsToDrugs(
  { start: from, end, under }: Reading,
  masked: string,
  mention: Mention,
  found: readonly Mention[],
  own: OwnNames,
): boolean {
  const others = found.filter(
    ({ kind, id, start }) =>
      (kind === 'drug' || kind === 'class') &&
      !own.drugs.includes(id) &&
      !found.some((one) => one.start === start && own.drugs.includes(one.id)) &&
      !ALLERGY.test(masked.slice(Math.max(from, start - 60), start)),
  );
  // A heading over drugs: "Cardiac Disorders: dronedarone".
  const next = others.find(({ start }) => start >= mention.end)?.start ?? mention.end;
  if (/^\s*:\s*$/.test(masked.slice(mention.end, next))) return true;
  const shifted = (one: Mention) => ({ start: one.start - from, end: one.end - from });
  if (narrowsPair(masked.slice(from, end), shifted(mention), others.map(shifted))) return true;
  const use = USE.exec(masked.slice(from, mention.start));
  if (use === null || under === 'do not use') return false;
  const at = from + use.index;
  return (
    !forbids(masked.slice(Math.max(from, at - 70), at)) || others.some(({ start }) => start >= at - 40 && start < at)
  );
}

/** A heading that runs into a sentence which says the same more closely: "Myocardial Infarction The drug is …". */
export function isHeading(reading: Reading, masked: string, mention: Mention, found: readonly Mention[]): boolean {
  if (
    !/^\s*(?:\d+(?:\.\d+)*\s+)?(?:[A-Z][\w-]*\s+|(?:of|and|or|in)\s+){0,3}$/.test(
      masked.slice(reading.start, mention.start),
    )
  )
    return false;
  const after = masked.slice(mention.end, reading.end);
  return (
    /^[A-Z]/.test(mention.text) &&
    !/\s[a-z]/.test(mention.text) &&
    /^\s+[A-Z][a-z]/.test(after) &&
    forbids(after) &&
    found.some(({ kind, start }) => kind === 'condition' && start > mention.end)
  );
}

function isReaction(mention: Mention, before: string, after: string): boolean {
  const open = before.lastIndexOf('(');
  if (open > before.lastIndexOf(')') && ALLERGY.test(before.slice(Math.max(0, open - 110), open))) return true;
  if (!REACTIONS.has(mention.id)) return false;
  if (AS_REACTION.test(after)) return true;
  const looks = /\b(?:such as|including|like|e\.?g\.?)\b[^.;|]*$/i.exec(before);
  // "… including anaphylaxis, or a history of necrolysis" has gone on to something else.
  if (looks === null || /\b(?:history of|patients? with)\b/i.test(looks[0])) return false;
  return ALLERGY.test(before.slice(Math.max(0, looks.index - 40), looks.index));
}

function isDefinition(mention: Mention, masked: string): boolean {
  if (!MEASURE.test(mention.text)) return false;
  const open = masked.lastIndexOf('(', mention.start);
  return open > masked.lastIndexOf(')', mention.start) && /\w/.test(masked.slice(0, open));
}

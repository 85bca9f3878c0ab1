/** What may stand between a cue and a harm: words of the same phrase, none that goes on to tell what happens. */
const SAME_PHRASE =
  '(?:(?!\\b(?:may|can|could|has|have|had|is|are|was|were|will|experienc\\w*|develop\\w*|expos\\w+|risks?|result\\w*|caus\\w*|increas\\w*|lead\\w*|associated|reported|occur\\w*)\\b)[^.;])';

/** What stands before a harm that is none: who has it already, what is treated, its signs, what is denied. */
const BEFORE: readonly RegExp[] = [
  // Who has it.
  new RegExp(
    `\\b(?:patients?|those|persons?|people|individuals?|adults?|children|women|men|subjects|recipients) (?:\\w+ ){0,3}?(?:with|having|who (?:have|has|had|are)|on|undergoing)\\b${SAME_PHRASE}{0,110}$`,
    'i',
  ),
  new RegExp(
    `\\b(?:histor(?:y|ies) of|pre-?existing|underlying|concomitant|prior|known|risk factors? (?:for|such as|includ\\w+|are)|factors? (?:which|that)[^.;]{0,50}\\bare|diagnos\\w+ (?:of|with)|predispos\\w+|presence of|setting of|co-?infect\\w+|at risk (?:of|for))\\b${SAME_PHRASE}{0,80}$`,
    'i',
  ),
  // What is treated.
  new RegExp(
    `\\b(?:treat(?:ment|ing)? of|treated for|therapy (?:of|for)|management of|(?:used|indicated|given|approved) (?:for|in)|prophylaxis (?:of|for)|prevention of|anesthesia (?:for|in)|(?:studies|trials?) (?:of|in)|event of|case of)\\b${SAME_PHRASE}{0,110}$`,
    'i',
  ),
  /\bnot (?:be )?(?:approved|indicated|used)\b[^.;]{0,150}$/i,
  // Its signs.
  /\b(?:signs?|symptoms?|manifest\w*|characteri[sz]ed|presenting|presented|evidence)\b[^.;:]{0,20}\b(?:includ\w+|such as|by|as|with|were|are|of)\b[^.;]{0,160}$/i,
  // What is denied.
  /\b(?:no|not|without|absence of|neither|nor)\b(?! (?:only|limited|be |been |interchang|exceed|all |increase|establish))[^.;:,]{0,30}$/i,
  // Causes of the deaths that a trial counted, and reasons of another kind.
  /\b(?:deaths? (?:were|was|appeared)|other than|unrelated to)\b[^.;]{0,90}$/i,
  // Who may give it.
  /\b(?:restricted program|supervision|experienced in)\b[^.;]{0,80}$/i,
];

const AFTER =
  /^[\s-]*(?:patients?|subjects|population|recipients|studies|trials|treatment|therapy|services|chemotherapy|drugs?|medicines?|agents?)\b/i;
/** Harms stay harms after "patients with", where the sentence says what came of it. */
const COMES =
  /\b(?:(?<!at )risk|incidence|increas\w+|cases?|reports?|development|occurrence) (?:\w+ )?(?:of|for)[^.;:]{0,60}$/i;

/**
 * Whether what stands from `start` to `end` of a boxed warning's sentence is a harm of the drug.
 *
 * @example isHarm('may cause stroke in adults with asthma', 31, 37) // false: who has it
 */
export function isHarm(text: string, start: number, end: number): boolean {
  // "e.g." and "i.e." are no ends.
  const before = text.slice(Math.max(0, start - 200), start).replaceAll(/\b([ei])\.([ge])\.,?/g, '$1$2');
  if (AFTER.test(text.slice(end, end + 30))) return false;
  const close = before.slice(-90);
  if (COMES.test(close) && !/\b(?:with|who have|history of)\b[^.;:]{0,40}$/i.test(close)) return true;
  return !BEFORE.some((pattern) => pattern.test(before));
}

/** Words that forbid. */
const FORBIDS =
  /\bcontraindicat\w*|\b(?:should|must|may|can|do|does)\s+not\b|\bshould never\b|\bnot (?:be |to be )?(?:used|given|administered|recommended|initiated|indicated|intended|employed|prescribed)\b|\bavoid(?:ed)?\b|\bprecludes?\b|\bimproper\b/i;

/** Words of a tale: what happened, what was seen, what follows. Where nothing is forbidden beside, such a sentence names no one. */
const TELLS =
  /\b(?:(?<!who )ha(?:s|ve|d)\s+(?:also\s+)?(?:been|not been|occurred|included|shown|resulted|caused|ranged|developed|led)|was|were|will|would|reported|observed|occurred|included|demonstrated that|studies|trials?|there (?:is|are)|is (?:a|an|the|known|not known|unknown|possible|metabolized|extensively)|(?<!who )are known to|are (?:essential|possible)|should (?:be|have|only|receive)|must be|(?:may|can|could|might) (?!become|be pregnant|be (?:dangerous|undesirable|harmful|hazardous)|deteriorate|develop)|advised?|apprised?|refer to|unlikely|inadequate|induced fetal|shortened|\banimals?|\brats?|causes|increases|decreases|results in|consider\w*|(?<!cannot be )monitor\w*|if (?:this drug|the patient|a woman|it) |may be used|reactions? (?:may|can|include))\b/i;

/** Mentions of taking two things together: a condition beside it narrows the pair. */
const TOGETHER =
  /\b(?:co-?\s?administ\w*|concomitant\w*|concurrent\w*|in (?:combination|conjunction)|combined|together with)\b/i;

/** "Concomitant use of … is contraindicated in patients with": so far of a pair, up to the condition. */
const PAIR_IN =
  /\b(?:[Cc]oncomitant (?:use|administration)|[Cc]o-?administ\w*|in combination with)\b[^;|:•]*(?<!\b(?:and|or) )\bin (?:patients|subjects) with\b[^;|:•]*$/;

/** The heading of the section is no word of the sentence that it runs into. */
const withoutHeading = (text: string) => text.replace(/\bCONTRAINDICATIONS\b/g, ' ');

/** Whether a text forbids in words. */
export const forbids = (text: string): boolean => FORBIDS.test(text);

/** Whether a sentence of the contraindications section says for whom the drug is not: it forbids, or only names. */
export function names(statement: string): boolean {
  const said = withoutHeading(statement)
    .replace(/\|+/g, ' ')
    .replace(/\([^()]*\)/g, ' ');
  if (forbids(said)) return !/\bnot (?:been )?(?:established|studied)\b/i.test(said) || /contraindicated/i.test(said);
  return !TELLS.test(said);
}

/**
 * Whether a condition only narrows a pair of drugs: "colchicine in renal impairment", "do not take with aliskiren in patients
 * with diabetes". `drugs` are the places where other drugs stand.
 */
export function narrowsPair(
  text: string,
  place: { start: number; end: number },
  drugs: readonly { start: number; end: number }[],
): boolean {
  const before = text.slice(0, place.start);
  const after = text.slice(place.end);
  if (/\bshould not (?:be given|receive|take)\b/i.test(after) && TOGETHER.test(after)) return true;
  if (PAIR_IN.test(before)) return true;
  return drugs.some(({ end }) => {
    if (end > place.start) return false;
    const between = before.slice(end);
    if (/^[\s,:]*in (?:(?:patients|subjects) with )?[\w\s/,-]{0,40}$/i.test(between)) return true;
    const last = /[\s\S]*\b(?:(?:and|or) )?in (?:patients|subjects) (?:with )?/i.exec(before)?.[0];
    return (
      last !== undefined &&
      !/\b(?:and|or) in \w+ (?:with )?$/i.test(last) &&
      end <= last.length &&
      TOGETHER.test(last.slice(-200))
    );
  });
}

/** The word of forbidding in a sentence, to make its pointer lead there. */
export function forbiddingWord(text: string): string | undefined {
  return FORBIDS.exec(withoutHeading(text))?.[0];
}

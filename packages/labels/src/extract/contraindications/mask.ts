/** A stretch that is read as if it stood between two commas: no term reaches over it. */
const BREAK = '|';

/** Stretches that say nothing of who must not take the drug. The order matters: brackets first. */
const ASIDE: readonly RegExp[] = [
  // References and notes.
  /\[[^\]]*\]?/g,
  /\(\s*(?:see|refer)\b[^()]*(?:\([^()]*\)[^()]*)*\)/gi,
  /\(\s*(?:boxed warning\s*,?\s*)?\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*\)/gi,
  // Reasons.
  /(?:\b(?:because|since|inasmuch as|due to (?:the |its |an? )?(?:(?:increased|potential|possible|high|serious) )*(?:risk|potential|possibility|presence|lack|alcohol|immaturity)|owing to|based on|in view of|on the basis of|on theoretical grounds)\b|^Consistent with\b)(?:(?!\b(?:is|are) (?:therefore |also )?contraindicated|\bshould not|\bdo not|\bmust not|\bcontraindicated in)[^;|])*/gi,
  /\b(?:which|that)\s+(?:may|can|could|might|would|has|have|increas)[^.;,|]*/gi,
  /\b(?:as (?:this|it|these|they)|and thus|thus|thereby|so that)\s+(?:may|can|could|might|would|has|have|increas)[^.;|]*/gi,
  /\b(?:leading to|resulting in|to (?:avoid|prevent)|potentiat\w+)\b[^.;,|]*/gi,
  /:\s*(?:may|can|could)\s[^.;|]*/gi,
  // Exceptions, and company of another thing.
  /\b(?:may|can|could) be used\b(?:(?!\bbut\b)[^.;|)])*/gi,
  /\b(?:[Ee]xcept|[Uu]nless|other than|with the exception of|(?:that |which )?(?:is|are) not associated with|not associated with|not (?:due|related) to|(?:does|do) not (?:include|apply))\b(?:(?!\s(?:Known|Severe|History|Hypersensitivity|Patients|Concomitant|Coadministration|Significant|Active|Acute|Pregnancy|Nursing)\b)[^.;|)])*/g,
  /\b(?:with or without|without|in (?:the )?absence of|rather than|instead of)\s(?:(?!\b(?:is|are) contraindicated|\s(?:Known|Severe|History|Hypersensitivity|Patients|Concomitant|Coadministration|Significant|Active|Acute|Pregnancy|Nursing)\b)[^.;,|)])*/g,
  // What other medicines are for.
  /(?<!\bnot (?:be |to be )?)\b(?:intended|used|indicated|prescribed|given|dosed) (?:as [\w-]+ (?:® )?)?(?:to treat|for(?: the treatment of)?)\s[^.;,|)]*/gi,
  /\b(?:drugs?|medicines?|medications?|products?) (?:for|to treat)\s[^.;|)]*/gi,
  /\bfor the (?:treatment|management|control|prevention|prophylaxis) of\b(?=[^.;|]*\b(?:in|to) (?:patients|women|pregnant|pediatric|children))(?:(?!\b(?:in|to) (?:patients|women|pregnant|pediatric|children))[^.;|])*/gi,
  /\btreated for\s+[\w-]+/gi,
  // Caution is not a contraindication.
  /\b(?:and |but )?(?:particular |extreme |special |great )?(?:caution|care) (?:should|must|is)\b[^.;|]*/gi,
];

/** What happens or happened, up to the word that forbids. */
const EVENT: readonly RegExp[] = [
  /\b(?:may|can|could|might)\s+(?!become|be pregnant|be used|be (?:dangerous|undesirable|harmful|hazardous)|not|deteriorate|develop)[a-z]+(?:(?!\b(?:therefore|contraindicated|should not|must not|do not)\b|,\s+Patients\b)[^.;|])*/gi,
  /\b(?:has|have) (?:also )?been (?:associated|reported|observed|shown|linked)\b(?:(?!\b(?:therefore|contraindicated|should not|must not|do not)\b|,\s+Patients\b)[^.;|])*/gi,
];

/** Words between brackets that only give another name or a measure of what stands before: "atrioventricular (AV) block". */
const INSERT =
  /\(\s*(?:[A-Z][A-Za-z0-9-]{0,7}|(?:angle|narrow|closed|open)[- ](?:closure|angle)|child[s'’-]*\s*-?\s*pugh[^()]*|defined[^()]*|\d[^()]*\b(?:msec|mm|mg|ml|bpm|mEq|times)\b[^()]*|[<>≤≥][^()]*|i\.?e\.?,?\s*(?:crcl|creatinine)[^()]*)\s*\)/gi;
const WORD = /^\(\s*[a-z]+\s*\)$/;

/** A text read twice: without its asides, and without what it tells of events as well. Places are the same in all. */
export interface Masked {
  /** References, reasons, exceptions and cautions are blotted out, short insertions are spaces. */
  readonly statement: string;
  /** What is left to name who must not take the drug. */
  readonly naming: string;
}

/**
 * Blots out what does not say who must not take the drug.
 *
 * @example mask('Not in asthma because of the risk of coma').naming // 'Not in asthma |||||||…'
 */
export function mask(text: string): Masked {
  const spaced = text.replace(INSERT, (found) => (WORD.test(found) ? found : ' '.repeat(found.length)));
  const statement = blot(spaced, ASIDE);
  return { statement, naming: blot(statement, EVENT) };
}

function blot(text: string, stretches: readonly RegExp[]): string {
  return stretches.reduce((left, one) => left.replace(one, (found) => BREAK.repeat(found.length)), text);
}

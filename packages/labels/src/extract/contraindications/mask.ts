/** A stretch that is read as if it stood between two commas: no term reaches over it. */
const BREAK = '|';

/** Stretches that say nothing of who must not take the drug. The order matters: brackets first. */
const ASIDE: readonly RegExp[] = [
  // References and notes.
  /\[[^\]]*\]?/g,
  /\(\s*(?:see|refer)\b[^()]*(?:\([^()]*\)[^()]*)*\)/gi,
  /\(\s*(?:boxed warning\s*,?\s*)?\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*\)/gi,
  // Reasons.
  /\b(?:because|since|inasmuch as|due to (?:the |its |an? )?(?:(?:increased|potential|possible|high|serious) )*(?:risk|potential|possibility|presence|lack|alcohol|immaturity)|owing to|based on|consistent with|in view of|on the basis of|on theoretical grounds)\b(?:(?!\b(?:is|are) (?:therefore |also )?contraindicated|\bshould not|\bdo not|\bmust not|\bcontraindicated in)[^;|])*/gi,
  /\b(?:which|that|as (?:this|it|these|they)|and thus|thus|thereby|so that)\s+(?:may|can|could|might|would|has|have|increas)[^.;|]*/gi,
  /\b(?:leading to|resulting in|to (?:avoid|prevent)|potentiat\w+)\b[^.;,|]*/gi,
  /\b(?:may|can|could|might)\s+(?!become|be pregnant|be used|not|deteriorate)[a-z]+[^.;|]*/gi,
  // Exceptions, and company of another thing.
  /\b(?:except|unless|other than|with the exception of|(?:that |which )?(?:is|are) not associated with|not associated with|not (?:due|related) to|(?:does|do) not (?:include|apply)|but (?:may|can) be used)\b[^.;|)]*/gi,
  /\b(?:with or without|without|in the absence of|rather than|instead of)\s[^.;,|)]*/gi,
  // What other medicines are for.
  /\b(?:intended|used|indicated|prescribed|given) (?:to treat|for(?: the treatment of)?)\s[^.;,|)]*/gi,
  /\b(?:drugs?|medicines?|medications?|products?) (?:for|to treat)\s[^.;|)]*/gi,
  /\bfor the (?:treatment|management|control|prevention|prophylaxis) of\b(?=[^.;|]*\b(?:in|to) (?:patients|women|pregnant|pediatric|children))(?:(?!\b(?:in|to) (?:patients|women|pregnant|pediatric|children))[^.;|])*/gi,
  /\btreated for\s+[\w-]+/gi,
  // Caution is not a contraindication.
  /\b(?:and |but )?(?:particular |extreme |special |great )?(?:caution|care) (?:should|must|is)\b[^.;|]*/gi,
];

/** Words between brackets that only give another name or a measure of what stands before: "atrioventricular (AV) block". */
const INSERT =
  /\(\s*(?:[A-Z][A-Za-z0-9-]{0,7}|child[s'-]*\s*-?\s*pugh[^()]*|defined[^()]*|[<>≤≥][^()]*|i\.?e\.?,?\s*(?:crcl|creatinine)[^()]*)\s*\)/gi;
const ABBREVIATION = /^\(\s*[A-Z][A-Za-z0-9-]{0,7}\s*\)$/;

/**
 * A text of the same length in which reasons, exceptions, references and cautions are blotted out and short insertions are
 * spaces, so that what can still be read is who must not take the drug. Places in both texts are the same.
 *
 * @example mask('Not in asthma because of the risk of coma') // 'Not in asthma |||||||…'
 */
export function mask(text: string): string {
  let masked = text.replace(INSERT, (found) =>
    ABBREVIATION.test(found) || !/^\(\s*[A-Za-z0-9-]+\s*\)$/.test(found) ? ' '.repeat(found.length) : found,
  );
  for (const aside of ASIDE) masked = masked.replace(aside, (found) => BREAK.repeat(found.length));
  return masked;
}

/** Sentences that name effects without saying that the drug had them, or that say it had not. */
const SILENT: readonly RegExp[] = [
  // Denials.
  /\bno (?:[\w-]+ ){1,6}(?:were|was|have been|has been|occurred|reported|observed|seen|noted)\b|\bthere (?:were|was|have been|has been|are|is) no\b|\bneither\b/i,
  /\bno (?:new|other|additional|unexpected|serious|significant|clinically|apparent|evidence|reports?|cases?|increase|difference|adverse|deaths?|complications?|patients?|subjects?|such|specific|drug|events?|clear|meaningful|overall|major|treatment|safety|dose)\b/i,
  /\bnone of\b|\b(?:were|was|been|did|does|do|has|have|is|are) not (?:been )?(?:\w+ )?(?:observed|reported|seen|associated|differ|occur|experience|show|noted|cause|detected|affected|increased|identified|established|expected|known|studied|evaluated)/i,
  // What a study would ask about, or a reader should do.
  /\b(?:should|must|advise|instruct|monitor(?:ed)? for|were monitored|was monitored|solicited|queried|assessed for|evaluated for|consider|discontinue \w+ if|inform|to report suspected)\b/i,
  /^(?!.*%).*\b(?:(?:were|was|be|been) (?:asked|questioned|queried|instructed|assessed|evaluated|monitored|recorded|collected|counted|graded|measured|solicited|captured|examined|screened|followed|elicited)|questionnaires?|diary|diaries|checklist|endpoints?|prespecified|defined as|would be|(?:designed|planned|intended|aimed) to|focus(?:ed)? on|of (?:special|particular|specific) interest|protocols?|specifically|safety (?:evaluation|assessment|data)s? (?:\w+ ){0,4}(?:included|focused|collected)|data (?:\w+ ){0,3}collected|could be expected|may be expected|might be expected)\b/i,
  /^(?:if|when|in case of|because|since|although|patients? who)\b.*\b(?:should|may need|discontinue|occurs?)\b/i,
  /\b(?:has|have) not been (?:studied|evaluated|established)\b|\bit is (?:not|im)possible\b|\bnot always possible\b|\bwidely varying conditions\b/i,
  // What is known of others.
  /\bknown to occur (?:following|with|after)|\b(?:reported|observed|seen|occurred) (?:with|in patients (?:receiving|treated with|taking)) (?:other|similar|related)\b|\b(?:with|of) other (?:\w+[ -]){0,3}(?:inhibitors?|agents?|drugs?|products?|antagonists?|agonists?|medications?|blockers?|agents in this class|members)\b|\bclass effects?\b|\bas with (?:other|all|any)\b|\b(?:overdos(?:e|age)|withdrawn from the market)\b/i,
  // Whom the studies took in.
  /\b(?:were excluded|inclusion criteria|exclusion criteria|were randomi[sz]ed|were enrolled|was randomi[sz]ed|median age|mean age|were exposed to|medical history)\b/i,
];

/** "Except for X, no adverse reactions were reported": X. */
const SPARED =
  /\b(?:exclusive of|except(?:ing)?(?: for)?|other than|apart from|with the exception of)\s+(?:an? )?([^.;]+?)\s*[,(]\s*(?:\w+ )?(?:no\b|were\b|\()/i;
const SPARED_FROM_NONE = /\bnone of .{0,60}? except (?:for )?(\p{L}[\p{L} -]+?)\s*\(/iu;

/** Whether a sentence says that effects occurred. */
export function asserts(sentence: string): boolean {
  return !SILENT.some((pattern) => pattern.test(sentence));
}

/** The one effect that a denial leaves standing. */
export function sparedFrom(sentence: string): string | undefined {
  if (!/\bno(?:ne)?\b/i.test(sentence)) return undefined;
  return SPARED_FROM_NONE.exec(sentence)?.[1] ?? SPARED.exec(sentence)?.[1];
}

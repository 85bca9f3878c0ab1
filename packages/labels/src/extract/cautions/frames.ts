/** A stretch of a sentence in which a named condition is one that the patient has already. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  /** `prior`: said to have been there before. `worse`: made worse. `first`: to be put right first. `has`: patients with it. */
  readonly kind: 'prior' | 'worse' | 'first' | 'has';
}

/** Who may have a condition. */
export const PEOPLE =
  '(?:patients?|persons?|people|individuals?|those|subjects|recipients|adults?|children|adolescents?|infants?|neonates?|women|men|females?|males?|anyone|smokers)';
const ADVERB = '(?:also |already |currently |previously |either |recently |concomitantly |otherwise )*';

const OPENERS: readonly (readonly [Frame['kind'], RegExp])[] = [
  [
    'prior',
    /\b(?:histor(?:y|ies) (?:\w+ ){0,2}?of|pre-?existing|underlying|co-?existing|coexistent|(?:concomitant|concurrent)(?! (?:use|administration|treatment|therap|medic|drug))|comorbid|co-?morbid|previously diagnosed|uncorrected|untreated|uncontrolled|poorly controlled|unstable|compromised|(?:who (?:have|has|had)|(?:patients?|those|persons|individuals|women|men|or|and) with|having) (?:\w+ ){0,2}?risk factors? for)\b/gi,
  ],
  [
    'prior',
    /\b(?:risk factors?|predisposing factors?|co-?morbidities|co-?morbid(?:ity)?|predispos\w+ (?:conditions?|disorders?|diseases?|factors?)|(?:conditions?|disorders?|diseases?|circumstances|factors) (?:known to|that|which) (?:may |can |could |might )?(?:predispose\w*|increase the risk))[^.;]{0,110}?(?:such as|includ(?:e|es|ing)|e\.g\.,?|i\.e\.,?|are|:)/gi,
  ],
  [
    'has',
    new RegExp(
      `\\b${PEOPLE} ${ADVERB}(?:\\w+ ){0,4}?(?:with|having|who (?:have|has|had)|who (?:are|were)|that (?:are|have)|suffering from|who suffer from|diagnosed with|predisposed to|prone to|undergoing|on|whose)\\b`,
      'gi',
    ),
  ],
  ['has', /\b(?:or|and) (?:who )?(?:have|has|with|having|who are|are) (?=\w)/gi],
  [
    'has',
    /\b(?:in|during|with) (?:the )?(?:presence|setting|face) of\b|(?<!\bfor (?:the )?)\bpresence (?:or history )?of\b|\bhistory or presence of\b/gi,
  ],
  [
    'has',
    /\b(?:caution|avoid(?:ed)?|recommended|contraindicated|used|use|administered|given|dose|dosage|careful\w*|especially|particularly)\b(?: \w+){0,6}? (?:in|for|with|during) (?=(?:an?|the|severe|moderate|mild|acute|chronic|active|known|advanced|any|end-stage|renal|hepatic|kidney|liver|impaired|[\w-]+ (?:disease|impairment|insufficiency|failure|disorders?))\b)/gi,
  ],
  [
    'worse',
    /(?<!\b(?:new|onset|emergence|emergent|development|appearance)\b[^.;,]{0,40}(?:or|and|\/)[ -]?(?:\w+ )?)\b(?:exacerbat|aggravat|worsen)\w*(?: of)?\b(?!\s*[,;):])/gi,
  ],
];

/** Where what a patient has ends, and the sentence goes on to what is done or happens. */
const STOP =
  /[;:]|\b(?:is|was|were|may|can|could|should|must|will|would|might|shall|do|does|did|develop\w*|experienc\w*|receiv\w*|taking|treated|because|since|due|resulting|result|if|unless|when|while|although|but|prior|before|after|following|during|than|caus\w+|lead\w*|associated|requiring hospitali[sz]ation|increas(?:e|es|ing)|reported|occur\w*|administer\w*|monitor\w*|initiat\w*|consider\w*|warrant\w*|exhibit\w*|observ\w*|have been|has been|had been|who (?:develop|experience|receive|take|were|did|do)|to (?!severe|moderate|mild|end|the |advanced)|without|except|unlike|compared|for (?:the )?(?:treatment|signs|symptoms|prevention|management|development|evidence)|for(?! example| instance))\b|\bare\b(?! (?:hypo|dehydr|on dialysis))/i;

const WORSE_STOP = new RegExp(`,|${STOP.source}`, 'i');

/** Words that turn a frame round: the patient lacks it, or gets it later. */
export const LACKS =
  /\b(?:without|no|not have|never|absence of|lack of|free of|free from|rule out|ruled out|exclud\w+|neither|nor|whether|even in|regardless of|irrespective of|limited to|causes?|other than|except for|not necessarily)\b[^.;,]{0,30}$/i;
const LATER =
  /\b(?:signs?|symptoms?|suspect\w*|suspicion|evidence|emergence|onset|develop\w*|presenting|present|episodes?|possib\w+|potential|suspicious|suggest\w*|reports?|cases?|confirmed|risk of|at risk for|incidence|rate|rates|frequency|likelihood|occurrence|symptomatic treatment|treatment) (?:of |for |or |and |with |\w+ of )*$/i;

/** "Discontinue in patients with neutropenia" speaks of what came during treatment. */
const ENDED =
  /\b(?<!not (?:abruptly )?)(?:discontinu|withh[eo]ld|interrupt|stop|permanently)\w*\b(?! prior)[^.;:]{0,50}$/i;

/** The frames of a sentence. They may overlap. */
export function frames(text: string): readonly Frame[] {
  return OPENERS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      if (kind === 'worse' && /\bnot\s+(?:\w+\s+)?$/i.test(before)) return [];
      if (LACKS.test(before) || (kind === 'has' && ENDED.test(before))) return [];
      if (kind === 'prior' && /\bif (?:\w+ ){0,2}$/i.test(before)) return [];
      const stop = (kind === 'worse' ? WORSE_STOP : STOP).exec(text.slice(start));
      return [{ start, end: stop === null ? text.length : start + stop.index, kind }];
    }),
  );
}

const NOT_YET = /\b(?:without|no)\b|\b(?:risks?|signs?|symptoms?|incidence|development|onset) (?:of|for)\b/i;

/** "A previous episode of" is a history. */
const BEFORE_NOW = /\b(?:previous|prior|past|recent|earlier)\b/i;

/** Whether the words before a condition within its frame say that it is there. */
export function isThere(text: string, frame: Frame, at: number): boolean {
  const between = text.slice(frame.start, at);
  return !LACKS.test(between) && !NOT_YET.test(between) && (!LATER.test(between) || BEFORE_NOW.test(between));
}

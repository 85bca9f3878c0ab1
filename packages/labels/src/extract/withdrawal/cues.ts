/** Up to `n` words between two cues, with no comma or bracket unless `across`. */
export const gap = (n: number, across = false): string =>
  across ? `\\s+(?:\\S+\\s+){0,${n}}?` : `\\s+(?:[^\\s,;:()]+\\s+){0,${n}}?`;

/** A pattern of cues. `i` is not needed: parts are in lower case. */
export const pattern = (...source: readonly string[]): RegExp => new RegExp(source.join(''), 'd');

/** One of these, as whole words. */
export const either = (...sources: readonly string[]): string => `(?:${sources.join('|')})`;

export const STOP_NOUN =
  '(?:dis-?continu(?:ation|ance|ing)|withdrawals?|withdrawing|cessation|stopp(?:ing|age)|interruptions?|interrupting|terminat(?:ion|ing)|removal)';
export const STOP_VERB =
  '(?:dis-?continue[ds]?|withdraw[ns]?|withdrew|stop(?:s|ped)?|cease[ds]?|interrupt(?:s|ed)?|terminate[ds]?)';
export const STOP = `\\b(?:${STOP_NOUN}|${STOP_VERB})\\b`;

/** "dose reduction", "reduction of the dosage", "rapid decrease". */
export const DOSE = '(?:dos(?:e|es|ages?|ing)|infusion(?: rate)?|amount|medication|medicine|drug|therapy|treatment)';
export const LESS_NOUN = `(?:(?:${DOSE}[- ])?(?:reductions?|decreases?|lowering|tapers?|tapering)|reducing|decreasing|weaning)`;
export const LESS_VERB = '(?:reduced?|decreased?|lowered|lower|tapered|taper|weaned|wean)';

export const SUDDEN =
  '\\b(?:abrupt(?:ly)?|sudden(?:ly)?|rapid(?:ly)?|precipitous(?:ly)?|premature(?:ly)?|hasty|hastily|(?:too )?(?:quickly|fast))\\b';
export const SUDDENLY =
  '\\b(?:abruptly|suddenly|rapidly|precipitously|prematurely|(?:too|very) (?:quickly|fast|rapidly)|is abrupt|all at once)\\b';
export const GRADUAL =
  '\\b(?:(?:more |very )?gradual(?:ly)?|(?:more )?slow(?:ly)?|slower|step-?wise|progressive(?:ly)?|incremental(?:ly)?|cautious(?:ly)?|carefully)\\b';
export const TAPER = '\\b(?:taper(?:s|ed|ing)?|wean(?:ed|ing)?)\\b';

/** A stop, or a reduction, that is sudden: "abrupt discontinuation", "rapidly reduced", "stopped suddenly". */
export const SUDDEN_STOP = either(
  `${SUDDEN}${gap(3)}\\b(?:${STOP_NOUN}|${STOP_VERB}|${LESS_NOUN}|${LESS_VERB})\\b`,
  `${STOP}${gap(8)}${SUDDENLY}`,
  `\\b(?:${LESS_VERB}|${LESS_NOUN})${gap(6)}${SUDDENLY}`,
  `\\babrupt inability to take\\b`,
  `\\b(?:too )?rapid (?:dose |dosage )?(?:taper|reduction|decrease)\\b`,
);

/** The name of what comes from stopping. */
export const SYNDROME = either(
  '\\b(?:withdrawal|abstinence|discontinuation)(?:-| )(?:(?:adverse|type|like|emergent|related|or rebound|and rebound)[ -]){0,2}(?:symptoms?|syndromes?|reactions?|signs?|effects?|phenomen[ao]n?|seizures?|convulsions?|events?|hyperpyrexia|psychosis|delirium|dyskinesias?|hypertension|difficulties)',
  '\\b(?:symptoms?|syndromes?|signs?|effects)(?: and symptoms?)?(?: of| associated with)(?: [a-z-]+){0,2}? (?:withdrawal|abstinence|discontinuation)\\b',
  '\\b(?:opioid|opiate|narcotic|benzodiazepine|barbiturate|sedative|steroid|corticosteroid|drug|acute|severe|serious|precipitated) ?"?withdrawal\\b(?! of\\b| from\\b)',
);

/** What comes from stopping, in words that a reaction to the drug would not have. */
export const STOP_HARM = either(
  SYNDROME,
  '\\brebound\\b',
  '\\bexacerbat(?:ions?|e[ds]?|ing)\\b',
  '\\bworsening\\b(?! of (?:renal|kidney|liver|hepatic))',
  '\\bflares?\\b',
  '\\b(?:adrenal|adrenocortical|glucocortico(?:id|steroid)|pituitary-adrenal)(?: [a-z-]+){0,3} ?(?:insufficiency|crisis|crises|suppression)',
  '\\b(?:stent thrombosis|thrombo(?:tic|embolic) (?:events?|complications)|stroke|myocardial (?:infarction|ischemia)|ischemic events)\\b',
  '\\b(?:thyroid storm|thyrotoxicosis|status epilepticus|hypertensive (?:crisis|crises|encephalopathy))\\b',
  '\\b(?:seizures?|convulsions)\\b',
  '\\b(?:hyperpyrexia|neuroleptic malignant|withdrawal[- ]emergent)\\b',
  '\\b(?:depressive episodes|delirium|hallucinations|tics?|dyskinesias?)\\b',
  '\\b(?:angina|hypertensive (?:episodes|levels))\\b',
);

/** Anything bad at all; enough where the stop is said to be sudden. */
export const ANY_HARM = either(
  STOP_HARM,
  '\\b(?:symptoms?|reactions?|syndromes?|insufficiency|cris[ie]s|adverse (?:events?|effects|experiences)|side effects|risks?|fatal|deaths?|dangers?|harm|hazard(?:ous)?|problems?|complications|life-threatening|serious|suicid(?:e|al)|uncontrolled pain|distress|relapse|recurrence|return|hypertension|hypotension|tachycardia|arrhythmias?|insomnia|anxiety|edema|pain|fever|confusion|psychosis|nausea|headache)\\b',
);

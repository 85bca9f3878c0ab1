import { near, nearBut, rx } from './rx.ts';

const STOP_NOUN = rx`
  dis-?continu(?:ation|ance|ing)|withdrawals?|withdrawing|cessation|stopp(?:ing|age)|interruptions?|interrupting|
  terminat(?:ion|ing)|removal`;
const STOP_VERB = rx`
  dis-?continue[ds]?|withdraw[ns]?|withdrew|stop(?:s|ped)?|cease[ds]?|interrupt(?:s|ed)?|terminate[ds]?`;
export const STOP = rx`\b(?:${STOP_NOUN}|${STOP_VERB})\b`;

export const DOSE = rx`\b(?:dos(?:es?|ages?|ing)|infusion(?: rate)?|medications?|medicine|drug|therapy|treatment)\b`;
const LESS_NOUN = rx`(?:${DOSE}[- ])?(?:reductions?|decreases?|lowering|tapers?|tapering)|reducing|decreasing|weaning`;
const LESS_VERB = rx`reduced?|decreased?|lowered|lower (?:the|your)|taper(?:ed)?|weaned`;
export const LESS = rx`\b(?:${LESS_NOUN}|${LESS_VERB})\b`;
export const TAPER = rx`
  \btaper(?:s|ed|ing)?\b|\bwean(?:ed|ing)? (?:of |the |a )*(?:patients?|off|from|slowly)\b(?!.*ventilat)`;

export const SUDDEN = rx`
  \b(?:abrupt(?:ly)?|sudden(?:ly)?|rapid(?:ly)?|precipitous(?:ly)?|premature(?:ly)?|hasty|hastily|quickly)\b`;
const SUDDENLY = rx`
  \b(?:abruptly|suddenly|rapidly|precipitously|prematurely|too (?:quickly|fast)|(?:is|when|if) abrupt|all at once)\b
  (?! as\b)`;
/** Slowness, unless of what goes up or in. */
export const GRADUAL = rx`
  \b(?:gradual(?:ly)?|slow(?:ly)?|slower|step-?wise|incremental(?:ly)?)\b
  (?! (?:dose |dosage )?(?:up-?|titrat|increas|escalat|excret|absor|eliminat|introduc|onset|infus|inject|intravenous|release|
  acetylat|metaboli|clearance|channel)|(?<=slower) rate)`;

/** Up to three words with no time or clause of their own: not "rapidly resolved after cessation". */
const CALM = nearBut(3, /after|following|upon|on|when|if|until|resolv\w+/);

/** "Abrupt discontinuation", "rapidly reduced", "stopped suddenly". */
export const SUDDEN_STOP = rx`
  ${SUDDEN}${CALM}(?:${STOP}|${LESS}(?! or loss| in (?!(?:the )?(?:dos|infusion|amount))))|
  (?:${STOP}|${LESS})${near(8)}${SUDDENLY}|
  \b${STOP_NOUN}\b[^.;]{0,80}\bparticularly when abrupt|
  \babrupt inability to take\b`;

const SIGNS = rx`
  symptoms?|symptomatology|syndromes?|reactions?|signs?|effects?|phenomen(?:a|on)|seizures?|convulsions?|events?|hyperpyrexia|
  psychosis|delirium|dyskinesias?|hypertension`;

/** The name of what comes from stopping. */
export const SYNDROME = rx`
  \b(?:withdrawal|abstinence|discontinuation)[- ]
  (?:(?:adverse|type|like|emergent|related|associated|precipitated|or rebound)[ -]){0,2}
  (?:${SIGNS})\b|
  \b(?:${SIGNS})(?: and symptoms)? (?:of|related to|to)(?: [a-z-]+){0,2}? (?:withdrawal|abstinence|discontinuation)\b|
  \bsymptoms associated with(?: [a-z-]+){0,2}? (?:withdrawal|discontinuation)\b|
  \brelated to (?:withdrawal|[a-z]+ rebound)\b|
  \b(?:cases?|reports?) of withdrawal\b|
  \b(?:opioid|opiate|narcotic|benzodiazepine|barbiturate|sedative|steroid|corticosteroid|acute|severe|precipitated)
  [ "]{1,2}withdrawal\b
  (?! of\b| from\b)`;

const ADRENAL = rx`
  \b(?:adrenal|adreno-?cortical|glucocortico(?:id|steroid)|gluco-corticosteroid|this|relative)
  (?: [a-z-]+)? (?:insufficiency|cris[ei]s)`;

/** What comes from stopping and seldom from the drug. */
export const STOP_HARM = rx`
  ${SYNDROME}|${ADRENAL}|
  \brebound\b|\bflares?\b|\bexacerbat(?:ions?|e[ds]?|ing)\b|\bworsening\b(?! of (?:renal|kidney|liver|hepatic))|
  \b(?:thrombo(?:sis|tic|embolic)|stroke|cerebro ?vascular accidents?|myocardial (?:infarction|ischemia)|
  (?:ischemic|cardiovascular|coronary) events|deleterious effects)\b|
  \b(?:thyroid storm|status epilepticus|seizures?|convulsions|hyperpyrexia|neuroleptic malignant)\b|
  \bhypertensive (?:crisis|crises|encephalopathy|episodes|levels)\b|
  \b(?:depressive episodes|increase in disability|rise in blood pressure|vertebral fractures|chest pain|mi|delirium|
  hallucinations|tics?|(?<!tardive )dyskinesias?|angina)\b`;

/** Anything bad at all: enough where the stop is said to be sudden. */
export const ANY_HARM = rx`
  ${STOP_HARM}|
  \b(?:symptoms?|reactions?|syndromes?|insufficiency|cris[ie]s|adverse (?:events?|effects|experiences)|side effects|risks?|
  fatal|deaths?|dangers?|harm|hazard(?:ous)?|problems|complications|attempts to find|life-threatening|serious|
  suicid(?:e|al)|uncontrolled|distress|relapse|recurrence|return|hypertension|hypotension|
  tachycardia|arrhythmias?|insomnia|anxiety|edema|pain|fever|confusion|psychosis|nausea|headache|bronchospasm)\b`;

/** Signs of which the cause need not be named when they come with a stop. */
export const ANY_SIGNS = rx`\b(?:symptoms?|reactions?|adverse (?:events?|effects|experiences|reactions))\b`;

export const OVER_TIME = rx`over (?:a period of |at least |the course of )?[\w -]{0,20}?\b(?:days?|weeks?|months?)\b`;

/** Harms that labels name for two medicines together, in the words of the vocabulary; the first that fits is the point of the sentence. */
const HARMS: readonly (readonly [string, RegExp])[] = [
  ['serotonin syndrome', /serotonin\s+(?:syndrome|toxicity)|neuroleptic\s+malignant|hyperthermia,?\s+rigidity/i],
  ['hypertensive crisis', /hypertensive\s+(?:cris[ei]s|reactions?|emergenc)|severe\s+hypertension/i],
  ['electrocardiogram qt corrected interval prolonged', /\bQTc?\b|torsades?/i],
  ['rhabdomyolysis', /rhabdomyolysis/i],
  ['myopathy', /myopath/i],
  ['lactic acidosis', /lactic\s+acidosis/i],
  ['hyperkalemia', /hyperkal|serum\s+potassium|potassium\s+levels/i],
  ['hypokalemia', /hypokal/i],
  ['hypomagnesemia', /hypomagnes/i],
  ['hyponatremia', /hyponatr/i],
  ['hypercalcemia', /hypercalc/i],
  ['hypocalcemia', /hypocalc/i],
  ['hypoglycemia', /hypoglyc|blood\s+glucose[- ]lowering|glucose-lowering/i],
  ['hyperglycemia', /hyperglyc|loss\s+of\s+(?:glycemic|blood\s+glucose)\s+control/i],
  ['bleeding', /bleed|h[ae]?emorrhag|prothrombin|\bINR\b|anticoagulant\s+(?:effect|activity|response)/i],
  ['orthostatic hypotension', /orthostatic\s+hypotension|postural\s+hypotension/i],
  ['respiratory depression', /respiratory\s+depression/i],
  [
    'cns depression',
    /(?:CNS|central\s+nervous\s+system)[\s-]+(?:depress|effects)|sedati(?:on|ve\s+effect)|additive\s+(?:CNS|sedat)|depressant\s+effects?|psychomotor/i,
  ],
  ['somnolence', /drowsiness|somnolence/i],
  ['tachycardia', /tachycardi|increas\w*\s+(?:in\s+)?heart\s+rate/i],
  ['bradycardia', /bradycardi|heart\s+block|av\s+block|atrioventricular|heart\s+rate/i],
  ['negative inotropy', /negative\s+inotrop|cardiac\s+contractility/i],
  [
    'acute kidney injury',
    /nephrotox|renal\s+(?:failure|impairment|toxicity|function|insufficiency)|kidney\s+(?:injury|damage|failure)/i,
  ],
  ['ototoxicity', /ototox|hearing/i],
  ['hepatotoxicity', /hepatotox|liver\s+(?:damage|injury|toxicity|enzyme)|transaminase/i],
  [
    'myelosuppression',
    /myelosuppress|bone\s+marrow|neutropenia|leukopenia|agranulocytosis|h[ae]?matolog\w+\s+toxicity/i,
  ],
  ['cardiotoxicity', /cardiotox|cardiomyopathy/i],
  [
    'infection',
    /(?:risk|rate|incidence|serious|severe|opportunistic|fatal|life-threatening|susceptib\w*|more|disseminated|clinical|caus\w+|result\w*\s+in|increase[sd]?)\b[^.;]{0,60}\binfections?/i,
  ],
  ['photosensitivity', /photosensitiv/i],
  ['seizure', /seizure|convulsi/i],
  ['anticholinergic effects', /anticholinergic|atropine-like/i],
  [
    'hypertension',
    /(?<!anti-?|pulmonary\s+(?:arterial\s+)?)hypertensi(?:on|ve)|increas\w*\s+blood\s+pressure|(?:increase|rise|elevat)\w*\s+in\s+blood\s+pressure|pressor/i,
  ],
  ['hypotension', /hypotensi|blood\s+pressure/i],
  ['angioedema', /angioedema/i],
  ['ergotism', /ergotism|ischemi/i],
  ['neuromuscular blockade', /neuromuscular\s+block|muscle\s+(?:weakness|relaxation)/i],
  ['peptic ulcer', /ulcer/i],
  ['lymphoma', /lymphoma|malignanc/i],
  ['rash', /\brash/i],
  ['vomiting', /vomiting/i],
  ['arrhythmia', /arrhythmi/i],
  ['peripheral neuropathy', /neuropath/i],
  ['neurotoxicity', /neurotox|encephalopath/i],
  ['serotonin syndrome', /serotonergic|metabolism\s+of\s+serotonin/i],
  ['disulfiram-like reaction', /disulfiram/i],
];

/** What a class adds to where the label names no other harm. */
const BY_CLASS: Readonly<Record<string, string>> = {
  'qt-prolonging-drugs': 'electrocardiogram qt corrected interval prolonged',
  'nephrotoxic-drugs': 'acute kidney injury',
  'hepatotoxic-drugs': 'hepatotoxicity',
  'ototoxic-drugs': 'ototoxicity',
  'cardiotoxic-drugs': 'cardiotoxicity',
  'myelosuppressive-drugs': 'myelosuppression',
  'photosensitizing-drugs': 'photosensitivity',
  'serotonergic-drugs': 'serotonin syndrome',
  'respiratory-depressants': 'respiratory depression',
  'bradycardia-inducing-drugs': 'bradycardia',
  'hypotension-inducing-drugs': 'hypotension',
};

/** The harm that a text names, or that the class itself is named by; undefined where there is none. */
export function harmOf(text: string, partner?: string): string | undefined {
  if (partner !== undefined)
    return BY_CLASS[partner] ?? (partner.endsWith('-causing-drugs') ? harmOf(text) : undefined);
  return HARMS.find(([, cue]) => cue.test(text))?.[0];
}

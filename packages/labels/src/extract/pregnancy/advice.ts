import type { ExtractedPregnancy } from '@doseline/engine';

export type State = ExtractedPregnancy['state'];
type Advice = ExtractedPregnancy['advice'];

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Advice in a text, with the places that show it. */
export interface Said {
  readonly advice: Advice;
  readonly places: readonly Place[];
}

const WHO: Readonly<Record<State, RegExp>> = {
  pregnancy:
    /\b(?:pregnan(?:t|cy|cies)|(?:un)?born (?:child|baby)|f(?:o)?etal|f(?:o)?etus|embryo-?\s?fetal|trimesters?|gestation)\b/i,
  breastfeeding:
    /\b(?:breast-?\s?feed(?:ing)?|breast-?\s?fed|nursing (?:mothers?|women|woman|infants?|babies|a baby|while|during)|(?:discontinu\w+|to|not) nurs(?:e|ing)|while nursing|lactating (?:women|woman|mothers?)|lactation)\b/i,
  'labor-and-delivery':
    /\b(?:during labou?r|labou?r (?:and|or|and\/or) delivery|in labou?r|obstetrical? (?:analgesia|anesthesia))\b/i,
};

/** What speaks of no person who takes the drug, or of nothing known. */
const ASIDE: readonly RegExp[] = [
  /\b(?:rats?|mice|mouse|rabbits?|monkeys?|dogs?|animals?|hamsters?|murine|cynomolgus|MRHD|AUC)\b(?!.*\b(?:can|may) cause\b|.*\b(?:caution|decision) should)/i,
  /\bbackground risk\b|\b(?:risk factor|untreated|uncontrolled|poorly[- ]controlled|disease-associated)\b/i,
  /\bdevelopmental and health benefits\b/i,
  /\bpregnancy (?:registry|exposure registry|test(?:ing)?|category|outcomes?|status|planning)\b(?!.*\b(?:avoid|exclude|should not|discontinue)\b)/i,
  /\b(?:male|men|males) (?:patients )?with (?:female|pregnant|partners)|\bpartners? of (?:male|patients)|\bfemale partners\b/i,
  /\bnot pregnant\b|\bnon-?pregnant\b|\bwho (?:do|are|choose) not (?:to )?breast-?\s?feed|\bnot breast-?feeding\b/i,
  /\bpreviously\b.*\bpregnanc/i,
  /\bcontraceptives?\b.*\b(?:efficacy|effectiveness|less effective|reduced|reduce)\b/i,
  /\b(?:cholestasis|jaundice|diabetes|hypertension|epilepsy|pruritus|herpes gestationis) (?:of|in|during) (?:prior |previous )?pregnancy\b/i,
  /\bgestational age\b|\bweeks of gestation at birth\b|\bhandl(?:e|ed|ing)\b|\bcrushed or broken\b/i,
];
const DENIED =
  /\b(?:no|not|without|low) (?:evidence|increase[ds]?|association|been associated|adequate|expected to|likely to|known|identified|indicate|established|associated|demonstrated?)\b|\b(?:has|have|did|do|does) not (?:identified|shown|show|reported|indicate|demonstrated?|suggest|establish|cause)\b|\bunlikely\b|\bfailed to\b|\b(?:insufficient|inadequate|limited) (?:data|information|to)\b|\bis unknown\b|\bnot known\b|\bno (?:available |human )?(?:data|information|studies|adequate)\b/i;

const CUES: Readonly<Record<State, readonly (readonly [Advice, RegExp])[]>> = {
  pregnancy: [
    [
      'contraindicated',
      /\bcontra-?indicated\b(?! for (?:the )?(?:prophylaxis|treatment))[^.;]{0,60}\bpregnan|\bpregnan\w+[^.;]{0,40}\bcontra-?indicated\b/i,
    ],
    [
      'avoid',
      /\bavoid(?:ed|ing)?\b[^.;]{0,80}\b(?:pregnan|trimester|gestation)|\bpregnan\w*[^.;]{0,60}\b(?:should|must) be (?:avoided|excluded|prevented)|\b(?:should|must|do|does|may) not\b[^.;]{0,80}\b(?:pregnan|trimester)|\bpregnan\w*[^.;]{0,60}\b(?:should|must|do) not\b|\bnot recommended\b[^.;]{0,80}\bpregnan|\bpregnan\w*[^.;]{0,80}\bnot (?:be )?recommended\b|\b(?:discontinue|stop)\w*\b[^.;]{0,60}\b(?:when|if|once|as soon as)\b[^.;]{0,30}\bpregnan|\b(?:when|if|once|as soon as) (?:a )?(?:pregnancy is|pregnant|she becomes pregnant|the patient becomes pregnant|a patient becomes pregnant)\b[^.;]{0,40}\b(?:discontinue|stop)|\bexclude pregnancy\b|\bpregnancy must\b|\bresult in the termination of pregnancy\b|\bdo not (?:use|take)\b[^.;]{0,60}\bpregnan/i,
    ],
    [
      'caution',
      /\b(?:can|may|could|might) (?:cause|result in|lead to|increase|harm)\b[^.;]{0,120}\b(?:f(?:o)?etal|f(?:o)?etus|embryo|neonat\w*|birth defects?|malformations?|congenital|newborn|unborn)|\bfetal (?:harm|toxicity|risk)\b[^.;]{0,40}\bcan\b|\bonly if\b|\bonly when\b|\bunless\b|\bask (?:a|your) (?:health|doctor)|\bconsult\b|\bpotential (?:risk|hazard|harm)s? to (?:the|a|an) (?:f(?:o)?etus|unborn|embryo)|\bcaution\b|\bbenefits?\b[^.;]{0,60}\brisks?\b|\brisks?\b[^.;]{0,60}\bbenefits?\b|\bweigh(?:ed|ing)?\b|\brisk of (?:neonatal|fetal|birth|major|miscarriage|congenital|premature)|\bwithdrawal syndrome\b|\b(?:injury|death|harm)s? (?:and death )?to (?:the|a) (?:developing )?f(?:o)?etus|\breduces? fetal\b|\b(?:may|can|could) be at (?:increased )?risk\b|\bmonitor neonates\b|\bpremature closure\b/i,
    ],
  ],
  breastfeeding: [
    [
      'contraindicated',
      /\bcontra-?indicated\b[^.;]{0,60}\b(?:nursing|breast|lactat)|\b(?:nursing|breast\w*|lactat\w+)[^.;]{0,40}\bcontra-?indicated\b/i,
    ],
    [
      'avoid',
      /\b(?:not|never) (?:to )?(?:breast-?\s?feed|nurse)\b|\b(?:discontinue|stop|avoid|interrupt)\w*\b (?:breast-?\s?feeding|nursing)(?! or| or to)|\b(?:breast-?\s?feeding|nursing)\b[^.;]{0,40}\b(?:should be (?:discontinued|avoided|stopped|interrupted)|(?:is|are) not recommended)|\bbreast-?\s?feeding\s*:\s*not recommended|\bnot recommended\b[^.;]{0,60}\b(?:breast-?\s?feeding|nursing|lactat)|\b(?:should|must|do) not\b[^.;]{0,60}\b(?:breast-?\s?feed|nurs(?:e|ing)|lactating)|\bavoid\b[^.;]{0,60}\b(?:breast-?\s?feed|nursing|lactat)/i,
    ],
    [
      'caution',
      /\bcaution\b|\bdecision should be made\b|\bask (?:a|your) (?:health|doctor)|\bconsult\b|\bonly if\b|\bmonitor\b[^.;]{0,60}\binfants?\b|\binfants?\b[^.;]{0,60}\bmonitor|\bbenefits?\b[^.;]{0,60}\brisks?\b|\brisks?\b[^.;]{0,60}\bbenefits?\b|\bweigh(?:ed|ing)?\b|\bpump and discard\b/i,
    ],
  ],
  'labor-and-delivery': [
    ['contraindicated', /\bcontra-?indicated\b/i],
    ['avoid', /\bnot recommended\b|\bavoid(?:ed)?\b|\bshould not\b/i],
    [
      'caution',
      /\bcaution\b|\brestricted\b|\bbenefits?\b|\brisks? (?:may be|is) increased\b|\brisk may be increased\b|\bcareful/i,
    ],
  ],
};

/**
 * The strictest advice for a state in a text; undefined where the text says nothing about it, denies it or tells of animals.
 *
 * @example adviceFor('breastfeeding', 'Advise women not to breastfeed')?.advice // 'avoid'
 */
export function adviceFor(state: State, given: string): Said | undefined {
  const text = given.replace(/\s(?=if (?:pregnant|breast-?feeding)\s*:)/gi, ';');
  if (state === 'pregnancy' && /\b(?:prior to|before|during|in|and|or) (?:and delivery|labou?r)\b/i.test(text))
    return undefined;
  const who = WHO[state].exec(text);
  if (who === null || ASIDE.some((aside) => aside.test(text))) return undefined;
  for (const [advice, pattern] of CUES[state]) {
    const cue = pattern.exec(text);
    if (cue === null) continue;
    if (advice === 'caution' && DENIED.test(text) && !/\b(?:caution should be|only if|decision should)\b/i.test(text))
      return undefined;
    const places = [who, cue].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
    return { advice, places };
  }
  return undefined;
}

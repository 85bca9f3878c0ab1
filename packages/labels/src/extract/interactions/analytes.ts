import type { Mention } from '../lexicon.ts';

/** These names stand for things in the body as often as for products. */
const ANALYTES = new Set([
  'dextrose',
  'hydrocortisone',
  'testosterone',
  'estradiol',
  'progesterone',
  'potassium',
  'calcium',
  'magnesium',
  'sodium chloride',
  'iron',
  'aluminum',
  'zinc',
  'lactate',
  'urea',
  'follitropin',
  'corticotropin',
  'erythropoiesis-stimulating-agents',
  'epoprostenol',
  'dopamine',
  'norepinephrine',
  'epinephrine',
  'histidine',
  'phenylalanine',
  'tyrosine',
  'glycine',
  'prostaglandins',
  'catecholamines',
  'androgens',
  'estrogens',
  'insulins',
  'insulin human',
  'thyroid-hormones',
  'folic acid',
  'phytonadione',
  'vitamin k',
  'cyanocobalamin',
  'growth-hormones',
  'citrates',
  'nitrates',
  'acetylcholine',
  'serotonin',
  'oxygen',
  'water',
  'fibrinogen',
  'thrombin',
  'copper',
  'phosphate',
  'levothyroxine',
  'mineralocorticoids',
  'lipid-emulsions',
  'beta carotene',
  'citric acid',
  'lysine',
  'arginine',
  'antithrombin alfa',
  'plasminogen',
  'vitamin a',
  'vitamin d',
  'ergocalciferol',
  'cholecalciferol',
  'calcitriol',
  'cholesterol',
  'sulfur',
  'succinate',
  'titanium dioxide',
  'alcohol',
  'glutathione',
]);
/** These are part of products and are not given for themselves. */
const EXCIPIENTS = /^(?:benzyl alcohol|(?:bacteriostatic |normal |physiologic(?:al)? )?saline)/i;
/** Salts in the blood, spoken of together. */
const ELECTROLYTES = /\belectrolytes?\b(?![^.;]*\b(?:supplement|solution|product|containing))|\bthose\s+involving\b/i;
const SALTS = new Set(['potassium', 'calcium', 'magnesium', 'sodium chloride', 'phosphate']);
const AS_PRODUCT =
  /\b(?:supplement|preparation|product|salt|contain|therapy|antacid|concomitant|concurrent|administ|taken|tablets?|oral|medicin|medication|agents?|drugs?|given|use of|uses?|take|taking|receiv|treatment|replacement|drink|beverage|consum|avoid|ingest|multivitamin|interact|infusion)/i;
const IN_THE_BODY =
  /^[\s-]*(?:levels?|concentrations?|excretion|deficiency|balance|metabolism|homeostasis|tolerance|values?|monitoring|control|resistance|loss|depletion|retention|overload|stores|status|channels?|ions?|receptors?|secretion|production|synthesis|uptake|reuptake|utilization|absorption test|dependence|abuse|withdrawal|intoxication|use disorder|imbalance|requirements?|sensitivity|wasting|nephropathy|releas\w+|degradation|responses?|dehydrogenase|tests?|intolerance|disorders?|instability|replacement|repletion|oxalate|calculi|malabsorption|parts?|needles?|toxicity|that\s+may\s+be\s+toxic|D\s?\d)\b|^(?:\s*(?:,|and|or|\/)\s*[\w-]+){1,3}\s+(?:levels?|concentrations?)\b/i;
const BODY_BEFORE =
  /(?:\b(?:serum|blood|plasma|urinary|urine|endogenous|hypo\w+ of|levels? of|low|elevated|high|body|circulating|deficiency of|deficient in|(?:lack|synthesis|production|inhibition|depletion) of(?: the)?(?: renal)?|renal|monitor\w*|measur\w+|check\w*|free|total|transdermal)|alcohol-?)\s*$/i;

/** Whether a name stands for what is in the body or in the product, not for a medicine taken. */
export function isInTheBody(one: Mention, named: readonly Mention[], text: string): boolean {
  if (EXCIPIENTS.test(one.text)) return true;
  if (!ANALYTES.has(one.id) || /supplement|contain|salt/i.test(one.text)) return false;
  if (SALTS.has(one.id) && ELECTROLYTES.test(text)) return true;
  if (IN_THE_BODY.test(text.slice(one.end)) || BODY_BEFORE.test(text.slice(0, one.start))) return true;
  return one.id !== 'alcohol' && !AS_PRODUCT.test(text) && !listed(one, named, text);
}

/** Whether a name stands in a list with names that are medicines beyond doubt. */
function listed(one: Mention, named: readonly Mention[], text: string): boolean {
  return named.some((other) => {
    if (ANALYTES.has(other.id)) return false;
    const between = other.start < one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start);
    return /^(?:\s*(?:,|and|or|\/|β-?)\s*)+$/i.test(between);
  });
}

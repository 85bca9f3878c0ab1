import type { Lexicon, Mention } from '../lexicon.ts';
import { describedClasses } from './described.ts';
import { enzymeClasses } from './enzymes.ts';
import type { Own } from './own.ts';

/** A drug or class named in a sentence that may be a partner, and the places where the label's own drug is named. */
export interface Named {
  readonly partners: readonly Mention[];
  readonly own: readonly Mention[];
}

/** After a class these words make an adjective of it: "anticholinergic effects", "opioid withdrawal". */
const ADJECTIVE =
  /^[\s-]+(?:effects?|activit(?:y|ies)|propert(?:y|ies)|actions?|response|potency|withdrawal|overdose|over-?dosage|dependen(?:ce|t|cy)|addiction|abuse|misuse|use disorder|toxicity|receptors?|resistan(?:ce|t)|deficien(?:cy|t)|tolerance|tolerant|naive|naïve|induced|associated|related|poisoning|intoxication|syndrome|symptoms|intolerance|allergy|allergic|hypersensitivity|sensitivity|efficacy|burden|class|crisis|reuptake|load|blockade|impairment)\b/i;
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
]);
const AS_PRODUCT =
  /\b(?:supplement|preparation|product|salt|contain|therapy|antacid|concomitant|concurrent|administ|taken|tablets?|oral|medicin|medication|agents?|drugs?|given|use of|uses?|take|taking|receiv|treatment|replacement|drink|beverage|consum|avoid|ingest|multivitamin|interact|infusion)/i;
const IN_THE_BODY =
  /^[\s-]*(?:levels?|concentrations?|excretion|deficiency|balance|metabolism|homeostasis|tolerance|values?|monitoring|control|resistance|loss|depletion|retention|overload|stores|status|channels?|ions?|receptors?|secretion|production|synthesis|uptake|reuptake|utilization|absorption test|dependence|abuse|withdrawal|intoxication|use disorder|imbalance|requirements?|sensitivity|wasting|nephropathy|releas\w+|degradation|responses?|dehydrogenase|tests?|intolerance|disorders?)\b/i;
const BODY_BEFORE =
  /(?:\b(?:serum|blood|plasma|urinary|urine|endogenous|hypo\w+ of|levels? of|low|elevated|high|body|circulating|deficiency of|free|total|transdermal)|alcohol-?)\s*$/i;
const DISEASE_VACCINES =
  /^(?:measles|mumps|rubella|varicella|smallpox|rotavirus|yellow fever|oral polio|oral typhoid|intranasal influenza)$/i;
const OTHER =
  /\b(?:other|another|additional|second|two or more|multiple|different|any|concomitant|concurrent)\s+(?:[\w-]+,?\s+(?:(?:or|and)\s+)?){0,4}$/i;

/**
 * The drugs and classes in a sentence, in order: by name, by enzyme and by what they do. A name inside another term is left
 * out, and so is the label's own class where it is not said to be another's.
 */
export function namedIn(text: string, lexicon: Lexicon, own: Own): Named {
  const made = [...enzymeClasses(text), ...describedClasses(text)];
  const named = lexicon
    .find(text, ['drug', 'class'])
    .filter((one) => !made.some((other) => within(one, other) && !inBrackets(one, other, text)));
  const partners: Mention[] = [];
  const mine: Mention[] = [];
  for (const one of [...named, ...made].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.kind === 'drug' && own.drugs.has(one.id)) mine.push(one);
    else if (one.kind === 'class' && own.classes.has(one.id) && !OTHER.test(text.slice(0, one.start))) mine.push(one);
    else if (stands(one, named, text)) partners.push(one);
  }
  return { partners, own: mine };
}

function within(one: Mention, other: Mention): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function inBrackets(one: Mention, other: Mention, text: string): boolean {
  const before = text.slice(other.start, one.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function stands(one: Mention, named: readonly Mention[], text: string): boolean {
  const after = text.slice(one.end);
  const before = text.slice(0, one.start);
  const same = named.find(
    (other) => other !== one && other.start === one.start && other.end === one.end && other.kind !== one.kind,
  );
  // "amphetamines" is the class, "amphetamine" the drug.
  if (same !== undefined && (one.kind === 'class') !== /[^s]s$/.test(one.text)) return false;
  if (one.kind === 'class' && ADJECTIVE.test(after)) return false;
  if (DISEASE_VACCINES.test(one.text) && !/vaccin|immuni[sz]/i.test(text)) return false;
  if (ANALYTES.has(one.id) && !/supplement|contain|salt/i.test(one.text)) {
    if (IN_THE_BODY.test(after) || BODY_BEFORE.test(before) || !AS_PRODUCT.test(text)) return false;
  }
  return !/^-(?:induced|associated|related|like|sensitive|resistant|dependent|treated|derived)\b/i.test(after);
}

import type { Lexicon, Mention } from '../lexicon.ts';
import type { Statement } from '../statement.ts';
import { isInTheBody } from './analytes.ts';
import { describedClasses } from './described.ts';
import { enzymeClasses } from './enzymes.ts';
import { isOwnClass, isOwnDrug, type Own } from './own.ts';

/** A drug or class named in a sentence that may be a partner, and the places where the label's own drug is named. */
export interface Named {
  readonly partners: readonly Mention[];
  readonly own: readonly Mention[];
}

/** After a class these words make an adjective of it: "anticholinergic effects", "opioid withdrawal". */
const ADJECTIVE =
  /^[\s-]+(?:effects?|activit(?:y|ies)|propert(?:y|ies)|actions?|response|potency|withdrawal|overdose|over-?dosage|dependen(?:ce|t|cy)|addiction|abuse|misuse|use disorder|toxicity|receptors?|resistan(?:ce|t)|deficien(?:cy|t)|tolerance|tolerant|naive|naïve|induced|associated|related|poisoning|intoxication|syndrome|symptoms|intolerance|allergy|allergic|hypersensitivity|sensitivity|efficacy|burden|class|crisis|reuptake|load|blockade|impairment|resistance|oxidase|calculi|stones|oxalate|synthase|synthetase|deprivation)\b/i;
const SINGULAR = /^(?:an?\s)|[^s]$|\binhibitors?\s+of\b|\bsubstrates?\s+of\b/i;
/** "nephrotoxic or diuretic medications" names a class, "its nephrotoxic potential" none. */
const BARE_ADJECTIVE = /^[\w-]*(?:toxic|sensitizing|prolonging|suppressive|inducing)$/i;
const NOUN_FOLLOWS =
  /^[\s,]*(?:(?:and|or|\/)\s+)?(?:[\w-]+[\s,]+){0,5}?(?:drugs?|agents?|medic\w+|products?|therap\w+|substances?|antibiotics?)\b/i;
/** "hypnotic/sedative effects" */
const PAIRED_ADJECTIVE = /^\s*(?:\/|,|and\b|or\b)\s*[\w-]+\s+(?:effects?|activity|actions?|properties)\b/i;
/** Between the label's drug and a class that says what it is: "X, a strong CYP3A4 inhibitor". */
const APPOSED = /^(?:\s*\([^)]*\))?,?\s+(?:\(?an?|which\s+is\s+an?|as\s+an?)\s+(?:[\w-]+\s+){0,2}$/i;
/** Between a class and the label's drug: "moderate CYP3A4 inhibitors such as X raise the level of a third". */
const SUCH_AS_THIS = /^(?:\s*\([^)]*\))?,?\s+(?:such as|including|like)\s+$/i;
/** "CNS stimulants, including X, other products of its kind, and amphetamines" are all of the label's own kind. */
const INCLUDED = /(?:^|:)[^.;:()]{0,80},\s+including\s+$/i;
const ALONGSIDE = /^[^.;:()]*,\s+(?:and|or)\s+$/i;
/** Between a drug and the class that it is said to be of. */
const WHAT_IT_IS = /^\s*[,(]\s*(?:which\s+is\s+|also\s+)?an?\s+[^,()]*[^s]$/i;
const DISEASE_VACCINES =
  /^(?:measles|mumps|rubella|varicella|smallpox|rotavirus|yellow fever|oral polio|oral typhoid|intranasal influenza)$/i;
/** Before the label's own drug: a second product with it. */
const OTHER_PRODUCT =
  /\b(?:other|any|another)\s+(?:[\w-]+\s+){0,3}?(?:drugs?|products?|medic\w+|preparations?|formulations?)\s+(?:that\s+)?(?:contain\w*|with|of)\s+$/i;
/** Before that: what happens with a third medicine, told of any product. */
const GIVEN = /\b(?:(?:co-?)?administration|effects?|use)\s+of\s+$/i;
/** Before a class: it only says what somebody is. */
const PREDICATE =
  /\b(?:is|are|be|as|was|were)\s+(?:both\s+)?(?:an?\s+|the\s+|extremely\s+|also\s+|only\s+|not\s+)*(?:(?!(?:with|by|of|in|to|for|on|and|or|from|as)\b)[\w-]+\s+){0,2}$/i;
const OTHER =
  /\b(?:(?:other|another|additional|second|two or more)\s+(?:(?!(?:products?|containing)\b)[\w-]+,?\s+(?:(?:or|and)\s+)?){0,4}|(?:concomitant|concurrent)\s+|(?:receiving|taking|use\s+of)\s+[\w-]+\s+or\s+)$/i;

/**
 * The drugs and classes in a sentence, in order: by name, by enzyme and by what they do. A name inside another term is left
 * out, and so is the label's own class where it is not said to be another's.
 */
export function namedIn({ text, before, section }: Statement, lexicon: Lexicon, own: Own): Named {
  const made = [...enzymeClasses(text, before), ...describedClasses(text)];
  const named = lexicon
    // The full stop of "St. John's wort" ends nothing.
    .find(text.replace(/\bSt\./g, 'St '), ['drug', 'class'])
    .map((one) => ({ ...one, text: text.slice(one.start, one.end) }))
    .filter((one) => !made.some((other) => within(one, other) && !inBrackets(one, other, text)));
  const brands = own.named(text);
  const self = [...named.filter(({ kind, id }) => kind === 'drug' && isOwnDrug(id, own)), ...brands];
  const partners: Mention[] = [];
  const mine: Mention[] = [];
  for (const one of [...named, ...made].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.kind === 'drug' && isOwnDrug(one.id, own))
      (isOtherProduct(text.slice(0, one.start)) ? partners : mine).push(one);
    else if (one.kind === 'class' && isOwnClass(one.id, own)) {
      const before = text.slice(0, one.start);
      // A heading of the section on interactions names a partner, whatever class this drug is of, and so does the end of a
      // list of three.
      const heads = section === 'drug_interactions' && /^\d+\.\d+\s+(?:oral\s+|other\s+)?$/i.test(before);
      const third =
        partners.filter(
          ({ end }) =>
            end <= one.start && /^(?:[\s\w-]*,|[\s\w-]*\b(?:and|or)\b)+\s*$/.test(text.slice(end, one.start)),
        ).length > 1;
      if (!heads && !third && (!OTHER.test(before) || insteadOf(self, before))) mine.push(one);
      else partners.push(one);
    } else if (stands(one, named, text) && !beside(self, one, named, text)) partners.push(one);
  }
  for (const brand of brands) if (!mine.some(({ start }) => start === brand.start)) mine.push(brand);
  return { partners, own: mine.sort((a, b) => a.start - b.start) };
}

/** "X or any other antidepressant" is either of them, not both. */
function insteadOf(self: readonly Mention[], before: string): boolean {
  const last = self.findLast(({ end }) => end <= before.length);
  return last !== undefined && /^[^.;,]{0,50}\bor\s+(?:any\s+|all\s+)?other\s+$/i.test(before.slice(last.end));
}

function isOtherProduct(before: string): boolean {
  const match = OTHER_PRODUCT.exec(before);
  return match !== null && !GIVEN.test(before.slice(0, match.index));
}

function within(one: Mention, other: Mention): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function inBrackets(one: Mention, other: Mention, text: string): boolean {
  const before = text.slice(other.start, one.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Whether a name stands in one bracket or product with the label's own drug: "SSRIs (X, fluoxetine)", "X/lamivudine". */
function beside(self: readonly Mention[], one: Mention, named: readonly Mention[], text: string): boolean {
  return self.some((other) => {
    if (one.kind === 'class' && other.start >= one.end && SUCH_AS_THIS.test(text.slice(one.end, other.start)))
      return true;
    if (one.kind === 'class' && other.end <= one.start && APPOSED.test(text.slice(other.end, one.start))) return true;
    if (
      other.end <= one.start &&
      INCLUDED.test(text.slice(0, other.start)) &&
      ALONGSIDE.test(text.slice(other.end, one.start))
    )
      return true;
    const between = other.start < one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start);
    if (/^\s?\/(?:[\w-]+\/)?\s?$/.test(between)) return true;
    const open = text.lastIndexOf('(', Math.min(one.start, other.start));
    if (open === -1 || between.includes('(') || /[).;]/.test(between)) return false;
    if (text.slice(open, Math.min(one.start, other.start)).includes(')')) return false;
    return named.some(({ kind, end }) => kind === 'class' && end <= open && open - end < 4);
  });
}

/** "17-hydroxycorticosteroids" is measured, "sulfonylurea hypoglycemic agents" are sulfonylureas. */
function isPartOfName(one: Mention, before: string, named: readonly Mention[]): boolean {
  if (/\bhydroxy-$/i.test(before)) return true;
  const last = named.findLast(({ end }) => end <= one.start);
  return one.kind === 'class' && last?.kind === 'class' && last.end + 1 === one.start && /[^s]$/.test(last.text);
}

function stands(one: Mention, named: readonly Mention[], text: string): boolean {
  const after = text.slice(one.end);
  const before = text.slice(0, one.start);
  if (/\bnon-?$/i.test(before) || isPartOfName(one, before, named)) return false;
  if (/^[\s-]+(?:synthetase|synthase|dehydrogenase|oxidase|hydroxylase|reductase|receptors?)\b/i.test(after))
    return false;
  const same = named.find(
    (other) => other !== one && other.start === one.start && other.end === one.end && other.kind !== one.kind,
  );
  // "amphetamines" is the class, "amphetamine" the drug.
  if (same !== undefined && (one.kind === 'class') !== /[^s]s$/.test(one.text)) return false;
  if (one.kind === 'class' && (PAIRED_ADJECTIVE.test(after) || /\bthese\s+$/i.test(before))) return false;
  if (
    one.kind === 'class' &&
    (ADJECTIVE.test(after) ||
      (PREDICATE.test(before) &&
        !/\b(?:that|which)\s+are\s+(?:[\w-]+\s+){0,2}$/i.test(before) &&
        SINGULAR.test(one.text)))
  )
    return false;
  // "ketoconazole, a strong CYP3A4 inhibitor" tells what ketoconazole is.
  const described = named.some(
    ({ kind, end }) =>
      kind === 'drug' && end <= one.start && WHAT_IT_IS.test(`${text.slice(end, one.start)}${one.text}`),
  );
  if (one.kind === 'class' && described) return false;
  // "the anticoagulant warfarin" is warfarin.
  const next = named.find(({ start }) => start >= one.end);
  const apposed = next?.kind === 'drug' && /^,?\s$/.test(text.slice(one.end, next.start));
  if (one.kind === 'class' && apposed && !/s$/.test(one.text) && /\b(?:the|an?)\s+$/i.test(before)) return false;
  if (BARE_ADJECTIVE.test(one.text) && !NOUN_FOLLOWS.test(after)) return false;
  if (one.id === 'hormonal-contraceptives' && /\b(?:effective|reliable|adequate|appropriate|barrier)\s+$/i.test(before))
    return false;
  if (DISEASE_VACCINES.test(one.text) && !/vaccin|immuni[sz]/i.test(text)) return false;
  if (/^glucose$/i.test(one.text)) return false;
  if (one.id === 'thyroid' && !/^\s+(?:tablets?|preparations?|products?|medic\w+|drugs?|USP|extract)/i.test(after))
    return false;
  if (isInTheBody(one, named, text)) return false;
  return !/^-(?:induced|associated|related|like|sensitive|resistant|dependent|treated|derived)\b/i.test(after);
}

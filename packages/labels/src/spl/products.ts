import { isoDay } from '../label.ts';
import type { Ingredient, Product, Strength, Substance } from '../product.ts';
import { all, at, attribute, type Element, words } from './element.ts';

const NDC = '2.16.840.1.113883.6.69';
export const UNII = '2.16.840.1.113883.4.9';

/** DEA schedules by their codes in the NCI Thesaurus, which SPL names them by. */
const SCHEDULES: Readonly<Record<string, string>> = {
  C48672: 'CI',
  C48675: 'CII',
  C48676: 'CIII',
  C48677: 'CIV',
  C48679: 'CV',
};

/** Fields that the source may lack are set one by one: spreading them in costs more than all else that is done for a product. */
type Growing<Item> = { -readonly [Field in keyof Item]: Item[Field] };

/** What an ingredient's class says of it; the strength of an ACTIM counts the moiety, of an ACTIR another substance. */
const CLASSES: Readonly<Record<string, Pick<Ingredient, 'role' | 'basis'>>> = {
  ACTIB: { role: 'active', basis: 'substance' },
  ACTIM: { role: 'active', basis: 'moiety' },
  ACTIR: { role: 'active', basis: 'reference' },
  IACT: { role: 'inactive' },
};

/** The products in a `subject` of a label's product data; SPL's first releases wrote `manufacturedMedicine`. */
export function productsOf(subject: Element): readonly Product[] {
  return all(subject, 'manufacturedProduct').flatMap((outer) =>
    all(outer, 'manufacturedProduct', 'manufacturedMedicine').map((inner) => productOf(outer, inner)),
  );
}

/** `outer` says how the product is sold and taken, `inner` what it is. */
function productOf(outer: Element, inner: Element): Product {
  const ndc = codeIn(at(inner, 'code'), NDC);
  const name = nameOf(at(inner, 'name'));
  const genericName = nameOf(at(inner, 'asEntityWithGeneric', 'genericMedicine', 'name'));
  const form = attribute(at(inner, 'formCode'), 'displayName')?.toLowerCase();
  const sourceNdc = codeIn(at(inner, 'asEquivalentEntity', 'definingMaterialKind', 'code'), NDC);
  const about = all(outer, 'subjectOf');
  const policy = about.flatMap((subject) => all(subject, 'policy')).find(isSchedule);
  const schedule = at(policy, 'code');
  const deaSchedule = SCHEDULES[attribute(schedule, 'code') ?? ''] ?? attribute(schedule, 'displayName');
  const approval = about.map((subject) => at(subject, 'approval')).find((found) => found !== undefined);
  const approved = attribute(at(approval, 'id'), 'extension');
  const marketingCategory = attribute(at(approval, 'code'), 'displayName');
  const act = about.map((subject) => at(subject, 'marketingAct')).find((found) => found !== undefined);
  const from = isoDay(attribute(at(act, 'effectiveTime', 'low'), 'value'));
  const to = isoDay(attribute(at(act, 'effectiveTime', 'high'), 'value'));
  const scored = about
    .map((subject) => at(subject, 'characteristic'))
    .find((found) => attribute(at(found, 'code'), 'code') === 'SPLSCORE');
  const pieces = Number(attribute(at(scored, 'value'), 'value') ?? Number.NaN);
  const product: Growing<Product> = {
    routes: unique(
      all(outer, 'consumedIn').flatMap((taken) =>
        (attribute(at(taken, 'substanceAdministration', 'routeCode'), 'displayName') ?? []).toString().toLowerCase(),
      ),
    ),
    ingredients: all(inner, 'ingredient', 'activeIngredient', 'inactiveIngredient').map(ingredientOf),
    packages: unique(packageCodes(inner)),
    parts: all(inner, 'part').flatMap((part) =>
      all(part, 'partProduct', 'partMedicine').map((made) => productOf(part, made)),
    ),
  };
  if (ndc !== undefined) product.ndc = ndc;
  if (name !== undefined) product.name = name;
  if (genericName !== undefined) product.genericName = genericName;
  if (form !== undefined) product.form = form;
  if (deaSchedule !== undefined) product.deaSchedule = deaSchedule;
  if (marketingCategory !== undefined) product.marketingCategory = marketingCategory;
  if (approved !== undefined) product.approval = approved;
  if (from !== undefined || to !== undefined)
    product.marketed = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (Number.isInteger(pieces)) product.scored = pieces;
  if (sourceNdc !== undefined) product.sourceNdc = sourceNdc;
  return product;
}

function isSchedule(policy: Element): boolean {
  return attribute(policy, 'classCode') === 'DEADrugSchedule';
}

function ingredientOf(element: Element): Ingredient {
  const substance = all(element, 'ingredientSubstance', 'activeIngredientSubstance', 'inactiveIngredientSubstance')[0];
  const old: Pick<Ingredient, 'role' | 'basis'> = {
    role: element.name === 'activeIngredient' ? 'active' : element.name === 'inactiveIngredient' ? 'inactive' : 'other',
  };
  const kind = CLASSES[attribute(element, 'classCode') ?? ''] ?? old;
  const strength = strengthOf(at(element, 'quantity'));
  const ingredient: Growing<Ingredient> = {
    ...substanceOf(substance),
    role: kind.role,
    moieties: all(substance, 'activeMoiety').flatMap((outer) => all(outer, 'activeMoiety').map(substanceOf)),
  };
  if (strength !== undefined) ingredient.strength = strength;
  if (strength !== undefined && kind.basis !== undefined) ingredient.basis = kind.basis;
  return ingredient;
}

function substanceOf(element: Element | undefined): Substance {
  const unii = codeIn(at(element, 'code'), UNII);
  return { name: nameOf(at(element, 'name')) ?? unii ?? '', ...(unii !== undefined && { unii }) };
}

function strengthOf(quantity: Element | undefined): Strength | undefined {
  const amount = amountOf(at(quantity, 'numerator'));
  if (amount === undefined) return undefined;
  const per = amountOf(at(quantity, 'denominator'));
  return { ...amount, ...(per !== undefined && (per.value !== '1' || per.unit !== undefined) && { per }) };
}

function amountOf(element: Element | undefined): { readonly value: string; readonly unit?: string } | undefined {
  const value = attribute(element, 'value');
  const unit = attribute(element, 'unit');
  if (value === undefined) return undefined;
  return { value, ...(unit !== undefined && unit !== '1' && { unit }) };
}

function packageCodes(element: Element): readonly string[] {
  return all(element, 'asContent').flatMap((content) =>
    all(content, 'containerPackagedProduct', 'containerPackagedMedicine').flatMap((container) =>
      [codeIn(at(container, 'code'), NDC) ?? [], packageCodes(container)].flat(),
    ),
  );
}

/** "TRIAMINIC" with the suffix that stands inside its name. */
function nameOf(element: Element | undefined): string | undefined {
  const parts = [words(element), words(at(element, 'suffix'))].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function codeIn(element: Element | undefined, system: string): string | undefined {
  return attribute(element, 'codeSystem') === system ? attribute(element, 'code') : undefined;
}

/** In the order of first appearance. */
export function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

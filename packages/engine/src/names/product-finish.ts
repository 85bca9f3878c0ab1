import type { Quantity } from '../nouns/quantity.ts';
import type { Names, ProductPart, ProductText, Via } from './names.ts';
import type { Draft, Group } from './product-draft.ts';
import { productWord } from './product-words.ts';
import { assumeMg, settle } from './settle-strength.ts';
import { sameSet } from './table.ts';

/** Turns the notes into the answer: strengths to their ingredients, brand against name, route and form from the product where the line is silent. */
export function finish(
  given: string,
  draft: Draft,
  rest: string,
  size: Quantity | undefined,
  names: Names,
): ProductText {
  const { groups } = draft;
  const ids = [...new Set(groups.flatMap((group) => group.found.ingredients))];
  const strengths = strengthsOf(draft, ids, names);
  const product = groups.length === 1 ? groups[0]?.found.product : undefined;
  const fromProduct = product?.strengths !== undefined && groups.every((group) => group.strength === undefined);
  const parts = ids.map((drug, i): ProductPart => {
    const strength = fromProduct ? product?.strengths?.[product.ingredients.indexOf(drug)] : strengths?.[i];
    return strength === undefined ? { drug } : { drug, strength };
  });
  const corrected = groups.filter((group) => group.found.via === 'corrected');
  const brand =
    draft.brand ?? (product === undefined || namesParts(product.name, ids, names) ? undefined : groups[0]?.text);
  const ofBrand = draft.brand === undefined ? undefined : names.exact(draft.brand);
  const route = draft.route ?? draft.usual ?? product?.route;
  const form = draft.form === 'system' && route === 'transdermal' ? 'patch' : (draft.form ?? plainForm(product?.form));
  return {
    given,
    name: groups.map((group) => group.text).join(' / '),
    via: viaOf(groups),
    ...(corrected.length === 0 ? {} : { correctedTo: groups.map((g) => g.found.correctedTo ?? g.text).join(' / ') }),
    parts,
    ...(fromProduct ? { strengthsFromProduct: true } : {}),
    ...(draft.unitAssumed === true ? { unitAssumed: true } : {}),
    ...(product === undefined ? {} : { product }),
    ...(brand === undefined ? {} : { brand }),
    ...(ofBrand !== undefined && !sameSet(ofBrand.ingredients, ids) ? { brandDisagrees: ofBrand.ingredients } : {}),
    ...(form === undefined ? {} : { form }),
    ...(route === undefined ? {} : { route }),
    ...(draft.release === undefined ? {} : { release: draft.release }),
    ...(size === undefined ? {} : { size }),
    rest,
    unread: draft.unread,
    closest: [],
  };
}

function viaOf(groups: readonly Group[]): Via {
  const vias = groups.map((group) => group.found.via);
  if (vias.includes('corrected')) return 'corrected';
  return vias.length === 1 && vias[0] === 'exact' ? 'exact' : 'alias';
}

/** Gives each ingredient its strength, in the order of `ids`; undefined where the line leaves it open. */
function strengthsOf(
  draft: Draft,
  ids: readonly string[],
  names: Names,
): readonly (Quantity | undefined)[] | undefined {
  const { groups } = draft;
  const last = groups[groups.length - 1];
  const amounts = last?.strength?.amounts;
  // One strength for each name as it stands: "325 MG / … 7.5 MG".
  if (groups.every((group) => group.found.ingredients.length === 1 && (group.strength?.amounts.length ?? 0) < 2)) {
    if (groups.length === 1 || groups.some((group, i) => group.strength !== undefined && i < groups.length - 1)) {
      return ids.map((id) => groups.find((group) => group.found.ingredients.includes(id))?.strength?.amounts[0]);
    }
  }
  if (amounts === undefined || amounts.length !== ids.length) return undefined;
  const known = settle(amounts, names.strengths(ids));
  if (known !== undefined) return known;
  // As the names were written, where they were: "hydrocodone-acetaminophen 5-325 mg". A brand's order is not ours to guess.
  const order = groups.length === ids.length ? ids : orderWritten(last?.text ?? '', ids, names);
  if (order === undefined) return undefined;
  const inUnits = amounts.every((q) => q.unit !== '')
    ? amounts
    : assumeMg(amounts, order, (id) => names.strengths([id]));
  if (inUnits !== amounts && inUnits !== undefined) draft.unitAssumed = true;
  return inUnits && ids.map((id) => inUnits[order.indexOf(id)]);
}

/** The ids in the order in which a name names them ("lisinopril-hctz"); undefined for a brand, which names none. */
function orderWritten(name: string, ids: readonly string[], names: Names): readonly string[] | undefined {
  const order = new Set<string>();
  for (const word of name.split(/[^A-Za-z]+/)) {
    const [id, ...more] = names.exact(word)?.ingredients ?? [];
    if (id !== undefined && more.length === 0) order.add(id);
  }
  return sameSet([...order], ids) ? [...order] : undefined;
}

/** True for a product record that is no brand but its ingredients written out: "amox/clav", "hydrocodone-acetaminophen". */
function namesParts(name: string, ids: readonly string[], names: Names): boolean {
  return ids.length > 1 && (orderWritten(name, ids, names) !== undefined || /^co-/i.test(name));
}

/** "oral tablet" → "tablet": the form by the word that this reader uses for it. */
function plainForm(form: string | undefined): string | undefined {
  const said = form?.split(' ').findLast((word) => productWord(word)?.form !== undefined);
  return said === undefined ? form : productWord(said)?.form;
}

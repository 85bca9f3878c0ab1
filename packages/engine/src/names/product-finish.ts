import type { Quantity } from '../nouns/quantity.ts';
import type { Names, ProductPart, ProductText } from './names.ts';
import type { Line } from './product-line.ts';
import { productWord } from './product-words.ts';
import { assumeMg, settle } from './settle-strength.ts';
import { sameSet } from './table.ts';

/** Turns the notes into the answer: strengths to their ingredients, brand against name, route and form from the product where the line is silent. */
export function finish(line: Line, size: Quantity | undefined): ProductText {
  const { groups, names } = line;
  const ids = [...new Set(groups.flatMap((group) => group.found.ingredients))];
  const strengths = strengthsOf(line, ids);
  const vias = groups.map((group) => group.found.via);
  const isCorrected = vias.includes('corrected');
  const product = groups.length === 1 ? groups[0]?.found.product : undefined;
  const fromProduct = product?.strengths !== undefined && groups[0]?.strength === undefined;
  const isBrand = product !== undefined && !namesParts(product.name, ids, names);
  const ofBrand = line.brand === undefined ? undefined : names.exact(line.brand)?.ingredients;
  const route = line.route ?? line.usual ?? product?.route;
  return known<ProductText>({
    given: line.text,
    name: groups.map((group) => group.text).join(' / '),
    via: isCorrected ? 'corrected' : vias.length === 1 && vias[0] === 'exact' ? 'exact' : 'alias',
    correctedTo: isCorrected ? groups.map(({ found, text }) => found.correctedTo ?? text).join(' / ') : undefined,
    parts: ids.map((drug, i) => {
      const strength = fromProduct ? product.strengths?.[product.ingredients.indexOf(drug)] : strengths?.[i];
      return known<ProductPart>({ drug, strength });
    }),
    strengthsFromProduct: fromProduct || undefined,
    unitAssumed: line.unitAssumed,
    product,
    brand: line.brand ?? (isBrand ? groups[0]?.text : undefined),
    brandDisagrees: ofBrand === undefined || sameSet(ofBrand, ids) ? undefined : ofBrand,
    form: line.form === 'system' && route === 'transdermal' ? 'patch' : (line.form ?? plainForm(product?.form)),
    route,
    release: line.release,
    size,
    rest: line.rest,
    unread: line.unread,
    closest: [],
  });
}

/** A record without the fields that are not known. */
function known<R extends object>(record: { readonly [K in keyof R]-?: R[K] | undefined }): R {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;
}

/** Gives each ingredient its strength, in the order of `ids`; undefined where the line leaves it open. */
function strengthsOf(line: Line, ids: readonly string[]): readonly (Quantity | undefined)[] | undefined {
  const { groups, names } = line;
  const last = groups.at(-1);
  const amounts = last?.strength?.amounts;
  // One strength for each name as it stands: "325 MG / … 7.5 MG".
  if (groups.every((group) => group.found.ingredients.length === 1 && (group.strength?.amounts.length ?? 0) < 2)) {
    if (groups.length === 1 || groups.some((group, i) => group.strength !== undefined && i < groups.length - 1)) {
      return ids.map((id) => groups.find((group) => group.found.ingredients.includes(id))?.strength?.amounts[0]);
    }
  }
  if (amounts === undefined || amounts.length !== ids.length) return undefined;
  const settled = settle(amounts, names.strengths(ids));
  if (settled !== undefined) return settled;
  // As the names were written, where they were: "hydrocodone-acetaminophen 5-325 mg". A brand's order is not ours to guess.
  const order = groups.length === ids.length ? ids : orderWritten(last?.text ?? '', ids, names);
  if (order === undefined) return undefined;
  const inUnits = amounts.every((q) => q.unit !== '')
    ? amounts
    : assumeMg(amounts, order, (id) => names.strengths([id]));
  if (inUnits !== amounts && inUnits !== undefined) line.unitAssumed = true;
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

import type { Pack, ProductRecord } from '../nouns/pack.ts';
import { keyOf, normalise } from './normalise.ts';
import { isSaltWord, withoutSalts } from './salts.ts';

/** What a name is, the strongest claim first. Where two drugs claim one name, the stronger claim has it. */
export const KIND = {
  drug: 0,
  named: 1,
  product: 2,
  brand: 3,
  synonym: 4,
  namedBrand: 5,
  namedSynonym: 6,
  misspelling: 7,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** One name with what it stands for. */
export interface Entry {
  readonly name: string;
  readonly normal: string;
  readonly key: string;
  readonly kind: Kind;
  readonly ingredients: readonly string[];
  readonly product?: ProductRecord;
  /** Equal claims of other drugs: such a name is not found, and all are shown. */
  readonly others?: readonly (readonly string[])[];
}

/**
 * All names of a pack by their key ({@link keyOf}). A brand of a combination may stand in the files of its ingredients as well:
 * the larger set is the product.
 */
export function buildTable(pack: Pack): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  const put = (name: string, ingredients: readonly string[], kind: Kind, product?: ProductRecord): void => {
    const normal = normalise(name);
    const key = keyOf(normal);
    if (key === '') return;
    const entry: Entry =
      product === undefined
        ? { name, normal, key, kind, ingredients }
        : { name, normal, key, kind, ingredients, product };
    const prior = table.get(key);
    table.set(key, prior === undefined ? entry : settle(prior, entry));
  };
  for (const { id } of pack.drugs) put(id, [id], KIND.drug);
  for (const { id } of pack.named) put(id, [id], KIND.named);
  for (const product of pack.products) put(product.name, product.ingredients, KIND.product, product);
  for (const [records, brand, synonym] of [
    [pack.drugs, KIND.brand, KIND.synonym],
    [pack.named, KIND.namedBrand, KIND.namedSynonym],
  ] as const) {
    for (const record of records) {
      const self = [record.id];
      for (const name of record.brands ?? []) put(name, self, brand);
      for (const name of record.synonyms ?? []) put(name, self, synonym);
    }
  }
  for (const { id } of [...pack.drugs, ...pack.named]) {
    // A drug listed by its salt is asked for without it.
    if (!isSaltWord(id.slice(id.lastIndexOf(' ') + 1))) continue;
    for (const name of withoutSalts(normalise(id), isSaltWord)) {
      if (!table.has(keyOf(name))) put(name, [id], KIND.namedSynonym);
    }
  }
  for (const record of pack.drugs)
    for (const name of record.misspellings ?? []) put(name, [record.id], KIND.misspelling);
  return table;
}

function settle(a: Entry, b: Entry): Entry {
  const [first, second] = b.kind < a.kind ? [b, a] : [a, b];
  if (sameSet(a.ingredients, b.ingredients)) return first;
  const isBrand = (entry: Entry): boolean => entry.kind === KIND.product || entry.kind === KIND.brand;
  if (isBrand(a) && isBrand(b)) {
    if (contains(a.ingredients, b.ingredients)) return a;
    if (contains(b.ingredients, a.ingredients)) return b;
  }
  // Two ids with one key differ in spaces and hyphens alone ("ethinyl estradiol", "ethinylestradiol"): one substance.
  if (a.kind !== b.kind || a.kind <= KIND.named) return first;
  return { ...first, others: [...(first.others ?? []), second.ingredients] };
}

/** True when every member of `part` is in `whole`. */
export function contains(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((id) => whole.includes(id));
}

/** True when the two lists hold the same ids, in any order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && contains(a, b);
}

import type { Pack } from '../nouns/pack.ts';
import type { Quantity } from '../nouns/quantity.ts';
import type { Names } from './names.ts';
import { readProductText } from './product-text.ts';
import { readStrength } from './strength-text.ts';
import { sameSet } from './table.ts';
import { tokenise } from './tokens.ts';

/**
 * The strengths a pack knows of ingredients together, each in the order asked for: from its products, its drugs' own products and
 * the RxNorm names that name exactly these ingredients. They settle what "5/325" or "HCTZ 25" means. Remembered by question.
 */
export function knownStrengths(pack: Pack, names: () => Names): Names['strengths'] {
  const memo = new Map<string, readonly (readonly Quantity[])[]>();
  let written: readonly string[] | undefined;

  function collect(ids: readonly string[]): readonly (readonly Quantity[])[] {
    const tuples = new Map<string, readonly Quantity[]>();
    const add = (of: readonly { readonly drug: string; readonly strength?: Quantity | undefined }[]): void => {
      if (
        !sameSet(
          of.map((part) => part.drug),
          ids,
        )
      )
        return;
      const tuple = ids.flatMap((id) => of.find((part) => part.drug === id)?.strength ?? []);
      if (tuple.length === ids.length) tuples.set(tuple.map((q) => `${q.value} ${q.unit}`).join('/'), tuple);
    };
    for (const { ingredients, strengths } of pack.products) {
      if (strengths !== undefined) add(ingredients.map((drug, i) => ({ drug, strength: strengths[i] })));
    }
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      for (const product of pack.drugs.find((drug) => drug.id === only)?.products ?? []) {
        for (const text of product.strengths) {
          add([{ drug: only, strength: readStrength(tokenise(text), 0)?.amounts[0] }]);
        }
      }
    }
    written ??= pack.rxnormNames.map(([, name]) => name.toLowerCase());
    written.forEach((lower, i) => {
      if (!ids.every((id) => lower.includes(id))) return;
      if ((ids.length === 1) === lower.includes(' / ')) return;
      add(readProductText(pack.rxnormNames[i]?.[1] ?? '', names()).parts);
    });
    return [...tuples.values()];
  }

  return (ingredients) => {
    const key = ingredients.join('/');
    let known = memo.get(key);
    if (known === undefined) {
      // Reading a name may ask for the same strengths again: until they are known, none are.
      memo.set(key, []);
      known = collect(ingredients);
      memo.set(key, known);
    }
    return known;
  };
}

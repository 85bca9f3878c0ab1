import { describe, findDrugs, type Knowledge, type Monograph } from '@doseline/engine';

/** A drug by any of its names, or the names nearest to what was asked for. A combination gives no single monograph. */
export function lookUp(
  name: string,
  knowledge: Knowledge,
): { monograph?: Monograph; ingredients: readonly string[]; closest: readonly string[] } {
  const found = findDrugs(name, knowledge);
  const [only, ...others] = found.ingredients;
  const monograph = only === undefined || others.length > 0 ? undefined : describe(only, knowledge);
  return {
    ...(monograph === undefined ? {} : { monograph }),
    ingredients: found.ingredients,
    closest: others.length > 0 ? found.ingredients : found.closest,
  };
}

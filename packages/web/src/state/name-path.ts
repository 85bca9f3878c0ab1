import type { Names } from '@doseline/engine';
import { drugPath, searchPath } from '../router/match.ts';

/**
 * Where a name leads: to the page of the one ingredient it stands for as spelled, else to the answers of a search, so that a corrected spelling or a
 * combination is seen before it is read as something.
 */
export function pathOfName(names: Pick<Names, 'find'>, name: string): string {
  const { via, ingredients } = names.find(name);
  const [only] = ingredients;
  const certain = (via === 'exact' || via === 'alias') && ingredients.length === 1;
  return certain && only !== undefined ? drugPath(only) : searchPath(name);
}

import type { Knowledge } from './knowledge.ts';
import type { FoundName } from './names/names.ts';
import { readProductText } from './names/product-text.ts';

/**
 * Which ingredients a text stands for: a name of any kind, or the line of a product ("Baclofen 10 MG Oral Tablet"). Strict: a text of which a
 * part is not understood gives no ingredient, and the closest names. A corrected spelling is told in `correctedTo`.
 *
 * @example findDrugs('Baclofen 10 MG Oral Tablet', knowledge).ingredients // ['baclofen']
 * @example findDrugs('zyloprexinol', knowledge).via // null
 */
export function findDrugs(text: string, knowledge: Knowledge): FoundName {
  const named = knowledge.names.find(text);
  if (named.via !== null) return named;
  const { via, parts, correctedTo, unread, brandDisagrees, closest } = readProductText(text, knowledge.names);
  if (via === null || unread.length > 0 || brandDisagrees !== undefined)
    return { ...named, closest: named.closest.length > 0 ? named.closest : closest };
  return {
    query: text,
    ingredients: parts.map((part) => part.drug),
    via,
    ...(correctedTo === undefined ? {} : { correctedTo }),
    closest: [],
  };
}

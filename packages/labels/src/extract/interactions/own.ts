import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';

/** The drugs that a label is about, and the classes that it says they belong to. */
export interface Own {
  readonly drugs: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

/**
 * What a label is about, by its names and its established pharmacologic classes. A drug never interacts with itself, and its
 * class is another's only where the label says so ("other NSAIDs").
 *
 * @example ownOf(label, lexicon).drugs.has('warfarin')
 */
export function ownOf(label: Label, lexicon: Lexicon): Own {
  const names = [label.title, ...label.genericNames, ...label.brandNames];
  const substances = (label.products ?? []).flatMap(({ ingredients }) =>
    ingredients.filter(({ role }) => role === 'active').map(({ name }) => name),
  );
  const ids = (texts: readonly string[], kind: 'drug' | 'class') =>
    new Set(texts.flatMap((text) => lexicon.find(text, [kind])).map(({ id }) => id));
  return { drugs: ids([...names, ...substances], 'drug'), classes: ids(label.epc, 'class') };
}

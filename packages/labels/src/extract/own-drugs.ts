import type { Label } from '../label.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The ids of the drugs that a label is about, by its names and its products.
 *
 * @example ownDrugs(label, lexicon).has('warfarin')
 */
export function ownDrugs(label: Label, lexicon: Lexicon): ReadonlySet<string> {
  const substances = (label.products ?? []).flatMap(({ ingredients }) =>
    ingredients.filter(({ role }) => role === 'active').map(({ name }) => name),
  );
  const names = [label.title, ...label.genericNames, ...label.brandNames, ...substances];
  return new Set(names.flatMap((name) => lexicon.find(name, ['drug'])).map(({ id }) => id));
}

/** Whether a text names a drug that the label is not about. */
export function namesOther(text: string, own: ReadonlySet<string>, lexicon: Lexicon): boolean {
  return lexicon.find(text, ['drug']).some(({ id }) => !own.has(id));
}

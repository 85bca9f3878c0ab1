import type { Label } from '../../label.ts';

const MOST =
  /\bdo not (?:take|use|exceed)(?: more than)?\s+(\d{1,2})\s+(tablets?|caplets?|capsules?|softgels?|gelcaps?|liquigels?|lozenges?)\s+(?:in|per|within|during)\s+(?:any |a |one |each )?(?:24[- ]hours?(?: period)?|day)\b/i;
const UNIT_STRENGTH = /\b(\d+(?:\.\d+)?|\.\d+)\s*(mg|mcg|g)\b/gi;
const MG: Readonly<Record<string, number>> = { mg: 1, mcg: 0.001, g: 1000 };

/**
 * "Do not take more than 8 tablets in 24 hours" in mg: only where the label tells one strength of one ingredient.
 *
 * @example tabletsADay('do not take more than 8 tablets in 24 hours', 500)?.value // 4000
 */
export function tabletsADay(
  text: string,
  strength: number,
): { readonly value: number; readonly words: string } | undefined {
  const match = MOST.exec(text);
  return match === null ? undefined : { value: Number((Number(match[1]) * strength).toPrecision(12)), words: match[0] };
}

/** The strength in mg of one piece of the product: from its product data, else from the section on the active ingredient. */
export function pieceStrength(label: Label): number | undefined {
  const products = (label.products ?? []).map(({ ingredients }) => ingredients.filter(({ role }) => role === 'active'));
  const fromProducts = products.map(([one, ...more]) => {
    const { value, unit = '', per } = one?.strength ?? { value: '' };
    const factor = MG[unit];
    return more.length > 0 || factor === undefined || (per !== undefined && per.unit !== undefined)
      ? undefined
      : Number(value) * factor;
  });
  const [first] = fromProducts;
  if (first !== undefined && fromProducts.every((one) => one === first)) return first;
  if (products.length > 0) return undefined;
  const section = label.sections.find(({ name }) => name === 'active_ingredient');
  const strengths = [...(section?.text ?? '').matchAll(UNIT_STRENGTH)];
  const [, value = '', unit = ''] = strengths[0] ?? [];
  const factor = MG[unit.toLowerCase()];
  return strengths.length === 1 && factor !== undefined && /\b(?:in each|per)\b/i.test(section?.text ?? '')
    ? Number(value) * factor
    : undefined;
}

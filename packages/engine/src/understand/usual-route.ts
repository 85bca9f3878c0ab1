import type { Route } from '../nouns/route.ts';
import type { Sig } from '../nouns/sig.ts';
import { MG } from '../sig/words.ts';
import type { Content } from './content.ts';

/**
 * The route of a line that does not say it, from those of the drug, the usual one first: the only one; the mouth where that is usual, where a
 * mass is taken every day of what else is dropped, inhaled or injected; the lungs where puffs are. Undefined where it stays open.
 *
 * @example usualRoute(['ophthalmic', 'oral'], { amount: 10, unit: 'mg', as: 'mg' }, sig) // 'oral': drops are no milligrams
 * @example usualRoute(['ophthalmic', 'oral'], { amount: 0.5, unit: '%', as: '%' }, sig) // 'ophthalmic'
 */
export function usualRoute(routes: readonly Route[], content: Content | undefined, sig: Sig): Route | undefined {
  const [first, second] = content?.unit === '%' ? routes.filter((route) => route !== 'oral') : routes;
  if (second === undefined) return first;
  if (routes.includes('inhalation') && sig.doses.some(({ unit }) => unit === 'puff')) return 'inhalation';
  if (first === 'oral') return first;
  const isMass =
    (content?.unit === 'mg' && content.per === undefined) || sig.doses.some(({ unit }) => MG[unit] !== undefined);
  // Patches are named in milligrams too, and what is injected once a week.
  if (!isMass || first === 'transdermal' || sig.everyDays !== undefined) return undefined;
  return routes.includes('oral') ? 'oral' : undefined;
}

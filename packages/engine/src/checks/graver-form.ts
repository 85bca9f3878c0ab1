import { kidneyFunction, lowerOf } from '../measure/kidney.ts';
import type { GraverForm, InteractionFact } from '../nouns/fact.ts';
import type { Case } from './check.ts';
import { inForm } from './other-form.ts';

/** An interaction in the form that holds for a person, with what made it graver. */
export interface Formed<F> {
  readonly fact: F;
  readonly because: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * Looks whether an interaction is graver for this person, by a condition or by weak kidneys, and gives it that form then. Interactions
 * without such a form, nearly all, are passed on as they are.
 */
export function formOf<F extends InteractionFact>(fact: F, c: Case): Formed<F> {
  const { graver } = fact;
  if (graver === undefined) return { fact, because: NONE };
  const because = reasonsIn(graver, c);
  return { fact: because.length === 0 ? fact : inForm(fact, graver), because };
}

/** The conditions and kidney values that make it graver, in words; none: it is not. */
function reasonsIn({ conditions, notWith, kidneyBelow }: GraverForm, c: Case): readonly string[] {
  if (notWith?.some((id) => c.conditions?.has(id)) === true) return NONE;
  const reasons: string[] = [];
  for (const id of conditions ?? NONE) {
    const words = c.conditions?.get(id);
    if (words !== undefined && !reasons.includes(`condition: ${words}`)) reasons.push(`condition: ${words}`);
  }
  if (kidneyBelow === undefined) return reasons;
  const lower = lowerOf(kidneyFunction(c.person, c.asOf));
  return lower !== undefined && lower.value < kidneyBelow ? [...reasons, ...lower.because] : reasons;
}

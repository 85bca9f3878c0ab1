import { type Fraction, shown, ZERO } from './fraction.ts';
import type { Makeable } from './makeable.ts';
import { no } from './refusal.ts';
import type { Settings } from './settings.ts';
import type { TaperRefusal } from './taper-plan.ts';

/** Why a dose cannot be made, with the nearest that can. */
export function unmade(what: string, dose: Fraction, makeable: Makeable, { unit, current }: Settings): TaperRefusal {
  const near = [makeable.below(dose, ZERO), makeable.atLeast(dose, current)].flatMap((one) =>
    one === undefined ? [] : [`${shown(one)} ${unit}`],
  );
  return no(
    `${what}, ${shown(dose)} ${unit} a day, cannot be made from these products.`,
    `Take ${near.length === 0 ? 'another dose' : near.join(' or ')}, or name other strengths.`,
  );
}

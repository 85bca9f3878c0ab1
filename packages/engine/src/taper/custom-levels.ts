import { no } from '../nouns/refusal.ts';
import { compare, type Fraction, minus, shown } from './fraction.ts';
import type { Makeable } from './makeable.ts';
import type { Settings } from './settings.ts';
import type { TaperRefusal } from './taper-plan.ts';
import { unmade } from './unmade.ts';
import type { Level } from './walk.ts';

/** The doses of a list, held against the rules: made from the products, falling, not to nothing from above `stopFrom`, down to the target. */
export function customLevels(
  settings: Settings,
  doses: readonly Fraction[],
  stopFrom: Fraction,
  makeable: Makeable,
): readonly Level[] | TaperRefusal {
  const { current, target, unit, everyDays } = settings;
  let before = current;
  for (const [index, dose] of doses.entries()) {
    if (compare(dose, before) > 0)
      return no(
        `Dose ${index + 1} of the list rises from ${shown(before)} to ${shown(dose)} ${unit}.`,
        'A taper never rises: correct the list, or go back a step with resume.',
      );
    if (dose.top === 0n && compare(before, stopFrom) > 0)
      return no(
        `The list skips from ${shown(before)} ${unit} to nothing; stopping is the last step from ${shown(stopFrom)} ${unit} at most.`,
        `Put doses between ${shown(before)} and ${shown(stopFrom)} ${unit} into the list.`,
      );
    if (!makeable.makes(dose)) return unmade(`Dose ${index + 1} of the list`, dose, makeable, settings);
    before = dose;
  }
  if (minus(before, target).top !== 0n)
    return no(
      `The list ends at ${shown(before)} ${unit}, not at ${shown(target)} ${unit}.`,
      'Add the last doses, or give as target the dose at which it ends.',
    );
  return doses.map((dose) => ({ dose, days: everyDays }));
}

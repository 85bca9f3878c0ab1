import type { Day } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import { isOver } from '../nouns/is-over.ts';
import { inMilligrams, type Quantity } from '../nouns/quantity.ts';
import { startsAfter } from '../nouns/starts-after.ts';
import { daily, mostOf } from './dose-limit.ts';

/**
 * What is taken of a drug beside the most a day that its label still allows, in words for a finding; undefined when it is no more than
 * that, and nothing needs to change. Today counts, and each day on which one of the uses starts. A dose that is not known is never taken for allowed.
 *
 * @example beyondAllowed({ value: 30, unit: 'mg' }, uses, asOf) // '60 mg a day (edoxaban 60 mg); still allowed: 30 mg'
 */
export function beyondAllowed(allowed: Quantity, uses: readonly DrugUse[], asOf: Day): string | undefined {
  const starts = uses.filter((use) => startsAfter(use, asOf)).flatMap(({ from }) => from ?? []);
  for (const day of [asOf, ...starts.sort()]) {
    const taken = uses.filter((use) => !startsAfter(use, day) && !isOver(use, day));
    const beyond = beyondOn(allowed, taken);
    if (beyond !== undefined) return beyond;
  }
  return undefined;
}

/** The same for what is taken on one day. */
function beyondOn(allowed: Quantity, uses: readonly DrugUse[]): string | undefined {
  const words = `${allowed.value} ${allowed.unit}`;
  const above = daily({ mg: inMilligrams(allowed) ?? 0, words, named: 'still allowed' }, uses);
  if (above !== undefined) return above;
  return uses.every((use) => mostOf(use.daily) !== undefined)
    ? undefined
    : `how much is taken a day is not known; still allowed: ${words}`;
}

import { toNumber } from './fraction.ts';
import type { Portion } from './makeable.ts';
import type { TaperDose } from './taper-plan.ts';

const TIMES: Readonly<Record<number, readonly string[]>> = {
  1: ['bedtime'],
  2: ['morning', 'bedtime'],
  3: ['morning', 'noon', 'bedtime'],
  4: ['morning', 'noon', 'evening', 'bedtime'],
};
/** Of what keeps awake, or follows the body's own rhythm. */
const EARLY: Readonly<Record<number, readonly string[]>> = {
  ...TIMES,
  1: ['morning'],
  2: ['morning', 'noon'],
  3: ['morning', 'noon', 'evening'],
};

/**
 * The times of a day with what is taken at each; a time at which nothing is left is not listed. Of `day` the smallest dose comes first; with `morning` the
 * largest is taken first, and the last of the day goes first.
 */
export function doseTimes(day: readonly (readonly Portion[])[], morning = false): readonly TaperDose[] {
  const names = (morning ? EARLY : TIMES)[day.length];
  return (morning ? day.toReversed() : day)
    .map((portions, index) => ({
      time: names?.[index] ?? `dose ${index + 1}`,
      tablets: portions.map(({ piece, count }) => ({
        strength: toNumber(piece.strength),
        count: toNumber(count),
        form: piece.form,
        ...(piece.liquid && { liquid: true as const }),
      })),
    }))
    .filter(({ tablets }) => tablets.length > 0);
}

import { toNumber } from './fraction.ts';
import type { Portion } from './makeable.ts';
import type { TaperDose } from './taper-plan.ts';

const TIMES: Readonly<Record<number, readonly string[]>> = {
  1: ['bedtime'],
  2: ['morning', 'bedtime'],
  3: ['morning', 'noon', 'bedtime'],
  4: ['morning', 'noon', 'evening', 'bedtime'],
};

/** The times of a day with what is taken at each; a time at which nothing is left is not listed. */
export function doseTimes(day: readonly (readonly Portion[])[]): readonly TaperDose[] {
  const names = TIMES[day.length];
  return day
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

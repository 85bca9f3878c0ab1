import { addDays, type Day } from '../nouns/day.ts';
import type { OccupancyRecord } from '../nouns/taper.ts';
import { doseTimes } from './dose-times.ts';
import { type Fraction, times, toNumber } from './fraction.ts';
import type { Makeable } from './makeable.ts';
import { occupancy } from './methods/hyperbolic.ts';
import type { TaperStep } from './taper-plan.ts';
import type { Level } from './walk.ts';

/** A dose with the days for which it is taken. */
export type Stretch = Level;

/** Days and doses of each stretch, one after the other from `start`. */
export function schedule(
  stretches: readonly Stretch[],
  start: Day,
  makeable: Makeable,
  morning: boolean,
  curve?: { readonly record: OccupancyRecord; readonly toMg: Fraction },
): readonly TaperStep[] {
  let from = start;
  let before: ReturnType<Makeable['divide']> | undefined;
  return stretches.map(({ dose, days, asked }) => {
    const day = makeable.divide(dose, before);
    before = day;
    const step: TaperStep = {
      from,
      days,
      dailyDose: toNumber(dose),
      doses: doseTimes(day, morning),
      ...(asked !== undefined && { forced: true as const }),
      ...(curve !== undefined && {
        occupancyPercent: Math.round(toNumber(occupancy(times(dose, curve.toMg), curve.record)) * 10) / 10,
      }),
    };
    from = addDays(from, days);
    return step;
  });
}

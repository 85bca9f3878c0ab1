import { compare, type Fraction, fraction, larger, minus, over, roundUp, times, ZERO } from './fraction.ts';
import type { Makeable } from './makeable.ts';
import type { Pace } from './pace.ts';

/** A dose on the way down, with the days on it before the next. */
export interface Level {
  readonly dose: Fraction;
  readonly days: number;
  /** Of a step that products force: what was asked. */
  readonly asked?: Fraction;
}

export interface Walk {
  /** Days for which the current dose is kept before the first step: 0 when it is due at once. */
  readonly wait: number;
  readonly levels: readonly Level[];
}

/**
 * Walks from a dose down to the target over doses that can be made. Each step goes to the smallest dose that is no more than the asked step lower. Where
 * products make none, it goes to the next lower one, and the dose before is kept longer in proportion, so that the taper is never faster than asked; a
 * taper by weeks stays one by weeks. To nothing it goes from `stopFrom` or below only.
 */
export function walkDown(
  current: Fraction,
  target: Fraction,
  stopFrom: Fraction,
  pace: (dose: Fraction) => Pace,
  makeable: Makeable,
): Walk {
  const levels: Level[] = [];
  let dose = current;
  let wait = 0;
  while (compare(dose, target) > 0) {
    const { everyDays } = pace(dose);
    const { days, ...step } = nextStep(dose, target, stopFrom, pace(dose), makeable);
    const last = levels.pop();
    if (last === undefined) wait = days - everyDays;
    else levels.push({ ...last, days });
    dose = step.dose;
    levels.push({ ...step, days: pace(dose).everyDays });
  }
  return { wait, levels };
}

/** The next dose, with the days before it. */
function nextStep(dose: Fraction, target: Fraction, stopFrom: Fraction, pace: Pace, makeable: Makeable): Level {
  const { step, everyDays } = pace;
  if (target.top === 0n && compare(dose, stopFrom) <= 0) return { dose: ZERO, days: everyDays };
  const lowest = target.top > 0n ? target : (makeable.smallest ?? dose);
  const gentle = makeable.atLeast(larger(minus(dose, step), lowest), dose);
  if (gentle !== undefined) return { dose: gentle, days: everyDays };
  const forced = makeable.below(dose, lowest) ?? target;
  const share = over(minus(dose, forced), step);
  const rhythm = everyDays % 7 === 0 ? 7 : 1;
  const units = roundUp(times(share, fraction(BigInt(everyDays), BigInt(rhythm))));
  return { dose: forced, days: Number(units) * rhythm, asked: step };
}

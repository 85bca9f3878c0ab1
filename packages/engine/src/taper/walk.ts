import { compare, type Fraction, larger, minus, over, roundUp, ZERO } from './fraction.ts';
import type { Makeable } from './makeable.ts';

/** A dose on the way down. `intervals` tells how often the days between steps pass before the next. */
export interface Level {
  readonly dose: Fraction;
  readonly intervals: bigint;
  /** Of a step that products force: what was asked. */
  readonly asked?: Fraction;
}

export interface Walk {
  /** How many intervals the current dose is kept before the first step: 0 when the first step is due at once. */
  readonly wait: bigint;
  readonly levels: readonly Level[];
}

/**
 * Walks from a dose down to the target over doses that can be made. Each step goes to the smallest dose that is no more than the asked step lower. Where
 * products make none, it goes to the next lower one, and the dose before is kept as many intervals as the step holds asked ones, so that the taper is never
 * faster than asked. To nothing it goes from `stopFrom` or below only.
 */
export function walkDown(
  current: Fraction,
  target: Fraction,
  stopFrom: Fraction,
  asked: (dose: Fraction) => Fraction,
  makeable: Makeable,
): Walk {
  const levels: Level[] = [];
  let dose = current;
  let wait = 0n;
  while (compare(dose, target) > 0) {
    const step = nextStep(dose, target, stopFrom, asked(dose), makeable);
    const last = levels.pop();
    if (last === undefined) wait = step.intervals - 1n;
    else levels.push({ ...last, intervals: step.intervals });
    dose = step.dose;
    levels.push({ dose, intervals: 1n, ...(step.asked !== undefined && { asked: step.asked }) });
  }
  return { wait, levels };
}

function nextStep(dose: Fraction, target: Fraction, stopFrom: Fraction, asked: Fraction, makeable: Makeable): Level {
  if (target.top === 0n && compare(dose, stopFrom) <= 0) return { dose: ZERO, intervals: 1n };
  const lowest = target.top > 0n ? target : (makeable.smallest ?? dose);
  const gentle = makeable.atLeast(larger(minus(dose, asked), lowest), dose);
  if (gentle !== undefined) return { dose: gentle, intervals: 1n };
  const forced = makeable.below(dose, lowest) ?? target;
  return { dose: forced, intervals: roundUp(over(minus(dose, forced), asked)), asked };
}

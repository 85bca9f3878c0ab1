import { addDays, type Day, daysBetween } from '../nouns/day.ts';
import { exactly, type Fraction, fraction, plus, roundUp, times, toNumber, ZERO } from './fraction.ts';
import type { TaperDispense, TaperPart, TaperStep, TaperSupply } from './taper-plan.ts';

type Dosed = Pick<TaperStep, 'from' | 'days' | 'doses'>;
interface Sum {
  readonly part: TaperPart;
  readonly count: Fraction;
}

/** What is used, strength by strength: of each supply of so many days from the first step on, and of the whole plan. */
export function dispenseOf(steps: readonly Dosed[], supplyDays: number): TaperDispense {
  const start = steps[0]?.from;
  if (start === undefined) return { periods: [], total: [] };
  const periods = new Map<number, Map<string, Sum>>();
  const total = new Map<string, Sum>();
  let last = start;
  for (const { from, days, doses } of steps) {
    const before = daysBetween(start, from);
    if (doses.length > 0) last = addDays(from, days);
    for (let day = before; day < before + days && doses.length > 0; ) {
      const period = Math.floor(day / supplyDays);
      const end = Math.min(before + days, (period + 1) * supplyDays);
      const sums = periods.get(period) ?? new Map<string, Sum>();
      periods.set(period, sums);
      for (const part of doses.flatMap(({ tablets }) => tablets)) {
        add(sums, part, end - day);
        add(total, part, end - day);
      }
      day = end;
    }
  }
  const all = daysBetween(start, last);
  return {
    periods: [...periods].map(([period, sums]) => ({
      from: addDays(start as Day, period * supplyDays),
      days: Math.min(supplyDays, all - period * supplyDays),
      tablets: supplies(sums),
    })),
    total: supplies(total),
  };
}

function add(sums: Map<string, Sum>, part: TaperPart, days: number) {
  const key = `${part.strength} ${part.form}`;
  const count = times(exactly(part.count) ?? ZERO, fraction(BigInt(days)));
  sums.set(key, { part, count: plus(sums.get(key)?.count ?? ZERO, count) });
}

function supplies(sums: Map<string, Sum>): readonly TaperSupply[] {
  return [...sums.values()]
    .map(({ part, count }) => ({
      ...part,
      count: toNumber(count),
      whole: part.liquid ? toNumber(count) : Number(roundUp(count)),
    }))
    .sort((a, b) => b.strength - a.strength);
}

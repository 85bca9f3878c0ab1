import { addDays, type Day, daysBetween } from '../nouns/day.ts';
import type { Fill, Medicine, Stay } from '../nouns/person.ts';

/** How long what was supplied lasts. */
export interface Supply {
  /** The first day for which nothing is left. */
  readonly runsOut: Day;
  /** True while the person is in a hospital, where the supply at home is not used. */
  readonly inHospital: boolean;
  /** What it was reckoned from, in words. */
  readonly because: readonly string[];
}

/**
 * When the supply of a medicine runs out. What is left of one supply is carried over to the next, days in a hospital use none of it, and supplies
 * later than the day do not count. Undefined when no supply, or not how long it lasts, is known.
 *
 * @example supplyOf({ given: 'x', codes: [], lastSupplied, daysSupply: 30 }, [], asOf)?.runsOut // 30 days after lastSupplied
 */
export function supplyOf(medicine: Medicine, stays: readonly Stay[], asOf: Day): Supply | undefined {
  const fills = fillsOf(medicine).filter(({ day }) => day <= asOf);
  const [first] = fills;
  if (first === undefined) return undefined;
  const because = fills.map(({ day, days }) => `supplied on ${day} for ${days} ${days === 1 ? 'day' : 'days'}`);
  let end = first.day;
  let inHospital = false;
  const open = [...stays].sort((a, b) => (a.from < b.from ? -1 : 1));
  const spend = (until: Day | undefined): void => {
    for (let stay = open[0]; stay !== undefined && (until === undefined || stay.from < until); stay = open[0]) {
      open.shift();
      const to = stay.to ?? asOf;
      if (stay.from > asOf || to < first.day || stay.from >= end) continue;
      const from = stay.from < first.day ? first.day : stay.from;
      const days = daysBetween(from, to) + 1;
      end = addDays(end, days);
      because.push(`in hospital from ${stay.from} to ${stay.to ?? 'now'}`);
      if (stay.to === undefined || stay.to >= asOf) inHospital = true;
    }
  };
  for (const { day, days } of fills) {
    spend(day);
    end = addDays(end > day ? end : day, days);
  }
  spend(undefined);
  return { runsOut: end, inHospital, because };
}

/** The supplies in the order of their days. */
function fillsOf({ fills, lastSupplied, daysSupply }: Medicine): readonly Fill[] {
  if (fills !== undefined && fills.length > 0) return [...fills].sort((a, b) => (a.day < b.day ? -1 : 1));
  return lastSupplied === undefined || daysSupply === undefined ? [] : [{ day: lastSupplied, days: daysSupply }];
}

import type { CurveStep } from './curve-request.ts';

/** A step as a taper plan has it: doses of a day by their time, each of tablets. Amounts in mg. */
export interface TaperedStep {
  readonly days: number;
  readonly dailyDose: number;
  readonly doses: readonly {
    /** morning, noon, evening, bedtime, or a time such as 08:00; others are spread over the day in their order. */
    readonly time: string;
    readonly tablets: readonly { readonly strength: number; readonly count: number }[];
  }[];
}

/** Usual hours of the day; a plan names no clock times. */
const HOURS: Readonly<Record<string, number>> = { morning: 8, noon: 12, evening: 18, bedtime: 22 };

/**
 * A step of a taper plan as a curve takes it: what the tablets hold, at the hour of the day that their time stands for.
 *
 * @example stepOfTaper({ days: 7, dailyDose: 10, doses: [{ time: 'evening', tablets: [{ strength: 5, count: 2 }] }] }).doses // [{ hour: 18, mg: 10 }]
 */
export function stepOfTaper({ days, dailyDose, doses }: TaperedStep): CurveStep {
  const taken = doses.map(({ time, tablets }, i) => ({
    hour: hourOf(time) ?? (24 * i) / doses.length,
    mg: tablets.reduce((sum, { strength, count }) => sum + strength * count, 0),
  }));
  return { days, dailyDose, ...(taken.length > 0 && { doses: taken }) };
}

function hourOf(time: string): number | undefined {
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time);
  return clock === null ? HOURS[time] : Number(clock[1]) + Number(clock[2]) / 60;
}

import type { Refusal } from '../nouns/refusal.ts';
import { type CurveRequest, type CurveStep, MOST_DOSES, MOST_HOURS } from './curve-request.ts';
import type { Dosing, Infusion, TimedDose } from './dosing.ts';
import { isInfused } from './infused.ts';
import { refuseRequest } from './refuse-request.ts';

/** Days of a regular dose without an end: longer than any curve. */
const ON_AND_ON = MOST_HOURS / 24 + 1;

/**
 * The doses and infusions of a request, missed ones left out and cut where it stops; or why they cannot be. Equal doses are spread evenly over
 * 24 hours from hour 0.
 */
export function dosingOf(request: CurveRequest): Dosing | Refusal {
  const refused = refuseRequest(request);
  if (refused !== undefined) return refused;
  const { route, doses, dailyDose, days, stopAfterDays, missed = [], missedDays = [] } = request;
  const steps = request.steps?.map((step) => withCount(step, request.dosesPerDay)) ?? regular(request);
  const before = dayBefore(request, steps?.[0]);
  const stop = (stopAfterDays ?? Number.POSITIVE_INFINITY) * 24;
  const infused = isInfused(request);
  const infusedBefore = infused || route === 'intrathecal';
  const given = {
    dailyBefore: infusedBefore || before === undefined ? [] : dayOf(before),
    mgPerHourBefore: infusedBefore ? (before?.dailyDose ?? 0) / 24 : 0,
    goesOn: dailyDose !== undefined && days === undefined && stopAfterDays === undefined,
  };
  if (infused) return { ...given, doses: [], infusions: infusions(steps ?? [], stop) };
  const longest = given.goesOn ? (request.hours ?? MOST_HOURS) : MOST_HOURS;
  const all = doses === undefined ? spread(steps ?? [], Math.min(stop, longest)) : inOrder(doses);
  if (all.length > MOST_DOSES) return { refused: `More than ${MOST_DOSES} doses.`, advice: 'Draw a shorter time.' };
  const beyond = missed.find((number) => number > all.length);
  if (beyond !== undefined)
    return {
      refused: `missed names dose ${beyond}, and there are ${all.length} doses.`,
      advice: 'Doses are counted from 1, the first at or after hour 0.',
    };
  const left = new Set(missed);
  const leftDays = new Set(missedDays);
  const isLeft = (hour: number, i: number) => left.has(i + 1) || leftDays.has(Math.floor(hour / 24) + 1);
  const taken = all.filter(({ hour, mg }, i) => hour < stop && mg > 0 && !isLeft(hour, i));
  return { ...given, doses: taken, infusions: [] };
}

function regular({ dailyDose, dosesPerDay, days = ON_AND_ON }: CurveRequest): readonly CurveStep[] | undefined {
  return dailyDose === undefined ? undefined : [{ days, dailyDose, ...(dosesPerDay !== undefined && { dosesPerDay }) }];
}

/** What a day before hour 0 was like; undefined where nothing was taken. */
function dayBefore(
  { dailyDoseBefore, dosesPerDay }: CurveRequest,
  first: CurveStep | undefined,
): CurveStep | undefined {
  const dailyDose = dailyDoseBefore ?? first?.dailyDose ?? 0;
  if (dailyDose === 0) return undefined;
  if (dailyDose === first?.dailyDose) return first;
  const given = first?.doses?.filter(({ mg }) => mg > 0) ?? [];
  const sum = given.reduce((total, { mg }) => total + mg, 0);
  // At the same hours as in the first step: a night without a dose is then as it always was.
  if (given.length > 0 && given.length === (dosesPerDay ?? given.length))
    return { days: 1, dailyDose, doses: given.map(({ hour, mg }) => ({ hour, mg: (mg * dailyDose) / sum })) };
  return { days: 1, dailyDose, dosesPerDay: dosesPerDay ?? first?.dosesPerDay ?? first?.doses?.length ?? 1 };
}

function withCount(step: CurveStep, dosesPerDay: number | undefined): CurveStep {
  return step.dosesPerDay === undefined && dosesPerDay !== undefined ? { ...step, dosesPerDay } : step;
}

/** The doses of one day. */
function dayOf({ dailyDose, dosesPerDay = 1, doses }: CurveStep): readonly TimedDose[] {
  if (doses !== undefined) return inOrder(doses);
  if (dailyDose === 0) return [];
  return Array.from({ length: dosesPerDay }, (_, i) => ({ hour: (24 * i) / dosesPerDay, mg: dailyDose / dosesPerDay }));
}

function spread(steps: readonly CurveStep[], longest: number): readonly TimedDose[] {
  const all: TimedDose[] = [];
  let day = 0;
  for (const step of steps) {
    const oneDay = dayOf(step);
    for (let i = 0; i < step.days && day * 24 < longest && all.length <= MOST_DOSES; i++, day++)
      for (const { hour, mg } of oneDay) all.push({ hour: day * 24 + hour, mg });
  }
  return all;
}

function infusions(steps: readonly CurveStep[], stop: number): readonly Infusion[] {
  let day = 0;
  return steps.flatMap(({ days, dailyDose }) => {
    const from = day * 24;
    day += days;
    const to = Math.min(day * 24, stop);
    return dailyDose > 0 && to > from ? [{ from, to, mgPerHour: dailyDose / 24 }] : [];
  });
}

function inOrder(doses: readonly TimedDose[]): readonly TimedDose[] {
  return [...doses].sort((a, b) => a.hour - b.hour);
}

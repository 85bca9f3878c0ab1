import type { Knowledge } from '../knowledge.ts';
import { type Day, daysBetween } from '../nouns/day.ts';
import { no } from '../nouns/refusal.ts';
import { planTaper } from './plan-taper.ts';
import { afterSwitch } from './switch-medicine.ts';
import type { TaperPlan, TaperRefusal, TaperRequest, TaperStep } from './taper-plan.ts';

export const TAPER_CHANGES = ['hold', 'slower', 'back', 'restart'] as const;

/** What becomes of a taper from a day on. */
export interface TaperChange {
  readonly on: Day;
  /** hold: stay longer on the dose · slower: smaller or rarer steps · back: the dose before once more · restart: plan afresh from the dose of that day. */
  readonly action: (typeof TAPER_CHANGES)[number];
  /** Of hold and back: days on that dose; absent: one interval. */
  readonly days?: number;
  /** Of slower; absent all three: twice the days between steps. */
  readonly percent?: number;
  readonly step?: number;
  readonly everyDays?: number;
}

/** A plan after a change, and the request of which it was made: the next change is made of both. */
export interface ResumedTaper {
  readonly plan: TaperPlan;
  readonly request: TaperRequest;
}

/**
 * Goes on with a taper in another way from a day on. The dose of that day is read from the plan; what is returned is the plan from that day, which is the
 * fresh plan of the request beside it. Changes follow one another without end: each takes the plan and the request that the one before returned.
 *
 * @param request the request of which `plan` was made
 * @returns the plan from that day and its request; or a refusal, where the day lies outside the plan or the change is none of its kind
 * @example
 * const held = resumeTaper(plan, request, { on, action: 'hold', days: 28 }, knowledge);
 * if (!('refused' in held)) resumeTaper(held.plan, held.request, { on: later, action: 'back' }, knowledge);
 */
export function resumeTaper(
  plan: TaperPlan,
  request: TaperRequest,
  change: TaperChange,
  knowledge: Knowledge,
): ResumedTaper | TaperRefusal {
  const next = resumedRequest(plan, request, change, knowledge);
  if ('refused' in next) return next;
  const made = planTaper(next, knowledge);
  if ('refused' in made) return made;
  const warning = warningOf(plan, change, next, made);
  return { plan: warning === undefined ? made : { ...made, warnings: [warning, ...made.warnings] }, request: next };
}

/** What a change does that a taper does not do. */
function warningOf(
  { steps, basis }: TaperPlan,
  { action, on }: TaperChange,
  { currentDailyDose }: TaperRequest,
  made: TaperPlan,
): string | undefined {
  if (action === 'back') return `From ${on} the dose goes back up to ${currentDailyDose} ${basis.unit} a day.`;
  const here = steps.findLast(({ from }) => from <= on);
  const days = here === undefined ? basis.everyDays : daysBetween(here.from, on);
  if (action !== 'restart' || days >= basis.everyDays || made.steps[0]?.dailyDose === currentDailyDose)
    return undefined;
  return `The first lower dose follows after ${days} ${days === 1 ? 'day' : 'days'} on ${currentDailyDose} ${basis.unit}, sooner than every ${basis.everyDays} days as before: restart on a later day, or slow it down instead.`;
}

function resumedRequest(
  plan: TaperPlan,
  request: TaperRequest,
  change: TaperChange,
  knowledge: Knowledge,
): TaperRequest | TaperRefusal {
  const { on, action } = change;
  const first = plan.switch?.stages[0]?.from ?? plan.steps[0]?.from ?? request.start;
  if (on < first)
    return no(
      `The plan begins on ${first}: on ${on} there is nothing to change yet.`,
      'Name a later day, or plan anew with another start. Changes follow one another in the order of their days.',
    );
  if (on < (plan.steps[0]?.from ?? first))
    return no('On that day one medicine is just taking the place of the other.', 'Ask the prescriber how to go on.');
  const base = plan.switch === undefined ? request : afterSwitch(request, plan);
  const index = plan.steps.findLastIndex(({ from }) => from <= on);
  const here = plan.steps[index];
  const now = here?.dailyDose ?? base.currentDailyDose;
  const taken = [...(base.earlierDoses ?? []), base.currentDailyDose, ...plan.steps.slice(0, index + 1).map(doseOf)];
  const above = taken.filter((dose) => dose > now);
  const dose = action === 'back' ? above.at(-1) : now;
  if (dose === undefined)
    return no(
      `No dose above ${now} ${plan.basis.unit} a day is known to go back to.`,
      'Stay on this dose (hold), or plan anew from the dose that the prescriber gives.',
    );
  if (dose <= plan.basis.target)
    return no(
      `The plan has reached its end on ${on}.`,
      'If the signs of stopping are hard to bear, go back a step (back) and call the prescriber.',
    );
  const { holdDays: _, originalDailyDose, earlierDoses: _taken, ...rest } = base;
  const earlierDoses = once(taken.filter((one) => one > dose));
  const next: TaperRequest = {
    ...rest,
    ...(base.dailyDoses !== undefined && { dailyDoses: listFrom(base, plan, index, taken, dose) }),
    ...(earlierDoses.length > 0 && { earlierDoses }),
    currentDailyDose: dose,
    start: on,
  };
  if (action === 'restart') return next;
  const kept = { ...next, originalDailyDose: Math.max(originalDailyDose ?? base.currentDailyDose, dose) };
  const every = plan.basis.everyDays;
  if (action === 'back') return { ...kept, holdDays: change.days ?? every };
  const slowed = action === 'hold' ? { ...kept, holdDays: change.days ?? every } : slower(kept, plan, here, change);
  if ('refused' in slowed || here === undefined) return slowed;
  // Neither goes on sooner than the plan would; what products make it wait is added in any case.
  const left = here.days - daysBetween(here.from, on);
  return { ...slowed, holdDays: Math.max(slowed.holdDays, left - waitOf(slowed, knowledge)) };
}

/** Days for which a plan stays on the current dose where nobody asks it to. */
function waitOf(request: TaperRequest, knowledge: Knowledge): number {
  const made = planTaper({ ...request, holdDays: 0 }, knowledge);
  const first = 'refused' in made ? undefined : made.steps[0];
  return first?.dailyDose === request.currentDailyDose ? first.days : 0;
}

function doseOf({ dailyDose }: TaperStep): number {
  return dailyDose;
}

/** The same dose that follows itself counts once. */
function once(doses: readonly number[]): readonly number[] {
  return doses.filter((dose, index) => dose !== doses[index - 1]);
}

/** What is left of a list of doses; after going back, with the doses on the way down again. */
function listFrom(
  { dailyDoses = [] }: TaperRequest,
  { steps }: TaperPlan,
  index: number,
  taken: readonly number[],
  dose: number,
): readonly number[] {
  // Before the list's doses a plan may have a step on which the current one is kept.
  const kept = steps.length - dailyDoses.length;
  const again = once(taken).filter((one) => one < dose);
  return [...again, ...dailyDoses.slice(Math.max(0, index + 1 - kept))];
}

function slower(
  kept: TaperRequest,
  { basis }: TaperPlan,
  here: TaperStep | undefined,
  change: TaperChange,
): (TaperRequest & { readonly holdDays: number }) | TaperRefusal {
  const { on, percent, step } = change;
  const every = basis.everyDays;
  for (const name of ['percent', 'step'] as const) {
    const [given, before] = [change[name], basis[name]];
    if (given === undefined) continue;
    if (before === undefined)
      return no(
        `A plan by the method ${basis.method} has no ${name} to change.`,
        'Give everyDays, which makes the steps rarer.',
      );
    if (given > before)
      return no(`${name} ${given} is more than the plan’s ${before}: that is faster.`, 'Give a smaller one.');
  }
  if ((change.everyDays ?? every) < every)
    return no(`Every ${change.everyDays} days is more often than the plan’s ${every}: that is faster.`, 'Give more.');
  const named = percent !== undefined || step !== undefined || change.everyDays !== undefined;
  const everyDays = change.everyDays ?? (named ? every : every * 2);
  const daysOn = here === undefined ? 0 : daysBetween(here.from, on);
  return {
    ...kept,
    ...(percent !== undefined && { percent }),
    ...(step !== undefined && { step }),
    everyDays,
    holdDays: Math.max(0, everyDays - daysOn),
  };
}

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

/**
 * Goes on with a taper in another way from a day on. The dose of that day is read from the plan; what is returned is the plan from that day.
 * A restart is the same as a fresh plan for the dose of that day.
 *
 * @param request the request of which `plan` was made
 * @example resumeTaper(plan, request, { on, action: 'hold', days: 28 }, knowledge)
 */
export function resumeTaper(
  plan: TaperPlan,
  request: TaperRequest,
  change: TaperChange,
  knowledge: Knowledge,
): TaperPlan | TaperRefusal {
  const next = resumedRequest(plan, request, change);
  if ('refused' in next) return next;
  const made = planTaper(next, knowledge);
  if ('refused' in made || change.action !== 'back') return made;
  const up = `From ${change.on} the dose goes back up to ${next.currentDailyDose} ${plan.basis.unit} a day.`;
  return { ...made, warnings: [up, ...made.warnings] };
}

/** The request of the plan from that day on, which a further change is made of. */
export function resumedRequest(
  plan: TaperPlan,
  request: TaperRequest,
  change: TaperChange,
): TaperRequest | TaperRefusal {
  const begun = plan.switch?.stages[0]?.from;
  if (begun !== undefined && change.on >= begun && change.on < (plan.steps[0]?.from ?? begun))
    return no('On that day one medicine is just taking the place of the other.', 'Ask the prescriber how to go on.');
  const base = plan.switch === undefined ? request : afterSwitch(request, plan);
  const index = plan.steps.findLastIndex(({ from }) => from <= change.on);
  const here = plan.steps[index];
  const now = here?.dailyDose ?? base.currentDailyDose;
  const before = plan.steps.slice(0, Math.max(0, index)).findLast(({ dailyDose }) => dailyDose > now);
  const dose = change.action === 'back' ? (before?.dailyDose ?? base.currentDailyDose) : now;
  if (dose <= plan.basis.target)
    return no(
      `The plan has reached its end on ${change.on}.`,
      'If the signs of stopping are hard to bear, go back a step (back) and call the prescriber.',
    );
  const { holdDays: _, originalDailyDose, ...rest } = base;
  const next: TaperRequest = {
    ...rest,
    ...(base.dailyDoses !== undefined && { dailyDoses: base.dailyDoses.filter((one) => one < dose) }),
    currentDailyDose: dose,
    start: change.on,
  };
  if (change.action === 'restart') return next;
  const kept = { ...next, originalDailyDose: originalDailyDose ?? base.currentDailyDose };
  const every = plan.basis.everyDays;
  if (change.action !== 'slower') return { ...kept, holdDays: change.days ?? every };
  const named = change.percent !== undefined || change.step !== undefined || change.everyDays !== undefined;
  const everyDays = change.everyDays ?? (named ? every : every * 2);
  return {
    ...kept,
    ...(change.percent !== undefined && { percent: change.percent }),
    ...(change.step !== undefined && { step: change.step }),
    everyDays,
    holdDays: leftOf(here, change.on, everyDays),
  };
}

/** Days that are left of an interval on the dose of that day. */
function leftOf(step: TaperStep | undefined, on: Day, everyDays: number): number {
  return step === undefined ? 0 : Math.max(0, everyDays - daysBetween(step.from, on));
}

import {
  type Day,
  daysBetween,
  type Knowledge,
  resumeTaper,
  type TaperChange,
  type TaperPlan,
  type TaperRefusal,
  type TaperRequest,
} from '@doseline/engine';
import { dayWords } from './day-words.ts';
import { typedDay } from './typed-day.ts';
import { typedNumber } from './typed-number.ts';

/** A change of a taper as typed. */
export interface TypedChange {
  readonly on: string;
  readonly action: TaperChange['action'];
  /** Of hold and back; empty: one interval. */
  readonly days: string;
}

/** A plan after its changes. */
export interface ChangedPlan {
  /** The plan from the last change on. */
  readonly plan: TaperPlan;
  /** The steps from the beginning to the end: of each plan those until it was changed. */
  readonly steps: TaperPlan['steps'];
  /** What was changed, in the order of the days, in words. */
  readonly changes: readonly string[];
  /** Why the last of the changes cannot be made; the plan then stands as it was before. */
  readonly refused?: TaperRefusal;
}

/** Goes through the changes one after the other, each made of the plan that the one before left. */
export function followChanges(
  first: TaperPlan,
  asked: TaperRequest,
  typed: readonly TypedChange[],
  knowledge: Knowledge,
): ChangedPlan {
  let [plan, request, steps] = [first, asked, first.steps];
  const changes: string[] = [];
  for (const one of typed) {
    const change = changeOf(one, plan);
    if (change === undefined) continue;
    const made = resumeTaper(plan, request, change, knowledge);
    if ('refused' in made) return { plan, steps, changes, refused: made };
    changes.push(changeWords(change));
    ({ plan, request } = made);
    steps = [...stepsUntil(steps, change.on), ...plan.steps];
  }
  return { plan, steps, changes };
}

/** To hold is to stay for some days more than the plan has it. */
function changeOf({ on, action, days }: TypedChange, { steps, basis }: TaperPlan): TaperChange | undefined {
  const day = typedDay(on);
  if (day === undefined) return undefined;
  if (action !== 'hold' && action !== 'back') return { on: day, action };
  const typed = typedNumber(days);
  const longer = typeof typed === 'number' ? typed : basis.everyDays;
  if (action === 'back') return { on: day, action, days: longer };
  const here = steps.findLast(({ from }) => from <= day);
  const left = here === undefined ? 0 : Math.max(0, here.days - daysBetween(here.from, day));
  return { on: day, action, days: left + longer };
}

function changeWords({ on, action, days = 0 }: TaperChange): string {
  const many = `${days} ${days === 1 ? 'day' : 'days'}`;
  const done = {
    hold: `the dose is kept for ${many}`,
    back: `one step back, for ${many}`,
    slower: 'slower, with twice the days between steps',
    restart: 'planned afresh from the dose of that day',
  }[action];
  return `From ${dayWords(on)}: ${done}.`;
}

/** The steps up to the day of a change, cut short there. */
export function stepsUntil(steps: TaperPlan['steps'], day: Day): TaperPlan['steps'] {
  return steps
    .filter(({ from }) => from < day)
    .map((step) => ({ ...step, days: Math.min(step.days, daysBetween(step.from, day)) }));
}

import {
  type Knowledge,
  planTaper,
  type TaperPerson,
  type TaperPlan,
  type TaperRefusal,
  type TaperRequest,
} from '@doseline/engine';
import type { Draft } from './draft.ts';
import { type FigureRule, readFigures } from './figures.ts';
import { type ChangedPlan, followChanges } from './taper-changes.ts';
import type { TaperDraft, TaperFigures } from './taper-draft.ts';
import { typedDay } from './typed-day.ts';
import { typedNumber } from './typed-number.ts';

export type TaperField = keyof TaperFigures | 'drug' | 'start' | 'doses' | 'strengths' | 'switchDose' | 'switchDays';

/** What the form says so far. `request` is what was asked of the engine first, and `first` the plan before any change. */
export interface TaperAnswer {
  readonly troubles: Readonly<Partial<Record<TaperField, string>>>;
  readonly outcome:
    | { readonly is: 'open'; readonly missing: readonly TaperField[] }
    | { readonly is: 'refused'; readonly refusal: TaperRefusal }
    | ({ readonly is: 'plan'; readonly first: TaperPlan; readonly request: TaperRequest } & ChangedPlan);
}

const RULES: Readonly<Record<keyof TaperFigures, FigureRule>> = {
  currentDailyDose: 'above 0',
  percent: 'optional above 0',
  step: 'optional above 0',
  everyDays: 'optional above 0',
  target: 'optional from 0',
  takenDays: 'optional from 0',
};

/** Plans what the form asks for, for the person of whom "Check a list" was told. */
export function taperAnswerOf(draft: TaperDraft, person: TaperPerson, knowledge: Knowledge): TaperAnswer {
  const { values, missing: figures, troubles: read } = readFigures(draft.figures, RULES);
  const troubles: Partial<Record<TaperField, string>> = { ...read };
  const missing: TaperField[] = [...(draft.drug.trim() === '' ? (['drug'] as const) : []), ...figures];
  const start = typedDay(draft.start);
  if (start === undefined) missing.push('start');
  const doses = dosesOf(draft.doses);
  const change = readFigures(
    { switchDose: draft.switch.dailyDose, switchDays: draft.switch.overDays },
    { switchDose: 'optional above 0', switchDays: 'optional above 0' },
  );
  if (draft.switch.to !== '') Object.assign(troubles, change.troubles);
  if (doses === 'wrong') troubles.doses = 'Write the daily doses as numbers, with a comma and a space between.';
  const { currentDailyDose } = values;
  const open = Object.keys(troubles).length > 0 || missing.length > 0;
  if (open || start === undefined || currentDailyDose === undefined || doses === 'wrong')
    return { troubles, outcome: { is: 'open', missing } };
  const { percent, step, everyDays, target, takenDays } = values;
  const strengths = listOf(draft.strengths);
  const request: TaperRequest = {
    drug: draft.drug.trim(),
    currentDailyDose,
    unit: draft.unit,
    dosesPerDay: draft.dosesPerDay,
    start,
    person,
    ...(draft.route !== undefined && { route: draft.route }),
    ...(strengths.length > 0 && { strengths }),
    ...(draft.form !== '' && { form: draft.form }),
    ...(draft.split !== 'as-known' && { split: draft.split }),
    ...(draft.method !== 'guidance' && { method: draft.method }),
    ...(percent !== undefined && draft.method !== 'fixed' && { percent }),
    ...(step !== undefined && (draft.method === 'fixed' || draft.method === 'guidance') && { step }),
    ...(everyDays !== undefined && { everyDays }),
    ...(target !== undefined && { target }),
    ...(takenDays !== undefined && { takenDays }),
    ...(doses.length > 0 && { dailyDoses: doses }),
    ...(draft.switch.to !== '' && { switch: switchOf(draft.switch, change.values) }),
  };
  return { troubles, outcome: outcomeOf(request, draft.changes, knowledge) };
}

function switchOf(
  { to, strengths }: TaperDraft['switch'],
  { switchDose, switchDays }: { readonly switchDose?: number; readonly switchDays?: number },
): NonNullable<TaperRequest['switch']> {
  const given = listOf(strengths);
  return {
    to,
    ...(switchDose !== undefined && { dailyDose: switchDose }),
    ...(switchDays !== undefined && { overDays: switchDays }),
    ...(given.length > 0 && { strengths: given }),
  };
}

function outcomeOf(
  request: TaperRequest,
  changes: TaperDraft['changes'],
  knowledge: Knowledge,
): TaperAnswer['outcome'] {
  const first = planTaper(request, knowledge);
  if ('refused' in first) return { is: 'refused', refusal: first };
  return { is: 'plan', first, request, ...followChanges(first, request, changes, knowledge) };
}

/** A list with commas, semicolons or lines between; a comma inside a number has no space after it. */
function listOf(text: string): readonly string[] {
  return text
    .split(/[;\n]|,(?!\d)/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function dosesOf(text: string): readonly number[] | 'wrong' {
  const read = listOf(text).map(typedNumber);
  const numbers = read.filter((one) => typeof one === 'number');
  return numbers.length < read.length || numbers.some((one) => one < 0) ? 'wrong' : numbers;
}

/** Of whom "Check a list" was told, as far as limits of tapers ask. */
export function taperPersonOf({ age, sex, pregnant, conditions }: Draft): TaperPerson {
  const years = typedNumber(age);
  const told = conditions.items.length > 0 || conditions.none;
  return {
    ...(typeof years === 'number' && { age: years }),
    ...(sex === 'male' ? { pregnant: false } : pregnant === 'not-told' ? {} : { pregnant: pregnant === 'yes' }),
    ...(told && { conditions: conditions.items }),
  };
}

/**
 * The plan's doses as a list that can be typed over, each as often as it is kept: the dose of step `at` is replaced.
 *
 * @example typedOver(plan, 1, 45) // '55, 45, 45, 40, …'
 */
export function typedOver({ steps, basis }: TaperPlan, at: number, dose: number): string {
  return steps
    .flatMap((step, index) => {
      const times = step.dailyDose === basis.target ? 1 : Math.max(1, Math.round(step.days / basis.everyDays));
      return Array.from({ length: times }, () => (index === at ? dose : step.dailyDose));
    })
    .join(', ');
}

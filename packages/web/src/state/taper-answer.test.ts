import { type Day, parseDay, type TaperPlan, type TaperStep } from '@doseline/engine';
import { expect, test } from 'vitest';
import { ticksTo } from './axis.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { levelByDay } from './level-by-day.ts';
import { taperPersonOf, typedOver } from './taper-answer.ts';
import { stepsUntil } from './taper-changes.ts';
import { exampleTaperDraft, presetsOf, withDrug } from './taper-draft.ts';
import { taperReminders } from './taper-reminders.ts';
import { basisWords, pieces, plainly, tabletWords, timesOf } from './taper-words.ts';

const day = (text: string) => parseDay(text) as Day;
const tablet = { strength: 10, count: 1.5, form: 'tablet' };
const step = (from: string, days: number, dailyDose: number): TaperStep => ({
  from: day(from),
  days,
  dailyDose,
  doses: dailyDose === 0 ? [] : [{ time: 'bedtime', tablets: [tablet] }],
});
const PLAN = {
  basis: { drug: 'baclofen', unit: 'mg', everyDays: 7, target: 0 },
  steps: [step('2026-12-01', 14, 15), step('2026-12-15', 7, 10), step('2026-12-22', 1, 0)],
} as unknown as TaperPlan;

test('a step typed over keeps how long the others last', () => {
  expect(typedOver(PLAN, 1, 5)).toBe('15, 15, 5, 0');
});

test('the steps up to a day are cut short there', () => {
  expect(stepsUntil(PLAN.steps, day('2026-12-18')).map(({ days, dailyDose }) => [days, dailyDose])).toEqual([
    [14, 15],
    [3, 10],
  ]);
});

test('what was not told of the person stays absent', () => {
  expect(taperPersonOf(EMPTY_DRAFT)).toEqual({});
  expect(taperPersonOf({ ...EMPTY_DRAFT, age: '54', sex: 'male', conditions: { none: true, items: [] } })).toEqual({
    age: 54,
    pregnant: false,
    conditions: [],
  });
});

test('tablets as people write them', () => {
  expect(tabletWords([tablet], 'mg').replaceAll('\u00a0', ' ')).toBe('1½ × 10 mg');
  expect([0.25, 0.5, 2, 2.75].map(pieces)).toEqual(['¼', '½', '2', '2¾']);
  expect(
    tabletWords([{ strength: 1, count: 2.5, form: 'solution', liquid: true }], 'mg').replaceAll('\u00a0', ' '),
  ).toBe('2.5 mL of 1 mg/mL');
  expect(timesOf(PLAN.steps)).toEqual(['bedtime']);
});

test('by what a plan was made', () => {
  const basis = { ...PLAN.basis, method: 'fixed', step: 5 } as const;
  expect(basisWords(basis, 5)).toBe('Steps of 5 mg every 7 days');
  expect(basisWords(basis, 10)).toBe('Steps of 5 mg every 7 days, larger ones at high doses');
  expect(basisWords({ ...PLAN.basis, method: 'hyperbolic', percent: 5 }, 10)).toBe(
    'Equal steps of receptor occupancy, 5 points, every 7 days',
  );
});

test('reminders lie ahead and name no medicine by themselves', () => {
  const reminders = taperReminders(PLAN, PLAN.steps, day('2026-12-10'));
  expect(reminders.map((one) => one.day)).toEqual(['2026-12-15', '2026-12-22']);
  expect(reminders[0]?.privately).not.toMatch(/baclofen|mg|taper/i);
  expect(reminders[1]?.plainly).toBe('baclofen: nothing from today');
});

test('reminders of a change to another medicine name both', () => {
  const doses = [{ time: 'bedtime', tablets: [tablet] }];
  const stage = { from: day('2026-11-20'), days: 7, old: { dailyDose: 0, doses: [] }, new: { dailyDose: 15, doses } };
  const change = { from: 'alprazolam', to: 'diazepam', ranges: [], say: '', stages: [stage] };
  const [first] = taperReminders({ basis: PLAN.basis, switch: change }, PLAN.steps, day('2026-11-01'));
  expect(first?.day).toBe('2026-11-20');
  expect(first?.plainly).toMatch(/^alprazolam: nothing from today; diazepam 15 mg a day from today: bedtime/);
});

test('products of a form stand together, liquids by themselves', () => {
  const products = [
    { route: 'oral', form: 'tablet', strengths: ['10 mg', '20 mg'] },
    { route: 'oral', form: 'tablet', strengths: ['5 mg'], brand: 'Any' },
    { route: 'oral', form: 'solution', strengths: ['5 mg/5 mL'], brand: 'Ozobax' },
    { route: 'oral', form: 'solution', strengths: ['10 mg/5 mL'], brand: 'Ozobax DS' },
    { route: 'intrathecal', form: 'injection', strengths: ['50 mcg/mL'] },
  ] as const;
  expect(presetsOf({ products }, 'oral').map(({ words }) => words)).toEqual([
    'tablet: 5 mg, 10 mg, 20 mg',
    'solution (Ozobax): 5 mg/5 mL',
    'solution (Ozobax DS): 10 mg/5 mL',
  ]);
});

test('another medicine begins anew, but for dose and day', () => {
  const example = exampleTaperDraft('2026-12-01');
  const fast = { ...example, method: 'fixed' as const, figures: { ...example.figures, step: '20', everyDays: '1' } };
  expect(withDrug(fast, 'diazepam')).toMatchObject({
    drug: 'diazepam',
    method: 'guidance',
    strengths: '',
    figures: { currentDailyDose: '60', step: '', everyDays: '' },
    start: '2026-12-01',
  });
});

test('a refusal speaks of the form, not of the request', () => {
  expect(plainly('Give percent and everyDays as the prescriber wants them.')).toBe(
    'Give percent and the days between steps as the prescriber wants them.',
  );
});

test('levels are gathered into days', () => {
  const point = (hour: number, mid: number) => ({ hour, low: mid - 1, mid, high: mid + 1 });
  expect(levelByDay([point(0, 2), point(12, 4), point(24, 8)])).toEqual([
    { day: 0, low: 1, mean: 3, high: 5 },
    { day: 1, low: 7, mean: 8, high: 9 },
  ]);
});

test('axes have round values', () => {
  expect(ticksTo(60)).toEqual([0, 20, 40, 60]);
  expect(ticksTo(0.3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticksTo(0)).toEqual([0, 1]);
});

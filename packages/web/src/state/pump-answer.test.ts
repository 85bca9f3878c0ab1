import { type Day, type PumpRecord, parseDay } from '@doseline/engine';
import { expect, test } from 'vitest';
import { pumpAnswerOf } from './pump-answer.ts';
import { EMPTY_PUMP_DRAFT, examplePumpDraft, type PumpDraft, withModel } from './pump-draft.ts';
import { pumpReminders } from './pump-reminders.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2025-04-01');
const PUMP: PumpRecord = {
  id: 'synchromed-ii-20',
  name: 'a pump',
  reservoirMl: 20,
  alarmMl: 2,
  residualMl: 1.4,
  flowTolerance: 0.145,
  marginDays: 7,
  stabilityDays: 180,
  sources: [],
};
const DRAFT = examplePumpDraft('2025-03-01');
const outcomeOf = (draft: PumpDraft) => pumpAnswerOf(draft, PUMP, today).outcome;

test('an empty form asks for what is missing', () => {
  expect(outcomeOf(EMPTY_PUMP_DRAFT)).toEqual({
    is: 'open',
    missing: ['reservoirMl', 'fillMl', 'concentrationMcgPerMl', 'dailyDoseMcg', 'alarmMl', 'filledOn'],
  });
});

test('the example gives a forecast read today', () => {
  const outcome = outcomeOf(DRAFT);
  if (outcome.is !== 'forecast') throw new Error(outcome.is);
  expect(outcome.forecast.daysToAlarm).toBeCloseTo(16 / 0.175);
  expect(outcome.forecast.now?.urgency).toBe('routine');
});

test('periods take the place of the dose', () => {
  const flex = { ...DRAFT, mode: 'flex' as const, figures: { ...DRAFT.figures, dailyDoseMcg: 'what' } };
  expect(outcomeOf({ ...flex, periods: [{ hours: '', doseMcg: '' }] })).toEqual({ is: 'open', missing: ['periods'] });
  const half = pumpAnswerOf({ ...flex, periods: [{ hours: '12', doseMcg: '' }] }, PUMP, today);
  expect(half.troubles.periods).toBeDefined();
  const whole = outcomeOf({
    ...flex,
    periods: [
      { hours: '12', doseMcg: '150' },
      { hours: '12', doseMcg: '200' },
    ],
  });
  if (whole.is !== 'forecast') throw new Error(whole.is);
  expect(whole.forecast.flowMlPerDay).toBeCloseTo(0.175);
});

test('a part of the fill before is not silently left out', () => {
  const answer = pumpAnswerOf({ ...DRAFT, beforeOn: '2025-01-01' }, PUMP, today);
  expect(answer.outcome.is).toBe('open');
  expect(answer.troubles.beforeOn).toContain('withdrawn');
});

test('a year that is still being typed is no year; a fill to come is said, and planned', () => {
  expect(outcomeOf({ ...DRAFT, filledOn: '0202-03-01' })).toEqual({ is: 'open', missing: ['filledOn'] });
  const answer = pumpAnswerOf({ ...DRAFT, filledOn: '2025-05-01' }, PUMP, today);
  expect(answer.outcome.is).toBe('forecast');
  expect(answer.troubles.filledOn).toContain('still to come');
});

test('what no pump can be is refused', () => {
  const outcome = outcomeOf({ ...DRAFT, figures: { ...DRAFT.figures, fillMl: '30' } });
  if (outcome.is !== 'refused') throw new Error(outcome.is);
  expect(outcome.refusal.refused).toContain('30 mL');
});

test('another model brings its volumes and leaves what was typed', () => {
  const other = { ...PUMP, id: 'other', reservoirMl: 40, alarmMl: 3 };
  expect(withModel(DRAFT, other, PUMP).figures).toMatchObject({ reservoirMl: '40', alarmMl: '3' });
  const typed = { ...DRAFT, figures: { ...DRAFT.figures, alarmMl: '4' } };
  expect(withModel(typed, other, PUMP).figures).toMatchObject({ reservoirMl: '40', alarmMl: '4' });
});

test('reminders lie ahead and say nothing private', () => {
  const outcome = outcomeOf(DRAFT);
  if (outcome.is !== 'forecast') throw new Error(outcome.is);
  const reminders = pumpReminders(outcome.forecast, today);
  expect(reminders.map((one) => one.day)).toEqual(['2025-05-05', '2025-05-19', '2025-05-31', '2025-06-03']);
  expect(reminders.map((one) => one.privately).join(' ')).not.toMatch(/pump|baclofen|medicine|refill/i);
  expect(pumpReminders(outcome.forecast, day('2025-06-01'))).toHaveLength(1);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../nouns/day.ts';
import type { PumpRecord, PumpRequest } from '../nouns/pump.ts';
import { type BridgeRequest, bridgeBolus, mixedConcentration } from './bridge-bolus.ts';
import { forecastPump } from './forecast-pump.ts';
import type { PumpForecast } from './pump-forecast.ts';

const day = (text: string) => parseDay(text) as Day;
const pump: PumpRecord = {
  id: 'any',
  name: 'a pump',
  flowMlPerDay: [0.048, 24],
  residualMl: 1.4,
  flowTolerance: 0.145,
  marginDays: 7,
  stabilityDays: 180,
  sources: [],
};
const filled = (more: Partial<PumpRequest> = {}): PumpRequest => ({
  reservoirMl: 20,
  fillMl: 20,
  concentrationMcgPerMl: 2000,
  dailyDoseMcg: 850,
  alarmMl: 2,
  filledOn: day('2025-03-01'),
  ...more,
});
function forecast(more: Partial<PumpRequest> = {}): PumpForecast {
  const made = forecastPump(filled(more), pump);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

describe('a forecast', () => {
  // The worked examples V1 to V4 of the pump reference.
  it.each([
    [
      { concentrationMcgPerMl: 500, dailyDoseMcg: 100, filledOn: day('2025-01-06') },
      0.2,
      90,
      '2025-04-06',
      78,
      'flow tolerance',
    ],
    [
      { reservoirMl: 40, fillMl: 40, dailyDoseMcg: 300, filledOn: day('2025-01-06') },
      0.15,
      253.3333,
      '2025-09-16',
      180,
      'stability',
    ],
    [{}, 0.425, 42.3529, '2025-04-12', 35, 'volume'],
    [{ alarmMl: 4 }, 0.425, 37.6471, '2025-04-07', 30, 'volume'],
  ] as const)('%o', (more, flow, days, alarmOn, refillDays, limitedBy) => {
    const made = forecast(more);
    expect(made.flowMlPerDay).toBeCloseTo(flow, 6);
    expect(made.daysToAlarm).toBeCloseTo(days, 4);
    expect(made).toMatchObject({ alarmOn, limitedBy, refillBy: addDays(filled(more).filledOn, refillDays) });
  });

  it('counts from the alarm to empty with what cannot be counted on left out', () => {
    // V11: 0.6 mL at 0.2 mL a day.
    const { alarmOn, emptyOn } = forecast({ fillMl: 12, dailyDoseMcg: 400 });
    expect([alarmOn, emptyOn]).toEqual(['2025-04-20', '2025-04-23']);
  });

  it('tells the earliest days too, and says so where they have come', () => {
    // 18 mL and 18.6 mL at 0.425 mL a day and 14.5 percent more: 36.99 and 38.2 days.
    expect(forecast()).toMatchObject({ alarmFrom: '2025-04-06', emptyFrom: '2025-04-08', emptyOn: '2025-04-13' });
    const says = (asOf: string, more: Partial<PumpRequest> = {}) => forecast({ asOf: day(asOf), ...more }).now?.say;
    expect(says('2025-04-07')).toContain('2 days overdue. Call');
    expect(says('2025-04-09')).toContain('may be empty already');
    expect(says('2025-04-12')).toMatch(/alarm is due, and the pump may be empty already/);
    const keeps = { reservoirMl: 40, fillMl: 40, dailyDoseMcg: 300 };
    expect(says('2025-08-29', keeps)).toContain('1 day overdue, because the medicine keeps no longer');
    expect(forecast().signs).toContain('emergency department');
  });

  it('names a change of dose in percent, and a margin that is most of the days', () => {
    expect(forecast({ previousDailyDoseMcg: 800 }).working).toContain('From 800 to 850 mcg a day: 6.3 percent more.');
    expect(forecast({ fillMl: 7, marginDays: 7 }).warnings.join(' ')).toContain(
      'The margin of 7 days is most of the 11 days',
    );
    expect(forecast().warnings.join(' ')).not.toContain('margin');
  });

  it('lets the usual margin give way where it is more than a third of the days, and says so', () => {
    const short = { fillMl: 17, dailyDoseMcg: 1500, concentrationMcgPerMl: 1000 };
    const { refillBy, warnings, working } = forecast(short);
    expect(refillBy).toBe(addDays(filled().filledOn, 7));
    expect(warnings.join(' ')).toContain('The usual margin of 7 days is too much of the 10 days to the alarm: 3 days');
    expect(working.join(' ')).toContain('10 - 3 days of margin');
    expect(forecast({ ...short, marginDays: 7 }).refillBy).toBe(addDays(filled().filledOn, 3));
  });

  it('counts on nothing below the alarm, at the earliest, where it is not known how much can be', () => {
    const { residualMl: _, ...unknown } = pump;
    const made = forecastPump(filled(), unknown);
    expect(made).toMatchObject({ alarmFrom: '2025-04-06', emptyFrom: '2025-04-06', emptyOn: '2025-04-17' });
    expect('refused' in made ? '' : made.warnings.join(' ')).toContain('may be empty as soon as the alarm is due');
    expect('refused' in made ? '' : made.working.join(' ')).toContain('to empty: 2 mL / 0.425 mL a day = 4.7 days');
  });

  it('of a day in parts is that of their sum', () => {
    const flex = [
      { hours: 6, doseMcg: 400 },
      { hours: 18, doseMcg: 450 },
    ];
    const { dailyDoseMcg: _, ...rest } = filled();
    expect(forecastPump({ ...rest, flex }, pump)).toMatchObject({ alarmOn: '2025-04-12', flowMlPerDay: 0.425 });
  });

  it.each([
    ['2025-03-02', 'routine'],
    ['2025-03-25', 'soon'],
    ['2025-04-06', 'today'],
    ['2025-04-12', 'today'],
    ['2025-04-14', 'emergency'],
  ] as const)('read on %s is %s', (asOf, urgency) => {
    expect(forecast({ asOf: day(asOf) }).now?.urgency).toBe(urgency);
  });

  it('flags large steps and doses, and what was not verified', () => {
    const said = (more: Partial<PumpRequest>, of = pump) => {
      const made = forecastPump(filled({ alarmMl: 4, ...more }), of);
      return 'refused' in made ? made.refused : made.warnings.join(' ');
    };
    expect(said({ dailyDoseMcg: 1001 })).toContain('more than 1000');
    expect(said({ dailyDoseMcg: 1000 })).toBe('');
    expect(said({ dailyDoseMcg: 421, previousDailyDoseMcg: 300 })).toContain('a step of 40.3 percent');
    expect(said({ dailyDoseMcg: 420, previousDailyDoseMcg: 300 })).toBe('');
    expect(said({ dailyDoseMcg: 239, previousDailyDoseMcg: 300 })).toContain('a step of -20.3 percent');
    expect(said({ dailyDoseMcg: 240, previousDailyDoseMcg: 300 })).toBe('');
    expect(said({ alarmMl: 2 })).toContain('4 mL');
    expect(said({}, { ...pump, unverified: ['residualMl'] })).toContain(
      'No source was seen for these figures of a pump: the volume that cannot be counted on.',
    );
  });

  it.each<[string, Partial<PumpRequest>, RegExp]>([
    ['more than the reservoir holds', { fillMl: 21 }, /more than the reservoir/],
    ['an alarm above the fill', { alarmMl: 20 }, /sound at once/],
    ['no dose', { dailyDoseMcg: 0 }, /dailyDoseMcg must be/],
    ['a dose that is no number', { dailyDoseMcg: Number.NaN }, /dailyDoseMcg must be/],
    ['a flow too slow', { dailyDoseMcg: 95 }, /0.0475 mL a day is outside.*0.048 to 24/],
    ['a flow too fast', { dailyDoseMcg: 50_000 }, /25 mL a day is outside/],
    ['a day of 25 hours', { flex: [{ hours: 25, doseMcg: 100 }] }, /at most 24/],
    ['a margin below zero', { marginDays: -1 }, /marginDays/],
    // 0.425 mL a day for 20 days: 8.5 mL gone, 11.5 mL left, give or take 1.2325 mL.
    [
      'too much withdrawn',
      { atRefill: { filledOn: day('2025-02-09'), fillMl: 20, withdrawnMl: 12.8 } },
      /1.3 mL too much/,
    ],
    [
      'too little withdrawn',
      { atRefill: { filledOn: day('2025-02-09'), fillMl: 20, withdrawnMl: 10.2 } },
      /1.3 mL too little/,
    ],
    [
      'a fill before that lies after',
      { atRefill: { filledOn: day('2025-03-02'), fillMl: 20, withdrawnMl: 10 } },
      /lies after this one/,
    ],
  ])('is refused for %s', (_, more, why) => {
    expect(forecastPump(filled(more), pump)).toMatchObject({
      refused: expect.stringMatching(why),
      advice: expect.stringMatching(/\S/),
    });
  });

  it('is refused where the pump has another reservoir', () => {
    expect(forecastPump(filled(), { ...pump, reservoirMl: 40 })).toMatchObject({
      refused: expect.stringContaining('40 mL, not 20 mL'),
    });
  });

  it('takes what was withdrawn within the tolerance', () => {
    expect(forecast({ atRefill: { filledOn: day('2025-02-09'), fillMl: 20, withdrawnMl: 12.7 } }).alarmOn).toBe(
      '2025-04-12',
    );
  });

  it('always has the refill before the alarm and the alarm before empty; more dose is never later', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 40, noNaN: true }),
        fc.double({ min: 1, max: 4.9, noNaN: true }),
        fc.double({ min: 100, max: 2000, noNaN: true }),
        (fillMl, alarmMl, dose) => {
          const made = (dailyDoseMcg: number) => forecast({ reservoirMl: 40, fillMl, alarmMl, dailyDoseMcg });
          const one = made(dose);
          expect(one.refillBy <= one.alarmOn && one.alarmOn <= one.emptyOn).toBe(true);
          expect(one.alarmFrom <= one.alarmOn && one.alarmFrom <= one.emptyFrom && one.emptyFrom <= one.emptyOn).toBe(
            true,
          );
          expect(made(dose * 1.1).alarmOn <= one.alarmOn).toBe(true);
          expect(made(dose * 1.1).refillBy <= one.refillBy).toBe(true);
        },
      ),
    );
  });
});

describe('a bridge', () => {
  const change = (more: Partial<BridgeRequest>): BridgeRequest => ({
    catheterCm: 70,
    mlPerCm: 0.0022,
    tubingMl: 0.199,
    oldConcentrationMcgPerMl: 500,
    newConcentrationMcgPerMl: 2000,
    oldDailyDoseMcg: 200,
    newDailyDoseMcg: 200,
    ...more,
  });
  // The worked examples V5 to V7 of the pump reference.
  it.each([
    [{}, 176.5, 21.18, 0.4, 0.1, 50, 3.53],
    [
      { oldConcentrationMcgPerMl: 2000, newConcentrationMcgPerMl: 500, oldDailyDoseMcg: 150, newDailyDoseMcg: 150 },
      706,
      112.96,
      0.075,
      0.3,
      600,
      1.1767,
    ],
    [{ newDailyDoseMcg: 230 }, 176.5, 21.18, 0.4, 0.115, 57.5, 3.0696],
  ])('%o', (more, mcg, hours, flow, after, without, days) => {
    const made = bridgeBolus(change(more));
    if ('refused' in made) throw new Error(made.refused);
    expect(made.catheterMl).toBeCloseTo(0.154, 6);
    expect(made.bridgeMl).toBeCloseTo(0.353, 6);
    expect(made.bridgeMcg).toBeCloseTo(mcg, 4);
    expect(made.durationHours).toBeCloseTo(hours, 4);
    expect(made.flowMlPerDay).toBeCloseTo(flow, 6);
    expect(made.flowAfterMlPerDay).toBeCloseTo(after, 6);
    expect(made.withoutBridge.dailyDoseMcg).toBeCloseTo(without, 4);
    expect(made.withoutBridge.days).toBeCloseTo(days, 4);
  });

  it('of a catheter that was trimmed: 110 cm less 32 at 0.0026 mL (V8)', () => {
    const made = bridgeBolus(change({ catheterCm: 110 - 32, mlPerCm: 0.0026 }));
    expect('refused' in made ? undefined : made.catheterMl).toBeCloseTo(0.2028, 6);
    expect(forecast({ concentrationMcgPerMl: 1000, dailyDoseMcg: 250, alarmMl: 3 }).daysToAlarm).toBeCloseTo(68, 6);
  });

  it('is refused where the concentration stays, and for what is no number', () => {
    expect(bridgeBolus(change({ newConcentrationMcgPerMl: 500 }))).toMatchObject({
      refused: expect.stringContaining('no bridge'),
    });
    expect(bridgeBolus(change({ catheterCm: 0 }))).toMatchObject({ refused: expect.stringContaining('catheterCm') });
  });

  it('says what a fill becomes on top of what was left (V12)', () => {
    expect(mixedConcentration(1.4, 500, 18.6, 2000)).toBeCloseTo(1895, 6);
  });

  it('of a change of dose alone there is none: the dates are counted from what is in the reservoir (V9, V10)', () => {
    const left = (dailyDoseMcg: number) => forecast({ fillMl: 9.6, dailyDoseMcg }).daysToAlarm;
    expect(left(345)).toBeCloseTo(44.058, 3);
    expect(left(240)).toBeCloseTo(63.3333, 4);
  });
});

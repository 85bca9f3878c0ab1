import { describe, expect, it } from 'vitest';
import { kineticsKnowledge } from '../../test/kinetics-pack.ts';
import type { Curve } from './curve.ts';
import type { CurveRequest } from './curve-request.ts';
import { drawCurve } from './draw-curve.ts';

const sources = [{ reference: 'made-up' }];
const knowledge = kineticsKnowledge(
  [
    {
      drug: 'baclofen',
      values: {
        'half-life': [3, 'h', 5.7],
        'time to peak': [0.75, 'h', 1],
        bioavailability: [0.74, '1'],
        'volume of distribution': [0.65, 'L/kg'],
        clearance: [1.7, 'mL/min/kg'],
      },
      unverified: ['bioavailability'],
    },
    {
      drug: 'baclofen',
      route: 'intrathecal',
      values: { 'half-life in spinal fluid': [1.51, 'h'], 'clearance from spinal fluid': [30, 'mL/h'] },
      unverified: ['half-life in spinal fluid', 'clearance from spinal fluid'],
    },
    {
      drug: 'fluoxetine',
      values: { 'half-life': [96, 'h', 144], tmax: [6, 'h', 8], 'metabolite-half-life': [96, 'h', 384] },
    },
    { drug: 'phenytoin', values: { 'half-life': [7, 'h', 42], tmax: [4, 'h'], saturable: [1, '1'] } },
    { drug: 'slow', values: { 'half-life': [2, 'h'], tmax: [6, 'h'] } },
    { drug: 'peakless', values: { 'half-life': [2, 'h'] } },
    { drug: 'fentanyl', route: 'transdermal', values: { 'half-life': [17, 'h', 27] } },
    {
      drug: 'diazepam',
      route: 'intravenous',
      values: {
        'half-life': [42, 'h'],
        'distribution-half-life': [1, 'h'],
        'volume-of-distribution': [1, 'L/kg'],
        clearance: [0.38, 'mL/min/kg'],
      },
    },
    { drug: 'salt', values: { tmax: [1, 'h'] } },
  ],
  {
    occupancies: [
      {
        drug: 'fluoxetine',
        target: 'serotonin transporter',
        emaxPercent: 86,
        ed50Mg: 3,
        basis: 'Made up.',
        approximation: true,
        sources,
      },
    ],
    facts: [
      {
        id: 'baclofen-withdrawal',
        kind: 'withdrawal',
        subject: 'baclofen',
        routes: ['oral'],
        basis: 'reviewed',
        say: 'Stopping is dangerous.',
        onsetHours: [12, 72],
        sources,
      },
    ],
  },
);

const draw = (request: Partial<CurveRequest>) => drawCurve({ drug: 'baclofen', route: 'oral', ...request }, knowledge);

function drawn(request: Partial<CurveRequest>): Curve {
  const curve = draw(request);
  if ('refused' in curve) throw new Error(curve.refused);
  return curve;
}

const stopped = { dailyDose: 60, dosesPerDay: 3, stopAfterDays: 2, weightKg: 70 } as const;

describe('a medicine that is stopped', () => {
  const curve = drawn(stopped);

  it('has a concentration, and its average at steady state is F · dose / clearance', () => {
    expect(curve.unit).toBe('ng/mL');
    expect(curve.steadyState).toBeCloseTo((0.74 * 60 * 1000) / 24 / (1.7 * 0.06 * 70), 2);
  });

  it('has the middle within the band', () => {
    expect(curve.points.every(({ low, mid, high }) => low <= mid && mid <= high)).toBe(true);
    expect(curve.points.some(({ low, high }) => low < high)).toBe(true);
  });

  it('marks the last dose, a tenth, five half-lives and the hours of withdrawal', () => {
    const marks = Object.fromEntries(curve.marks.map((mark) => [mark.kind, mark]));
    expect(marks['last-dose']?.hour).toBe(40);
    expect(marks['five-half-lives']).toMatchObject({ hour: 55, to: 68.5 });
    expect(marks.withdrawal).toMatchObject({ hour: 52, to: 112 });
    const tenth = (curve.steadyState ?? 0) / 10;
    const { hour = 0, to = 0 } = marks['below-tenth'] ?? {};
    const at = (wanted: number) => curve.points.find((point) => Math.abs(point.hour - wanted) < 0.06);
    expect(at(Math.ceil(hour))?.low).toBeLessThan(tenth);
    expect(at(Math.floor(hour))?.low).toBeGreaterThan(tenth);
    expect(at(Math.ceil(to))?.high).toBeLessThan(tenth);
    expect(at(Math.floor(to))?.high).toBeGreaterThan(tenth);
  });

  it('names what is not verified, and its sources', () => {
    expect(curve.warnings.join(' ')).toContain('Not verified against a source that was seen: bioavailability.');
    expect(curve.sources.map(({ title }) => title)).toContain('Made up');
  });

  it('ends five half-lives after the last dose where no length is given', () => {
    expect(curve.points.at(-1)?.hour).toBe(72);
  });
});

describe('a regular dose', () => {
  it('stays at steady state, a little above and below its average', () => {
    const { points, steadyState = 0, marks } = drawn({ dailyDose: 60, dosesPerDay: 3, hours: 48, weightKg: 70 });
    expect(marks).toEqual([]);
    const mids = points.map(({ mid }) => mid);
    expect(Math.min(...mids)).toBeLessThan(steadyState);
    expect(Math.max(...mids)).toBeGreaterThan(steadyState);
    expect(mids[0]).toBeCloseTo(mids.at(-1) ?? 0, 3);
  });

  it('of two years is drawn as finely as asked, with the average that its dose keeps', () => {
    const { points, steadyState = 0 } = drawn({ dailyDose: 60, dosesPerDay: 4, hours: 17_472, everyHours: 1 });
    expect(points).toHaveLength(17_473);
    const day = points.slice(-25, -1);
    const mean = day.reduce((sum, { mid }) => sum + mid, 0) / day.length;
    expect(Math.abs(mean / steadyState - 1)).toBeLessThan(0.1);
    expect(draw({ dailyDose: 60, dosesPerDay: 4, everyHours: 0 })).toMatchObject({
      refused: expect.stringContaining('everyHours'),
    });
  });

  it('rises from nothing when it is new', () => {
    const { points, unit, steadyState } = drawn({ dailyDose: 60, dosesPerDay: 3, hours: 48, dailyDoseBefore: 0 });
    expect(points[0]?.mid).toBe(0);
    expect([unit, steadyState]).toEqual(['% of highest', undefined]);
    expect(Math.max(...points.map(({ mid }) => mid))).toBeCloseTo(100, 3);
  });

  it('with a missed dose is as always before it, lower after, and back in the end', () => {
    const whole = drawn({ dailyDose: 60, dosesPerDay: 3, hours: 96 });
    const gap = drawn({ dailyDose: 60, dosesPerDay: 3, hours: 96, missed: [4] });
    const at = (curve: Curve, hour: number) => curve.points.find((point) => point.hour === hour)?.mid ?? 0;
    expect(gap.unit).toBe('% of steady state');
    expect(gap.warnings.join(' ')).toContain('give weightKg');
    expect(at(gap, 23.5)).toBe(at(whole, 23.5));
    expect(at(gap, 26)).toBeLessThan(at(whole, 26) / 2);
    expect(at(gap, 95)).toBeCloseTo(at(whole, 95), 2);
  });
});

describe('steps of a taper', () => {
  it('are taken one after another, and then nothing', () => {
    const curve = drawn({
      steps: [
        { days: 7, dailyDose: 45, dosesPerDay: 3 },
        {
          days: 7,
          dailyDose: 30,
          doses: [
            { hour: 8, mg: 10 },
            { hour: 20, mg: 20 },
          ],
        },
      ],
      dailyDoseBefore: 60,
    });
    const average = (from: number, to: number) => {
      const within = curve.points.filter(({ hour }) => hour >= from && hour < to);
      return within.reduce((sum, { mid }) => sum + mid, 0) / within.length;
    };
    // What the points in each hour leave out of an average is a percent or two.
    expect(average(96, 168)).toBeGreaterThan(73);
    expect(average(96, 168)).toBeLessThan(77);
    expect(average(264, 336)).toBeGreaterThan(45);
    expect(average(264, 336)).toBeLessThan(55);
    expect(curve.marks[0]).toMatchObject({ kind: 'last-dose', hour: 13 * 24 + 20 });
    expect(curve.points.at(-1)?.mid).toBeLessThan(4);
  });

  it('take the doses a day of the request where they have none', () => {
    const [step, dosesPerDay] = [{ days: 2, dailyDose: 30 }, 3] as const;
    expect(drawn({ steps: [step], dosesPerDay }).points).toEqual(drawn({ steps: [{ ...step, dosesPerDay }] }).points);
  });

  it('follow on days with doses at the same hours', () => {
    const doses = [8, 12, 22].map((hour) => ({ hour, mg: 15 }));
    const { points } = drawn({ steps: [{ days: 4, dailyDose: 45, doses }], dailyDoseBefore: 45.0001, dosesPerDay: 3 });
    const at = (wanted: number) => points.find(({ hour }) => hour === wanted)?.mid ?? 0;
    expect(at(6) / at(78)).toBeCloseTo(1, 3);
  });

  it('left out for a whole day are the same as those doses left out one by one', () => {
    const taken = { dailyDose: 60, dosesPerDay: 3, hours: 96 } as const;
    expect(drawn({ ...taken, missedDays: [2] }).points).toEqual(drawn({ ...taken, missed: [4, 5, 6] }).points);
  });

  it('say so where the dose before them was not given', () => {
    const { warnings } = drawn({ steps: [{ days: 7, dailyDose: 45, dosesPerDay: 3 }] });
    expect(warnings.join(' ')).toContain('before the first step');
  });
});

describe('into the spinal fluid', () => {
  it('an infusion of 300 mcg a day is a plateau of 417 ng/mL, and half of it one half-life after it stops', () => {
    const curve = drawn({ route: 'intrathecal', dailyDose: 0.3, stopAfterDays: 1, hours: 48 });
    const at = (hour: number) => curve.points.find((point) => point.hour === hour)?.mid;
    expect(curve.space).toBe('spinal fluid');
    expect(at(0)).toBeCloseTo(417, 0);
    expect(at(24)).toBeCloseTo(417, 0);
    expect(at(27)).toBeCloseTo(417 * 2 ** (-3 / 1.51), 0);
    expect(curve.marks[0]).toMatchObject({ kind: 'last-dose', hour: 24 });
    expect(curve.warnings.join(' ')).toMatch(/half-life in spinal fluid.*blood tell nothing/);
  });

  it('a test dose is a bolus', () => {
    const { points } = drawn({ route: 'intrathecal', doses: [{ hour: 0, mg: 0.05 }] });
    // 50 mcg in the volume of 30 mL/h · 1.51 h / ln 2 = 65 mL.
    expect(points[0]?.mid).toBeCloseTo(50_000 / ((30 * 1.51) / Math.LN2), 0);
  });
});

it('into a vein without a number of doses is an infusion', () => {
  const request = { drug: 'diazepam', route: 'intravenous', weightKg: 70, hours: 24 } as const;
  const { points, steadyState, working } = drawn({ ...request, dailyDose: 10 });
  expect(points.every(({ mid }) => Math.abs(mid / (steadyState ?? 0) - 1) < 1e-5)).toBe(true);
  expect(working.join(' ')).toContain('even rate');
  expect(drawn({ ...request, dailyDose: 10, dosesPerDay: 1 }).points[0]?.mid).toBeGreaterThan(steadyState ?? 0);
});

it('two compartments are taken where the first phase is known', () => {
  const curve = drawn({ drug: 'diazepam', route: 'intravenous', doses: [{ hour: 0, mg: 10 }], weightKg: 70 });
  expect(curve.working[0]).toContain('Two compartments');
  const [first, second] = curve.points;
  expect(first?.mid).toBeGreaterThan(second?.mid ?? 0);
});

it('occupancy is that of the daily dose at steady state, and says that it is an approximation', () => {
  const { occupancy, warnings, points } = drawn({ drug: 'fluoxetine', dailyDose: 20, dosesPerDay: 1, hours: 24 });
  const mean = (of: readonly { readonly mid: number }[]) => of.reduce((sum, { mid }) => sum + mid, 0) / of.length;
  expect(mean(points)).toBeCloseTo(100, 0);
  expect(mean(occupancy?.points ?? [])).toBeCloseTo((86 * 20) / 23, 0);
  expect(warnings.join(' ')).toMatch(/96 to 384 hours.*approximation/);
});

describe('is refused', () => {
  it.each<[string, Partial<CurveRequest>, RegExp]>([
    ['without a half-life', { drug: 'salt', ...stopped }, /half-life of salt/],
    ['for a drug without facts', { drug: 'nothing', ...stopped }, /half-life of nothing/],
    ['by a route of which nothing is known', { route: 'intravenous', ...stopped }, /intravenous route/],
    ['without a peak', { drug: 'peakless', ...stopped }, /How soon peakless peaks/],
    ['for a slow release', { drug: 'slow', ...stopped }, /releases it slowly/],
    ['for a patch', { drug: 'fentanyl', route: 'transdermal', ...stopped }, /no model for the transdermal/],
    ['where doses cannot be added up', { drug: 'phenytoin', ...stopped }, /not rise in proportion/],
    ['without doses', {}, /None of doses/],
    ['with doses and steps', { doses: [], steps: [] }, /More than one/],
    ['for an amount below 0', { doses: [{ hour: 0, mg: -1 }] }, /Every dose/],
    ['for an hour that is no number', { doses: [{ hour: Number.NaN, mg: 1 }] }, /Every dose/],
    ['for no dose at all', { doses: [] }, /1 to/],
    ['for a daily dose without a count', { dailyDose: 10 }, /dosesPerDay/],
    ['for years on end', { ...stopped, hours: 1e6 }, /at most/],
    ['for a missed dose that is not there', { ...stopped, missed: [7] }, /dose 7, and there are 6/],
    ['for a missed dose of a pump', { route: 'intrathecal', dailyDose: 1, missed: [1] }, /no single doses/],
    ['for a step without days', { steps: [{ days: 1.5, dailyDose: 1, dosesPerDay: 1 }] }, /steps\[0\]/],
    ['for a stop before it began', { ...stopped, stopAfterDays: -1 }, /stopAfterDays/],
  ])('%s', (_, request, why) => {
    expect(draw(request)).toMatchObject({ refused: expect.stringMatching(why), advice: expect.stringMatching(/\S/) });
  });

  it('with the routes that are known', () => {
    expect(draw({ route: 'intravenous', ...stopped })).toMatchObject({
      advice: expect.stringContaining('oral, intrathecal'),
    });
  });
});

it('gives the same bytes for the same request', () => {
  expect(JSON.stringify(draw(stopped))).toBe(JSON.stringify(draw(stopped)));
});

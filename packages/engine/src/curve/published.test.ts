import { describe, expect, it } from 'vitest';
import { kineticsKnowledge } from '../../test/kinetics-pack.ts';
import { absorptionRate } from './absorption.ts';
import { oneCompartment } from './compartments.ts';
import type { Curve } from './curve.ts';
import type { CurveRequest } from './curve-request.ts';
import { drawCurve } from './draw-curve.ts';

// Figures of US labels and of Lombardo 2018, as read. One compartment, so a peak right after absorption comes out up to a quarter too low
// where a distribution phase is left out; each line states its tolerance.
const knowledge = kineticsKnowledge([
  // A solution: 0.36 mg peaks at 0.82 ng/mL after 3 h; 0.2 mg infused in 200 min at 0.64 ng/mL.
  {
    drug: 'lofexidine',
    values: { 'half-life': [12, 'h'], tmax: [3, 'h'], bioavailability: [72, '%'], clearance: [17.6, 'L/h'] },
  },
  // An apparent volume: what reaches the blood is in it. 5, 10 and 20 mg a day come to peaks of 9, 18 and 33 ng/mL.
  {
    drug: 'vortioxetine',
    values: {
      'half-life': [66, 'h'],
      tmax: [7, 'h', 11],
      bioavailability: [1, '1'],
      'volume-of-distribution': [2600, 'L'],
    },
  },
  // 120 mg a day: peak 1.5 mcg/mL, area of a day 20.4 h · mcg/mL.
  {
    drug: 'belzutifan',
    values: { 'half-life': [14, 'h'], tmax: [1, 'h', 2], bioavailability: [1, '1'], clearance: [120 / 20.4, 'L/h'] },
  },
  // 350 mg: peak 1.8 (SD 1.0) mcg/mL, area 7.0 h · mcg/mL.
  {
    drug: 'carisoprodol',
    values: { 'half-life': [2, 'h'], tmax: [1.7, 'h'], bioavailability: [1, '1'], clearance: [50, 'L/h'] },
  },
  {
    drug: 'citalopram',
    values: { 'half-life': [35, 'h'], tmax: [4, 'h'], bioavailability: [80, '%'], clearance: [330, 'mL/min'] },
  },
  // An oral clearance: what reaches the blood is in it.
  ...[27, 32].map(
    (hours) =>
      ({
        drug: `escitalopram ${hours}`,
        values: { 'half-life': [hours, 'h'], tmax: [5, 'h'], bioavailability: [1, '1'], clearance: [600, 'mL/min'] },
      }) as const,
  ),
]);

function drawn(request: Omit<CurveRequest, 'route'>): Curve {
  const curve = drawCurve({ route: 'oral', ...request }, knowledge);
  if ('refused' in curve) throw new Error(curve.refused);
  return curve;
}

function peak({ points }: Curve) {
  return points.reduce((highest, point) => (point.mid > highest.mid ? point : highest));
}

describe('the highest level', () => {
  it.each<[string, Omit<CurveRequest, 'route'>, ngPerMl: number, hour: readonly [number, number], within: number]>([
    ['lofexidine 0.36 mg', { drug: 'lofexidine', doses: [{ hour: 0, mg: 0.36 }], hours: 48 }, 0.82, [2.9, 3.1], 0.15],
    ['vortioxetine 5 mg a day', { drug: 'vortioxetine', dailyDose: 5, dosesPerDay: 1, hours: 24 }, 9, [5, 11], 0.12],
    ['vortioxetine 10 mg a day', { drug: 'vortioxetine', dailyDose: 10, dosesPerDay: 1, hours: 24 }, 18, [5, 11], 0.12],
    ['vortioxetine 20 mg a day', { drug: 'vortioxetine', dailyDose: 20, dosesPerDay: 1, hours: 24 }, 33, [5, 11], 0.12],
    ['belzutifan 120 mg a day', { drug: 'belzutifan', dailyDose: 120, dosesPerDay: 1, hours: 24 }, 1500, [1, 2], 0.12],
    ['carisoprodol 350 mg', { drug: 'carisoprodol', doses: [{ hour: 0, mg: 350 }], hours: 24 }, 1800, [1.6, 1.8], 0.26],
  ])('of %s', (_, request, ngPerMl, [from, to], within) => {
    const { mid, hour } = peak(drawn(request));
    expect(Math.abs(mid / ngPerMl - 1)).toBeLessThan(within);
    expect(hour).toBeGreaterThanOrEqual(from);
    expect(hour).toBeLessThanOrEqual(to);
  });
});

// Labels: citalopram 2.5 times a single dose; escitalopram 2.2 to 2.5 times over half-lives of 27 to 32 hours.
it.each([
  ['citalopram', 2.5, 0.07],
  ['escitalopram 27', 2.2, 0.04],
  ['escitalopram 32', 2.5, 0.04],
])('%s once a day accumulates %f times', (drug, times, within) => {
  const trough = (dailyDoseBefore: number) =>
    drawn({ drug, dailyDose: 20, dosesPerDay: 1, hours: 24, dailyDoseBefore }).points.at(-1)?.mid ?? 0;
  expect(Math.abs(trough(20) / trough(0) / times - 1)).toBeLessThan(within);
});

describe('baclofen', () => {
  it('peaks after 1 h when absorbed at 3.4 an hour with a half-life of 5.24 h, at 2.9 with 3.5 h', () => {
    expect(absorptionRate(oneCompartment(5.24), 1)).toBeCloseTo(3.4, 1);
    expect(absorptionRate(oneCompartment(3.5), 1)).toBeCloseTo(2.9, 1);
  });
});

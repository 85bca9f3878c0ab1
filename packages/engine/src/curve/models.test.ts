import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absorbed, absorptionRate } from './absorption.ts';
import { oneCompartment, twoCompartments } from './compartments.ts';
import type { Dosing, TimedDose } from './dosing.ts';
import { area, type Exponentials, slopeAt, valueAt } from './exponentials.ts';
import { trace } from './trace.ts';

const NOTHING: Dosing = { doses: [], infusions: [], dailyBefore: [], mgPerHourBefore: 0, goesOn: false };
const every = (hours: number, count: number, mg: number): readonly TimedDose[] =>
  Array.from({ length: count }, (_, i) => ({ hour: i * hours, mg }));

describe('a single dose', () => {
  it('halves with each half-life', () => {
    const [now, later, last] = trace(oneCompartment(6), { ...NOTHING, doses: [{ hour: 0, mg: 10 }] }, [0, 6, 60]);
    expect((later ?? 0) / (now ?? 1)).toBeCloseTo(0.5, 12);
    expect((last ?? 0) / (now ?? 1)).toBeCloseTo(2 ** -10, 12);
  });

  it('by mouth follows the equation of Bateman, its peak included', () => {
    const [ke, ka] = [Math.LN2 / 5, 2];
    const sum = absorbed(oneCompartment(5), ka);
    const bateman = (t: number) => ((ke * ka) / (ka - ke)) * (Math.exp(-ke * t) - Math.exp(-ka * t));
    for (const t of [0, 0.3, 1, 4, 20]) expect(valueAt(sum, t)).toBeCloseTo(bateman(t), 12);
    const peak = Math.log(ka / ke) / (ka - ke);
    expect(slopeAt(sum, peak)).toBeCloseTo(0, 12);
    expect(absorptionRate(oneCompartment(5), peak)).toBeCloseTo(ka, 9);
  });

  it('absorbed as fast as it is eliminated is k² · t · e^(−kt)', () => {
    const k = Math.LN2 / 5;
    const sum = absorbed(oneCompartment(5), k);
    // Within the nudge that keeps the closed form, a few hundred-thousandths.
    for (const t of [1, 5, 15]) expect(valueAt(sum, t) / (k * k * t * Math.exp(-k * t))).toBeCloseTo(1, 4);
  });

  it('has no rate of absorption for a peak later than 1/ke', () => {
    expect(absorptionRate(oneCompartment(3), 3 / Math.LN2 + 0.01)).toBeUndefined();
    expect(absorptionRate(oneCompartment(3), 3 / Math.LN2 - 0.01)).toBeGreaterThan(Math.LN2 / 3);
  });

  it('in two compartments is the textbook biexponential of its micro-constants', () => {
    // V1 = 10 L, CL = 2 L/h, k12 = 0.5, k21 = 0.25 per hour: k10 = 0.2; α + β = 0.95; α · β = 0.05; Vss = 10 · (1 + 2) = 30 L.
    const root = Math.sqrt(0.95 ** 2 - 4 * 0.05);
    const [alpha, beta] = [(0.95 + root) / 2, (0.95 - root) / 2];
    const sum = twoCompartments({
      distributionHalfLifeHours: Math.LN2 / alpha,
      halfLifeHours: Math.LN2 / beta,
      residenceHours: 30 / 2,
    });
    const a = ((1 / 10) * (alpha - 0.25)) / (alpha - beta);
    const b = ((1 / 10) * (0.25 - beta)) / (alpha - beta);
    // Area 1 in place of 1 mg: the concentration times the clearance.
    for (const t of [0, 0.5, 3, 24])
      expect(valueAt(sum ?? [], t)).toBeCloseTo(2 * (a * Math.exp(-alpha * t) + b * Math.exp(-beta * t)), 10);
  });

  it('in two compartments needs a residence time between the two phases', () => {
    const given = { distributionHalfLifeHours: 1, halfLifeHours: 10 };
    expect(twoCompartments({ ...given, residenceHours: 15 })).toBeUndefined();
    expect(twoCompartments({ ...given, residenceHours: 1 })).toBeUndefined();
    expect(twoCompartments({ ...given, residenceHours: 10 })).toHaveLength(2);
  });
});

describe('many doses', () => {
  it('accumulate by 1 / (1 − e^(−k · interval))', () => {
    const dosing = { ...NOTHING, doses: every(8, 60, 10) };
    const [first, last] = trace(oneCompartment(12), dosing, [0, 59 * 8]);
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(1 / (1 - Math.exp((-Math.LN2 / 12) * 8)), 9);
  });

  it('by mouth come to the same steady state as was there before hour 0', () => {
    const answer = absorbed(oneCompartment(7), 1.1);
    const hours = [0, 1, 2.5, 7.9];
    const before = { ...NOTHING, dailyBefore: every(8, 3, 20), doses: every(8, 3, 20) };
    const long = { ...NOTHING, doses: every(8, 300, 20) };
    const shifted = trace(
      answer,
      long,
      hours.map((hour) => hour + 297 * 8),
    );
    trace(answer, before, hours).forEach((level, i) => {
      expect(level).toBeCloseTo(shifted[i] ?? 0, 9);
    });
  });

  it('average to the rate at which they are given', () => {
    const dosing = { ...NOTHING, dailyBefore: every(6, 4, 15), doses: every(6, 4, 15) };
    const hours = Array.from({ length: 24_000 }, (_, i) => (i + 0.5) / 1000);
    const levels = trace(absorbed(oneCompartment(4), 1.5), dosing, hours);
    expect(levels.reduce((sum, level) => sum + level, 0) / levels.length).toBeCloseTo(60 / 24, 5);
  });
});

describe('an infusion', () => {
  it('comes to its rate as 1 − e^(−kt), stays, and falls after its end', () => {
    const answer = oneCompartment(2);
    const dosing = { ...NOTHING, infusions: [{ from: 1, to: 41, mgPerHour: 3 }] };
    const [before, half, plateau, after] = trace(answer, dosing, [1, 3, 41, 43]);
    expect(before).toBe(0);
    expect(half).toBeCloseTo(1.5, 12);
    expect(plateau).toBeCloseTo(3 * (1 - 2 ** -20), 12);
    expect(after).toBeCloseTo(1.5, 5);
  });

  it('that ran before hour 0 is at its rate, and stays there', () => {
    const dosing = { ...NOTHING, mgPerHourBefore: 0.0125, infusions: [{ from: 0, to: 90, mgPerHour: 0.0125 }] };
    for (const level of trace(oneCompartment(1.51), dosing, [0, 5, 50])) expect(level).toBeCloseTo(0.0125, 12);
  });
});

/** Disposition and absorption of any drug here. */
const answers: fc.Arbitrary<Exponentials> = fc
  .record({
    halfLife: fc.double({ min: 0.5, max: 150, noNaN: true }),
    ka: fc.double({ min: 0.05, max: 20, noNaN: true }),
    oral: fc.boolean(),
    two: fc.boolean(),
  })
  .map(({ halfLife, ka, oral, two }) => {
    const given = { distributionHalfLifeHours: halfLife / 10, halfLifeHours: halfLife, residenceHours: halfLife };
    const disposition = (two ? twoCompartments(given) : undefined) ?? oneCompartment(halfLife);
    return oral ? absorbed(disposition, ka) : disposition;
  });
const doses = fc.array(
  fc.record({ hour: fc.double({ min: 0, max: 100, noNaN: true }), mg: fc.double({ min: 0, max: 500, noNaN: true }) }),
  { maxLength: 30 },
);
const hours = Array.from({ length: 60 }, (_, i) => i * 4);
const taken = (given: readonly TimedDose[]): Dosing => ({ ...NOTHING, doses: given });

describe('whatever the drug', () => {
  it('the area of the answer to a dose is 1', () => {
    fc.assert(fc.property(answers, (answer) => Math.abs(area(answer) - 1) < 1e-9));
  });

  it('no level is below 0', () => {
    fc.assert(
      fc.property(answers, doses, (answer, given) => trace(answer, taken(given), hours).every((level) => level >= 0)),
    );
  });

  it('twice the doses give twice the level', () => {
    fc.assert(
      fc.property(answers, doses, (answer, given) => {
        const once = trace(answer, taken(given), hours);
        const twice = trace(answer, taken(given.map(({ hour, mg }) => ({ hour, mg: 2 * mg }))), hours);
        once.forEach((level, i) => {
          expect(twice[i]).toBeCloseTo(2 * level, 6);
        });
      }),
    );
  });

  it('levels of doses taken apart add up, and so do they one by one', () => {
    fc.assert(
      fc.property(answers, doses, doses, (answer, some, others) => {
        const together = trace(answer, taken([...some, ...others]), hours);
        const one = trace(answer, taken(some), hours);
        const singly = (hour: number) =>
          others.reduce((sum, dose) => sum + dose.mg * valueAt(answer, hour - dose.hour), 0);
        hours.forEach((hour, i) => {
          expect(together[i]).toBeCloseTo((one[i] ?? 0) + singly(hour), 5);
        });
      }),
    );
  });

  it('after the last dose is absorbed the level only falls', () => {
    fc.assert(
      fc.property(answers, doses, (answer, given) => {
        // 100 is the latest hour of a dose; absorbed at 0.05 an hour or faster, the latest peak is 1/0.05 hours on.
        const slowest = Math.min(...answer.map(({ rate }) => rate));
        const after = Array.from({ length: 30 }, (_, i) => 100 + 1 / Math.min(slowest, 0.05) + i * 7);
        const levels = trace(answer, taken(given), after);
        return levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) * (1 + 1e-9) + 1e-12);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../nouns/day.ts';
import type { Measurement } from '../nouns/measurement.ts';
import type { Person } from '../nouns/person.ts';
import { cockcroftGault, kidneyFunction } from './kidney.ts';

const asOf = parseDay('2026-11-01') as Day;
const day = (text: string) => parseDay(text) as Day;
const person = (measurements: readonly Measurement[], rest: Partial<Person> = {}): Person => ({
  age: 54,
  sex: 'female',
  medicines: [],
  measurements,
  ...rest,
});

describe('Cockcroft-Gault', () => {
  // Worked by hand: (140 - age) x weight / (72 x creatinine), women x 0.85.
  test.each([
    [54, 70, 1.2, 'male', 69.676],
    [54, 70, 1.2, 'female', 59.225],
    [80, 50, 2, 'female', 17.708],
    [30, 72, 1, 'male', 110],
  ] as const)('age %d, %d kg, %d mg/dL, %s', (age, weightKg, creatinineMgDl, sex, value) => {
    expect(cockcroftGault({ age, weightKg, creatinineMgDl, sex })).toBeCloseTo(value, 2);
  });
});

describe('kidneyFunction', () => {
  test('a creatinine clearance that was given, before one that would be computed', () => {
    const { crcl } = kidneyFunction(
      person([
        { kind: 'creatinine', value: 0.9 },
        { kind: 'weight', value: 70 },
        { kind: 'crcl', value: 25, day: day('2026-09-01') },
      ]),
      asOf,
    );
    expect(crcl).toEqual({ value: 25, day: '2026-09-01', because: ['creatinine clearance 25 mL/min (2026-09-01)'] });
    const old = kidneyFunction(person([{ kind: 'crcl', value: 25, day: day('2020-09-01') }]), asOf);
    expect(old.crclReason).toContain('creatinine clearance (25 mL/min, 2020-09-01) is older than a year; ');
  });

  test('newest eGFR with its date', () => {
    const found = kidneyFunction(
      person([
        { kind: 'egfr', value: 50, day: day('2026-01-01') },
        { kind: 'egfr', value: 28, day: day('2026-09-01') },
        { kind: 'egfr', value: 90 },
      ]),
      asOf,
    );
    expect(found.egfr).toEqual({ value: 28, day: '2026-09-01', because: ['eGFR 28 mL/min/1.73 m² (2026-09-01)'] });
    expect(found.crclReason).toBe('no creatinine was given');
  });

  test('an undated value is taken as current, and said so', () => {
    const { egfr } = kidneyFunction(person([{ kind: 'egfr', value: 28 }]), asOf);
    expect(egfr?.because[0]).toContain('no date given, taken as current');
    expect(egfr?.day).toBeUndefined();
  });

  test('clearance names each value it rests on', () => {
    const { crcl } = kidneyFunction(
      person([
        { kind: 'creatinine', value: 1.2, day: day('2026-09-01') },
        { kind: 'weight', value: 70, day: day('2026-03-01') },
      ]),
      asOf,
    );
    expect(crcl?.value).toBeCloseTo(59.2, 1);
    expect(crcl?.day).toBe('2026-03-01');
    expect(crcl?.because).toEqual([
      'creatinine clearance 59 mL/min by Cockcroft-Gault',
      'creatinine 1.2 mg/dL (2026-09-01)',
      'weight 70 kg (2026-03-01)',
      'age 54',
      'female',
    ]);
  });

  test.each<[string, Person, string]>([
    ['nothing', person([]), 'no eGFR was given'],
    ['a year and a day old', person([{ kind: 'egfr', value: 28, day: day('2025-10-31') }]), 'older than a year'],
    ['later than the day', person([{ kind: 'egfr', value: 28, day: day('2026-11-02') }]), 'later than the day'],
    ['impossible', person([{ kind: 'egfr', value: 900 }]), 'outside 0 to 250'],
  ])('no eGFR: %s', (_, who, reason) => {
    expect(kidneyFunction(who, asOf).egfrReason).toContain(reason);
  });

  test('a value of exactly a year ago still counts', () => {
    expect(kidneyFunction(person([{ kind: 'egfr', value: 28, day: day('2025-11-01') }]), asOf).egfr?.value).toBe(28);
  });

  const both: Measurement[] = [
    { kind: 'creatinine', value: 1.2 },
    { kind: 'weight', value: 70 },
  ];
  test.each<[string, Person, string]>([
    ['no age', { sex: 'male', medicines: [], measurements: both }, 'no age'],
    ['a child', person(both, { age: 17 }), 'adults'],
    ['no sex', { age: 54, medicines: [], measurements: both }, 'no sex'],
    ['no weight', person(both.slice(0, 1)), 'no weight'],
    ['an impossible weight', person([...both.slice(0, 1), { kind: 'weight', value: 700 }]), 'weight 700 is outside'],
  ])('no clearance: %s', (_, who, reason) => {
    expect(kidneyFunction(who, asOf).crclReason).toContain(reason);
  });
});

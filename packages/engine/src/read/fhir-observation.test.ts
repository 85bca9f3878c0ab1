import { describe, expect, test } from 'vitest';
import { readFhir } from './fhir.ts';

const patient = { resourceType: 'Patient', birthDate: '1972-05-01', gender: 'female' };
const observation = (code: string, value: unknown, unit?: string, rest: object = {}) => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code }] },
  valueQuantity: { value, unit, code: unit, system: 'http://unitsofmeasure.org' },
  ...rest,
});
const on = (effectiveDateTime: string) => ({ effectiveDateTime });
const read = (...all: object[]) => readFhir([patient, ...all]);

describe('values', () => {
  test.each<[string, number, string, object]>([
    ['2160-0', 1.2, 'mg/dL', { kind: 'creatinine', value: 1.2 }],
    ['38483-4', 1.2, 'mg/dL', { kind: 'creatinine', value: 1.2 }],
    ['14682-9', 88.4, 'umol/L', { kind: 'creatinine', value: 1 }],
    ['33914-3', 28, 'mL/min/{1.73_m2}', { kind: 'egfr', value: 28 }],
    ['33914-3', 28, 'mL/min', { kind: 'egfr', value: 28 }],
    ['98979-8', 28, 'mL/min/1.73m2', { kind: 'egfr', value: 28 }],
    ['29463-7', 70, 'kg', { kind: 'weight', value: 70 }],
    ['3141-9', 100, '[lb_av]', { kind: 'weight', value: 45.359237 }],
    ['8302-2', 170, 'cm', { kind: 'height', value: 170 }],
    ['8277-6', 1.8, 'm2', { kind: 'bsa', value: 1.8 }],
    ['2823-3', 4.1, 'mmol/L', { kind: 'potassium', value: 4.1 }],
    ['2947-0', 127, 'mmol/L', { kind: 'sodium', value: 127 }],
    ['26499-4', 0.9, '10*3/uL', { kind: 'neutrophils', value: 0.9 }],
  ])('%s %d %s', (code, value, unit, expected) => {
    const { person, problems } = read(observation(code, value, unit));
    expect(person.measurements).toEqual([expected]);
    expect(problems).toEqual([]);
  });

  test('others are passed over', () => {
    const { person, problems } = read(
      observation('39156-5', 24, 'kg/m2'),
      observation('2160-0', 1, 'mg/dL', { status: 'entered-in-error' }),
    );
    expect(person.measurements).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('the newest of a kind', () => {
  const old = observation('33914-3', 60, 'mL/min', on('2025-01-01T10:00:00Z'));
  const recent = observation('62238-1', 28, 'mL/min', on('2026-01-01T10:00:00Z'));
  const undated = observation('33914-3', 99, 'mL/min');

  test('whatever the order; a dated one before an undated one', () => {
    for (const all of [
      [old, recent, undated],
      [undated, recent, old],
      [recent, undated, old],
    ])
      expect(read(...all).person.measurements).toEqual([{ kind: 'egfr', value: 28, day: '2026-01-01' }]);
  });

  test('two at one time: the one that asks for more care', () => {
    const other = observation('48643-1', 33, 'mL/min', on('2026-01-01T10:00:00Z'));
    for (const all of [
      [other, recent],
      [recent, other],
    ])
      expect(read(...all).person.measurements).toMatchObject([{ value: 28 }]);
  });

  test('an older value that could not be read is no matter; a newer one is', () => {
    const strange = (day: string) => observation('33914-3', 60, 'bananas', on(day));
    expect(read(strange('2025-01-01'), recent).problems).toEqual([]);
    for (const all of [
      [strange('2026-06-01'), recent],
      [recent, strange('2026-06-01')],
    ]) {
      expect(read(...all).problems).toMatchObject([
        { check: 'kidney', say: expect.stringContaining('bananas') as string },
      ]);
      expect(read(...all).person.measurements).toHaveLength(1);
    }
  });
});

describe('what cannot be used is told', () => {
  test.each<[object, RegExp]>([
    [observation('33914-3', 28), /no unit/],
    [observation('33914-3', 28, 'furlong'), /furlong/],
    [observation('33914-3', '28', 'mL/min'), /no number/],
    [observation('33914-3', -28, 'mL/min'), /outside 0 to 250/],
    [observation('29463-7', 9000, 'kg'), /outside/],
    [observation('33914-3', 28, 'mL/min', on('2026-02-30')), /2026-02-30/],
    [observation('33914-3', 28, 'mL/min', on('2026')), /not a day/],
    [observation('33914-3', 0, undefined, { valueQuantity: undefined, valueString: '>60' }), /no number/],
  ])('%#', (resource, say) => {
    const { person, problems } = read(resource);
    expect(person.measurements).toEqual([]);
    expect(problems).toMatchObject([{ check: 'kidney', say: expect.stringMatching(say) as string }]);
  });

  test('"more than 60" is used as 60, and said so', () => {
    const { person, problems } = read(
      observation('33914-3', 60, 'mL/min', { valueQuantity: { value: 60, comparator: '>', unit: 'mL/min' } }),
    );
    expect(person.measurements).toEqual([{ kind: 'egfr', value: 60 }]);
    expect(problems).toMatchObject([{ say: expect.stringContaining('> 60') as string }]);
  });
});

describe('pregnancy', () => {
  const status = (system: string, code: string, day = '2026-01-01') => ({
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '82810-3' }] },
    valueCodeableConcept: { coding: [{ system, code }] },
    ...on(day),
  });

  test('by SNOMED CT and by LOINC answers; the newest counts', () => {
    expect(read(status('http://snomed.info/sct', '77386006')).person.pregnant).toBe(true);
    expect(read(status('http://loinc.org', 'LA15173-0')).person.pregnant).toBe(true);
    expect(read(status('http://loinc.org', 'LA26683-5')).person.pregnant).toBe(false);
    expect(
      read(status('http://snomed.info/sct', '77386006'), status('http://snomed.info/sct', '60001007', '2026-05-01'))
        .person.pregnant,
    ).toBe(false);
    expect(read().person.pregnant).toBeUndefined();
  });

  test('unknown is told', () => {
    const { person, problems } = read(status('http://loinc.org', 'LA4489-6'));
    expect(person.pregnant).toBeUndefined();
    expect(problems).toMatchObject([{ check: 'pregnancy' }]);
  });
});

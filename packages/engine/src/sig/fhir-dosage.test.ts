import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDosage } from './fhir-dosage.ts';

const daily = (n: number) => ({ repeat: { frequency: n, period: 1, periodUnit: 'd' } });
const dose = (value: unknown, unit?: string) => [{ doseQuantity: unit === undefined ? { value } : { value, unit } }];
const mg = (n: number, high = n) => ({ low: n, high, unit: 'mg' });

describe('readDosage', () => {
  test('the common shape: so many a day, without a unit', () => {
    expect(readDosage([{ sequence: 1, timing: daily(1), asNeededBoolean: false, doseAndRate: dose(1) }])).toEqual({
      doses: [{ low: 1, high: 1, unit: 'each' }],
      timesPerDay: 1,
      asNeeded: false,
      route: null,
      daily: { low: 1, high: 1, unit: 'each' },
    });
  });

  test.each<[string, object, object]>([
    [
      'every 4 to 6 hours',
      { period: 4, periodMax: 6, periodUnit: 'h' },
      { everyHours: { low: 4, high: 6 }, daily: mg(40, 60) },
    ],
    ['2 to 3 times a day', { frequency: 2, frequencyMax: 3, period: 1, periodUnit: 'd' }, { daily: mg(20, 30) }],
    ['every other day', { frequency: 1, period: 2, periodUnit: 'd' }, { everyDays: 2, daily: mg(5) }],
    ['twice in 12 hours', { frequency: 2, period: 12, periodUnit: 'h' }, { timesPerDay: 4, daily: mg(40) }],
    ['every 90 minutes', { period: 90, periodUnit: 'min' }, { everyHours: 1.5, daily: mg(160) }],
    ['every 60 days', { frequency: 1, period: 60, periodUnit: 'd' }, { everyDays: 60 }],
    ['monthly', { frequency: 1, period: 1, periodUnit: 'mo' }, { everyDays: 30 }],
    ['weekly on a day', { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon'] }, { everyDays: 7 }],
    ['on two days', { dayOfWeek: ['mon', 'thu'] }, { everyDays: 3.5 }],
    ['morning and bedtime', { when: ['MORN', 'HS'] }, { timesPerDay: 2, daily: mg(20) }],
    ['with meals', { when: ['C'] }, { timesPerDay: 3 }],
    ['twice a day with meals', { frequency: 2, period: 1, periodUnit: 'd', when: ['C'] }, { timesPerDay: 2 }],
    ['at two hours of the day', { timeOfDay: ['08:00:00', '20:00:00'] }, { timesPerDay: 2 }],
    [
      'bounds are read over',
      { boundsDuration: { value: 10 }, frequency: 3, period: 1, periodUnit: 'd' },
      { timesPerDay: 3 },
    ],
  ])('timing: %s', (_, repeat, expected) => {
    expect(readDosage([{ timing: { repeat }, doseAndRate: dose(10, 'mg') }])).toMatchObject(expected);
  });

  test.each([
    ['BID', { timesPerDay: 2 }],
    ['TID', { timesPerDay: 3 }],
    ['QOD', { everyDays: 2 }],
    ['Q6H', { everyHours: 6 }],
    ['BED', { timesPerDay: 1 }],
    ['WK', { everyDays: 7 }],
    ['MO', { everyDays: 30 }],
  ])('timing code %s', (code, expected) => {
    expect(readDosage([{ timing: { code: { coding: [{ code }] } }, doseAndRate: dose(10, 'mg') }])).toMatchObject(
      expected,
    );
  });

  test.each([
    ['more than 24 a day', { frequency: 30, period: 1, periodUnit: 'd' }],
    ['no period', { frequency: 3 }],
    ['a unit of time that is none', { frequency: 1, period: 1, periodUnit: 'x' }],
    ['frequency and hours that differ', { frequency: 3, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00'] }],
    ['text for a number', { frequency: '3', period: 1, periodUnit: 'd' }],
    ['zero', { frequency: 0, period: 1, periodUnit: 'd' }],
    ['an unknown moment', { when: ['LATER'] }],
  ])('timing that cannot be used: %s', (_, repeat) => {
    const sig = readDosage([{ timing: { repeat }, doseAndRate: dose(10, 'mg') }]);
    expect(sig.daily).toBeNull();
    expect(sig.reason).toMatch(/\.$/);
  });

  test('doses: ranges, units, other shapes', () => {
    const read = (entry: object) => readDosage([{ timing: daily(2), ...entry }]).daily;
    const range = { low: { value: 1, unit: 'tablet' }, high: { value: 2, unit: 'tablet' } };
    expect(read({ doseAndRate: [{ doseRange: range }] })).toEqual({ low: 2, high: 4, unit: 'tablet' });
    expect(read({ doseAndRate: [{ doseQuantity: { value: 5, code: 'ug' } }] })).toEqual({
      low: 10,
      high: 10,
      unit: 'mcg',
    });
    expect(read({ doseAndRate: [{ doseQuantity: { value: 1, code: '{tbl}' } }] })?.unit).toBe('tablet');
    expect(read({ doseAndRate: dose(1, 'Tablet(s)') })?.unit).toBe('tablet');
    expect(read({ doseAndRate: dose(1, 'teaspoon') })).toEqual({ low: 10, high: 10, unit: 'mL' });
    expect(read({ doseQuantity: { value: 10, unit: 'mg' } })).toEqual(mg(20));
    const calculated = [
      { type: { coding: [{ code: 'calculated' }] }, doseQuantity: { value: 0.3, unit: 'mg/kg' } },
      { type: { coding: [{ code: 'ordered' }] }, doseQuantity: { value: 20, unit: 'mg' } },
    ];
    expect(read({ doseAndRate: calculated })).toEqual(mg(40));
  });

  test.each<[string, unknown, string]>([
    ['zero', dose(0, 'mg'), 'A dose of zero is no dose.'],
    ['negative', dose(-5, 'mg'), 'A dose cannot be negative.'],
    ['text', dose('5', 'mg'), 'The dose could not be read.'],
    ['by weight', dose(5, 'mg/kg'), 'The dose depends on body weight or another measure.'],
    ['not an object', ['x'], 'The dose could not be read.'],
    [
      'a comparator',
      [{ doseQuantity: { value: 5, comparator: '<', unit: 'mg' } }],
      'A dose given as more or less than a number is not exact.',
    ],
  ])('a dose that cannot be used: %s', (_, doseAndRate, reason) => {
    expect(readDosage([{ timing: daily(1), doseAndRate }])).toMatchObject({ daily: null, reason });
  });

  test('rates are amounts of a day', () => {
    const pump = readDosage([{ doseAndRate: [{ rateQuantity: { value: 300, unit: 'ug/d' } }] }]);
    expect(pump).toMatchObject({ doses: [], daily: { low: 300, high: 300, unit: 'mcg' } });
    const ratio = { numerator: { value: 2, unit: 'mL' }, denominator: { value: 1, unit: 'h' } };
    expect(readDosage([{ doseAndRate: [{ rateRatio: ratio }] }]).daily).toEqual({ low: 48, high: 48, unit: 'mL' });
  });

  test('as needed, and a maximum', () => {
    const maxDosePerPeriod = { numerator: { value: 4, unit: 'tablet' }, denominator: { value: 1, unit: 'd' } };
    const needed = { asNeededBoolean: true, doseAndRate: dose(1, 'tablet') };
    expect(readDosage([needed])).toMatchObject({ asNeeded: true, daily: null });
    expect(readDosage([{ ...needed, maxDosePerPeriod }]).daily).toEqual({ low: 1, high: 4, unit: 'tablet' });
    expect(readDosage([{ ...needed, maxDosePerPeriod, timing: daily(6) }]).daily).toEqual({
      low: 4,
      high: 4,
      unit: 'tablet',
    });
    expect(readDosage([{ asNeededCodeableConcept: { text: 'pain' } }]).asNeeded).toBe(true);
  });

  test.each([
    [{ coding: [{ system: 'http://snomed.info/sct', code: '72607000' }] }, 'intrathecal'],
    [{ coding: [{ code: '45890007' }] }, 'transdermal'],
    [{ text: 'by mouth' }, 'oral'],
    [{ coding: [{ display: 'Subcutaneous route' }] }, 'subcutaneous'],
    [{ text: 'somewhere' }, null],
    ['oral', null],
  ])('route %j', (route, expected) => {
    expect(readDosage([{ route }]).route).toBe(expected);
  });

  test('text fills what the structure leaves out', () => {
    expect(readDosage([{ text: '10 mg tid prn', asNeededBoolean: false }])).toMatchObject({
      daily: mg(30),
      asNeeded: true,
    });
    expect(readDosage([{ text: '10 mg tid', timing: daily(3) }]).daily).toEqual(mg(30));
    expect(readDosage([{ text: '10 mg tid', doseAndRate: dose(10, 'mg') }]).daily).toEqual(mg(30));
  });

  test('text and structure that disagree are not settled silently', () => {
    const reason = 'The text and the coded directions disagree.';
    expect(readDosage([{ text: '10 mg tid', timing: daily(2), doseAndRate: dose(10, 'mg') }])).toMatchObject({
      daily: null,
      reason,
    });
    expect(readDosage([{ text: '10 mg tid', timing: daily(2) }])).toMatchObject({ daily: null, reason });
    const taper = readDosage([
      { text: '10 mg bid for 3 days then 5 mg bid', timing: daily(2), doseAndRate: dose(10, 'mg') },
    ]);
    expect(taper).toMatchObject({ daily: null, reason: 'The dose changes over time.' });
  });

  test('several elements: together they add up, in sequence they change', () => {
    const at = (sequence: number | undefined, value: number, when: string) => ({
      ...(sequence !== undefined && { sequence }),
      timing: { repeat: { when: [when] } },
      doseAndRate: dose(value, 'mg'),
    });
    expect(readDosage([at(1, 10, 'MORN'), at(1, 20, 'NIGHT')])).toMatchObject({
      daily: mg(30),
      doses: [
        { low: 10, when: 'morning' },
        { low: 20, when: 'night' },
      ],
    });
    expect(readDosage([at(undefined, 10, 'MORN'), at(undefined, 20, 'NIGHT')]).daily).toEqual(mg(30));
    expect(readDosage([at(1, 10, 'MORN'), at(2, 20, 'MORN')])).toMatchObject({
      daily: null,
      reason: 'The dose changes over time.',
    });
    expect(readDosage([at(1, 10, 'MORN'), at(2, 10, 'MORN')]).daily).toEqual(mg(10));
    expect(readDosage([at(1, 10, 'MORN'), { timing: daily(1), doseAndRate: dose(1, 'tablet') }]).daily).toBeNull();
  });

  test.each([[undefined], [null], [[]], ['10 mg'], [7], [[null]], [['x']], [[{}, 3]], [{}]])(
    'odd input %j is a reason',
    (value) => {
      expect(readDosage(value)).toMatchObject({ daily: null, reason: expect.stringMatching(/\.$/) });
    },
  );

  test('never throws; a daily amount is ordered and positive', () => {
    const key = fc.constantFrom(
      'timing',
      'repeat',
      'doseAndRate',
      'doseQuantity',
      'value',
      'unit',
      'frequency',
      'period',
      'periodUnit',
      'when',
      'text',
      'route',
      'maxDosePerPeriod',
      'sequence',
      'coding',
      'code',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, 1, -1, 0.5, Number.NaN, 'd', 'mg', 'TID', '10 mg tid', true),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const sig = readDosage([value]);
        if (sig.daily === null) expect(typeof sig.reason).toBe('string');
        else {
          expect(sig.daily.high).toBeGreaterThan(0);
          expect(sig.daily.low).toBeLessThanOrEqual(sig.daily.high);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const PATIENTS = fileURLToPath(
  new URL('../../../../../shared/data/patients/synthea-r4/MedicationRequest.ndjson', import.meta.url),
);
describe.skipIf(!existsSync(PATIENTS))('the synthetic patients (skipped: no ../shared)', () => {
  test('every dosage with a dose and a timing is read; the others say what is missing', () => {
    const reasons = new Map<string, number>();
    let read = 0;
    for (const line of readFileSync(PATIENTS, 'utf8').split('\n')) {
      if (line === '') continue;
      const { dosageInstruction } = JSON.parse(line) as { dosageInstruction?: unknown };
      if (dosageInstruction === undefined) continue;
      const { daily, reason } = readDosage(dosageInstruction);
      if (daily !== null) read++;
      else reasons.set(reason ?? '', (reasons.get(reason ?? '') ?? 0) + 1);
    }
    expect(read).toBeGreaterThan(1100);
    expect([...reasons.keys()]).toEqual(['It is taken as needed; no dose is given.']);
  });
});

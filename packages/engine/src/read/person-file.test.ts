import { describe, expect, test } from 'vitest';
import { parseDay } from '../nouns/day.ts';
import { readPersonFile } from './person-file.ts';

const read = (person: object, asOf?: string) => readPersonFile(asOf === undefined ? { person } : { asOf, person });

test('the example of the contract', () => {
  const { person, asOf, problems } = readPersonFile({
    asOf: '2026-11-01',
    person: {
      age: 54,
      sex: 'female',
      pregnant: false,
      conditions: ['epilepsy', { system: 'icd-10-cm', code: 'N18.4' }],
      allergies: ['penicillin'],
      labs: { egfr: 28, weightKg: 70 },
      medicines: [
        'sertraline 50 mg daily',
        {
          text: 'baclofen 10 mg tablet, 20 mg three times a day',
          started: '2025-01-10',
          lastSupplied: '2026-09-20',
          daysSupply: 30,
        },
      ],
    },
  });
  expect(problems).toEqual([]);
  expect(asOf).toBe('2026-11-01');
  expect(person).toEqual({
    age: 54,
    sex: 'female',
    pregnant: false,
    conditions: [
      { given: 'epilepsy', codes: [] },
      { given: 'N18.4', codes: [{ system: 'icd-10-cm', code: 'N18.4' }] },
    ],
    allergies: [{ given: 'penicillin', codes: [] }],
    measurements: [
      { kind: 'egfr', value: 28 },
      { kind: 'weight', value: 70 },
    ],
    medicines: [
      { given: 'sertraline 50 mg daily', text: 'sertraline 50 mg daily', codes: [] },
      {
        given: 'baclofen 10 mg tablet, 20 mg three times a day',
        text: 'baclofen 10 mg tablet, 20 mg three times a day',
        codes: [],
        from: '2025-01-10',
        lastSupplied: '2026-09-20',
        daysSupply: 30,
      },
    ],
  });
});

test('a bare person, and null as absent', () => {
  const { person, asOf, problems } = readPersonFile({
    asOf: '2026-11-01',
    age: null,
    conditions: null,
    labs: null,
    medicines: ['baclofen'],
  });
  expect(problems).toEqual([]);
  expect(asOf).toBe('2026-11-01');
  expect(person).toEqual({ measurements: [], medicines: [{ given: 'baclofen', text: 'baclofen', codes: [] }] });
});

describe('values that are read', () => {
  test.each<[object, object]>([
    [{ age: '6 months' }, { age: 0.5 }],
    [{ age: { value: 6, unit: 'mo' } }, { age: 0.5 }],
    [{ age: '54' }, { age: 54 }],
    [{ sex: 'F' }, { sex: 'female' }],
    [{ conditions: [] }, { conditions: [] }],
    [{ conditions: [{ code: 'N18.4' }] }, { conditions: [{ codes: [{ system: 'icd-10-cm' }] }] }],
    [{ conditions: [{ code: '84757009' }] }, { conditions: [{ codes: [{ system: 'snomed-ct' }] }] }],
    [
      { allergies: [{ system: 'SNOMED CT', code: '91936005', text: 'penicillin' }] },
      {
        allergies: [{ given: 'penicillin', codes: [{ system: 'snomed-ct', code: '91936005' }] }],
      },
    ],
    [
      { labs: { creatinine: { value: 88.4, unit: 'umol/L', date: '2026-01-01' } } },
      {
        measurements: [{ kind: 'creatinine', value: 1, day: '2026-01-01' }],
      },
    ],
    [{ labs: { creatinineUmolL: 88.4 } }, { measurements: [{ kind: 'creatinine', value: 1 }] }],
    [{ labs: { egfr: { value: 28, date: '2026-01-01' } } }, { measurements: [{ value: 28, day: '2026-01-01' }] }],
    [{ labs: { weight: { value: 154, unit: 'lb' } } }, { measurements: [{ kind: 'weight' }] }],
    [
      { medicines: [{ code: '197391' }] },
      {
        medicines: [{ given: '197391', codes: [{ system: 'rxnorm', code: '197391' }] }],
      },
    ],
    [
      { medicines: [{ text: 'baclofen', route: 'intrathecal', stopped: '2027-01-01' }] },
      {
        medicines: [{ route: 'intrathecal', to: '2027-01-01' }],
      },
    ],
    [
      { medicines: [{ name: 'ibuprofen 400 mg', asNeeded: true }] },
      {
        medicines: [{ given: 'ibuprofen 400 mg', text: 'ibuprofen 400 mg as needed' }],
      },
    ],
  ])('%j', (given, expected) => {
    const { person, problems } = read(given, '2026-11-01');
    expect(problems).toEqual([]);
    expect(person).toMatchObject(expected);
  });
});

describe('what cannot be used is told by its path and left out', () => {
  test.each<[object, string, string]>([
    [{ age: 200 }, 'person.age', 'input'],
    [{ age: -1 }, 'person.age', 'input'],
    [{ age: 'old' }, 'person.age', 'input'],
    [{ age: true }, 'person.age', 'input'],
    [{ birthDate: '2026-02-30' }, 'person.birthDate', 'input'],
    [{ birthDate: '2027-01-01' }, 'person.birthDate', 'input'],
    [{ sex: 'other' }, 'person.sex', 'input'],
    [{ pregnant: 'yes' }, 'person.pregnant', 'pregnancy'],
    [{ conditions: 'epilepsy' }, 'person.conditions', 'condition'],
    [{ conditions: [7] }, 'person.conditions[0]', 'condition'],
    [{ conditions: [''] }, 'person.conditions[0]', 'condition'],
    [{ allergies: [{ code: '91936005' }] }, 'person.allergies[0].code', 'allergy'],
    [{ labs: [] }, 'person.labs', 'kidney'],
    [{ labs: { egfr: -3 } }, 'person.labs.egfr', 'kidney'],
    [{ labs: { egfr: '28' } }, 'person.labs.egfr', 'kidney'],
    [{ labs: { weightKg: -70 } }, 'person.labs.weightKg', 'kidney'],
    [{ labs: { weight: 70 } }, 'person.labs.weight', 'kidney'],
    [{ labs: { creatinine: { value: 1, unit: 'stone' } } }, 'person.labs.creatinine', 'kidney'],
    [{ labs: { egfr: { value: 28, date: '2026-02-30' } } }, 'person.labs.egfr.date', 'kidney'],
    [{ labs: { egfr: { value: 28, date: '2026-12-01' } } }, 'person.labs.egfr.date', 'kidney'],
    [{ labs: { cholesterol: 140 } }, 'person.labs.cholesterol', 'input'],
    [{ medicines: 'baclofen' }, 'person.medicines', 'recognition'],
    [{ medicines: [{}] }, 'person.medicines[0]', 'recognition'],
    [{ medicines: [null] }, 'person.medicines[0]', 'recognition'],
    [{ medicines: [{ text: 'baclofen', dose: 10 }] }, 'person.medicines[0].dose', 'recognition'],
    [{ medicines: [{ text: 'baclofen', started: '2026-02-30' }] }, 'person.medicines[0].started', 'recognition'],
    [{ medicines: [{ text: 'baclofen', started: '2026-12-01' }] }, 'person.medicines[0].started', 'recognition'],
    [{ medicines: [{ text: 'baclofen', lastSupplied: 20260901 }] }, 'person.medicines[0].lastSupplied', 'miss'],
    [{ medicines: [{ text: 'baclofen', daysSupply: -30 }] }, 'person.medicines[0].daysSupply', 'miss'],
    [{ medicines: [{ text: 'baclofen', asNeeded: 'yes' }] }, 'person.medicines[0].asNeeded', 'input'],
    [
      { medicines: [{ text: 'baclofen', started: '2026-05-01', stopped: '2026-04-01' }] },
      'person.medicines[0].stopped',
      'recognition',
    ],
    [{ medicines: ['baclofen -10 mg'] }, 'person.medicines[0]', 'dose'],
    [{ meds: [] }, 'person.meds', 'input'],
  ])('%j', (given, where, check) => {
    const { person, problems } = read(given, '2026-11-01');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ where, check });
    const { age, birthDate, sex, pregnant, measurements } = person;
    expect({ age, birthDate, sex, pregnant, measurements }).toEqual({ measurements: [] });
    for (const { from, to, lastSupplied, daysSupply } of person.medicines)
      expect({ from, to, lastSupplied, daysSupply }).toEqual({});
  });

  test('a day of screening that does not exist', () => {
    const { asOf, problems } = read({ medicines: [] }, '2026-02-30');
    expect(asOf).toBeUndefined();
    expect(problems).toMatchObject([{ where: 'asOf' }]);
  });

  test('person is not an object', () => {
    expect(readPersonFile({ person: [] }).problems).toMatchObject([{ where: 'person' }]);
  });

  test('an age that does not fit the birth date', () => {
    const { person, problems } = read({ age: 30, birthDate: '1972-05-01' }, '2026-11-01');
    expect(person.birthDate).toBe('1972-05-01');
    expect(problems).toMatchObject([{ where: 'person.age' }]);
  });

  test('without a day of screening, the caller says which day is today', () => {
    const file = { medicines: [{ text: 'baclofen', started: '2026-12-01' }] };
    expect(readPersonFile(file).problems).toEqual([]);
    expect(readPersonFile(file, parseDay('2026-11-01')).problems).toHaveLength(1);
  });
});

test('a stay that ends before it begins is told of and not used', () => {
  const { person, problems } = read({ hospitalStays: [{ from: '2026-10-05', to: '2026-10-01' }], medicines: [] });
  expect(person.hospitalStays).toBeUndefined();
  expect(problems).toMatchObject([
    { where: 'person.hospitalStays[0]', say: expect.stringContaining('before it begins') },
  ]);
});

test('five hundred medicines and more are all read', () => {
  const medicines = Array.from({ length: 1200 }, (_, i) => `medicine ${i}`);
  expect(read({ medicines }).person.medicines).toHaveLength(1200);
});

test.each([
  ['side by side', { system: 'rxnorm', code: '197391' }],
  ['as an object', { code: { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197391' } }],
  ['with a bar', { code: 'http://www.nlm.nih.gov/research/umls/rxnorm|197391' }],
  ['by its shape', { code: '197391' }],
])('a code %s', (_name, medicine) => {
  const { person, problems } = read({ medicines: [medicine] });
  expect(person.medicines[0]?.codes).toEqual([{ system: 'rxnorm', code: '197391' }]);
  expect(problems).toEqual([]);
});

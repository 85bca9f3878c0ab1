import { describe, expect, test } from 'vitest';
import { readFhir } from './fhir.ts';

const patient = { resourceType: 'Patient', birthDate: '1972-05-01', gender: 'female' };
const baclofen = {
  coding: [
    { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197391', display: 'Baclofen 10 MG Oral Tablet' },
  ],
};
const request = (rest: object = {}) => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: baclofen,
  ...rest,
});
const dispense = (rest: object = {}) => ({
  resourceType: 'MedicationDispense',
  status: 'completed',
  medicationCodeableConcept: baclofen,
  ...rest,
});
const tablets = (value: number) => [
  {
    timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } },
    doseAndRate: [{ doseQuantity: { value, unit: 'tablet' } }],
  },
];
const read = (...all: object[]) => readFhir([patient, ...all]);
const medicines = (...all: object[]) => read(...all).person.medicines;

describe('status', () => {
  test.each(['stopped', 'completed', 'ended'])('%s is over', (status) => {
    expect(medicines(request({ status, authoredOn: '2026-01-01' }))).toMatchObject([
      { ended: true, from: '2026-01-01' },
    ]);
    expect(medicines(request({ status }))[0]?.to).toBeUndefined();
    expect(read(request({ status })).problems).toEqual([]);
  });

  test.each(['on-hold', 'draft', 'unknown', undefined])('%s is current, and said so', (status) => {
    const { person, problems } = read(request({ status }));
    expect(person.medicines[0]?.ended).toBeUndefined();
    expect(problems).toMatchObject([
      { check: 'recognition', say: expect.stringContaining('as if it were taken') as string },
    ]);
  });

  test.each<object>([
    { status: 'cancelled' },
    { status: 'entered-in-error' },
    { doNotPerform: true },
    { resourceType: 'MedicationStatement', status: 'not-taken' },
    { resourceType: 'MedicationDispense', status: 'declined' },
    { resourceType: 'MedicationAdministration', status: 'not-done' },
  ])('%j is left out, and said so', (rest) => {
    const { person, problems } = read(request(rest));
    expect(person.medicines).toEqual([]);
    expect(problems).toMatchObject([{ check: 'recognition', say: expect.stringContaining('left out') as string }]);
  });

  test('a completed dispense is not the end of use', () => {
    expect(medicines(dispense({ whenHandedOver: '2026-01-01T10:00:00Z' }))[0]).toMatchObject({
      lastSupplied: '2026-01-01',
    });
    expect(medicines(dispense())[0]?.ended).toBeUndefined();
  });
});

describe('days', () => {
  test.each<[string, object, object]>([
    ['ordered', { authoredOn: '2026-01-01T23:00:00-05:00' }, { from: '2026-01-01' }],
    [
      'bounds',
      {
        authoredOn: '2026-01-01',
        dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2026-01-03', end: '2026-01-09' } } } }],
      },
      { from: '2026-01-03', to: '2026-01-09' },
    ],
    [
      'duration',
      {
        authoredOn: '2026-01-01',
        dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 1, code: 'wk' } } } }],
      },
      { from: '2026-01-01', to: '2026-01-07' },
    ],
    [
      'statement period',
      { resourceType: 'MedicationStatement', effectivePeriod: { start: '2026-01-01', end: '2026-02-01' } },
      { from: '2026-01-01', to: '2026-02-01' },
    ],
    ['statement day', { resourceType: 'MedicationStatement', effectiveDateTime: '2026-01-01' }, { from: '2026-01-01' }],
    [
      'administration',
      { resourceType: 'MedicationAdministration', status: 'completed', effectiveDateTime: '2026-01-01' },
      { from: '2026-01-01', to: '2026-01-01' },
    ],
    [
      'supply of the order',
      { dispenseRequest: { expectedSupplyDuration: { value: 30, unit: 'days' } } },
      { daysSupply: 30 },
    ],
  ])('%s', (_, rest, expected) => {
    const { person, problems } = read(request(rest));
    expect(problems).toEqual([]);
    expect(person.medicines).toMatchObject([expected]);
  });

  test('a part without an end leaves the course open', () => {
    const dosageInstruction = [
      { sequence: 1, timing: { repeat: { boundsPeriod: { end: '2026-01-09' } } } },
      { sequence: 2 },
    ];
    expect(medicines(request({ dosageInstruction }))[0]?.to).toBeUndefined();
  });

  test.each<[object, string]>([
    [{ authoredOn: '2026-02-30' }, 'input'],
    [{ authoredOn: '2026' }, 'input'],
    [{ resourceType: 'MedicationStatement', effectivePeriod: { start: '2026-02-01', end: '2026-01-01' } }, 'input'],
    [{ resourceType: 'MedicationDispense', daysSupply: { value: -3 } }, 'input'],
    [{ resourceType: 'MedicationAdministration', status: 'completed' }, 'recognition'],
  ])('%j is told', (rest, check) => {
    const { person, problems } = read(request({ status: 'active', ...rest }));
    expect(problems.filter((one) => !one.say.includes('status'))).toMatchObject([{ check }]);
    const [one] = person.medicines;
    expect([one?.from, one?.to, one?.daysSupply]).toEqual([undefined, undefined, undefined]);
  });
});

describe('one medicine, one line', () => {
  test('an order and its dispenses: the newest supply', () => {
    const all = [
      request({ id: 'r', authoredOn: '2026-01-01', dosageInstruction: tablets(2) }),
      dispense({
        medicationCodeableConcept: { text: 'Lioresal' },
        authorizingPrescription: [{ reference: 'MedicationRequest/r' }],
        whenHandedOver: '2026-02-01',
        daysSupply: { value: 30 },
      }),
      dispense({ whenHandedOver: '2026-01-02', daysSupply: { value: 28 } }),
    ];
    for (const order of [all, all.toReversed()])
      expect(medicines(...order)).toMatchObject([
        { given: 'Baclofen 10 MG Oral Tablet', from: '2026-01-01', lastSupplied: '2026-02-01', daysSupply: 30 },
      ]);
  });

  test('renewals of the same order: the newest, from the earliest start', () => {
    const found = medicines(
      request({ authoredOn: '2024-01-01', dosageInstruction: tablets(1) }),
      request({ authoredOn: '2026-01-01' }),
      request({ authoredOn: '2025-01-01', dosageInstruction: tablets(1) }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ from: '2024-01-01', sig: { timesPerDay: 3 } });
  });

  test('different directions stay apart, and are told', () => {
    const { person, problems } = read(
      request({ authoredOn: '2024-01-01', dosageInstruction: tablets(1) }),
      request({ authoredOn: '2026-01-01', dosageInstruction: tablets(2) }),
    );
    expect(person.medicines.map((one) => one.from)).toEqual(['2026-01-01', '2024-01-01']);
    expect(problems).toMatchObject([
      { check: 'recognition', say: expect.stringContaining('current 2 times') as string },
    ]);
  });

  test('of those that are over, the newest; none where a current one goes on', () => {
    const stopped = (day: string) => request({ status: 'stopped', authoredOn: day });
    expect(medicines(stopped('2024-01-01'), stopped('2025-01-01'))).toMatchObject([
      { from: '2025-01-01', ended: true },
    ]);
    const found = medicines(stopped('2024-01-01'), request({ authoredOn: '2026-01-01' }));
    expect(found).toMatchObject([{ from: '2026-01-01' }]);
    expect(found[0]?.ended).toBeUndefined();
  });

  test('an earlier dose that is over stays beside the current one', () => {
    const found = medicines(
      request({ status: 'stopped', authoredOn: '2025-01-01', dosageInstruction: tablets(3) }),
      request({ authoredOn: '2026-01-01', dosageInstruction: tablets(1) }),
    );
    expect(found.map((one) => one.ended ?? false)).toEqual([false, true]);
  });

  test('an earlier statement whose end touches the current start makes one use', () => {
    const before = {
      resourceType: 'MedicationStatement',
      status: 'completed',
      medicationCodeableConcept: baclofen,
      effectivePeriod: { start: '2020-01-01', end: '2026-01-01' },
    };
    expect(medicines(before, request({ authoredOn: '2026-01-01' }))).toMatchObject([{ from: '2020-01-01' }]);
  });

  test('administrations under an order add no line; alone, the newest counts', () => {
    const given = (day: string) => ({
      resourceType: 'MedicationAdministration',
      status: 'completed',
      medicationCodeableConcept: baclofen,
      effectiveDateTime: day,
    });
    expect(medicines(request(), given('2026-01-01'), given('2026-01-02'))).toHaveLength(1);
    expect(medicines(given('2026-01-02'), given('2026-01-03'), given('2026-01-01'))).toMatchObject([
      { to: '2026-01-03' },
    ]);
  });

  test('a placeholder code does not swallow a medicine', () => {
    const unknown = (text: string) =>
      request({ medicationCodeableConcept: { text, coding: [{ system: 'http://x.org', code: 'unknown' }] } });
    expect(medicines(unknown('baclofen'), unknown('oxycodone')).map((one) => one.given)).toEqual([
      'baclofen',
      'oxycodone',
    ]);
  });

  test('every distinct medicine survives, however often and in whatever state', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      request({
        status: i % 3 === 0 ? 'stopped' : 'active',
        authoredOn: `20${10 + (i % 15)}-01-01`,
        dosageInstruction: tablets(i),
        medicationCodeableConcept: { text: `medicine ${i % 40}` },
      }),
    );
    expect(new Set(medicines(...many).map((one) => one.given)).size).toBe(40);
  });
});

describe('supplies', () => {
  const fill = (day: string, days: number) => dispense({ whenHandedOver: day, daysSupply: { value: days, unit: 'd' } });
  test('every dispense is a supply, oldest first, and uses up the refills', () => {
    const order = request({ authoredOn: '2026-01-01', dispenseRequest: { numberOfRepeatsAllowed: 3 } });
    expect(medicines(order, fill('2026-02-01', 30), fill('2026-01-02', 28))).toMatchObject([
      {
        lastSupplied: '2026-02-01',
        daysSupply: 30,
        fills: [
          { day: '2026-01-02', days: 28 },
          { day: '2026-02-01', days: 30 },
        ],
        refillsLeft: 2,
      },
    ]);
  });

  test('one dispense is no list', () => {
    const [one] = medicines(request({ dispenseRequest: { numberOfRepeatsAllowed: 0 } }), fill('2026-02-01', 30));
    expect(one).toMatchObject({ lastSupplied: '2026-02-01', refillsLeft: 0 });
    expect(one?.fills).toBeUndefined();
  });

  test('stays in a hospital are told, visits are not', () => {
    const encounter = (code: string, more: object) => ({
      resourceType: 'Encounter',
      status: 'finished',
      class: { code },
      ...more,
    });
    const { person } = read(
      request(),
      encounter('IMP', { period: { start: '2026-03-01T08:00:00Z', end: '2026-03-04T10:00:00Z' } }),
      encounter('AMB', { period: { start: '2026-04-01' } }),
      encounter('IMP', { status: 'in-progress', period: { start: '2026-05-01' } }),
      encounter('IMP', { status: 'cancelled', period: { start: '2026-06-01' } }),
    );
    expect(person.hospitalStays).toEqual([{ from: '2026-03-01', to: '2026-03-04' }, { from: '2026-05-01' }]);
  });
});

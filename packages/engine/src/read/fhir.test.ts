import { describe, expect, test } from 'vitest';
import { readFhir } from './fhir.ts';
import { InputError } from './input-error.ts';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const patient = { resourceType: 'Patient', id: 'p', birthDate: '1972-05-01', gender: 'female' };
const bundle = (resources: readonly object[], rest: object = {}) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
  ...rest,
});
const coded = (system: string, code: string, display?: string) => ({ coding: [{ system, code, display }] });

describe('Patient', () => {
  const read = (rest: object) => readFhir([{ resourceType: 'Patient', ...rest }]);

  test('birth date and sex', () => {
    const { person, problems } = readFhir(bundle([patient]));
    expect(person).toEqual({ birthDate: '1972-05-01', sex: 'female', measurements: [], medicines: [] });
    expect(problems).toEqual([]);
  });

  test.each<[object, RegExp]>([
    [{ gender: 'female' }, /no birth date/],
    [{ gender: 'female', birthDate: '2026-02-30' }, /"2026-02-30" is not a day/],
    [{ gender: 'other', birthDate: '1972-05-01' }, /gender is "other"/],
    [{ birthDate: '1972-05-01' }, /gender is not given/],
    [{ gender: 'male', birthDate: '1972' }, /only as "1972"; 1972-07-01/],
    [{ gender: 'male', birthDate: '1972-05' }, /only as "1972-05"; 1972-05-15/],
    [{ gender: 'male', birthDate: '1930-01-01', deceasedBoolean: true }, /has died/],
    [{ gender: 'male', birthDate: '1930-01-01', deceasedDateTime: '2013-03-27T18:38:58Z' }, /died \(2013-03-27\)/],
  ])('%j', (rest, say) => {
    const { problems } = read(rest);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.say).toMatch(say);
  });

  test('none: it works, and says what is unknown', () => {
    const { person, problems } = readFhir(bundle([{ resourceType: 'Condition', code: { text: 'epilepsy' } }]));
    expect(person.conditions).toHaveLength(1);
    expect(problems).toMatchObject([{ where: 'Patient', about: 'age and sex' }]);
  });

  test('two people are refused', () => {
    expect(() => readFhir(bundle([patient, { ...patient, id: 'q' }]))).toThrow(InputError);
    const about = (id: string) => ({ resourceType: 'Condition', code: { text: 'gout' }, subject: { reference: id } });
    expect(() => readFhir([about('Patient/a'), about('Patient/b')])).toThrow(/2 people \(a, b\)/);
    expect(() =>
      readFhir([about('Patient/a'), about('urn:uuid:a'), about('https://x.org/fhir/Patient/a')]),
    ).not.toThrow();
    expect(() => readFhir([patient, patient, about('Patient/p')])).not.toThrow();
  });

  test('resources about someone else than the Patient are told', () => {
    const other = { resourceType: 'Condition', code: { text: 'gout' }, subject: { reference: 'Patient/q' } };
    expect(readFhir([patient, other]).problems[0]?.say).toMatch(/about "q"/);
  });
});

describe('Bundle', () => {
  const request = {
    resourceType: 'MedicationRequest',
    status: 'active',
    medicationCodeableConcept: { text: 'baclofen' },
  };

  test('one page of several is told', () => {
    const { problems } = readFhir(bundle([patient, request], { link: [{ relation: 'next', url: 'x' }] }));
    expect(problems[0]?.say).toMatch(/one page of several/);
  });

  test('a bundle inside a bundle', () => {
    expect(readFhir(bundle([patient, bundle([request])])).person.medicines).toHaveLength(1);
  });

  test('history: newest version only, and no deleted resource', () => {
    const at = (version: string, status: string) => ({
      resource: { ...request, id: 'r', status, meta: { lastUpdated: version } },
      request: { method: 'PUT', url: 'MedicationRequest/r' },
    });
    const gone = { request: { method: 'DELETE', url: 'MedicationRequest/s' }, response: { lastModified: '2026-03' } };
    const old = {
      resource: { ...request, id: 's', meta: { lastUpdated: '2026-01' } },
      request: { method: 'POST', url: 'MedicationRequest' },
    };
    const { person } = readFhir({
      resourceType: 'Bundle',
      type: 'history',
      entry: [at('2026-01', 'active'), at('2026-02', 'stopped'), gone, old],
    });
    expect(person.medicines).toMatchObject([{ given: 'baclofen', ended: true }]);
  });

  test('nothing that is used: a problem in a Bundle, an error elsewhere', () => {
    expect(readFhir(bundle([{ resourceType: 'Claim' }])).problems[0]?.say).toMatch(/none that is screened/);
    expect(readFhir(bundle([])).problems[0]?.say).toMatch(/0 entries/);
    expect(() => readFhir({ resourceType: 'Encounter' })).toThrow(/type "Encounter" is not read/);
    expect(() => readFhir([{ resourceType: 'Claim' }, { a: 1 }])).toThrow(/None of the 2 items/);
  });

  test('what the server reports is passed on', () => {
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', diagnostics: 'partial results' }],
    };
    expect(readFhir(bundle([patient, request, outcome])).problems).toMatchObject([{ about: 'server' }]);
  });
});

describe('Condition and AllergyIntolerance', () => {
  const SNOMED = 'http://snomed.info/sct';
  const condition = (rest: object) => ({ resourceType: 'Condition', code: { text: 'epilepsy' }, ...rest });
  const status = (code: string) => ({ clinicalStatus: { coding: [{ code }] } });
  const conditions = (...all: object[]) => readFhir([patient, ...all]).person.conditions?.map((one) => one.given);

  test.each<[string, object, string[] | undefined]>([
    ['active', condition(status('active')), ['epilepsy']],
    ['recurrence', condition(status('recurrence')), ['epilepsy']],
    ['relapse', condition(status('relapse')), ['epilepsy']],
    ['no status', condition({}), ['epilepsy']],
    ['resolved', condition(status('resolved')), []],
    ['remission', condition(status('remission')), []],
    ['inactive', condition(status('inactive')), []],
    ['abated, no status', condition({ abatementDateTime: '2020' }), []],
    ['abated, yet said to be active', condition({ ...status('active'), abatementDateTime: '2020-03-01' }), []],
    ['said to go on', condition({ ...status('active'), abatementBoolean: false }), ['epilepsy']],
    ['refuted', condition({ verificationStatus: { coding: [{ code: 'refuted' }] } }), []],
    ['in error', condition({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } }), []],
    ['no known problems', condition({ code: coded(SNOMED, '160245001') }), []],
    [
      'no information',
      condition({ code: coded('http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'no-problem-info') }),
      undefined,
    ],
  ])('%s', (_, resource, expected) => {
    expect(conditions(resource)).toEqual(expected);
  });

  test('the day on which it began is kept, of two the later, and none where one tells none', () => {
    const since = (...all: object[]) => readFhir([patient, ...all.map(condition)]).person.conditions?.[0]?.since;
    const [old, late] = [{ onsetDateTime: '1990-05-01T08:00:00Z' }, { recordedDate: '2026-05-01' }];
    expect([
      since(old),
      since(old, late),
      since(late, old),
      since(old, {}),
      since({ onsetString: 'long ago' }),
    ]).toEqual(['1990-05-01', '2026-05-01', '2026-05-01', undefined, undefined]);
  });

  test('no Condition at all: not told', () => expect(conditions()).toBeUndefined());

  test('codes by our short names, the same condition once', () => {
    const one = condition({ code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'N18.4', 'CKD stage 4') });
    expect(readFhir([patient, one, one]).person.conditions).toEqual([
      { given: 'CKD stage 4', codes: [{ system: 'icd-10-cm', code: 'N18.4', display: 'CKD stage 4' }] },
    ]);
  });

  test('without text and code: told', () => {
    expect(readFhir([patient, { resourceType: 'Condition', id: 'c' }]).problems).toMatchObject([
      { where: 'Condition/c', check: 'condition' },
    ]);
  });

  test('a pregnancy among the conditions', () => {
    expect(
      readFhir([patient, condition({ code: coded(SNOMED, '72892002', 'Normal pregnancy') })]).person.pregnant,
    ).toBe(true);
    expect(
      readFhir([patient, condition({ code: coded('http://hl7.org/fhir/sid/icd-10-cm', 'Z33.1') })]).person.pregnant,
    ).toBe(true);
  });

  test('allergies: code, substances of reactions, none known', () => {
    const allergy = (rest: object) => ({
      resourceType: 'AllergyIntolerance',
      patient: { reference: 'Patient/p' },
      ...rest,
    });
    const read = (...all: object[]) => readFhir([patient, ...all]).person.allergies?.map((one) => one.given);
    expect(read()).toBeUndefined();
    expect(read(allergy({ code: coded(SNOMED, '716186003', 'No known allergy') }))).toEqual([]);
    expect(
      read(allergy({ code: { text: 'penicillins' }, reaction: [{ substance: { text: 'amoxicillin' } }] })),
    ).toEqual(['penicillins', 'amoxicillin']);
    expect(read(allergy({ code: coded(SNOMED, '429625007', 'No known food allergy') }))).toBeUndefined();
    expect(read(allergy({ code: { text: 'x' }, ...status('resolved') }))).toEqual([]);
  });
});

describe('Medication behind a reference', () => {
  const baclofen = { resourceType: 'Medication', id: 'm', code: coded(RXNORM, '197391', 'Baclofen 10 MG Oral Tablet') };
  const pointing = (reference: string, rest: object = {}) => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    medicationReference: { reference },
    ...rest,
  });

  test.each<[string, object]>([
    ['relative', bundle([pointing('Medication/m'), baclofen])],
    ['absolute', bundle([pointing('https://x.org/fhir/Medication/m'), baclofen])],
    ['with a version', bundle([pointing('Medication/m/_history/3'), baclofen])],
    ['contained', bundle([pointing('#m', { contained: [baclofen] })])],
    [
      'urn:uuid',
      {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          { fullUrl: 'urn:uuid:1', resource: pointing('urn:uuid:2') },
          { fullUrl: 'urn:uuid:2', resource: { ...baclofen, id: undefined } },
        ],
      },
    ],
  ])('%s', (_, input) => {
    expect(readFhir(input as { [key: string]: unknown }).person.medicines).toMatchObject([
      { given: 'Baclofen 10 MG Oral Tablet', codes: [{ system: 'rxnorm', code: '197391' }] },
    ]);
  });

  test('ingredients with their strengths', () => {
    const combination = {
      resourceType: 'Medication',
      id: 'm',
      code: { text: 'house mix' },
      ingredient: [
        {
          itemCodeableConcept: { text: 'baclofen' },
          strength: { numerator: { value: 10, unit: 'mg' }, denominator: { value: 5, unit: 'mL' } },
        },
        { itemReference: { reference: 'Substance/s' } },
        { itemReference: { display: 'menthol' } },
      ],
    };
    const substance = { resourceType: 'Substance', id: 's', code: { text: 'lidocaine' } };
    const { person } = readFhir([pointing('Medication/m'), combination, substance]);
    expect(person.medicines[0]?.given).toBe('house mix');
    expect(person.medicines[0]?.ingredients?.map((one) => one.given)).toEqual([
      'baclofen 10 mg/5 mL',
      'lidocaine',
      'menthol',
    ]);
  });

  test('a reference that leads nowhere: its display, else a problem', () => {
    expect(
      readFhir([pointing('Medication/x', { medicationReference: { reference: 'Medication/x', display: 'baclofen' } })])
        .person.medicines,
    ).toMatchObject([{ text: 'baclofen' }]);
    const { person, problems } = readFhir([patient, pointing('Medication/x')]);
    expect(person.medicines).toEqual([]);
    expect(problems).toMatchObject([
      { check: 'recognition', say: expect.stringContaining('"Medication/x"') as string },
    ]);
  });

  test('only Medication resources: nothing says that they are taken', () => {
    expect(readFhir([patient, baclofen]).problems).toMatchObject([{ check: 'recognition' }]);
  });
});

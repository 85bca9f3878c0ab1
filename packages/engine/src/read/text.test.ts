import { describe, expect, test } from 'vitest';
import { readText } from './text.ts';

const medicines = (text: string) => readText(text).person.medicines.map((one) => one.given);

describe('medicines, one a line', () => {
  test.each<[string, string[]]>([
    ['baclofen 10 mg three times a day\noxycodone 5 mg', ['baclofen 10 mg three times a day', 'oxycodone 5 mg']],
    [
      '- baclofen\n* oxycodone\n• alcohol\n1. gabapentin\n2) lisinopril\n- [ ] aspirin',
      ['baclofen', 'oxycodone', 'alcohol', 'gabapentin', 'lisinopril', 'aspirin'],
    ],
    ['# my list\n\nbaclofen\r\n\r\naspirin\n', ['baclofen', 'aspirin']],
    ['1.5 mg lorazepam', ['1.5 mg lorazepam']],
    ['5-FU cream', ['5-FU cream']],
    ['baclofen, oxycodone, alcohol', ['baclofen', 'oxycodone', 'alcohol']],
    ['baclofen, oxycodone and alcohol', ['baclofen', 'oxycodone', 'alcohol']],
    ['baclofen 10 mg tablet, 20 mg three times a day', ['baclofen 10 mg tablet, 20 mg three times a day']],
    ['insulin, regular\nbaclofen', ['insulin, regular', 'baclofen']],
    ['Medicines:\nbaclofen', ['baclofen']],
    [
      'Benadryl Allergy 25 mg\nZyrtec Allergy\nAgenerase 50 mg\nAge Defense cream\nage-defying cream\nAllergy Relief 10 mg\npotassium chloride 20 mEq\ncreatine 5 g',
      [
        'Benadryl Allergy 25 mg',
        'Zyrtec Allergy',
        'Agenerase 50 mg',
        'Age Defense cream',
        'age-defying cream',
        'Allergy Relief 10 mg',
        'potassium chloride 20 mEq',
        'creatine 5 g',
      ],
    ],
  ])('%j', (text, expected) => {
    expect(medicines(text)).toEqual(expected);
    expect(readText(text).problems).toEqual([]);
  });

  test('a line too long for a medicine is kept, shortened, and told', () => {
    const { person, problems } = readText(`baclofen\n${'x'.repeat(5000)}`);
    expect(person.medicines).toHaveLength(2);
    expect(person.medicines[1]?.text).toBeUndefined();
    expect(person.medicines[1]?.given.length).toBeLessThan(100);
    expect(problems).toMatchObject([{ where: 'line 2', check: 'recognition' }]);
  });

  test('a negative dose is told, and no dose is made of what stands after it', () => {
    const { person, problems } = readText(
      'baclofen -10 mg daily\nbaclofen 10 mg -5 mg daily\nbaclofen - 10 mg\nbaclofen 5-10 mg',
    );
    expect(person.medicines.map((one) => one.text)).toEqual([
      'baclofen',
      'baclofen 10 mg',
      'baclofen - 10 mg',
      'baclofen 5-10 mg',
    ]);
    expect(problems).toMatchObject([
      { where: 'line 1', check: 'dose' },
      { where: 'line 2', check: 'dose' },
    ]);
  });

  test('no medicine at all is told', () => {
    expect(readText('# nothing\nage 54').problems).toMatchObject([{ check: 'recognition' }]);
  });
});

describe('lines about the person', () => {
  const about = (text: string) => readText(`${text}\nbaclofen`).person;

  test.each([
    ['age 54', { age: 54 }],
    ['Age: 6 months', { age: 0.5 }],
    ['age 54 female', { age: 54, sex: 'female' }],
    ['54 years old', { age: 54 }],
    ['54-year-old woman', { age: 54, sex: 'female' }],
    ['54 yo male', { age: 54, sex: 'male' }],
    ['female', { sex: 'female' }],
    ['Sex: M', { sex: 'male' }],
    ['born 1972-05-01', { birthDate: '1972-05-01' }],
    ['pregnant', { pregnant: true }],
    ['not pregnant', { pregnant: false }],
    ['pregnant: no', { pregnant: false }],
    ['pregnant: yes, 34 weeks', { pregnant: true, measurements: [{ kind: 'gestation', value: 34 }] }],
    ['20 weeks pregnant', { pregnant: true, measurements: [{ kind: 'gestation', value: 20 }] }],
    ['pregnant, week 20', { pregnant: true, measurements: [{ kind: 'gestation', value: 20 }] }],
    ['pregnant: 20 weeks', { pregnant: true, measurements: [{ kind: 'gestation', value: 20 }] }],
    ['pregnancy week: 20', { pregnant: true, measurements: [{ kind: 'gestation', value: 20 }] }],
    ['week 20 of pregnancy', { pregnant: true, measurements: [{ kind: 'gestation', value: 20 }] }],
    ['allergies: none', { allergies: [] }],
    ['NKDA', { allergies: [] }],
    ['allergic to penicillin', { allergies: [{ given: 'penicillin', codes: [] }] }],
    [
      'conditions: epilepsy, type 2 diabetes',
      {
        conditions: [
          { given: 'epilepsy', codes: [] },
          { given: 'type 2 diabetes', codes: [] },
        ],
      },
    ],
    [
      'Conditions:\n- epilepsy\n- gout\n',
      {
        conditions: [
          { given: 'epilepsy', codes: [] },
          { given: 'gout', codes: [] },
        ],
      },
    ],
    ['G2P1 at 30 weeks', { pregnant: true, measurements: [{ kind: 'gestation', value: 30 }] }],
    ['gravida 2, para 1 @ 30 wks', { pregnant: true, measurements: [{ kind: 'gestation', value: 30 }] }],
    ['penicillin allergy (anaphylaxis)', { allergies: [{ given: 'penicillin', codes: [] }] }],
    ['PCN allergy', { allergies: [{ given: 'PCN', codes: [] }] }],
    ['anaphylaxis to peanuts', { allergies: [{ given: 'peanuts', codes: [] }] }],
    [
      'conditions: asthma, mild intermittent, sulfa allergy, obese, BMI 38',
      {
        conditions: [
          { given: 'asthma, mild intermittent', codes: [] },
          { given: 'obese, BMI 38', codes: [] },
        ],
        allergies: [{ given: 'sulfa', codes: [] }],
      },
    ],
    [
      'conditions: gout, heart failure NYHA III, on dialysis, NYHA III',
      {
        conditions: [
          { given: 'gout', codes: [] },
          { given: 'heart failure NYHA III', codes: [] },
          { given: 'on dialysis, NYHA III', codes: [] },
        ],
      },
    ],
    ['eGFR 28', { measurements: [{ kind: 'egfr', value: 28 }] }],
    ['eGFR: 28 mL/min/1.73 m² (2026-01-31)', { measurements: [{ kind: 'egfr', value: 28, day: '2026-01-31' }] }],
    ['weight 70 kg', { measurements: [{ kind: 'weight', value: 70 }] }],
    ['height: 170 cm', { measurements: [{ kind: 'height', value: 170 }] }],
    [`height 5'7"`, { measurements: [{ kind: 'height', value: 67 * 2.54 }] }],
    ['Height: 5 ft 7 in (2026-01-31)', { measurements: [{ kind: 'height', value: 67 * 2.54, day: '2026-01-31' }] }],
    ['height 6 feet', { measurements: [{ kind: 'height', value: 72 * 2.54 }] }],
    ['height 5.5 ft', { measurements: [{ kind: 'height', value: 5.5 * 30.48 }] }],
    ['BSA 1.8 m2', { measurements: [{ kind: 'bsa', value: 1.8 }] }],
    ['body surface area: 1.8 m² (2026-01-31)', { measurements: [{ kind: 'bsa', value: 1.8, day: '2026-01-31' }] }],
    ['creatinine 1.2 mg/dL on 2026-01-31', { measurements: [{ kind: 'creatinine', value: 1.2, day: '2026-01-31' }] }],
    ['potassium 4.1 mmol/L', { measurements: [{ kind: 'potassium', value: 4.1 }] }],
    [
      'female, age 54, eGFR 28, weight 70 kg',
      {
        sex: 'female',
        age: 54,
        measurements: [
          { kind: 'egfr', value: 28 },
          { kind: 'weight', value: 70 },
        ],
      },
    ],
  ])('%j', (line, expected) => {
    const person = about(line);
    expect(person).toMatchObject(expected);
    expect(person.medicines.map((one) => one.given)).toEqual(['baclofen']);
    expect(readText(`${line}\nbaclofen`).problems).toEqual([]);
  });

  test('the day of screening', () => expect(readText('as of 2026-11-01\nbaclofen').asOf).toBe('2026-11-01'));

  test('a list that was not spoken of stays unknown', () => {
    expect(about('age 54').conditions).toBeUndefined();
    expect(about('conditions:\n').conditions).toBeUndefined();
  });

  test.each([
    ['age 200', 'input'],
    ['born 2026-02-30', 'input'],
    ['sex: other', 'input'],
    ['creatinine 1.2', 'kidney'],
    ['weight 70', 'kidney'],
    ['weight 11 st', 'kidney'],
    ['eGFR -5', 'kidney'],
    ['eGFR > 60', 'kidney'],
    ['eGFR 28 (2026-02-30)', 'kidney'],
  ])('%j is told, not used in silence', (line, check) => {
    const { problems, person } = readText(`${line}\nbaclofen`);
    expect(problems).toMatchObject([{ where: 'line 1', check }]);
    expect(person.medicines).toHaveLength(1);
  });
});

describe('days that end a line', () => {
  test.each([
    ['losartan 50 mg daily since 2025-01-01', { text: 'losartan 50 mg daily', from: '2025-01-01' }],
    ['fluoxetine 20 mg daily (stopped on 2026-10-01)', { text: 'fluoxetine 20 mg daily', to: '2026-10-01' }],
    [
      'prednisone 20 mg daily, started 2026-10-01, until 2026-10-10',
      { text: 'prednisone 20 mg daily', from: '2026-10-01', to: '2026-10-10' },
    ],
  ])('%j are the first and the last day', (line, expected) => {
    const { person, problems } = readText(line);
    expect(person.medicines).toEqual([{ given: line, codes: [], ...expected }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['losartan 50 mg daily since 2025-02-30', 'is not a day of the calendar'],
    ['losartan 50 mg daily from 2026-10-10 until 2026-10-01', 'before it starts'],
  ])('%j is told, and the day not used', (line, said) => {
    const { person, problems } = readText(line);
    expect(person.medicines).toEqual([{ given: line, codes: [], text: 'losartan 50 mg daily' }]);
    expect(problems).toEqual([
      { where: 'line 1', check: 'recognition', about: line, say: expect.stringContaining(said) },
    ]);
  });
});

test.each(['CrCl 25 mL/min', 'creatinine clearance: 25', 'CrCl: 25'])('%j is a creatinine clearance', (line) => {
  expect(readText(`${line}\nbaclofen`).person.measurements).toEqual([{ kind: 'crcl', value: 25 }]);
});

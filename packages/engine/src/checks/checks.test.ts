import { describe, expect, it } from 'vitest';
import { found, notChecked, screenInput, screening } from '../../test/screening.ts';

/** A person about whom everything is told and nothing is wrong. */
const told = { age: 40, sex: 'male', conditions: [], allergies: [], labs: { egfr: 95 } };

interface Row {
  readonly name: string;
  readonly person: Readonly<Record<string, unknown>>;
  readonly found: readonly string[];
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  interaction: [
    {
      name: 'two sides at once',
      person: { medicines: ['oxycodone', 'selegiline'] },
      found: ['contraindicated interaction: oxycodone + selegiline'],
    },
    { name: 'one side alone', person: { medicines: ['oxycodone'] }, found: [] },
    { name: 'an exception of the class', person: { medicines: ['oxycodone', 'amoxicillin'] }, found: [] },
    {
      name: 'stopped 10 days ago, acts for 14',
      person: { medicines: ['oxycodone', { text: 'selegiline', stopped: '2026-10-22' }] },
      found: ['contraindicated interaction: oxycodone + selegiline'],
    },
    {
      name: 'stopped 20 days ago',
      person: { medicines: ['oxycodone', { text: 'selegiline', stopped: '2026-10-12' }] },
      found: [],
    },
    {
      name: 'starts after the other has worn off',
      person: {
        medicines: [
          { text: 'oxycodone', started: '2026-12-20' },
          { text: 'selegiline', stopped: '2026-11-02' },
        ],
      },
      found: [],
    },
    { name: 'only on the skin', person: { medicines: ['oxycodone', 'diphenhydramine 2% cream'] }, found: [] },
    { name: 'both in one product on purpose', person: { medicines: ['Percocet'] }, found: [] },
  ],
  burden: [
    {
      name: 'three that add up',
      person: { medicines: ['baclofen', 'oxycodone', 'diphenhydramine'] },
      found: [
        'serious burden: baclofen + diphenhydramine + oxycodone',
        'serious interaction: baclofen + diphenhydramine + oxycodone',
      ],
    },
    {
      name: 'two that add up',
      person: { medicines: ['baclofen', 'diphenhydramine'] },
      found: ['caution burden: baclofen + diphenhydramine'],
    },
    { name: 'one alone', person: { medicines: ['baclofen'] }, found: [] },
    {
      name: 'the same drug twice is one share',
      person: { medicines: ['diphenhydramine 25 mg', 'Benadryl'] },
      found: ['caution duplicate: Benadryl + diphenhydramine'],
    },
    {
      name: 'one is over',
      person: { medicines: ['baclofen', { text: 'diphenhydramine', stopped: '2026-10-01' }] },
      found: [],
    },
  ],
  condition: [
    {
      name: 'by name',
      person: { conditions: ['epilepsy'], medicines: ['baclofen'] },
      found: ['caution condition: baclofen'],
    },
    {
      name: 'by synonym',
      person: { conditions: ['Seizure disorder'], medicines: ['baclofen'] },
      found: ['caution condition: baclofen'],
    },
    {
      name: 'by code',
      person: { conditions: [{ system: 'icd-10-cm', code: 'G40.909' }], medicines: ['baclofen'] },
      found: ['caution condition: baclofen'],
    },
    {
      name: 'by a narrower condition',
      person: { conditions: [{ system: 'icd-10-cm', code: 'G40.A01' }], medicines: ['baclofen'] },
      found: ['caution condition: baclofen'],
    },
    { name: 'by another route', person: { conditions: ['epilepsy'], medicines: ['Lioresal intrathecal'] }, found: [] },
    { name: 'another condition', person: { conditions: ['asthma'], medicines: ['baclofen'] }, found: [] },
  ],
  duplicate: [
    {
      name: 'inside combinations',
      person: { medicines: ['Percocet', 'Tylenol PM'] },
      found: [
        'serious interaction: Tylenol PM + Percocet',
        'caution burden: Tylenol PM + Percocet',
        'caution duplicate: Percocet + Tylenol PM',
      ],
    },
    {
      name: 'two of a class',
      person: { medicines: ['oxycodone', 'hydromorphone'] },
      found: ['caution duplicate: hydromorphone + oxycodone'],
    },
    {
      name: 'one after the other',
      person: {
        medicines: [
          { text: 'acetaminophen', stopped: '2026-11-03' },
          { text: 'Tylenol', started: '2026-11-10' },
        ],
      },
      found: [],
    },
  ],
  dose: [
    {
      name: 'over the day',
      person: { medicines: ['baclofen 30 mg three times a day'] },
      found: ['caution dose: baclofen'],
    },
    { name: 'at the limit', person: { medicines: ['baclofen 20 mg four times a day'] }, found: [] },
    {
      name: 'over at once',
      person: { medicines: ['acetaminophen 1500 mg once a day'] },
      found: ['serious dose: acetaminophen'],
    },
    {
      name: 'at the limit, and an unknown amount from another product',
      person: { medicines: ['acetaminophen 500 mg, 2 tablets four times a day', 'Tylenol PM'] },
      found: ['serious dose: Tylenol PM + acetaminophen', 'caution duplicate: Tylenol PM + acetaminophen'],
    },
  ],
  kidney: [
    { name: 'below 30', person: { labs: { egfr: 28 }, medicines: ['baclofen'] }, found: ['serious kidney: baclofen'] },
    { name: 'below 60', person: { labs: { egfr: 45 }, medicines: ['baclofen'] }, found: ['caution kidney: baclofen'] },
    { name: 'well', person: { labs: { egfr: 90 }, medicines: ['baclofen'] }, found: [] },
    {
      name: 'the diagnosis and the value are one cause',
      person: { labs: { egfr: 28 }, conditions: ['kidney disease'], medicines: ['baclofen'] },
      found: ['serious kidney: baclofen'],
    },
    {
      name: 'the other measure finds',
      person: { labs: { egfr: 20 }, medicines: ['dabigatran'] },
      found: ['serious kidney: dabigatran'],
    },
    {
      name: 'clearance from creatinine',
      person: {
        age: 80,
        sex: 'female',
        pregnant: false,
        labs: { creatinine: 2, weightKg: 50 },
        medicines: ['dabigatran'],
      },
      found: ['serious kidney: dabigatran'],
    },
  ],
  age: [
    { name: 'a child', person: { age: 8, medicines: ['baclofen'] }, found: ['caution age: baclofen'] },
    { name: 'an adult', person: { medicines: ['baclofen'] }, found: [] },
  ],
  pregnancy: [
    {
      name: 'pregnant',
      person: { sex: 'female', pregnant: true, medicines: ['baclofen'] },
      found: ['caution pregnancy: baclofen'],
    },
    { name: 'not pregnant', person: { sex: 'female', pregnant: false, medicines: ['baclofen'] }, found: [] },
  ],
  allergy: [
    {
      name: 'the same ingredient',
      person: { allergies: ['baclofen'], medicines: ['Lioresal'] },
      found: ['serious allergy: Lioresal'],
    },
    {
      name: 'the class',
      person: { allergies: ['Penicillin'], medicines: ['amoxicillin'] },
      found: ['contraindicated allergy: amoxicillin'],
    },
    { name: 'another', person: { allergies: ['penicillin'], medicines: ['baclofen'] }, found: [] },
  ],
};

describe.each(Object.keys(tables))('%s', (check) => {
  it.each(tables[check] ?? [])('$name', ({ person, found: expected }) => {
    expect(found({ ...told, ...person })).toEqual(expected);
  });
});

describe('not checked', () => {
  it.each([
    ['condition', 'no list of conditions', { conditions: undefined, medicines: ['baclofen'] }, /^conditions: No list/],
    [
      'condition',
      'an unknown condition',
      { conditions: ['grumbling'], medicines: ['baclofen'] },
      /^grumbling: Doseline does not know/,
    ],
    ['allergy', 'no list of allergies', { allergies: undefined, medicines: ['baclofen'] }, /^allergies: No list/],
    ['allergy', 'an unknown allergen', { allergies: ['cat hair'], medicines: ['baclofen'] }, /^cat hair: /],
    [
      'kidney',
      'no kidney value',
      { labs: {}, medicines: ['baclofen'] },
      /^baclofen: Kidney function is not known.*eGFR: no eGFR/,
    ],
    [
      'kidney',
      'an old kidney value',
      { labs: { egfr: { value: 90, unit: 'mL/min/{1.73_m2}', date: '2024-01-01' } }, medicines: ['baclofen'] },
      /older than a year/,
    ],
    ['kidney', 'the other measure does not clear', { labs: { egfr: 90 }, medicines: ['dabigatran'] }, /^dabigatran: /],
    ['age', 'no age', { age: undefined, medicines: ['baclofen'] }, /^baclofen: /],
    ['pregnancy', 'pregnancy not told', { sex: 'female', medicines: ['baclofen'] }, /^baclofen: /],
    ['dose', 'directions not given', { medicines: ['baclofen'] }, /^baclofen: /],
    ['recognition', 'an unknown name', { medicines: ['zyloprexinol 5 mg'] }, /^zyloprexinol 5 mg: /],
    ['interaction', 'no knowledge', { medicines: ['obscurine'] }, /^obscurine: Doseline has no reviewed interactions/],
  ])('%s: %s', (check, _name, person, expected) => {
    const entries = notChecked(check, { ...told, ...person });
    expect(entries.some((entry) => expected.test(entry))).toBe(true);
  });

  it('keeps each line of the list in understood or notChecked', () => {
    const medicines = ['baclofen', 'zyloprexinol 5 mg', 'Percocet', ''];
    const answer = screening({ ...told, medicines });
    expect(answer.understood.length + answer.notChecked.filter((n) => n.check === 'recognition').length).toBe(
      medicines.length,
    );
  });
});

it('asks for the day on which a medicine that lingers was stopped', () => {
  const request = (text: string, status: string) => ({
    resource: { resourceType: 'MedicationRequest', status, intent: 'order', medicationCodeableConcept: { text } },
  });
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [request('oxycodone', 'active'), request('selegiline', 'stopped')],
  };
  const asked = screenInput(bundle).notChecked.filter(
    (entry) => entry.check === 'interaction' && entry.about === 'selegiline with oxycodone',
  );
  expect(asked.map((entry) => entry.reason)).toEqual([
    expect.stringMatching(/^selegiline was stopped on a day that was not given/),
  ]);
});

it('shows advice and a source with every finding', () => {
  const { findings } = screening({
    age: 8,
    conditions: ['epilepsy'],
    allergies: ['baclofen'],
    labs: { egfr: 20 },
    medicines: ['baclofen 40 mg three times a day', 'oxycodone', 'Lioresal'],
  });
  expect(findings.length).toBeGreaterThan(5);
  for (const finding of findings) {
    expect(finding.sources.length, finding.id).toBeGreaterThan(0);
    expect(finding.advice.say, finding.id).not.toBe('');
    expect(finding.title, finding.id).not.toBe('');
  }
});

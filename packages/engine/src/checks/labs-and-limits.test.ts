import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { Fact } from '../nouns/fact.ts';
import type { EquivalentRecord, Pack } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const common = { basis: 'reviewed', sources: [], say: 'So.', do: { urgency: 'soon', say: 'Ask.' } } as const;

/** The answers of a check to a person, with a pack of these facts alone: findings as "severity: because", then "? reason". */
function answers(
  facts: readonly Fact[],
  person: Readonly<Record<string, unknown>>,
  kind: string,
  more?: Partial<Pack>,
) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed({ person: { age: 30, sex: 'female', ...person } });
  expect(read.problems).toEqual([]);
  const { findings, notChecked } = screen(read.person, openPack({ ...fixturePack, facts, ...more }), { asOf });
  return [
    ...findings.filter((f) => f.kind === kind).map((f) => `${f.severity}: ${f.because.join('; ')}`),
    ...notChecked
      .filter((n) => n.check === kind && !n.reason.startsWith('Doseline has no'))
      .map((n) => `? ${n.reason}`),
  ];
}

describe('tests that are due', () => {
  const fact: Fact = { ...common, id: 'a', kind: 'monitoring', subject: 'baclofen', tests: ['tsh'], everyDays: 90 };
  const since: Fact = { ...common, id: 'a', kind: 'monitoring', subject: 'baclofen', tests: ['egfr'] };
  const ifEpileptic: Fact = { ...fact, condition: 'epilepsy' };
  const tsh = (date: string) => ({ tsh: { value: 2, unit: 'm[IU]/L', date } });
  const started = [{ text: 'baclofen', started: '2026-06-01' }];
  it.each<[string, Fact, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['an old value', fact, { labs: tsh('2026-08-02') }, ['note: TSH 2 m[IU]/L (2026-08-02): older than 90 days']],
    ['a value of the last day that will do', fact, { labs: tsh('2026-08-03') }, []],
    ['a value without a day is current', fact, { labs: { tsh: 2 } }, []],
    ['no value', fact, {}, ['? The label asks for TSH while it is taken, and no TSH was given.']],
    [
      'from before the start',
      since,
      { labs: { egfr: { value: 60, date: '2026-05-31' } }, medicines: started },
      ['note: eGFR 60 mL/min/1.73 m² (2026-05-31): not measured since 2026-06-01'],
    ],
    ['from after the start', since, { labs: { egfr: { value: 60, date: '2026-06-01' } }, medicines: started }, []],
    [
      'creatinine will do for eGFR',
      since,
      {
        labs: { egfr: { value: 60, date: '2026-01-01' }, creatinine: { value: 1, unit: 'mg/dL', date: '2026-07-01' } },
        medicines: started,
      },
      [],
    ],
    ['a condition that is not there', ifEpileptic, { conditions: ['asthma'] }, []],
    [
      'a condition that is there',
      ifEpileptic,
      { conditions: ['absence epilepsy'], labs: tsh('2025-01-01') },
      ['note: TSH 2 m[IU]/L (2025-01-01): older than 90 days'],
    ],
    ['conditions not told', ifEpileptic, {}, ['? No list of conditions was given: epilepsy would call for TSH.']],
    ['a fact for readers', { ...common, id: 'a', kind: 'monitoring', subject: 'baclofen' }, {}, []],
  ])('%s', (_, one, person, expected) => {
    expect(answers([one], { medicines: ['baclofen'], ...person }, 'monitoring')).toEqual(
      expected.map((said) => expect.stringContaining(said)),
    );
  });
});

describe('the dose that a label still allows at a kidney function', () => {
  const low: Fact = {
    ...common,
    id: 'a',
    kind: 'kidney',
    subject: 'dabigatran',
    severity: 'caution',
    measure: 'crcl',
    below: 50,
    atLeast: 15,
    allowedDaily: { value: 150, unit: 'mg' },
  };
  const lowest: Fact = {
    ...common,
    id: 'b',
    kind: 'kidney',
    subject: 'dabigatran',
    severity: 'serious',
    measure: 'crcl',
    below: 15,
  };
  const at = (crcl: number | undefined, ...medicines: (string | object)[]) => ({
    medicines,
    ...(crcl !== undefined && { labs: { crcl } }),
  });
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['no more than allowed', at(40, 'dabigatran 75 mg twice a day'), []],
    [
      'more',
      at(40, 'dabigatran 150 mg twice a day'),
      [
        'caution: creatinine clearance 40 mL/min (no date given, taken as current); 300 mg a day (dabigatran 300 mg); still allowed: 150 mg',
      ],
    ],
    [
      'more by two lines',
      at(40, 'dabigatran 75 mg twice a day', 'dabigatran 110 mg once a day'),
      ['caution: creatinine clearance 40'],
    ],
    [
      'a dose that is not known',
      at(40, 'dabigatran'),
      [
        'caution: creatinine clearance 40 mL/min (no date given, taken as current); how much is taken a day is not known; still allowed: 150 mg',
      ],
    ],
    [
      'a second line whose dose is not known',
      at(40, 'dabigatran 50 mg twice a day', 'dabigatran'),
      ['caution: creatinine clearance 40'],
    ],
    [
      'one dose after the other',
      at(
        40,
        { text: 'dabigatran 110 mg once a day', stopped: '2026-11-30' },
        { text: 'dabigatran 75 mg twice a day', started: '2026-12-01' },
      ),
      [],
    ],
    [
      'more from a later day on',
      at(
        40,
        { text: 'dabigatran 75 mg twice a day', stopped: '2026-11-30' },
        { text: 'dabigatran 150 mg twice a day', started: '2026-12-01' },
      ),
      ['300 mg a day (dabigatran 300 mg); still allowed: 150 mg'],
    ],
    [
      'below the band, where nothing is allowed',
      at(14, 'dabigatran 75 mg once a day'),
      ['serious: creatinine clearance 14'],
    ],
    [
      'an allowed dose and no value of the kidneys: the graver fact asks',
      at(undefined, 'dabigatran 75 mg twice a day'),
      ['? Kidney function is not known'],
    ],
  ])('%s', (_, person, expected) => {
    expect(answers([low, lowest], person, 'kidney')).toEqual(expected.map((said) => expect.stringContaining(said)));
  });
});

describe('a limit by weight', () => {
  const fact: Fact = {
    ...common,
    id: 'a',
    kind: 'dose',
    subject: 'acetaminophen',
    severity: 'serious',
    age: { to: 12 },
    maxDaily: { value: 4, unit: 'g' },
    maxDailyPerKg: { value: 75, unit: 'mg' },
    maxSinglePerKg: { value: 15, unit: 'mg' },
  };
  const child = (sig: string, labs?: object) => ({
    age: 6,
    medicines: [`acetaminophen ${sig}`],
    ...(labs && { labs }),
  });
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'over it in a day',
      child('250 mg every 3 hours', { weightKg: 20 }),
      ['serious: 2000 mg a day (acetaminophen 2000 mg); highest: 1500 mg (75 mg for each kg; weight 20 kg'],
    ],
    [
      'over it at once',
      child('320 mg twice a day', { weightKg: 20 }),
      ['serious: acetaminophen: up to 320 mg at once; highest: 300 mg (15 mg for each kg'],
    ],
    ['within it', child('240 mg four times a day', { weightKg: 20 }), []],
    ['rounded up from it', child('310 mg twice a day', { weightKg: 20 }), []],
    [
      'no age: the lower limit of some ages',
      { age: undefined, medicines: ['acetaminophen 6 g daily'] },
      ['? At some ages'],
    ],
    [
      'neither age nor dose',
      { age: undefined, medicines: ['acetaminophen'] },
      ['? At some ages', '? Dose of acetaminophen: '],
    ],
    [
      'the plain limit is the lower one',
      child('1100 mg four times a day', { weightKg: 90 }),
      ['serious: 4400 mg a day (acetaminophen 4400 mg); highest: 4 g'],
    ],
    ['no weight', child('240 mg four times a day'), ['? The limit is by weight: no weight was given.']],
    [
      'no weight, yet over the plain limit',
      child('1100 mg four times a day'),
      ['serious: 4400 mg a day (acetaminophen 4400 mg); highest: 4 g'],
    ],
    ['not of that age', { ...child('320 mg twice a day', { weightKg: 20 }), age: 30 }, []],
  ])('%s', (_, person, expected) => {
    expect(answers([fact], person, 'dose')).toEqual(expected.map((said) => expect.stringContaining(said)));
  });
});

describe('a limit by body surface', () => {
  const fact: Fact = {
    ...common,
    id: 'a',
    kind: 'dose',
    subject: 'baclofen',
    severity: 'caution',
    maxDailyPerM2: { value: 45, unit: 'mg' },
  };
  const adult = (sig: string, labs?: object) => ({ medicines: [`baclofen ${sig}`], ...(labs && { labs }) });
  const size = { heightCm: 170, weightKg: 70 };
  const old = (value: number, unit: string) => ({ value, unit, date: '2025-10-30' });
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'over it',
      adult('45 mg twice a day', size),
      [
        'caution: 90 mg a day (baclofen 90 mg); highest: 81.82 mg (45 mg for each m²; body surface 1.82 m² by Mosteller, height 170 cm (no date given, taken as current), weight 70 kg (no date given, taken as current))',
      ],
    ],
    ['rounded up from it', adult('42.5 mg twice a day', size), []],
    ['within it', adult('40 mg twice a day', size), []],
    [
      'a surface that is given',
      adult('40 mg twice a day', { bsa: 1.5 }),
      ['body surface 1.5 m² (no date given, taken as current)'],
    ],
    ['the given surface counts before the computed one', adult('45 mg twice a day', { ...size, bsa: 2 }), []],
    [
      'an old surface, yet height and weight',
      adult('45 mg twice a day', { ...size, bsa: old(2, 'm2') }),
      ['by Mosteller'],
    ],
    ['directions by surface', adult('30 mg/m2 twice a day', size), ['caution: 109.1 mg a day']],
    ['directions by surface within it', adult('45 mg/m2/day', size), []],
    [
      'no height and no weight',
      adult('45 mg twice a day'),
      ['? The limit is by body surface: no height was given; no weight was given.'],
    ],
    [
      'no height',
      adult('45 mg twice a day', { weightKg: 70 }),
      ['? The limit is by body surface: no height was given.'],
    ],
    [
      'a height of more than a year ago',
      adult('45 mg twice a day', { weightKg: 70, height: old(170, 'cm') }),
      ['? The limit is by body surface: the newest height (170 cm, 2025-10-30) is older than a year.'],
    ],
    [
      'an old surface and no height',
      adult('45 mg twice a day', { weightKg: 70, bsa: old(1.8, 'm2') }),
      [
        '? The limit is by body surface: the newest body surface (1.8 m², 2025-10-30) is older than a year; no height was given.',
      ],
    ],
  ])('%s', (_, person, expected) => {
    expect(answers([fact], person, 'dose')).toEqual(expected.map((said) => expect.stringContaining(said)));
  });
});

describe('the week of pregnancy', () => {
  const facts: readonly Fact[] = [
    { ...common, id: 'a', kind: 'pregnancy', subject: 'baclofen', severity: 'caution' },
    { ...common, id: 'b', kind: 'pregnancy', subject: 'baclofen', severity: 'serious', fromWeek: 20 },
  ];
  const week = (value: number, date?: string) => ({ gestationWeeks: { value, ...(date && { date }) } });
  it.each<[string, object | undefined, readonly string[]]>([
    ['before it', week(19), ['caution: pregnant: yes']],
    ['from it on', week(20), ['serious: pregnant: yes; week 20']],
    ['counted on from the day it was told', week(17, '2026-10-01'), ['serious: pregnant: yes; week 21']],
    ['not told', undefined, ['caution: pregnant: yes; week not given: it counts from week 20 on']],
  ])('%s', (_, labs, expected) => {
    const person = { pregnant: true, medicines: ['baclofen 10 mg oral'], ...(labs && { labs }) };
    expect(answers(facts, person, 'pregnancy')).toEqual(expected.map((said) => expect.stringContaining(said)));
  });
});

describe('the last week of pregnancy in which a fact holds', () => {
  const early: Fact = {
    ...common,
    id: 'a',
    kind: 'pregnancy',
    subject: 'baclofen',
    severity: 'serious',
    fromWeek: 5,
    toWeek: 13,
  };
  it.each<[string, object | undefined, readonly string[]]>([
    ['before', { gestationWeeks: 4 }, []],
    ['in it', { gestationWeeks: 13.9 }, ['serious: pregnant: yes; week 13']],
    ['after it', { gestationWeeks: 14 }, []],
    [
      'not told',
      undefined,
      ['caution: pregnant: yes; week not given: it counts from week 5 on until the end of week 13'],
    ],
  ])('%s', (_, labs, expected) => {
    const person = { pregnant: true, medicines: ['baclofen 10 mg oral'], ...(labs && { labs }) };
    expect(answers([early], person, 'pregnancy')).toEqual(expected.map((said) => expect.stringContaining(said)));
  });

  it('is as grave where only the end is told and the week is not', () => {
    const { fromWeek: _, ...first } = early;
    const person = { pregnant: true, medicines: ['baclofen 10 mg oral'] };
    expect(answers([first as Fact], person, 'pregnancy')).toEqual([expect.stringMatching(/^serious/)]);
  });
});

describe('a pair that matters above a dose', () => {
  const pair: Fact = {
    ...common,
    id: 'a',
    kind: 'interaction',
    subject: 'a',
    severity: 'serious',
    between: [{ drug: 'baclofen', dailyAbove: { value: 30, unit: 'mg' } }, { drug: 'oxycodone' }],
    suggest: [{ kind: 'dose', say: 'Up to 30 mg of baclofen a day.' }],
  };
  it.each<[string, readonly string[]]>([
    ['baclofen 10 mg four times a day', ['serious: ']],
    ['baclofen 10 mg three times a day', []],
    ['baclofen', ['? This matters above 30 mg of baclofen a day: ']],
    ['baclofen 20 mg tablet', ['? This matters above 30 mg of baclofen a day: ']],
    ['baclofen 40 mg tablet', ['serious: ']],
  ])('%s', (baclofen, expected) => {
    const said = answers([pair], { medicines: [baclofen, 'oxycodone 5 mg twice a day'] }, 'interaction');
    expect(said).toEqual(expected.map((words) => expect.stringContaining(words)));
  });

  it('passes on what the source offers', () => {
    const { person } = readParsed({ person: { medicines: ['baclofen 20 mg three times a day', 'oxycodone'] } });
    const asOf = parseDay('2026-11-01');
    if (asOf === undefined) throw new Error('no such day');
    const { findings } = screen(person, openPack({ ...fixturePack, facts: [pair] }), { asOf });
    expect(findings.find(({ kind }) => kind === 'interaction')?.suggestions).toEqual(pair.suggest);
  });
});

describe('doses added up in one measure', () => {
  const advice = { severity: 'caution', urgency: 'soon', do: 'Ask.' } as const;
  const morphine: EquivalentRecord = {
    id: 'morphine',
    name: 'oral morphine',
    factors: [
      { drug: 'oxycodone', routes: ['oral'], factor: 1.5 },
      { drug: 'hydromorphone', routes: ['oral'], factor: 5 },
    ],
    levels: [
      { from: 90, say: 'Ninety.', ...advice },
      { from: 50, say: 'Fifty.', ...advice },
    ],
    sources: [],
  };
  const sum = (...medicines: string[]) => answers([], { medicines }, 'dose', { equivalents: [morphine] });
  it('tells the highest level that is reached, over all of them', () => {
    expect(sum('oxycodone 10 mg three times a day', 'hydromorphone 2 mg tablet four times a day')).toEqual([
      expect.stringContaining(
        'caution: hydromorphone: 40 mg as oral morphine a day; oxycodone: 45 mg as oral morphine a day',
      ),
    ]);
  });
  it('is silent below the first level', () => expect(sum('oxycodone 5 mg three times a day')).toEqual([]));
  it('leaves out other routes', () => expect(sum('hydromorphone 20 mg intravenous daily')).toEqual([]));
  it('says whose amount is not known', () => {
    expect(sum('oxycodone 10 mg four times a day', 'hydromorphone tablet')).toEqual([
      expect.stringContaining('caution: oxycodone: 60 mg as oral morphine a day'),
      expect.stringContaining('? The amount a day as oral morphine is not known'),
    ]);
  });
});

describe('an allergy to what is no medicine', () => {
  const fact: Fact = {
    ...common,
    id: 'a',
    kind: 'allergy',
    subject: 'baclofen',
    severity: 'contraindicated',
    to: ['peanut'],
  };
  const allergens = [
    { id: 'peanut', names: ['peanuts'], snomed: ['91935009'], inMedicines: true as const },
    { id: 'mold', names: ['mould'] },
  ];
  const said = (allergy: unknown) =>
    answers([fact], { medicines: ['baclofen'], allergies: [allergy] }, 'allergy', { allergens });
  it('is found where a fact names it, and the rest is said to be unknown', () => {
    const expected = [
      expect.stringContaining('contraindicated: allergy: '),
      expect.stringContaining('? Inactive ingredients are known only'),
    ];
    expect(said('peanuts')).toEqual(expected);
    expect(said({ system: 'snomed-ct', code: '91935009', text: 'Allergy to peanuts' })).toEqual(expected);
  });
  it('is clear where no medicine holds it', () => expect(said('mould')).toEqual([]));
  it('is not taken for an allergy to the medicine, nor the other way round', () => {
    expect(said('baclofen')).toEqual([expect.stringContaining('serious: allergy: baclofen')]);
  });
  it('is understood with the reaction beside it', () => {
    expect(said('peanuts: rash')[0]).toContain('contraindicated');
    expect(said('baclofen anaphylaxis')[0]).toContain('serious');
  });
  it('is said where nobody knows it', () =>
    expect(said('moonshine')).toEqual([expect.stringContaining('? This is not a medicine')]));
});

import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { ConditionFact, Fact, InteractionFact } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
import type { BurdenRecord } from '../nouns/pack.ts';
import type { Severity } from '../nouns/severity.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const told = { basis: 'reviewed', say: 'Made up.', do: { urgency: 'soon', say: 'Ask.' }, sources: [] } as const;
const asthma: ConditionFact = {
  ...told,
  id: 'amoxicillin-asthma',
  kind: 'condition',
  subject: 'amoxicillin',
  condition: 'asthma',
  severity: 'caution',
};
const pair = (severity: Severity, tellsOf: readonly string[]): InteractionFact => ({
  ...told,
  id: 'amoxicillin--acetaminophen',
  kind: 'interaction',
  subject: 'amoxicillin--acetaminophen',
  severity,
  tellsOf,
  between: [{ drug: 'amoxicillin' }, { drug: 'acetaminophen' }],
});

const epilepsy: ConditionFact = { ...asthma, id: 'amoxicillin-epilepsy', condition: 'epilepsy' };
const breathing: BurdenRecord = {
  id: 'breathing',
  name: 'weak breathing',
  say: 'It adds up.',
  levels: [{ drugs: 2, weight: 2, severity: 'serious', urgency: 'soon', say: 'Together.', do: 'Ask.' }],
  interactions: ['amoxicillin--acetaminophen'],
  sources: [],
};
const shares = ['amoxicillin', 'acetaminophen', 'baclofen'].map(
  (subject): Fact => ({ ...told, id: `${subject}-share`, kind: 'burden', subject, burden: 'breathing', weight: 1 }),
);

function screened(facts: readonly Fact[], medicines = ['amoxicillin', 'acetaminophen']): readonly Finding[] {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const knowledge = openPack({ ...fixturePack, burdens: [breathing], facts });
  const { person } = readParsed({ person: { age: 40, conditions: ['asthma', 'epilepsy'], medicines } });
  return screen(person, knowledge, { asOf }).findings;
}

/** "kind: facts" of each finding. */
function found(facts: readonly Fact[], medicines?: string[]): readonly string[] {
  return screened(facts, medicines).map(({ kind, facts: of }) => `${kind}: ${of.join()}`);
}

describe('what is said of a condition', () => {
  it('joins an interaction that tells of the same harm', () => {
    expect(found([asthma, pair('caution', ['asthma'])])).toEqual([
      'interaction: amoxicillin--acetaminophen,amoxicillin-asthma',
    ]);
    expect(found([asthma, pair('caution', ['epilepsy'])])).toHaveLength(2);
  });

  it('is joined by a milder interaction, which adds its medicine and what it says', () => {
    const [finding, ...others] = screened([asthma, { ...pair('note', ['asthma']), say: 'Bad together.' }]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'condition', medicines: ['amoxicillin', 'acetaminophen'] });
    expect(finding?.because).toContain('Bad together.');
  });

  it('is joined by no interaction that also names two other medicines', () => {
    const all = { id: 'all', name: 'all', members: ['amoxicillin', 'acetaminophen', 'baclofen'] };
    const asOf = parseDay('2026-11-01');
    if (asOf === undefined) throw new Error('no such day');
    const between = [{ class: 'all' }, { class: 'all' }] as const;
    const facts = [asthma, { ...pair('note', ['asthma']), between }];
    const knowledge = openPack({ ...fixturePack, classes: [all], facts });
    const { person } = readParsed({ person: { conditions: ['asthma'], medicines: all.members } });
    expect(screen(person, knowledge, { asOf }).findings).toHaveLength(2);
  });

  it('is told once with another condition of the same harm, the graver first', () => {
    const harm = 'breathing';
    expect(found([asthma, epilepsy])).toHaveLength(2);
    expect(found([{ ...asthma, harm }, epilepsy])).toHaveLength(2);
    expect(
      found([
        { ...asthma, harm },
        { ...epilepsy, harm: 'seizures' },
      ]),
    ).toHaveLength(2);
    const both = [{ ...asthma, harm }, { ...epilepsy, harm, severity: 'serious' } as const];
    expect(found(both)).toEqual(['condition: amoxicillin-epilepsy,amoxicillin-asthma']);
    expect(screened(both)[0]?.because).toEqual(expect.arrayContaining(['condition: asthma', 'condition: epilepsy']));
  });

  it('joins the burden of its harm, or an interaction that the burden names, unless that is milder', () => {
    const harm = 'breathing';
    const grave = { ...asthma, harm, severity: 'contraindicated' } as const;
    expect(found([{ ...asthma, harm }, ...shares])).toEqual([
      'burden: breathing,acetaminophen-share,amoxicillin-share,amoxicillin-asthma',
    ]);
    expect(found([{ ...asthma, harm: 'other' }, ...shares])).toHaveLength(2);
    expect(found([grave, ...shares])).toHaveLength(2);
    expect(found([{ ...asthma, harm }, pair('serious', [])])).toHaveLength(1);
    expect(found([asthma, pair('serious', [])])).toHaveLength(2);
  });
});

describe('two ingredients of one product', () => {
  const paracetamol: ConditionFact = { ...asthma, id: 'acetaminophen-asthma', subject: 'acetaminophen' };
  const oxycodone: ConditionFact = { ...asthma, id: 'oxycodone-asthma', subject: 'oxycodone', severity: 'serious' };

  it('are told of one condition once', () => {
    expect(found([paracetamol, oxycodone], ['Percocet'])).toEqual(['condition: oxycodone-asthma,acetaminophen-asthma']);
  });

  it('are told of two conditions, and of one as two medicines, twice', () => {
    expect(found([{ ...paracetamol, condition: 'epilepsy' }, oxycodone], ['Percocet'])).toHaveLength(2);
    expect(found([paracetamol, oxycodone], ['oxycodone', 'acetaminophen'])).toHaveLength(2);
  });
});

it('what two findings offer and assume alike is said once', () => {
  const suggest = [{ kind: 'test', say: 'Measure the peak flow.' }] as const;
  const [finding, ...others] = screened([
    { ...asthma, say: 'Bad in asthma.', suggest },
    { ...pair('caution', ['asthma']), suggest: [...suggest, { kind: 'dose', say: 'Half the dose.' }] },
  ]);
  expect(others).toEqual([]);
  expect(finding?.suggestions?.map(({ say }) => say)).toEqual(['Measure the peak flow.', 'Half the dose.']);
  expect(finding?.because).toEqual([
    'route not given, taken as oral: acetaminophen and amoxicillin',
    'Bad in asthma.',
    'condition: asthma',
  ]);
});

describe('what is said of a kidney value', () => {
  const kidney: Fact = {
    ...told,
    id: 'amoxicillin-kidney',
    kind: 'kidney',
    subject: 'amoxicillin',
    measure: 'egfr',
    below: 30,
    severity: 'caution',
    harm: 'breathing',
  };
  const found = (facts: readonly Fact[]) => {
    const asOf = parseDay('2026-11-01');
    if (asOf === undefined) throw new Error('no such day');
    const knowledge = openPack({ ...fixturePack, burdens: [breathing], facts });
    const { person } = readParsed({
      person: { conditions: ['asthma'], labs: { egfr: 20 }, medicines: ['amoxicillin'] },
    });
    return screen(person, knowledge, { asOf }).findings.map(({ kind, facts: of }) => `${kind}: ${of.join()}`);
  };

  it('is told once with a condition of the same harm, the value first unless the condition is graver', () => {
    const harm = 'breathing';
    expect(found([kidney, asthma])).toHaveLength(2);
    expect(found([kidney, { ...asthma, harm }])).toEqual(['kidney: amoxicillin-kidney,amoxicillin-asthma']);
    expect(found([kidney, { ...asthma, harm, severity: 'serious' }])).toEqual([
      'condition: amoxicillin-asthma,amoxicillin-kidney',
    ]);
  });
});

it('an interaction or a burden of medicines that are a duplicate joins it, unless that is milder', () => {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const found = (severity: Severity) => {
    const members = ['acetaminophen', 'amoxicillin'];
    const twins = { id: 'twins', name: 'twin', members, duplicate: { severity, say: 'Twice.', sources: [] } };
    const facts = [pair('caution', []), ...shares];
    const knowledge = openPack({ ...fixturePack, classes: [twins], burdens: [breathing], facts });
    const { person } = readParsed({ person: { conditions: [], medicines: members } });
    return screen(person, knowledge, { asOf }).findings.map(({ kind }) => kind);
  };
  expect(found('serious')).toEqual(['duplicate']);
  expect(found('caution')).toEqual(['burden', 'duplicate']);
});

describe('an interaction that is graver from a higher dose on', () => {
  const above = { ...pair('serious', []), id: 'above', subject: 'above' };
  const high = (drug: string) => ({
    ...above,
    between: [{ drug: 'acetaminophen', dailyAbove: { value: 2000, unit: 'mg' } }, { drug }] as const,
  });
  const medicines = [
    'amoxicillin 500 mg once a day',
    'acetaminophen 1000 mg three times a day',
    'baclofen 10 mg once a day',
  ];

  it('is told once', () =>
    expect(found([pair('caution', []), high('amoxicillin')], medicines)).toEqual([
      'interaction: above,amoxicillin--acetaminophen',
    ]));
  it('is another one between other medicines, and no graver', () => {
    expect(found([pair('caution', []), high('baclofen')], medicines)).toHaveLength(2);
    expect(found([pair('serious', []), high('amoxicillin')], medicines)).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { Fact, WithdrawalFact } from '../nouns/fact.ts';
import type { PumpRecord } from '../nouns/pump.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const fact: WithdrawalFact = {
  id: 'baclofen-stop',
  kind: 'withdrawal',
  subject: 'baclofen',
  routes: ['oral'],
  basis: 'reviewed',
  sources: [],
  severity: 'serious',
  onsetHours: [12, 96],
  afterDays: 14,
  missedHours: 36,
  largestFall: { percent: 25, everyDays: 7 },
  signs: { early: ['itching'], severe: ['seizures'] },
  say: 'It is dangerous.',
  do: { urgency: 'today', say: 'Call.' },
};
const ofClass: WithdrawalFact = { ...fact, id: 'opioids-stop', subject: 'opioids' };
const asOf = parseDay('2026-11-01');
const pump: PumpRecord = {
  id: 'any-pump',
  name: 'a pump',
  flowTolerance: 0.145,
  marginDays: 7,
  stabilityDays: 180,
  residualMl: 1.4,
  sources: [],
};

/** The answers of a check on 1 November 2026: findings as "severity: title", then "? reason". */
function answers(
  kind: 'stop' | 'miss' | 'pump',
  person: Readonly<Record<string, unknown>>,
  facts: readonly Fact[] = [fact],
) {
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed({ person });
  expect(read.problems).toEqual([]);
  const knowledge = openPack({ ...fixturePack, facts, pumps: [pump] });
  const { findings, notChecked } = screen(read.person, knowledge, { asOf, problems: read.problems });
  return [
    ...findings.filter((f) => f.kind === kind).map((f) => `${f.severity}: ${f.title}`),
    ...notChecked.filter((n) => n.check === kind).map((n) => `? ${n.reason}`),
  ];
}
const course = (text: string, started?: string, stopped?: string) => ({
  text,
  ...(started && { started }),
  ...(stopped && { stopped }),
});
const said = (expected: readonly string[]) => expected.map((words) => expect.stringContaining(words));

describe('a stop', () => {
  it.each<[string, readonly unknown[], readonly string[]]>([
    [
      'in one step, two days ago',
      [course('baclofen 20 mg three times a day', '2025-01-01', '2026-10-30')],
      ['serious: baclofen was stopped in one step'],
    ],
    [
      'when the first signs are over',
      [course('baclofen 20 mg three times a day', '2025-01-01', '2026-10-20')],
      ['caution: baclofen was stopped'],
    ],
    ['long ago', [course('baclofen 20 mg three times a day', '2025-01-01', '2026-10-10')], []],
    ['after a short course', [course('baclofen 10 mg three times a day', '2026-10-20', '2026-10-30')], []],
    ['as needed', [course('baclofen 10 mg three times a day as needed', '2025-01-01', '2026-10-30')], []],
    [
      'by a route for which it does not matter',
      [course('baclofen 2% cream twice a day topical', '2025-01-01', '2026-10-30')],
      [],
    ],
    [
      'after it was brought down',
      [
        course('baclofen 20 mg three times a day', '2025-01-01', '2026-09-30'),
        course('baclofen 5 mg three times a day', '2026-10-01', '2026-10-30'),
      ],
      [],
    ],
    [
      'after it was brought down too little',
      [
        course('baclofen 20 mg three times a day', '2025-01-01', '2026-09-30'),
        course('baclofen 10 mg three times a day', '2026-10-01', '2026-10-30'),
      ],
      ['serious: baclofen was stopped'],
    ],
    [
      'that was none: the order was renewed',
      [
        course('baclofen 20 mg three times a day', '2025-01-01', '2026-10-30'),
        course('baclofen 20 mg three times a day', '2026-10-31'),
      ],
      [],
    ],
    [
      'in two courses that follow one another',
      [
        course('baclofen 20 mg twice a day', '2026-10-12', '2026-10-20'),
        course('baclofen 20 mg twice a day', '2026-10-21', '2026-10-31'),
      ],
      ['serious: baclofen was stopped'],
    ],
    [
      'on an unknown first day',
      [course('baclofen 20 mg twice a day', undefined, '2026-10-30')],
      ['? Stopping it suddenly matters after 14 days of use'],
    ],
    [
      'that is planned',
      [course('baclofen 20 mg twice a day', '2025-01-01', '2026-11-05')],
      ['caution: baclofen is due to end in one step'],
    ],
    ['that is planned for later', [course('baclofen 20 mg twice a day', '2025-01-01', '2026-12-05')], []],
    [
      'of the dose by half',
      [
        course('baclofen 20 mg three times a day', '2025-01-01', '2026-10-27'),
        course('baclofen 10 mg three times a day', '2026-10-28'),
      ],
      ['caution: baclofen was lowered in a large step'],
    ],
    [
      'of the dose by a sixth',
      [
        course('baclofen 20 mg three times a day', '2025-01-01', '2026-10-27'),
        course('baclofen 10 mg five times a day', '2026-10-28'),
      ],
      [],
    ],
    [
      'of the dose long ago',
      [
        course('baclofen 20 mg three times a day', '2025-01-01', '2026-09-27'),
        course('baclofen 10 mg three times a day', '2026-09-28'),
      ],
      [],
    ],
  ])('%s', (_, medicines, expected) => {
    expect(answers('stop', { medicines })).toEqual(said(expected));
  });

  it('within a class is a change', () => {
    const stopped = course('oxycodone 10 mg four times a day', '2025-01-01', '2026-10-30');
    expect(answers('stop', { medicines: [stopped] }, [ofClass])).toEqual(said(['serious: oxycodone was stopped']));
    expect(answers('stop', { medicines: [stopped, 'hydromorphone 2 mg oral four times a day'] }, [ofClass])).toEqual(
      [],
    );
  });

  it('within a class is a change though the medicine has a fact of its own, but where the class has a milder one', () => {
    const stopped = course('oxycodone 10 mg four times a day', '2025-01-01', '2026-10-30');
    const own: WithdrawalFact = { ...fact, id: 'own', subject: 'oxycodone' };
    const another = 'hydromorphone 2 mg oral four times a day';
    expect(answers('stop', { medicines: [stopped, another] }, [own, ofClass])).toEqual([]);
    expect(answers('stop', { medicines: [another, course('oxycodone 10 mg', '2026-11-20')] }, [own, ofClass])).toEqual(
      [],
    );
    for (const facts of [[own], [own, { ...ofClass, severity: 'caution' as const }]])
      expect(answers('stop', { medicines: [stopped, another] }, facts)).toEqual(
        said(['serious: oxycodone was stopped']),
      );
  });

  it('is no change where the other one is given by a route for which it does not matter', () => {
    const stopped = course('oxycodone 10 mg oral four times a day', '2025-01-01', '2026-10-30');
    expect(answers('stop', { medicines: [stopped, 'hydromorphone 2 mg rectal four times a day'] }, [ofClass])).toEqual(
      said(['serious: oxycodone was stopped']),
    );
  });

  it('is told by a milder fact where the graver one is about longer use or higher doses', () => {
    const medicines = (since: string) => [course('baclofen 10 mg twice a day', since, '2026-10-30')];
    const { afterDays: _, ...rest } = fact;
    const always: WithdrawalFact = { ...rest, id: 'milder', severity: 'note' };
    const high: WithdrawalFact = { ...fact, afterDays: 63, dailyAbove: { value: 15, unit: 'mg' } };
    const facts = [always, high];
    expect(answers('stop', { medicines: medicines('2026-01-01') }, facts)).toEqual(said(['serious: baclofen was']));
    expect(answers('stop', { medicines: medicines('2026-10-01') }, facts)).toEqual(said(['note: baclofen was']));
    const higher: readonly WithdrawalFact[] = [always, { ...high, dailyAbove: { value: 20, unit: 'mg' } }];
    expect(answers('stop', { medicines: medicines('2026-01-01') }, higher)).toEqual(said(['note: baclofen was']));
    const sinceWhen = [course('baclofen 10 mg twice a day', undefined, '2026-10-30')];
    expect(answers('stop', { medicines: sinceWhen }, facts)).toEqual(
      said(['note: baclofen was', '? Stopping it suddenly matters after 63 days']),
    );
    const late = [{ text: 'baclofen 10 mg twice a day', lastSupplied: '2026-09-01', daysSupply: 30 }];
    expect(answers('miss', { medicines: late }, higher)).toEqual(said(['note: The supply of baclofen ran out']));
  });

  it('matters only above a dose, and with a condition, where the fact says so', () => {
    const medicines = [course('baclofen 10 mg twice a day', '2025-01-01', '2026-10-30')];
    expect(answers('stop', { medicines }, [{ ...fact, dailyAbove: { value: 20, unit: 'mg' } }])).toEqual([]);
    expect(answers('stop', { medicines }, [{ ...fact, dailyAbove: { value: 15, unit: 'mg' } }])).toHaveLength(1);
    const epileptic = [{ ...fact, conditions: ['epilepsy'] }];
    expect(answers('stop', { medicines, conditions: ['asthma'] }, epileptic)).toEqual([]);
    expect(answers('stop', { medicines, conditions: ['absence epilepsy'] }, epileptic)).toHaveLength(1);
  });

  it('that matters with a condition only is not checked where no conditions were told', () => {
    const epileptic = [{ ...fact, conditions: ['epilepsy'] }];
    const medicines = [course('baclofen 10 mg twice a day', '2025-01-01', '2026-10-30')];
    const open = said(['? No list of conditions was given; it matters with epilepsy']);
    expect(answers('stop', { medicines }, epileptic)).toEqual(open);
    expect(answers('stop', { medicines: [course('baclofen 10 mg twice a day', '2025-01-01')] }, epileptic)).toEqual([]);
    const late = { text: 'baclofen 10 mg twice a day', lastSupplied: '2026-09-01', daysSupply: 30 };
    const supplied = { ...late, lastSupplied: '2026-10-25' };
    expect(answers('miss', { medicines: [late] }, epileptic)).toEqual(open);
    expect(answers('miss', { medicines: [late], conditions: [] }, epileptic)).toEqual([]);
    expect(answers('miss', { medicines: [supplied] }, epileptic)).toEqual([]);
    expect(answers('miss', { medicines: ['baclofen 10 mg twice a day'] }, epileptic)).toEqual(open);
    const beside = (more: object) => [
      { ...fact, ...more },
      { ...fact, id: 'with-epilepsy', conditions: ['epilepsy'] },
    ];
    expect(answers('miss', { medicines: [late] }, beside({ severity: 'note' }))).toEqual([
      expect.stringContaining('note: The supply of baclofen ran out'),
      ...open,
    ]);
    expect(answers('miss', { medicines: [late] }, beside({}))).toHaveLength(1);
  });

  it('that is over on an unknown day is told as not checked', () => {
    const request = {
      resourceType: 'MedicationRequest',
      id: 'm',
      status: 'stopped',
      authoredOn: '2026-01-01',
      medicationCodeableConcept: { text: 'baclofen 10 mg oral tablet' },
      subject: { reference: 'Patient/p' },
    };
    const { person } = readParsed([
      { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1980-01-01' },
      request,
    ]);
    if (asOf === undefined) throw new Error('no such day');
    const { notChecked } = screen(person, openPack({ ...fixturePack, facts: [fact] }), { asOf });
    expect(notChecked.filter(({ check }) => check === 'stop').map(({ reason }) => reason)).toEqual(
      said(['stopped on a day that was not given']),
    );
  });
});

describe('a supply', () => {
  const taken = (lastSupplied: string, daysSupply: number, more: object = {}) => ({
    medicines: [{ text: 'baclofen 10 mg three times a day', lastSupplied, daysSupply, ...more }],
  });
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['that ran out three days ago', taken('2026-09-29', 30), ['serious: The supply of baclofen ran out 3 days ago']],
    [
      'that ran out yesterday, before it matters',
      taken('2026-10-01', 30),
      ['caution: The supply of baclofen ran out yesterday'],
    ],
    ['that is gone today', taken('2026-10-02', 30), ['caution: The supply of baclofen ran out today']],
    ['of 90 days', taken('2026-08-10', 90), []],
    ['that ran out long ago', taken('2026-01-01', 30), ['caution: baclofen: no supply for']],
    ['that ends in four days, with refills', taken('2026-10-06', 30, { refillsLeft: 2 }), []],
    [
      'that ends in four days, without',
      taken('2026-10-06', 30, { refillsLeft: 0 }),
      ['caution: The supply of baclofen ends in 4 days, and its prescription cannot be filled again'],
    ],
    ['that ends in ten days, without', taken('2026-10-12', 30, { refillsLeft: 0 }), []],
    ['that is not told', { medicines: ['baclofen 10 mg three times a day'] }, ['? It is dangerous to miss']],
    [
      'of what is taken as needed',
      { medicines: [{ text: 'baclofen 10 mg as needed', lastSupplied: '2026-09-01', daysSupply: 30 }] },
      [],
    ],
    [
      'early refills are carried over',
      taken('2026-09-25', 30, {
        fills: [
          { day: '2026-08-20', days: 30 },
          { day: '2026-09-10', days: 30 },
        ],
      }),
      [],
    ],
    [
      'a stay in a hospital uses none',
      { ...taken('2026-09-25', 30), hospitalStays: [{ from: '2026-10-01', to: '2026-10-14' }] },
      [],
    ],
    [
      'a stay that began after it ran out',
      { ...taken('2026-09-20', 30), hospitalStays: [{ from: '2026-10-25', to: '2026-10-28' }] },
      ['serious: The supply of baclofen ran out 12 days ago'],
    ],
    ['in a hospital now', { ...taken('2026-09-20', 30), hospitalStays: [{ from: '2026-10-10' }] }, []],
    [
      'a change of brand leaves the old line behind',
      { medicines: [...taken('2026-08-01', 30).medicines, ...taken('2026-10-20', 30).medicines] },
      [],
    ],
  ])('%s', (_, person, expected) => {
    expect(answers('miss', person)).toEqual(said(expected));
  });
});

describe('a pump', () => {
  const filled = (filledOn: string, more: object = {}) => ({
    medicines: [
      {
        text: 'baclofen intrathecal',
        pump: {
          reservoirMl: 20,
          fillMl: 20,
          concentrationMcgPerMl: 2000,
          dailyDoseMcg: 850,
          alarmMl: 2,
          filledOn,
          ...more,
        },
      },
    ],
  });
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['just filled', filled('2026-10-30'), []],
    ['soon due', filled('2026-10-05'), ['note: Pump: refill by 2026-11-09']],
    ['overdue', filled('2026-09-24'), ['serious: Pump: refill by']],
    ['past its alarm', filled('2026-09-20'), ['serious: Pump: refill by']],
    ['maybe empty', filled('2026-09-10'), ['contraindicated: Pump: refill by']],
    ['that cannot be', filled('2026-10-30', { fillMl: 21 }), ['? A fill of 21 mL']],
    [
      'of a model that nobody knows',
      filled('2026-10-30', { model: 'bicycle' }),
      ['? The knowledge has no pump "bicycle"'],
    ],
    ['of which nothing was told', { medicines: ['baclofen intrathecal'] }, ['? It is given into the spine']],
  ])('%s', (_, person, expected) => {
    expect(answers('pump', person, [])).toEqual(said(expected));
  });
});

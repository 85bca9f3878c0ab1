import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { AgeFact, Fact, WithdrawalFact } from '../nouns/fact.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const asOf = parseDay('2026-11-01');

function screened(person: Readonly<Record<string, unknown>>, facts: readonly Fact[] = []) {
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed({ person });
  expect(read.problems).toEqual([]);
  const knowledge = openPack({ ...fixturePack, facts: [...fixturePack.facts, ...facts] });
  return screen(read.person, knowledge, { asOf, problems: read.problems });
}
const found = (person: Readonly<Record<string, unknown>>, facts: readonly Fact[] = []) =>
  screened(person, facts).findings.map(
    ({ severity, kind, medicines }) => `${severity} ${kind}: ${medicines.join(' + ')}`,
  );
const medicine = (text: string, started?: string, stopped?: string) => ({
  text,
  ...(started !== undefined && { started }),
  ...(stopped !== undefined && { stopped }),
});

describe('a medicine that has not yet started', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'is told of before it is taken where a condition makes it dangerous',
      { conditions: ['epilepsy'], medicines: [medicine('baclofen', '2026-11-10')] },
      ['caution condition: baclofen'],
    ],
    [
      'adds up with what is taken when it starts',
      { medicines: ['baclofen', medicine('diphenhydramine', '2026-11-10')] },
      ['caution burden: baclofen + diphenhydramine'],
    ],
    [
      'does not add up with what has ended by then',
      { medicines: [medicine('baclofen', undefined, '2026-11-05'), medicine('diphenhydramine', '2026-11-10')] },
      [],
    ],
    [
      'makes one sum of two',
      { medicines: ['baclofen', 'diphenhydramine', medicine('oxycodone', '2026-11-10')] },
      [
        'serious burden: baclofen + diphenhydramine + oxycodone',
        'serious interaction: baclofen + diphenhydramine + oxycodone',
      ],
    ],
    [
      'takes the place of the dose before, and is no second one',
      {
        medicines: [
          medicine('baclofen 20 mg three times a day', '2025-01-01', '2026-11-20'),
          medicine('baclofen 15 mg three times a day', '2026-11-21'),
        ],
      },
      [],
    ],
    [
      'has its own highest dose',
      {
        medicines: [
          medicine('baclofen 20 mg three times a day', '2025-01-01', '2026-11-20'),
          medicine('baclofen 30 mg three times a day', '2026-11-21'),
        ],
      },
      ['caution dose: baclofen'],
    ],
  ])('%s', (_, person, expected) => {
    expect(found(person)).toEqual(expected);
  });

  it('is named as such beside each finding and where the list is told', () => {
    const { findings, understood } = screened({
      medicines: [
        'baclofen',
        medicine('diphenhydramine', '2026-11-10'),
        medicine('oxycodone', '2025-01-01', '2026-10-01'),
      ],
    });
    expect(findings[0]?.because).toContain('diphenhydramine: not yet started, starts on 2026-11-10');
    expect(understood.map(({ state }) => state)).toEqual([undefined, 'not yet started', 'ended']);
  });

  it('is told as planned, and not checked, when it starts more than six months ahead', () => {
    const at = (started: string) => screened({ medicines: ['baclofen', medicine('diphenhydramine', started)] });
    expect(at('2027-05-03').findings).toHaveLength(1);
    expect(at('2027-05-03').understood[1]?.state).toBe('not yet started');
    const far = at('2027-05-04');
    expect(far.findings).toEqual([]);
    expect(far.understood[1]?.state).toBe('planned');
    expect(far.notChecked.filter(({ about }) => about === 'diphenhydramine')).toEqual([
      {
        check: 'coverage',
        about: 'diphenhydramine',
        reason: 'It is planned for 2027-05-04, more than six months ahead; nothing was checked.',
      },
    ]);
  });

  it('is judged at the age of the day on which it starts', () => {
    const facts: Fact[] = [
      { ...OLD, id: 'old', subject: 'baclofen' },
      { ...OLD, id: 'old-too', subject: 'oxycodone' },
    ];
    const at = (birthDate: string) =>
      screened({ birthDate, medicines: ['baclofen', medicine('oxycodone', '2026-12-01')] }, facts).findings.filter(
        ({ kind }) => kind === 'age',
      );
    expect(at('1961-12-02')).toEqual([]);
    expect(at('1961-12-01').map(({ medicines, because }) => [...medicines, because[0]])).toEqual([
      ['oxycodone', 'age: 65'],
    ]);
    expect(
      at('1961-10-01')
        .map(({ medicines }) => medicines[0])
        .sort(),
    ).toEqual(['baclofen', 'oxycodone']);
  });

  it('is asked for no test and no supply', () => {
    const facts: Fact[] = [
      {
        id: 'test',
        kind: 'monitoring',
        subject: 'baclofen',
        basis: 'reviewed',
        sources: [],
        say: 'Test.',
        tests: ['alt'],
      },
      withdrawal,
    ];
    const open = (started: string) =>
      screened({ medicines: [medicine('baclofen 10 mg daily', started)] }, facts)
        .notChecked.map(({ check }) => check)
        .filter((check) => check === 'monitoring' || check === 'miss');
    expect(open('2026-11-10')).toEqual([]);
    expect(open('2026-10-10')).toEqual(['miss', 'monitoring']);
  });

  it('goes on with the same medicine, or with one of its kind, so that nothing is stopped', () => {
    const old = medicine('baclofen 10 mg three times a day', '2025-01-01', '2026-11-05');
    const stops = (...more: readonly object[]) =>
      found({ medicines: [old, ...more] }, [withdrawal]).filter((one) => one.includes('stop'));
    expect(stops()).toEqual(['caution stop: baclofen']);
    expect(stops(medicine('baclofen 5 mg three times a day', '2026-11-06'))).toEqual([]);
    expect(stops(medicine('baclofen 5 mg three times a day', '2026-11-12'))).toEqual(['caution stop: baclofen']);
  });
});

const OLD: Omit<AgeFact, 'id' | 'subject'> = {
  kind: 'age',
  from: 65,
  basis: 'reviewed',
  sources: [],
  severity: 'caution',
  say: 'It makes older people sleepy.',
  do: { urgency: 'soon', say: 'Ask.' },
};

const withdrawal: WithdrawalFact = {
  id: 'baclofen-stop',
  kind: 'withdrawal',
  subject: 'baclofen',
  basis: 'reviewed',
  sources: [],
  severity: 'serious',
  onsetHours: [12, 96],
  missedHours: 36,
  say: 'It is dangerous.',
  do: { urgency: 'today', say: 'Call.' },
};

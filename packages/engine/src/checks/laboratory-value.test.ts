import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { ConditionFact } from '../nouns/fact.ts';
import type { ConditionRecord } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { readInput, readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const high: ConditionRecord = {
  id: 'hyperkalemia',
  name: 'hyperkalemia',
  synonyms: ['high potassium'],
  parents: ['salts'],
  measured: { analyte: 'potassium', above: 5.5, sources: [{ reference: 'a-definition' }] },
};
const low: ConditionRecord = {
  id: 'hypokalemia',
  name: 'hypokalemia',
  measured: { analyte: 'potassium', below: 3.5, sources: [] },
};
const conditions = [high, low, { id: 'salts', name: 'disturbed salts' }];

function fact(condition: string, more: Partial<ConditionFact> = {}): ConditionFact {
  return {
    id: `baclofen-${condition}`,
    kind: 'condition',
    subject: 'baclofen',
    basis: 'reviewed',
    condition,
    severity: 'caution',
    say: 'Made up.',
    do: { urgency: 'soon', say: 'Ask.' },
    sources: [{ label: 'label-1' }],
    ...more,
  };
}

function screened(facts: readonly ConditionFact[], person: object) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const read = readParsed({ person: { medicines: ['baclofen'], conditions: [], ...person } });
  const knowledge = openPack({ ...fixturePack, conditions, facts });
  return screen(read.person, knowledge, { asOf, problems: read.problems });
}

/** Findings as "fact: because", then "? reason" of the check. */
function answers(facts: readonly ConditionFact[], person: object): readonly string[] {
  const { findings, notChecked } = screened(facts, person);
  return [
    ...findings.map(
      (f) => `${f.facts.join('+')}: ${f.because[0]}${f.because[1]?.startsWith('pot') ? `; ${f.because[1]}` : ''}`,
    ),
    ...notChecked.filter(({ check }) => check === 'condition').map(({ about, reason }) => `? ${about}: ${reason}`),
  ];
}

const on = (value: number, date: string) => ({ labs: { potassium: { value, unit: 'mmol/L', date } } });
const both = [fact('hyperkalemia'), fact('hypokalemia')];

describe('a condition that a laboratory value shows', () => {
  it.each<[string, readonly ConditionFact[], object, readonly string[]]>([
    [
      'above the limit',
      both,
      on(5.9, '2026-10-20'),
      ['baclofen-hyperkalemia: potassium 5.9 mmol/L (2026-10-20): hyperkalemia is above 5.5 mmol/L'],
    ],
    [
      'below the other one',
      both,
      on(3.1, '2026-10-20'),
      ['baclofen-hypokalemia: potassium 3.1 mmol/L (2026-10-20): hypokalemia is below 3.5 mmol/L'],
    ],
    ['at the limit', both, on(5.5, '2026-10-20'), []],
    ['normal', both, on(4.2, '2026-10-20'), []],
    [
      'without a day it is taken as current, and said so',
      both,
      { labs: { potassium: 5.9 } },
      [
        'baclofen-hyperkalemia: potassium 5.9 mmol/L (no date given, taken as current): hyperkalemia is above 5.5 mmol/L',
      ],
    ],
    ['of ninety days ago', [fact('hyperkalemia')], on(5.9, '2026-08-03'), [expect.stringMatching(/^baclofen-hyper/)]],
    [
      'older',
      both,
      on(5.9, '2026-08-02'),
      [
        '? baclofen: The newest potassium 5.9 mmol/L (2026-08-02) is older than 90 days: a new one would tell of hyperkalemia.',
      ],
    ],
    ['older, and it would not count', both, on(4.2, '2025-08-02'), []],
    [
      'of a day to come',
      [fact('hyperkalemia')],
      on(5.9, '2026-12-01'),
      [
        '? baclofen: The potassium of 2026-12-01 is later than the day of screening: a new one would tell of hyperkalemia.',
      ],
    ],
    [
      'in a unit that is not known',
      [fact('hyperkalemia')],
      { labs: { potassium: { value: 5.9, unit: 'g' } } },
      [expect.stringMatching(/^\? potassium: 5.9 has the unknown unit "g"/)],
    ],
    [
      'named and measured: one finding',
      both,
      { ...on(5.9, '2026-10-20'), conditions: ['high potassium'] },
      [
        'baclofen-hyperkalemia: condition: high potassium; potassium 5.9 mmol/L (2026-10-20): hyperkalemia is above 5.5 mmol/L',
      ],
    ],
    [
      'named, with an old value',
      both,
      { ...on(5.9, '2025-10-20'), conditions: ['high potassium'] },
      ['baclofen-hyperkalemia: condition: high potassium'],
    ],
    [
      'a wider condition holds too',
      [fact('salts')],
      on(5.9, '2026-10-20'),
      ['baclofen-salts: potassium 5.9 mmol/L (2026-10-20): hyperkalemia is above 5.5 mmol/L'],
    ],
    [
      'a higher limit of the fact itself',
      [fact('hyperkalemia', { measured: { above: 6 } })],
      on(5.9, '2026-10-20'),
      [],
    ],
    [
      'a lower one',
      [fact('hyperkalemia', { measured: { above: 5 } })],
      on(5.3, '2026-10-20'),
      ['baclofen-hyperkalemia: potassium 5.3 mmol/L (2026-10-20): hyperkalemia counts here above 5 mmol/L'],
    ],
    [
      'of the value only: named',
      [fact('hyperkalemia', { measured: { above: 5, only: true } })],
      { conditions: ['high potassium'] },
      [],
    ],
    [
      'of the value only: measured',
      [fact('hyperkalemia', { measured: { above: 5, only: true } })],
      { ...on(5.3, '2026-10-20'), conditions: ['high potassium'] },
      ['baclofen-hyperkalemia: potassium 5.3 mmol/L (2026-10-20): hyperkalemia counts here above 5 mmol/L'],
    ],
    [
      'without a list of conditions',
      both,
      { ...on(5.9, '2026-10-20'), conditions: null },
      [expect.stringMatching(/^baclofen-hyper/), expect.stringMatching(/^\? conditions: No list of conditions/)],
    ],
  ])('%s', (_, facts, person, expected) => expect(answers(facts, person)).toEqual(expected));

  it('has the source of the limit among its sources, unless the fact has a limit of its own', () => {
    const of = (one: ConditionFact) => screened([one], on(6.5, '2026-10-20')).findings[0]?.sources.length;
    expect(of(fact('hyperkalemia'))).toBe(2);
    expect(of(fact('hyperkalemia', { measured: { above: 6 } }))).toBe(1);
  });

  it('counts in the unit of the paper', () => {
    const { person } = readInput('serum potassium 21.5 mg/dL\nbaclofen');
    expect(person.measurements[0]?.value).toBeCloseTo(5.5, 2);
  });
});

import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { ConditionFact, Exception, Fact, PregnancyFact } from '../nouns/fact.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const common = { subject: 'baclofen', basis: 'reviewed', say: 'Graver.', sources: [] } as const;
const ask = { urgency: 'today', say: 'Ask.' } as const;
const milder = { severity: 'note', say: 'Milder.', do: { urgency: 'routine', say: 'Go on.' } } as const;

function epilepsy(unless: Omit<Exception, 'severity' | 'say' | 'do'>): ConditionFact {
  const suggest = [{ kind: 'test', say: 'Look.' }] as const;
  const rest = { severity: 'serious', do: ask, suggest, clinical: 'In detail.' } as const;
  return { ...common, ...rest, id: 'a', kind: 'condition', condition: 'epilepsy', unless: { ...unless, ...milder } };
}

function findings(facts: readonly Fact[], medicines: readonly unknown[], more: object = {}) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person } = readParsed({ person: { medicines, conditions: ['epilepsy'], ...more } });
  return screen(person, openPack({ ...fixturePack, facts }), { asOf }).findings;
}

const severities = (...of: Parameters<typeof findings>) => findings(...of).map(({ severity }) => severity);

describe('an exception that the label makes', () => {
  const byDrug = epilepsy({ drugs: ['acetaminophen'], routes: ['oral'] });
  const byCondition = epilepsy({ conditions: ['asthma'] });
  it.each<[string, ConditionFact, readonly unknown[], object, string]>([
    ['nobody takes it', byDrug, ['baclofen'], {}, 'serious'],
    ['it is taken', byDrug, ['baclofen', 'acetaminophen 500 mg tablet'], {}, 'note'],
    ['by another route', byDrug, ['baclofen', 'acetaminophen 500 mg suppository'], {}, 'serious'],
    ['it is over', byDrug, ['baclofen', { text: 'acetaminophen 500 mg tablet', stopped: '2026-10-01' }], {}, 'serious'],
    ['it comes later', byDrug, ['baclofen', { text: 'acetaminophen tablet', started: '2026-11-20' }], {}, 'serious'],
    [
      'it comes no later',
      byDrug,
      [
        { text: 'baclofen', started: '2026-11-25' },
        { text: 'acetaminophen tablet', started: '2026-11-20' },
      ],
      {},
      'note',
    ],
    ['the condition is there', byCondition, ['baclofen'], { conditions: ['epilepsy', 'asthma'] }, 'note'],
    ['it is not', byCondition, ['baclofen'], {}, 'serious'],
    ['for this member', epilepsy({ conditions: ['epilepsy'], members: ['baclofen'] }), ['baclofen'], {}, 'note'],
    ['for another member', epilepsy({ conditions: ['epilepsy'], members: ['codeine'] }), ['baclofen'], {}, 'serious'],
  ])('%s', (_, fact, medicines, more, severity) => expect(severities([fact], medicines, more)).toEqual([severity]));

  it('is told in its own words, with what it rests on', () => {
    const [finding] = findings([byCondition], ['baclofen'], { conditions: ['epilepsy', 'asthma'] });
    expect(finding).toMatchObject({ title: 'Milder.', advice: milder.do, facts: ['a'] });
    expect(finding?.detail).toBe('baclofen, with epilepsy among the conditions.');
    expect(finding?.suggestions).toBeUndefined();
    expect(finding?.because).toContain('the label makes an exception: asthma');
  });

  it('holds in pregnancy too', () => {
    const fact: PregnancyFact = {
      ...common,
      id: 'b',
      kind: 'pregnancy',
      severity: 'contraindicated',
      do: ask,
      unless: { conditions: ['epilepsy'], ...milder },
    };
    const pregnant = { sex: 'female', age: 30, pregnant: true };
    expect(severities([fact], ['baclofen'], pregnant)).toEqual(['note']);
    expect(severities([fact], ['baclofen'], { ...pregnant, conditions: [] })).toEqual(['contraindicated']);
  });
});

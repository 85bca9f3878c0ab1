import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { GraverForm, InteractionFact } from '../nouns/fact.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

type Trigger = Omit<GraverForm, 'severity' | 'say' | 'do'>;

const form = { severity: 'contraindicated', say: 'Graver.', do: { urgency: 'today', say: 'Call.' } } as const;

const pair = (graver: Trigger): InteractionFact => ({
  id: 'a--b',
  subject: 'a--b',
  kind: 'interaction',
  basis: 'reviewed',
  severity: 'serious',
  say: 'Milder.',
  clinical: 'In detail.',
  do: { urgency: 'soon', say: 'Ask.' },
  suggest: [{ kind: 'dose', say: 'Less of it.' }],
  sources: [],
  between: [{ drug: 'baclofen' }, { drug: 'acetaminophen' }],
  graver: { ...graver, ...form },
});

function found(graver: Trigger, more: object) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person } = readParsed({ person: { medicines: ['baclofen', 'acetaminophen'], ...more } });
  const pack = { ...fixturePack, facts: [pair(graver)] };
  return screen(person, openPack(pack), { asOf }).findings.filter(({ kind }) => kind === 'interaction');
}

const person = { age: 60, sex: 'male' };

describe('an interaction that is graver for some', () => {
  const byCondition: Trigger = { conditions: ['epilepsy'], notWith: ['asthma'] };
  const byKidney: Trigger = { kidneyBelow: 60 };
  it.each<[string, Trigger, object, string]>([
    ['the condition is there', byCondition, { conditions: ['epilepsy'] }, 'contraindicated'],
    ['it is not', byCondition, { conditions: [] }, 'serious'],
    ['nobody told the conditions', byCondition, {}, 'serious'],
    ['one for which it may be taken', byCondition, { conditions: ['epilepsy', 'asthma'] }, 'serious'],
    ['weak kidneys', byKidney, { labs: { egfr: 59 } }, 'contraindicated'],
    ['kidneys at the limit', byKidney, { labs: { egfr: 60 } }, 'serious'],
    ['a lower clearance', byKidney, { ...person, labs: { egfr: 70, creatinine: 2, weightKg: 70 } }, 'contraindicated'],
    ['a clearance alone', byKidney, { ...person, labs: { creatinine: 2, weightKg: 70 } }, 'contraindicated'],
    ['kidneys not known', byKidney, person, 'serious'],
  ])('%s', (_, graver, more, severity) => expect(found(graver, more).map((one) => one.severity)).toEqual([severity]));

  it('is told in its own words, with what it rests on and without what goes with the milder form', () => {
    const [finding] = found({ ...byCondition, kidneyBelow: 60 }, { conditions: ['epilepsy'], labs: { egfr: 28 } });
    expect(finding).toMatchObject({ title: 'Graver.', advice: form.do, detail: 'baclofen with acetaminophen.' });
    expect(finding?.suggestions).toBeUndefined();
    expect(finding?.because).toEqual(expect.arrayContaining(['condition: epilepsy', expect.stringContaining('28')]));
    expect(finding?.id).toBe(found(byCondition, { conditions: [] })[0]?.id);
  });
});

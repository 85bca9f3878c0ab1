import { expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { ConditionFact } from '../nouns/fact.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { screen } from '../screen.ts';

const recent: ConditionFact = {
  id: 'baclofen-asthma',
  kind: 'condition',
  subject: 'baclofen',
  basis: 'reviewed',
  condition: 'asthma',
  recent: true,
  severity: 'caution',
  say: 'Made up.',
  do: { urgency: 'soon', say: 'Ask.' },
  sources: [],
};

/** How the fact is answered with these conditions. */
function answered(...conditions: readonly (string | object)[]): string | undefined {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person } = readParsed({ person: { medicines: ['baclofen'], conditions } });
  const { findings, notChecked } = screen(person, openPack({ ...fixturePack, facts: [recent] }), { asOf });
  if (findings.some(({ facts }) => facts.includes(recent.id))) return 'found';
  return notChecked.find(({ about }) => about === 'baclofen with asthma')?.reason;
}

it('a fact on a recent condition counts where the day is near or not told, else it says why not', () => {
  const [old, near] = ['1990-05-01', '2026-05-01'].map((since) => ({ text: 'asthma', since }));
  expect(answered('asthma')).toBe('found');
  expect(answered(near ?? '')).toBe('found');
  expect(answered(old ?? '', near ?? '')).toBe('found');
  expect(answered(old ?? '')).toBe(
    'Only a recent one matters here, and it is on record since 1990-05-01. Give it without that day if it is new again.',
  );
});

import { describe, expect, it } from 'vitest';
import { fixturePack } from '../../test/fixture-pack.ts';
import { parseDay } from '../nouns/day.ts';
import type { WithdrawalFact } from '../nouns/fact.ts';
import { openPack } from '../open.ts';
import { readParsed } from '../read/input.ts';
import { listRefills } from './list-refills.ts';

const stopping: WithdrawalFact = {
  id: 'baclofen-stop',
  kind: 'withdrawal',
  subject: 'baclofen',
  routes: ['oral'],
  basis: 'reviewed',
  sources: [{ label: 'label-1' }],
  severity: 'serious',
  onsetHours: [12, 96],
  missedHours: 36,
  signs: { early: ['itching'], severe: ['seizures'] },
  say: 'It is dangerous.',
  do: { urgency: 'today', say: 'Call.' },
};
const knowledge = openPack({ ...fixturePack, facts: [stopping] });

function listed(medicines: readonly object[], more: object = {}) {
  const asOf = parseDay('2026-11-01');
  if (asOf === undefined) throw new Error('no such day');
  const { person, problems } = readParsed({ person: { medicines, ...more } });
  return listRefills(person, knowledge, { asOf, problems });
}
const baclofen = (more: object) => ({ text: 'baclofen 10 mg tablet, one three times a day', ...more });

describe('a supply', () => {
  it.each([
    ['2026-10-02', 30, 'out', 0, /ran out today/],
    ['2026-10-01', 30, 'out', -1, /ran out yesterday/],
    ['2026-09-30', 30, 'late', -2, /2 days ago, and a late dose matters from 36 hours on/],
    ['2026-10-03', 30, 'soon', 1, /runs out tomorrow/],
    ['2026-10-20', 30, 'enough', 18, /lasts for 18 more days/],
    ['2026-06-01', 30, 'long gone', -123, /Ask when and how/],
  ])('of %s for %i days is %s', (lastSupplied, daysSupply, state, daysLeft, say) => {
    const { refills } = listed([baclofen({ lastSupplied, daysSupply })]);
    expect(refills).toMatchObject([{ drugs: ['baclofen'], state, daysLeft, say: expect.stringMatching(say) }]);
    expect(refills[0]?.risk).toMatchObject({
      severity: 'serious',
      missedHours: 36,
      say: 'It is dangerous. Early signs: itching. Severe: seizures.',
      do: { urgency: 'today' },
    });
  });

  it('that ends while it cannot be filled again says so', () => {
    const { refills } = listed([baclofen({ lastSupplied: '2026-10-05', daysSupply: 30, refillsLeft: 0 })]);
    expect(refills[0]).toMatchObject({ refillsLeft: 0, say: expect.stringContaining('ask for a new one') });
  });

  it('is not used in a hospital', () => {
    const stays = { hospitalStays: [{ from: '2026-10-10', to: '2026-10-19' }] };
    const { refills } = listed([baclofen({ lastSupplied: '2026-10-01', daysSupply: 30 })], stays);
    expect(refills[0]).toMatchObject({ runsOut: '2026-11-10', state: 'enough' });
    const now = listed([baclofen({ lastSupplied: '2026-10-01', daysSupply: 20 })], {
      hospitalStays: [{ from: '2026-10-18' }],
    });
    expect(now.refills[0]?.state).toBe('in hospital');
  });

  it('of an old line is covered by a newer one of the same medicine', () => {
    const { refills } = listed([
      baclofen({ lastSupplied: '2026-09-01', daysSupply: 30 }),
      { text: 'baclofen 20 mg tablet, one twice a day', lastSupplied: '2026-10-20', daysSupply: 30 },
    ]);
    expect(refills.map(({ state }) => state)).toEqual(['enough', 'covered']);
  });

  it('is listed without a risk where none is known, the most pressing first', () => {
    const { refills } = listed([
      { text: 'acetaminophen 500 mg daily', lastSupplied: '2026-10-20', daysSupply: 30 },
      baclofen({ lastSupplied: '2026-09-25', daysSupply: 30 }),
    ]);
    expect(refills.map(({ state, risk }) => [state, risk?.severity])).toEqual([
      ['late', 'serious'],
      ['enough', undefined],
    ]);
  });
});

describe('what is not known is said', () => {
  it.each([
    [{ text: 'baclofen 10 mg daily' }, /not said when it was last supplied/],
    [{ text: 'baclofen 10 mg daily', lastSupplied: '2026-10-20' }, /how many days/],
    [{ text: 'baclofen 10 mg daily', lastSupplied: '2026-11-20', daysSupply: 30 }, /first supplied after/],
    [{ text: 'baclofen 10 mg as needed', lastSupplied: '2026-10-20', daysSupply: 30 }, /as needed/],
  ])('%o', (medicine, reason) => {
    expect(listed([medicine])).toMatchObject({ refills: [], unknown: [{ reason: expect.stringMatching(reason) }] });
  });

  it('of a medicine that nobody knows the day is told, and that its risk is not known', () => {
    const { refills, unknown } = listed([
      { text: 'zyloprexinol 5 mg daily', lastSupplied: '2026-10-20', daysSupply: 30 },
    ]);
    expect(refills).toMatchObject([{ drugs: [], runsOut: '2026-11-19' }]);
    expect(unknown).toMatchObject([{ reason: expect.stringContaining('What a late supply does') }]);
  });

  it('but not of medicines that are over', () => {
    expect(listed([{ text: 'baclofen 10 mg daily', stopped: '2026-01-01' }])).toMatchObject({
      refills: [],
      unknown: [],
    });
  });
});

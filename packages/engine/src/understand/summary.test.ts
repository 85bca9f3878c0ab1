import { describe, expect, test } from 'vitest';
import type { Pack } from '../nouns/pack.ts';
import type { Medicine } from '../nouns/person.ts';
import { openPack } from '../open.ts';
import { readSig } from '../sig/read-sig.ts';
import { understand } from '../understand.ts';

const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    { id: 'baclofen', routes: ['oral', 'intrathecal'] },
    { id: 'hydrochlorothiazide', synonyms: ['HCTZ'], routes: ['oral'] },
  ],
  named: [],
  products: [],
  rxcuis: [],
  rxnormNames: [],
  lookAlikes: [],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const knowledge = openPack(pack);
function assumed(text: string, more: Partial<Medicine> = {}): readonly string[] | undefined {
  const reading = understand({ given: text, text, codes: [], ...more }, 0, knowledge);
  return reading.ok ? reading.understood.assumed : ['not understood'];
}

describe('what was assumed', () => {
  test('a route that the line does not say', () => {
    expect(assumed('baclofen 10 mg tid')).toEqual(['route: oral']);
    expect(assumed('baclofen 10 mg by mouth tid')).toBeUndefined();
    expect(assumed('baclofen 10 mg tid', { route: 'oral' })).toBeUndefined();
    expect(assumed('baclofen', { sig: readSig('100 mcg/day intrathecally') })).toBeUndefined();
  });
  test('a unit that the line does not say', () => {
    expect(assumed('HCTZ 25 daily')).toEqual(['route: oral', 'unit: mg']);
    expect(assumed('HCTZ 25 mg tablet')).toBeUndefined();
  });
});

describe('a mass in brackets after a count', () => {
  const daily = (text: string) => {
    const reading = understand({ given: text, text, codes: [] }, 0, knowledge);
    return reading.ok ? (reading.uses[0]?.daily?.high ?? reading.uses[0]?.dailyReason) : 'not understood';
  };
  test.each([
    ['baclofen 2 tablets (10 mg) three times a day', 30],
    ['baclofen Take 2 tablets (10 mg total) by mouth tid', 30],
    ['baclofen 5 mg tablet, 2 tablets (10 mg) tid', 30],
    ['baclofen 5 mg tablet, 2 tablets (5 mg each) tid', 30],
    ['baclofen 10 mg tablet, 2 tablets (10 mg) tid', 'The amount in brackets does not fit the strength.'],
    ['baclofen 10 mg tablet, 2 tablets (10 mg total) tid', 'The amount in brackets does not fit the strength.'],
    ['baclofen 2 tablets (10 mg) tid q6h', 'Two frequencies contradict each other.'],
    [
      'baclofen 2 tablets (10 mg) 3 tablets tid',
      'It is not clear whether the amount is for one unit or for the whole dose.',
    ],
  ])('%s → %s', (text, expected) => {
    expect(daily(text)).toBe(expected);
  });
});

test('a line from memory keeps its own place in the list, and its own words', () => {
  const line = { given: 'baclofen 10 mg tid', text: 'baclofen 10 mg tid', codes: [] };
  const first = understand(line, 0, knowledge);
  expect(understand(line, 0, knowledge)).toBe(first);
  expect(understand(line, 3, knowledge)).toMatchObject({ uses: [{ medicine: 3 }] });
  expect(understand({ ...line, given: 'Baclofen' }, 0, knowledge)).toMatchObject({ understood: { given: 'Baclofen' } });
});

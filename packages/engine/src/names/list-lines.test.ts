import { describe, expect, test } from 'vitest';
import type { Pack } from '../nouns/pack.ts';
import { openPack } from '../open.ts';
import { understand } from '../understand.ts';

/** Lines as people and wards write them: the drugs, and the amount a day or why it is not known. */
const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    { id: 'calcium', routes: ['oral'] },
    { id: 'cyanocobalamin', synonyms: ['vitamin b12'], routes: ['oral'] },
    { id: 'ferrous sulfate', routes: ['oral'] },
    { id: 'iron', routes: ['oral'] },
    { id: 'lamotrigine', routes: ['oral'] },
    { id: 'levothyroxine', routes: ['oral'] },
    { id: 'metoprolol', routes: ['oral'] },
    { id: 'insulin lispro', brands: ['Humalog'], routes: ['subcutaneous'] },
    { id: 'semaglutide', brands: ['Ozempic'], routes: ['subcutaneous', 'oral'] },
    { id: 'vitamin d', routes: ['oral'] },
    { id: 'vitamin k', routes: ['oral'] },
  ],
  named: [],
  products: [
    { name: 'Ozempic', ingredients: ['semaglutide'], route: 'subcutaneous' },
    { name: 'calcium 600 + D', ingredients: ['calcium', 'vitamin d'], route: 'oral' },
  ],
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

function line(text: string): string {
  const reading = understand({ given: text, text, codes: [] }, 0, knowledge);
  if (!reading.ok) return 'not understood';
  return reading.uses
    .map(
      ({ drug, route, daily, dailyReason }) =>
        `${drug} ${route}: ${daily ? `${daily.high} ${daily.unit}` : dailyReason}`,
    )
    .join('; ');
}

describe('lines of real lists', () => {
  test.each([
    ['calcium/vitamin D daily', 'calcium oral: No dose is given.; vitamin d oral: No dose is given.'],
    ['calcium 600 + D bid', 'calcium oral: No dose is given.; vitamin d oral: No dose is given.'],
    ['vit B12 1000mcg daily', 'cyanocobalamin oral: 1 mg'],
    ['vitamin d 1000 iu daily', 'vitamin d oral: 1000 unit'],
    ['vitamin q 5 mg', 'not understood'],
    ['metoprolol succ ER 50 mg daily', 'metoprolol oral: 50 mg'],
    ['metop tart 25 mg bid', 'metoprolol oral: 50 mg'],
    ['lamotrigine 25 mg ii po bid', 'lamotrigine oral: 100 mg'],
    ['lamotrigine 25 mg i-ii tabs bid', 'lamotrigine oral: 100 mg'],
    ['lamotrigine 25 mg i po qd', 'lamotrigine oral: 25 mg'],
    [
      'ferrous sulfate 325 mg (65 mg iron) daily',
      'ferrous sulfate oral: It is not clear how several doses belong together.',
    ],
    ['levothyroxine 50 mcg daily, apart from calcium and iron', 'levothyroxine oral: 0.05 mg'],
    ['levothyroxine 50 mcg daily and iron', 'levothyroxine oral: The directions name another medicine, "iron".'],
    ['Humalog sliding scale', 'insulin lispro subcutaneous: The directions make the amount depend on something else.'],
    ['Ozempic 1 mg weekly', `semaglutide subcutaneous: ${Number((1 / 7).toFixed(12))} mg`],
  ])('%s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

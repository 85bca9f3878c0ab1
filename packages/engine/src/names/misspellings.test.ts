import { describe, expect, it } from 'vitest';
import type { Pack } from '../nouns/pack.ts';
import { buildNames } from './build-names.ts';

const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    { id: 'baclofen', misspellings: ['bacloffen'] },
    { id: 'trazodone', misspellings: ['trazadone', 'trasodone', 'tramadone'] },
    { id: 'tramadol' },
  ],
  named: [],
  products: [],
  rxcuis: [],
  rxnormNames: [],
  lookAlikes: [
    ['baclofen', 'Bactroban'],
    ['traZODone', 'traMADol'],
  ],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const names = buildNames(pack);

describe('misspellings listed with a drug', () => {
  it.each([
    ['bacloffen', 'baclofen'],
    ['trazadone', 'trazodone'],
    ['trasodone', 'trazodone'],
  ])('%s → %s, though the drug has a look-alike', (text, to) => {
    expect(names.find(text)).toMatchObject({ via: 'corrected', correctedTo: to });
  });
  it('not where the look-alike is as near', () => {
    expect(names.find('tramadone')).toMatchObject({ via: null, ingredients: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { Pack } from '../nouns/pack.ts';
import { buildNames } from './build-names.ts';
import { readProductText } from './product-text.ts';

const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [{ id: 'levothyroxine' }, { id: 'gabapentin' }],
  named: [],
  products: [],
  rxcuis: [],
  // Reading the name asks for the strengths of its drug, which asks for the names again.
  rxnormNames: [['1', 'levothyroxine 88 Oral Tablet']],
  lookAlikes: [],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const names = buildNames(pack);

describe('a line', () => {
  it('ends though a known name has a number without a unit', () => {
    expect(names.strengths(['levothyroxine'])).toEqual([]);
    expect(readProductText('levothyroxine 88', names).parts).toEqual([{ drug: 'levothyroxine' }]);
  });
  it('keeps directions that stand before the name', () => {
    expect(readProductText('every morning gabapentin 300 mg', names).rest).toBe('every morning 300 mg');
    expect(readProductText('Once-Daily gabapentin 300 MG Oral Tablet', names).rest).toBe('');
  });
  it('reads a form that comes after "extra strength" or "for"', () => {
    expect(readProductText('gabapentin 300 mg extra strength capsules 2 bid', names)).toMatchObject({
      form: 'capsule',
      rest: '2 bid',
    });
  });
});

import { expect, it } from 'vitest';
import { openLexicon } from './lexicon.ts';
import { namesOther, ownDrugs } from './own-drugs.ts';

it('knows the drugs of a label and those of others', () => {
  const lexicon = openLexicon(['examplin', 'otherol'].map((id) => ({ kind: 'drug' as const, id, names: [id] })));
  const empty = { brandNames: [], routes: [], uniis: [], rxcuis: [], epc: [], sections: [] };
  const own = ownDrugs({ title: 'Brand', genericNames: ['EXAMPLIN HYDROCHLORIDE'], ...empty }, lexicon);
  expect([...own]).toEqual(['examplin']);
  expect(namesOther('Examplin is taken', own, lexicon)).toBe(false);
  expect(namesOther('Examplin with otherol', own, lexicon)).toBe(true);
});

import { expect, test } from 'vitest';
import { parseDay } from '../nouns/day.ts';
import type { Pack } from '../nouns/pack.ts';
import type { Route } from '../nouns/route.ts';
import { openPack } from '../open.ts';
import { readInput } from '../read/input.ts';
import { screen } from '../screen.ts';

const routes: Route[] = ['nasal', 'inhalation', 'topical', 'oral'];
const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    { id: 'budesonide', routes },
    { id: 'ipratropium', routes },
  ],
  named: [],
  products: [],
  rxcuis: [],
  rxnormNames: [],
  lookAlikes: [],
  classes: [{ id: 'steroids', name: 'steroid', members: ['budesonide'], localRoutes: ['nasal', 'inhalation'] }],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const knowledge = openPack(pack);

test.each([
  ['a steroid in the nose and in the lungs', ['budesonide nasal spray', 'budesonide inhaler'], 0],
  ['two inhalers', ['budesonide inhaler', 'budesonide inhaler 2 puffs twice daily'], 1],
  [
    'two inhalers and a spray: the spray is not among them',
    ['budesonide inhaler', 'budesonide hfa', 'budesonide nasal'],
    1,
  ],
  ['an inhaler and capsules', ['budesonide inhaler', 'budesonide 3 mg capsule'], 1],
  ['not known by what route', ['budesonide inhaler', 'budesonide spray'], 1],
  ['of another class', ['ipratropium nasal spray', 'ipratropium inhaler'], 1],
])('%s', (_, medicines, findings) => {
  const asOf = parseDay('2026-11-01');
  const found = asOf && screen(readInput(medicines.join('\n')).person, knowledge, { asOf }).findings;
  expect(found?.filter(({ kind }) => kind === 'duplicate')).toHaveLength(findings);
  if (found?.[0] && medicines.length === 3) expect(found[0].medicines).toHaveLength(1);
});

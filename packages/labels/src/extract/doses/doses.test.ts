import { expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/examplin.ts';
import type { Label } from '../../label.ts';
import type { Product } from '../../product.ts';
import { extractDoses } from './doses.ts';

const show = (label: Label) =>
  extractDoses(label, lexicon).map(({ maxDaily, maxSingle, perKg, age }) => {
    const { value, unit } = maxDaily ?? maxSingle ?? { value: 0, unit: '' };
    const ages = age === undefined ? '' : ` ${age.from ?? ''}-${age.to ?? ''}`;
    return `${maxDaily === undefined ? 'single' : 'daily'} ${value} ${unit}${perKg ? '/kg' : ''}${ages}`;
  });
const found = (text: string) => show(labelOf([{ name: 'dosage_and_administration', text }]));

it.each([
  ['The total daily dose should not exceed 80 mg.', ['daily 80 mg']],
  ['Do not exceed 4 g in 24 hours.', ['daily 4000 mg']],
  ['The maximum recommended dose is 40 mg twice daily.', ['daily 80 mg']],
  ['Increase to a maximum of 500 mcg/day.', ['daily 0.5 mg']],
  ['Doses above 200 mg/day have not been studied.', ['daily 200 mg']],
  ['Raise in 5 mg increments to a maximum of 40 mg daily.', ['daily 40 mg']],
  ['Avoid doses above 64 mg daily.', ['daily 64 mg']],
  [
    'The maximum dose in children is 3 mg/kg daily or 200 mg, whichever is less.',
    ['daily 3 mg/kg -18', 'daily 200 mg -18'],
  ],
  ['No single dose should exceed 10 mg.', ['single 10 mg']],
  ['The maximum daily dose is 1,200 units.', ['daily 1200 unit']],
  ['The maximum dose is 3 mg/kg/day.', ['daily 3 mg/kg']],
  ['The daily dose should not exceed 250 mg in adults and 100 mg in children.', ['daily 250 mg', 'daily 100 mg -18']],
  ['In children 6 to 11 years the daily dose should not exceed 10 mg.', ['daily 10 mg 6-12']],
  ['For pain do not exceed 40 mg daily. For fever do not exceed 60 mg daily.', ['daily 60 mg']],
])('reads %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'The maximum dose of otherol is 20 mg daily.',
  'In patients taking enzyme inhibitors do not exceed 20 mg daily.',
  'In severe renal impairment the maximum dose is 20 mg daily.',
  'The initial dose should not exceed 10 mg daily.',
  'Begin with 5 mg, not to exceed 10 mg daily.',
  'Dose increments should not exceed 5 mg daily.',
  'The loading dose should not exceed 300 mg daily.',
  'Do not exceed 50 mg per minute.',
  'Do not exceed 90 mg once weekly.',
  'Do not exceed 40 mg.',
  'Malformations were seen at 5 times the maximum recommended human dose of 20 mg daily.',
  'Do not exceed 200 mg daily in the first week.',
  'The daily dose should not exceed 25 mg in the following patients:',
  'The usual dose is 40 mg daily.',
])('finds nothing in %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('leaves out a ceiling that a recommended dose exceeds', () => {
  expect(found('The maximum dose for worry is 4 mg daily. Panic may require as much as 10 mg daily.')).toEqual([]);
});

it('takes no ceiling for adults from a passage on children', () => {
  expect(found('Children start with 5 mg/kg daily.\nThe dose may rise to a maximum of 300 mg daily.')).toEqual([]);
});

it('reads the column of maximum doses', () => {
  const text =
    'Use | Starting dose | Maximum dose\nAdults with pain | 5 mg/day | 30 mg/day\nChildren 6 to 17 years | 2 mg/day | 15 mg/day';
  expect(found(text)).toEqual(['daily 30 mg', 'daily 15 mg 6-18']);
});

it('finds nothing in a label of two drugs', () => {
  const sections = [{ name: 'dosage_and_administration', text: 'Do not exceed 4,000 mg daily.' }];
  expect(show(labelOf(sections, { genericNames: ['examplin and otherol'] }))).toEqual([]);
});

it('counts tablets where the strength of a tablet is certain', () => {
  const sections = [{ name: 'dosage_and_administration', text: 'do not take more than 8 tablets in 24 hours' }];
  const product = (value: string): Product => ({
    routes: ['oral'],
    ingredients: [
      { name: 'EXAMPLIN', role: 'active', moieties: [], strength: { value, unit: 'mg', per: { value: '1' } } },
    ],
    packages: [],
    parts: [],
  });
  expect(show(labelOf(sections))).toEqual([]);
  expect(show(labelOf(sections, { products: [product('500')] }))).toEqual(['daily 4000 mg']);
  expect(show(labelOf(sections, { products: [product('500'), product('325')] }))).toEqual([]);
  const active = { name: 'active_ingredient', text: 'Active ingredient (in each tablet) Examplin 325 mg' };
  expect(show(labelOf([...sections, active]))).toEqual(['daily 2600 mg']);
});

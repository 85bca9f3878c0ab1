import { expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/examplin.ts';
import { extractLiver } from './liver.ts';

function found(text: string, name = 'dosage_and_administration'): readonly string[] {
  return extractLiver(labelOf([{ name, text }]), lexicon).map(({ degree, advice }) => `${degree} ${advice}`);
}

it.each([
  ['Avoid use in patients with severe hepatic impairment.', ['severe avoid']],
  ['Examplin is contraindicated in patients with Child-Pugh class C disease.', ['severe contraindicated']],
  [
    'For mild to moderate hepatic impairment (Child-Pugh A or B), start at half the usual dose.',
    ['mild reduce', 'moderate reduce'],
  ],
  ['Use with caution in patients with liver disease.', ['any caution']],
  ['Hepatic impairment: avoid use in patients with moderate hepatic impairment.', ['moderate avoid']],
])('reads %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'No dose adjustment is required in patients with mild hepatic impairment.',
  'Examplin has not been studied in severe hepatic impairment.',
  'Examplin can cause liver failure.',
  'Perform liver tests before treatment and monitor for signs of liver disease.',
])('finds nothing in %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('reads a table whose columns are degrees', () => {
  const text =
    'Dose by hepatic impairment\nUse | Mild (Child-Pugh A) | Severe (Child-Pugh C)\nPain | No dose adjustment | 10 mg daily';
  expect(found(text)).toEqual(['severe reduce']);
});

it('takes each item of the contraindications', () => {
  expect(found('Severe hepatic impairment', 'contraindications')).toEqual(['severe contraindicated']);
});

import { expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/examplin.ts';
import { extractAge } from './age.ts';

function found(text: string, name = 'warnings'): readonly string[] {
  return extractAge(labelOf([{ name, text }]), lexicon).map(
    ({ below, from, advice }) => `${from === undefined ? `<${below}` : `>=${from}`} ${advice}`,
  );
}

it.each([
  ['Safety and effectiveness in pediatric patients have not been established.', ['<18 not-established']],
  ['A relationship between dose and effect has not been established for use in pediatric patients.', []],
  ['Examplin is not recommended in children under 6 years of age.', ['<6 avoid']],
  ['Examplin should not be used in infants less than 6 months of age.', ['<0.5 avoid']],
  ['Examplin is contraindicated in children younger than 12 years.', ['<12 contraindicated']],
  ['Reduce the dose in the elderly.', ['>=65 reduce']],
  ['In patients over 75 years of age a lower starting dose should be used.', ['>=75 reduce']],
  ['Elderly patients are at greater risk of falls.', ['>=65 caution']],
  [
    'Dose selection for an elderly patient should be cautious, usually starting at the low end of the range.',
    ['>=65 caution'],
  ],
  ['Antidepressants increased the risk of suicidal thoughts in adolescents and young adults.', ['<25 caution']],
])('reads %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('reads the directions of products sold freely', () => {
  const text =
    'adults and children 12 years and over: 1 tablet children 6 to under 12 years: ask a doctor children under 6 years: do not use';
  expect(found(text, 'dosage_and_administration')).toEqual(['<12 caution', '<6 avoid']);
});

it.each([
  'Keep out of reach of children. Do not use after the date of expiry.',
  'No dosage adjustment is needed in elderly patients.',
  'Elderly patients with dementia are at an increased risk of death.',
  'Greater sensitivity of some older patients cannot be ruled out.',
  'Studies did not include sufficient numbers of patients aged 65 and over; caution.',
  'Otherol is not recommended in children under 6 years of age.',
  'The 40 mg tablets are not recommended in children.',
  'Do not use more than 2 doses in children 12 years and older.',
  'Examplin is contraindicated in children younger than 18 years following removal of the tonsils.',
  'Infuse over 60 minutes; a lower dose may be used.',
])('finds nothing in %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('lets an age group for which safety is established stand against the rest', () => {
  expect(
    found(
      'Safety and effectiveness have been established in pediatric patients 6 years and older. Safety in pediatric patients with pain has not been established.',
    ),
  ).toEqual([]);
});

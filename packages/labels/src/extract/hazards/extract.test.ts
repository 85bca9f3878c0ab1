import { describe, expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/made-up.ts';
import { extractHazards } from './extract.ts';

const ids = (boxed_warning: string, indications_and_usage = '') =>
  extractHazards(labelOf({ boxed_warning, indications_and_usage }), lexicon).map(({ about }) => about);

describe('hazards', () => {
  it.each([
    ['of use', 'WARNING: ABUSE, MISUSE, AND ADDICTION', ['abuse', 'misuse', 'addiction']],
    [
      'by our own names',
      'Liver injury and bone marrow suppression have occurred.',
      ['hepatotoxicity', 'bone-marrow-depression'],
    ],
    ['by the names of the lexicon', 'Madeupin may cause stroke.', ['stroke']],
    ['of people with another disease', 'Patients with asthma are at increased risk of stroke.', ['stroke']],
    ['after a cause', 'Use with opioids may result in profound sedation and coma.', ['sedation', 'coma']],
    [
      'of old people with dementia, once',
      'Increased mortality in elderly patients with dementia-related psychosis: they are at an increased risk of death.',
      ['increased-mortality-in-dementia'],
    ],
    ['to the unborn', 'Madeupin can cause fetal harm.', ['embryo-fetal-toxicity']],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('hazards: what is none', () => {
  it.each([
    ['who is at risk', 'Do not give Madeupin to patients with asthma.'],
    ['what is treated', 'Madeupin must not be used for headache.'],
    ['signs', 'Symptoms include headache, fever and seizures.'],
    ['a denial', 'There was no asthma.'],
    ['a measurement', 'Check the platelet count.'],
    [
      'causes of the deaths of a trial',
      'Most of the deaths appeared to be cardiovascular (e.g., heart failure, stroke).',
    ],
    ['people', 'Experience in asthma patients is small.'],
    ['an outcome', 'This may need hospitalization.'],
  ])('%s', (_, text) => expect(ids(text)).toEqual([]));

  it('the disease that the drug is for', () => {
    expect(ids('Depression itself can lead to suicide.', 'Indicated for the treatment of depression.')).toEqual([
      'suicidality',
    ]);
  });
});

it('points to the harm', () => {
  expect(extractHazards(labelOf({ boxed_warning: 'Madeupin can cause liver failure.' }), lexicon)).toEqual([
    { kind: 'hazard', about: 'hepatic-failure', section: 'boxed_warning', words: ['liver failure'] },
  ]);
});

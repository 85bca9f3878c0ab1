import { expect, it } from 'vitest';
import { givesExamples, partsOf } from './parts.ts';

const texts = (text: string) => partsOf({ section: 'drug_interactions', text }).map((part) => part.text.trim());

it.each([
  ['Lithium levels rise 7.2 Digoxin Levels fall', ['Lithium levels rise', '7.2 Digoxin Levels fall']],
  ['Clinical Impact: Levels rise Intervention: Avoid', ['Clinical Impact: Levels rise', 'Intervention: Avoid']],
  ['Angioedema ( 5.1 , 6 ) Use of lithium', ['Angioedema ( 5.1 , 6 )', 'Use of lithium']],
  ['Lithium [see Warnings (5.1)] raises it', ['Lithium [see Warnings (5.1)] raises it']],
  ['A dose of 2.5 mg of X', ['A dose of 2.5 mg of X']],
])('%s', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it('hands on what stands before', () => {
  const [one, two] = partsOf({ section: 's', text: 'First 7.1 Second thing', before: 'Zero.' });
  expect([one?.before, two?.before]).toEqual(['Zero.', 'First ']);
});

it('knows a row of examples', () => {
  expect(['Examples: | a, b', 'Examples a', 'Example of drugs: a', 'An example is a'].map(givesExamples)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

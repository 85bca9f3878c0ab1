import { describe, expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/made-up.ts';
import { extractUses } from './extract.ts';

const ids = (indications_and_usage: string, supply?: 'over the counter') =>
  extractUses({ ...labelOf({ indications_and_usage }), ...(supply && { supply }) }, lexicon).map(
    (use) => use.condition,
  );

describe('uses', () => {
  it.each([
    ['the thing treated', 'Madeupin is indicated for the treatment of asthma.', ['asthma']],
    ['an adjunct', 'Madeupin is indicated as an adjunct to diet for the management of obesity.', ['obesity']],
    ['a prevention', 'Madeupin is indicated to reduce the risk of stroke in adults with hypertension.', ['stroke']],
    ['several statements', 'Indicated for: treatment of asthma (1.1) prevention of stroke (1.2)', ['asthma', 'stroke']],
    [
      'a list of lines',
      'Madeupin is indicated for the following:\nAsthma\nSevere glaucoma in adults',
      ['asthma', 'glaucoma'],
    ],
    [
      'no sign by which a disease is known',
      'Obesity is characterized by at least four of the following: asthma, headache, stroke.',
      [],
    ],
    ['a heading alone', 'INDICATIONS AND USAGE Hypertension.', ['hypertension']],
    ['a sentence that begins with the aim', 'For the relief of headache.', ['headache']],
    [
      'the people, where nothing else is named',
      'Indicated to improve glycemic control in adults with type 2 diabetes.',
      ['type-2-diabetes'],
    ],
    [
      'what the thing treated comes with',
      'Indicated for the treatment of edema associated with heart failure.',
      ['edema', 'heart-failure'],
    ],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('uses: what is none', () => {
  it.each([
    ['a refusal', 'Madeupin is indicated for the treatment of asthma. It is not indicated for headache.', ['asthma']],
    [
      'a refusal in the same sentence',
      'Madeupin is indicated for asthma and should not be used for headache.',
      ['asthma'],
    ],
    ['a limitation', 'Limitations of Use: efficacy has not been established in glaucoma.', []],
    [
      'the people beside the thing treated',
      'Indicated for the treatment of edema in patients with glaucoma.',
      ['edema'],
    ],
    ['the cause of the thing treated', 'Indicated for the treatment of seizures due to hypoglycemia.', ['seizures']],
    ['the people a prevention is for', 'Indicated for the prevention of rare worms in adults with asthma.', []],
    ['what came before', 'Indicated for the treatment of asthma in adults who have a history of stroke.', ['asthma']],
    ['the good of treating', 'Lowering blood pressure reduces the risk of stroke.', []],
    ['bacteria', 'Indicated for sinusitis caused by susceptible strains of Madeupella.', ['sinusitis']],
    ['a procedure', 'Indicated for the relief of headache after surgery.', ['headache']],
    ['the kind beside the disease', 'Indicated for the treatment of infections such as sinusitis.', ['sinusitis']],
    ['a measurement', 'Indicated for the treatment of anemia with a low platelet count.', ['anemia']],
    ['a group over its members', 'Respiratory diseases: asthma.', ['asthma']],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('uses over the counter', () => {
  it('are all that is named', () => {
    expect(ids('Uses temporarily relieves headache and fever due to the common cold')).toEqual([
      'headache',
      'fever',
      'upper-respiratory-infection',
    ]);
  });

  it('are known by the kind of product as well', () => {
    expect(ids('Asthma, as told by your doctor, and headache', 'over the counter')).toEqual(['asthma', 'headache']);
  });
});

it('points to the condition and the word that makes it a use', () => {
  const label = labelOf({ indications_and_usage: 'Madeupin is indicated for the treatment of asthma.' });
  expect(extractUses(label, lexicon)).toEqual([
    { kind: 'use', condition: 'asthma', section: 'indications_and_usage', words: ['asthma', 'indicated'] },
  ]);
});

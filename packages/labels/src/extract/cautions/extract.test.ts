import { describe, expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/made-up.ts';
import { extractCautions } from './extract.ts';

const ids = (warnings: string, uses = '') =>
  extractCautions(labelOf({ indications_and_usage: uses, warnings }), lexicon).map(({ condition }) => condition);

describe('cautions: what calls for care', () => {
  it.each([
    ['advice', 'Use Madeupin with caution in patients with glaucoma.', ['glaucoma']],
    ['a ban', 'Madeupin should not be given to patients with a history of seizures.', ['seizures']],
    ['a benefit to be weighed', 'Consider the risks and benefits in patients with heart failure.', ['heart-failure']],
    ['a watch', 'Closely monitor patients with diabetes.', ['diabetes']],
    ['a dose', 'Reduce the dose in patients with liver disease.', ['liver-disease']],
    ['a raised risk', 'Patients with kidney disease are at increased risk of acidosis.', ['kidney-disease']],
    ['a risk factor', 'Risk factors include obesity, diabetes and smoking.', ['obesity', 'diabetes', 'tobacco-use']],
    ['a state made worse', 'Madeupin may exacerbate myasthenia gravis.', ['myasthenia-gravis']],
    ['a state that may worsen', 'Glaucoma may be aggravated.', ['glaucoma']],
    ['a state to be put right', 'Correct hypokalemia before use.', ['hypokalemia']],
    [
      'a report on people who had it before',
      'Seizures have been reported in patients with pre-existing epilepsy.',
      ['epilepsy'],
    ],
    ['a previous episode', 'Exercise caution in patients who have had a previous episode of asthma.', ['asthma']],
    ['a measurement with its value', 'Do not use in patients with a platelet count below 50.', ['bleeding-disorder']],
    ['people named after it', 'Caution is needed in diabetic patients.', ['diabetes']],
    [
      'such patients',
      'Some patients with glaucoma felt worse. Such patients should be monitored closely.',
      ['glaucoma'],
    ],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('cautions: what is only named', () => {
  const advice = (warnings: string) =>
    extractCautions(labelOf({ warnings }), lexicon).map((fact) => `${fact.condition} ${fact.advice}`);

  it('tells a risk from advice and from a state made worse', () => {
    expect(advice('Risk factors include obesity and diabetes.')).toEqual(['obesity risk', 'diabetes risk']);
    expect(advice('Closely monitor patients with diabetes.')).toEqual(['diabetes caution']);
    expect(advice('Madeupin may exacerbate myasthenia gravis.')).toEqual(['myasthenia-gravis caution']);
  });

  it('takes no reassurance for a call', () => {
    expect(advice('No reduction in dosage is needed in patients with kidney disease.')).toEqual([]);
    expect(advice('Madeupin does not worsen glaucoma in patients with glaucoma.')).toEqual([]);
  });
});

describe('cautions: lists', () => {
  it.each([
    [
      'of one sentence',
      'Use with caution in patients with asthma, glaucoma, or seizures.',
      ['asthma', 'glaucoma', 'seizures'],
    ],
    ['in brackets', 'Avoid use in patients with lung disease (e.g., asthma).', ['lung-disease', 'asthma']],
    [
      'with a shared noun',
      'Use with caution in patients with kidney or liver disease.',
      ['kidney-disease', 'liver-disease'],
    ],
    [
      'of lines',
      'Use with caution in patients with:\nasthma\nglaucoma\nThe drug was well tolerated.',
      ['asthma', 'glaucoma'],
    ],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('cautions: what is none', () => {
  it.each([
    ['an adverse effect', 'Seizures have been reported with Madeupin.'],
    ['an effect watched for', 'Monitor patients for signs and symptoms of heart failure.'],
    ['an effect that came', 'Discontinue Madeupin in patients with hypokalemia.'],
    ['a new effect', 'Monitor for new or worsening glaucoma.'],
    ['what stopping brings', 'Exacerbation of asthma has followed abrupt discontinuation.'],
    ['a trial', 'In a clinical study, 12% of patients with asthma had a cough.'],
    ['a denial', 'The risk was increased even in patients without a history of seizures.'],
    ['what is not known', 'Use in patients with asthma has not been studied.'],
    ['a complaint', 'Patients with headache may be at risk.'],
    ['a name inside another', 'Hypotensive reactions may occur, especially during the first days.'],
    [
      'a complaint beside a reference',
      'Avoid use in patients with a rare state ( 5.2 ) Hypotension: reduce the dose if it occurs.',
    ],
    ['a measurement without a value', 'Monitor patients with a platelet count taken before.'],
    ['a state looked for', 'Patients should be evaluated for the presence of asthma.'],
    ['use together in a heading', 'Concomitant use of Otherin Seizures may occur.'],
    ['an exception', 'Do not use in patients with a rare state other than asthma.'],
    ['a heading before its text', 'Epilepsy Male and female patients may be impaired.'],
    ['a risk of it', 'Monitor patients at risk for hypokalemia.'],
  ])('%s', (_, text) => expect(ids(text)).toEqual([]));

  it('what the drug treats', () => {
    expect(
      ids('Patients with epilepsy are at increased risk of falls.', 'Indicated for the treatment of epilepsy.'),
    ).toEqual([]);
  });

  it('the wider name of what it treats', () => {
    expect(ids('Monitor patients with diabetes.', 'Indicated for the treatment of type 2 diabetes.')).toEqual([]);
  });
});

describe('cautions: over the counter', () => {
  it('are what to ask a doctor about first, but not what drugs are taken for', () => {
    const text =
      'Ask a doctor before use if you have glaucoma asthma a cough that lasts Ask a doctor or pharmacist before use if you are taking drugs for depression When using this product seizures may occur';
    expect(ids(text)).toEqual(['glaucoma', 'asthma', 'cough']);
  });

  it('go on over bullets', () => {
    expect(
      ids('Ask a doctor before use if you have • glaucoma • asthma\nWhen using this product • seizures may occur'),
    ).toEqual(['glaucoma', 'asthma']);
  });
});

describe('cautions: the fact', () => {
  it('has the section, the words, and what narrows the condition', () => {
    const label = labelOf({ boxed_warning: 'Avoid use in patients with severe kidney disease.' });
    expect(extractCautions(label, lexicon)).toEqual([
      {
        kind: 'condition',
        condition: 'kidney-disease',
        advice: 'caution',
        qualifier: 'severe',
        section: 'boxed_warning',
        words: ['kidney disease', 'avoid'],
      },
    ]);
  });

  it('points to the plainest place', () => {
    const warnings = 'Patients with asthma are at increased risk. Use with caution in patients with asthma.';
    expect(extractCautions(labelOf({ warnings }), lexicon)[0]?.words).toEqual(['asthma', 'caution']);
  });
});

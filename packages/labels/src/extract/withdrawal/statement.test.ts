import { describe, expect, it } from 'vitest';
import { openLexicon } from '../lexicon.ts';
import { withdrawalStatement } from './statement.ts';

const lexicon = openLexicon([
  { kind: 'drug', id: 'zorexa', names: ['zorexa'] },
  { kind: 'drug', id: 'prednisone', names: ['prednisone'] },
  { kind: 'effect', id: 'seizure', names: ['seizure'] },
  { kind: 'effect', id: 'insomnia', names: ['insomnia'] },
  { kind: 'effect', id: 'hypocalcemia', names: ['hypocalcemia'] },
  { kind: 'effect', id: 'drug withdrawal syndrome', names: ['withdrawal symptoms'] },
]);
const own = { drugs: new Set(['zorexa']), names: 'zorexa' };
const about = (sentence: string, around = {}) => withdrawalStatement(sentence, lexicon, around)?.about;

describe('harm of stopping', () => {
  it.each([
    ['Abrupt cessation of Zorexa may lead to nausea and unrest.'],
    ['Seizures were seen after Zorexa was stopped suddenly.'],
    ['Severe hypocalcemia followed the sudden interruption of Zorexa.'],
    ['Stopping Zorexa too early increases the risk of stroke.'],
    ['Exacerbations of hepatitis B occurred in patients who discontinued Zorexa.'],
    ['Withdrawal symptoms include restlessness and sweating.'],
    ['Adverse reactions upon discontinuation of Zorexa, particularly when abrupt, included nausea.'],
    ['Zorexa has the potential for adrenal insufficiency during and after withdrawal of treatment.'],
  ])('%s', (sentence) => {
    expect(about(sentence)).toBe('abrupt-stop-harm');
  });

  it('has kinds of its own', () => {
    expect(about('Rebound insomnia may occur when Zorexa is withdrawn.')).toBe('rebound');
    expect(about('Vomiting may bring on crises from abrupt inability to take it; seizures followed.')).toBe(
      'missed-dose',
    );
    expect(about('Nursing infants may have withdrawal symptoms when the mother stops breast feeding on it.')).toBe(
      'neonatal-withdrawal',
    );
  });
});

describe('advice on stopping', () => {
  it.each([
    ['Do not stop Zorexa abruptly.'],
    ['Sudden discontinuation of Zorexa should be avoided.'],
    ['A slow reduction of the dose rather than abrupt cessation is advised.'],
    ['Reduce the dose gradually when stopping.'],
    ['Zorexa should be tapered.'],
    ['Zorexa should be withdrawn over a period of two weeks.'],
    ['Lessen risk: decrease the dose to 5 mg daily before stopping Zorexa.'],
    ['Decrease the dose by 10 mg every week until it is stopped.'],
    ['Patients should not interrupt treatment without advice of their doctor.'],
    ['Patients should consult their physician before abruptly discontinuing it.'],
    ['If symptoms appear after stopping, consider going on but decreasing at a more gradual rate.'],
    ['Zorexa should be withdrawn gradually, but rapid discontinuation can be considered in an emergency.'],
  ])('%s', (sentence) => {
    expect(about(sentence)).toBe('taper-advice');
  });

  it('may be given because of a reaction, or of a birth', () => {
    expect(about('If acidosis develops, consider stopping Zorexa by tapering the dose.')).toBe(
      'stop-because-of-reaction',
    );
    expect(about('Slowly reduce the dose and discontinue Zorexa before delivery.')).toBe('neonatal-withdrawal');
  });

  it('goes before the harm that it names', () => {
    expect(withdrawalStatement('Taper Zorexa slowly to prevent seizures.', lexicon)).toEqual({
      about: 'taper-advice',
      signs: ['seizure'],
      words: ['taper zorexa slowly'],
    });
  });
});

describe('what states nothing about stopping the drug', () => {
  it.each([
    ['a heading', 'Abrupt Cessation of Therapy'],
    ['a heading run into a sentence', 'Withdrawal Reactions The long use of Zorexa may harm the liver.'],
    ['an answer to a reaction', 'Discontinue Zorexa in patients who develop seizures.'],
    ['haste for a reason', 'Rapid withdrawal of Zorexa may be necessary.'],
    ['a study', 'Twelve patients discontinued Zorexa due to seizures.'],
    ['a study that ended', 'The trial was terminated prematurely after fatal reactions.'],
    ['recovery', 'Worsening of vision was reversible after discontinuation of Zorexa.'],
    ['a negation', 'No withdrawal symptoms were seen after Zorexa was stopped.'],
    ['what to do once it has come', 'If withdrawal symptoms occur, give Zorexa again.'],
    ['the newborn', 'Newborns of mothers on Zorexa may have withdrawal symptoms.'],
    ['alcohol', 'Zorexa eases the symptoms of alcohol withdrawal, which include seizures.'],
    ['a patient who gives up another drug', 'Do not give it to those undergoing abrupt discontinuation of sedatives.'],
    ['a change of drugs', 'Taper patients slowly from systemic corticosteroids when transferring to Zorexa.'],
    ['an antagonist', 'Opioid antagonists may precipitate withdrawal symptoms.'],
    ['a syringe', 'Slowly withdraw 5 mL from the vial; the dose should be reduced.'],
    ['contraception', 'Withdrawal bleeding may occur after the abrupt stop.'],
    ['a dose that goes up', 'A lower starting dose and slower titration should be used.'],
    ['hearing', 'Stop Zorexa in the event of sudden decrease or loss of hearing.'],
    ['self-care', 'Stop use and ask a doctor if seizures occur suddenly.'],
  ])('%s', (_, sentence) => {
    expect(about(sentence)).toBeUndefined();
  });

  it('the newborn of the sentence before', () => {
    const sentence = 'These symptoms of withdrawal have included seizures.';
    expect(about(sentence)).toBe('abrupt-stop-harm');
    expect(about(sentence, { before: 'Neonates may suffer.' })).toBeUndefined();
  });
});

describe('in a label of Zorexa', () => {
  it('the stop of another drug or family is left out', () => {
    expect(about('Prednisone should be tapered slowly.')).toBe('taper-advice');
    expect(about('Prednisone should be tapered slowly.', { own })).toBeUndefined();
    expect(about('Decrease corticosteroids gradually.', { own })).toBeUndefined();
    expect(about('Decrease corticosteroids gradually.', { own: { ...own, names: 'prednisolone' } })).toBe(
      'taper-advice',
    );
    expect(about('Opioid withdrawal has occurred with Zorexa in some patients.', { own })).toBeUndefined();
    expect(about('Zorexa should be tapered slowly, unlike prednisone.', { own })).toBe('taper-advice');
  });
});

describe('what is pointed to', () => {
  it('are the stop and the harm, in few words each', () => {
    const found = withdrawalStatement(
      'Exacerbations of hepatitis B have been seen in some patients in several countries who discontinued it.',
      lexicon,
    );
    expect(found?.words).toEqual(['exacerbations of hepatitis b', 'countries who discontinued']);
  });

  it('signs are effects of the stop: not its name, nor what the patient had before', () => {
    expect(
      withdrawalStatement(
        'Abrupt discontinuation in patients with insomnia may lead to withdrawal symptoms such as seizures.',
        lexicon,
      )?.signs,
    ).toEqual(['seizure']);
  });
});

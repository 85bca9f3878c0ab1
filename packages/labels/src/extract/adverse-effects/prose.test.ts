import { describe, expect, it } from 'vitest';
import { openLexicon } from '../lexicon.ts';
import { type Context, contextAfter } from './context.ts';
import { proseFindings } from './prose.ts';

const names = [
  'nausea',
  'vomiting',
  'rash',
  'headache',
  'fever',
  'hypertension',
  'swelling',
  'lip swelling',
  'tongue swelling',
  'infection',
  'anemia',
  'conjunctival hyperemia',
  'application site discomfort',
  'application site irritation',
  'hepatitis',
  'lactic acidosis',
];
const lexicon = openLexicon([
  ...names.map((name) => ({ kind: 'effect' as const, id: name, names: [name] })),
  { kind: 'effect', id: 'platelet count decreased', names: ['platelet count decreased'] },
  { kind: 'effect', id: 'platelet count increased', names: ['platelet count increased'] },
]);
const reading = { lexicon, own: ['examplin'] };
const read = (text: string, context: Context = { inList: false }) =>
  proseFindings(text, reading, context).map(({ effect, frequency }) => `${effect} ${frequency ?? ''}`.trim());

describe('lists', () => {
  it('follow the verb behind "adverse reactions" and share its number', () => {
    expect(
      read(
        'The most common adverse reactions (≥10%) in patients with hypertension were nausea, rash, and corneal striae.',
      ),
    ).toEqual(['nausea >=10%', 'rash >=10%', 'corneal striae >=10%']);
  });

  it('may have a number for each entry, or behind the list', () => {
    expect(read('Adverse reactions included nausea (4%), vomiting in 3% and fever.')).toEqual([
      'nausea 4%',
      'vomiting 3%',
      'fever',
    ]);
    expect(read('The most frequent adverse reaction was rash, reported in approximately 2% of patients.')).toEqual([
      'rash ~2%',
    ]);
    expect(read('Nausea and rash were reported in 5% and 3% of patients, respectively.')).toEqual([
      'nausea 5%',
      'rash 3%',
    ]);
  });

  it('hold what a bracket counts under an entry, without its number', () => {
    expect(read('Adverse reactions were infection (12%; including hepatitis and toe abscess) and rash (2%).')).toEqual([
      'infection 12%',
      'hepatitis',
      'toe abscess',
      'rash 2%',
    ]);
  });

  it('give words that are shared to each entry', () => {
    expect(read('Adverse reactions included ciliary and conjunctival hyperemia.')).toEqual([
      'ciliary hyperemia',
      'conjunctival hyperemia',
    ]);
    expect(read('Adverse reactions included application site discomfort or irritation.')).toEqual([
      'application site discomfort',
      'application site irritation',
    ]);
    expect(read('Adverse reactions included swelling of the lips or tongue.')).toEqual([
      'lip swelling',
      'tongue swelling',
    ]);
  });

  it('stand behind body systems and bands', () => {
    expect(read('Eye Disorders: 1% and less than 10% - iritis; Rare: ptosis Skin: rash')).toEqual([
      'iritis 1% to <10%',
      'ptosis',
      'rash',
    ]);
    const context = contextAfter('The following reactions were seen in less than 2% of patients.', { inList: false });
    expect(read('Skin disorders - rash', context)).toEqual(['rash <2%']);
    expect(read('Rash, fever', contextAfter('Skin disorders', { inList: false }))).toEqual(['rash', 'fever']);
  });

  it('of titles of warnings give only what is known as a whole', () => {
    const text =
      'The following adverse reactions are discussed elsewhere: Lactic Acidosis [see Warnings (5.1)] Rash in Travellers [see Warnings (5.2)]';
    expect(read(text)).toEqual(['lactic acidosis']);
  });
});

describe('running words', () => {
  it('name what was reported', () => {
    expect(read('Rash was reported in 2% of patients.')).toEqual(['rash 2%']);
    expect(read('Low and high platelet counts were observed in <0.1% of subjects.')).toEqual([
      'platelet count decreased <0.1%',
      'platelet count increased <0.1%',
    ]);
  });

  it.each([
    'Most events were reported in patients with hypertension.',
    'Effects were observed in hypertension trials of examplin.',
    'No cases of hepatitis were reported.',
    'No new adverse reactions were reported.',
    'Hepatitis has been reported with other antibiotics.',
    'Adverse reactions known to occur following such factors include rash.',
    'Patients were asked about nausea and rash.',
    'If rash occurs, treatment should be stopped.',
    'Hypertension In clinical trials effects were reported.',
  ])('do not tell of the drug: %s', (text) => expect(read(text)).toEqual([]));

  it('leave the exception of a denial', () => {
    expect(read('Exclusive of an uncommon, mild rash, no adverse reactions have been reported.')).toEqual(['rash']);
  });

  it('give no share of those who stopped', () => {
    expect(
      read('Adverse reactions leading to discontinuation in 3% of patients were nausea (2%) and rash (1%).'),
    ).toEqual(['nausea', 'rash']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Label, LabelSection } from '../../label.ts';
import { resolve } from '../../pointer.ts';
import { openLexicon } from '../lexicon.ts';
import { adverseEffectCells, extractAdverseEffects } from './extract.ts';

const lexicon = openLexicon([
  ...['nausea', 'rash', 'headache', 'vomiting', 'dizziness'].map((name) => ({
    kind: 'effect' as const,
    id: name,
    names: [name],
  })),
  { kind: 'effect', id: 'fever', names: ['pyrexia'] },
  { kind: 'drug', id: 'otherol', names: ['otherol'] },
]);

function label(...sections: readonly LabelSection[]): Label {
  const empty = { routes: [], uniis: [], rxcuis: [], epc: [] };
  return { title: 'Examplin', brandNames: ['Examplin'], genericNames: ['examplinate'], ...empty, sections };
}

const table = {
  caption: 'Table 1: Adverse Reactions',
  head: [
    ['Adverse Reaction', 'Examplin', 'Examplin', 'Placebo', 'Otherol'],
    ['Adverse Reaction', '10 mg (N=50) n (%)', '20 mg (N=50) n (%)', '(N=49) n (%)', '(N=51) n (%)'],
  ],
  rows: [
    ['Any adverse reaction', '30 (60)', '40 (80)', '20 (41)', '22 (43)'],
    ['Gastrointestinal disorders', 'Gastrointestinal disorders', 'Gastrointestinal disorders', '', ''],
    ['Nausea a', '5 (10)', '--', '2 (4)', '3 (6)'],
    ['Pyrexia', '1 (2)', '0', '0', '<1'],
    ['Toe cramp', '2 (4)', '3 (6)', '1 (2)', '1 (2)'],
  ],
  notes: ['a Includes nausea and vomiting'],
};
const text = [
  table.caption,
  ...[...table.head, ...table.rows].map((row) => row.filter(Boolean).join(' | ')),
  ...table.notes,
].join('\n');
const spl: LabelSection = { name: 'adverse_reactions', text, tables: [table] };
const cells = (from: Label) =>
  adverseEffectCells(from, lexicon).map(({ effect, frequency, arm }) =>
    [effect, frequency, arm].filter(Boolean).join(' / '),
  );

describe('adverse effects of a label', () => {
  it('are read from tables, a row and an arm at a time', () => {
    expect(cells(label(spl))).toEqual([
      'nausea / 10% / Examplin, 10 mg',
      'nausea / 4% / comparator: placebo',
      'nausea / 6% / comparator: Otherol',
      'fever / 2% / Examplin, 10 mg',
      'fever / 0% / Examplin, 20 mg',
      'fever / 0% / comparator: placebo',
      'fever / <1% / comparator: Otherol',
      'toe cramp / 4% / Examplin, 10 mg',
      'toe cramp / 6% / Examplin, 20 mg',
      'toe cramp / 2% / comparator: placebo',
      'toe cramp / 2% / comparator: Otherol',
      'vomiting',
    ]);
  });

  it('leave out the comparators', () => {
    expect(extractAdverseEffects(label(spl), lexicon).some(({ arm }) => arm?.startsWith('comparator'))).toBe(false);
    expect(extractAdverseEffects(label(spl), lexicon)).toHaveLength(6);
  });

  it('point into the text', () => {
    for (const { section, words } of adverseEffectCells(label(spl), lexicon))
      expect(resolve({ section, words }, label(spl)), words.join(' + ')).toBeDefined();
  });

  it('are read from tables of lists', () => {
    const lists = {
      caption: 'Postmarketing adverse reactions',
      head: [],
      rows: [
        ['Skin disorders', 'Rash, toe cramp'],
        ['Nervous system disorders', 'Headache'],
      ],
      notes: [],
    };
    const lines = lists.rows.map((row) => row.join(' | ')).join('\n');
    expect(cells(label({ name: 'adverse_reactions', text: lines, tables: [lists] }))).toEqual([
      'rash',
      'toe cramp',
      'headache',
    ]);
  });

  it('are read from numbers that ran into the text where there is no table beside it', () => {
    const run =
      'Table 1 Reactions Examplin Placebo Nausea 5 (10) 2 (4) Headache 4 (8) 3 (6) Dizziness 6 (12) 1 (2) Rash 3 (6) 1 (2)';
    expect(cells(label({ name: 'adverse_reactions', text: run }))).toEqual(['nausea', 'headache', 'dizziness', 'rash']);
    const beside = { name: 'adverse_reactions_table', text, tables: [table] };
    expect(cells(label({ name: 'adverse_reactions', text: run }, beside))).not.toContain('dizziness');
  });

  it('are told of laboratory values by the limit that was passed, and of rows without the marks of notes', () => {
    const values = {
      caption: 'Table 2: Laboratory abnormalities reported as adverse reactions',
      head: [['', 'Examplin %']],
      rows: [
        ['Lipase (> 2 x ULN)', '6'],
        ['Platelets < 50', '4'],
        ['Creatinine', '3'],
        ['Nauseac', '2'],
        ['RashRash includes redness.', '1'],
      ],
      notes: [],
    };
    const lines = values.rows.map((row) => row.join(' | ')).join('\n');
    expect(cells(label({ name: 'adverse_reactions', text: lines, tables: [values] }))).toEqual([
      'lipase increased / 6%',
      'platelets decreased / 4%',
      'nausea / 2%',
      'rash / 1%',
      'redness',
    ]);
  });

  it('are no changes of laboratory means', () => {
    const means = { head: [['Test', 'Mean change from baseline']], rows: [['Nausea', '3.1']], notes: [] };
    expect(cells(label({ name: 'adverse_reactions', text: 'Nausea | 3.1', tables: [means] }))).toEqual([]);
  });

  it('stand in the adverse reactions section, not in its highlights or elsewhere', () => {
    const sentence = 'The most common adverse reactions were nausea and rash.';
    expect(cells(label({ name: 'warnings', text: sentence }))).toEqual([]);
    expect(cells(label({ name: 'adverse_reactions', text: sentence, highlights: true }))).toEqual([]);
    expect(cells(label({ name: 'unclassified', within: ['adverse_reactions'], text: sentence }))).toEqual([
      'nausea',
      'rash',
    ]);
  });

  it('each stand once, and without a number only where none is given', () => {
    const twice = 'The most common adverse reactions were nausea (3%) and rash. Nausea and rash were reported.';
    expect(cells(label({ name: 'adverse_reactions', text: twice }))).toEqual(['nausea / 3%', 'rash']);
  });
});

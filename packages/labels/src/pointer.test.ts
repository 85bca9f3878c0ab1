import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from './label.ts';
import { holdsAll, normalise, resolve } from './pointer.ts';
import { sentences } from './sentences.ts';

const label: Label = {
  title: 'Testol',
  brandNames: [],
  genericNames: [],
  routes: [],
  uniis: [],
  rxcuis: [],
  epc: [],
  sections: [
    {
      name: 'warnings',
      text: 'Abrupt stop may cause seizures. Reduce by 5.1 mg – not 1,500 mg – when eGFR is < 30. Drug‑induced “rash” occurs.',
    },
    { name: 'dosage_and_administration', text: 'Start low.' },
    { name: 'dosage_and_administration_table', text: 'Age | Dose\n12 years | 20 mg' },
    { name: 'overdosage', text: 'Seizures follow an abrupt stop.' },
  ],
};

describe('resolve', () => {
  it.each<[words: string[], section: string | undefined, found: string[] | undefined]>([
    [['abrupt', 'SEIZURES'], 'warnings', ['Abrupt stop may cause seizures.']],
    [['abrupt stop'], undefined, ['Abrupt stop may cause seizures.', 'Seizures follow an abrupt stop.']],
    [['abrupt', 'rash'], 'warnings', undefined],
    [['seizure'], 'warnings', undefined],
    [['5'], 'warnings', undefined],
    [['500'], 'warnings', undefined],
    [['5.1 mg'], 'warnings', [label.sections[0]?.text.split('. ')[1]?.concat('.') ?? '']],
    [['drug-induced', '"rash"'], 'warnings', ['Drug‑induced “rash” occurs.']],
    [['< 30'], 'warnings', [label.sections[0]?.text.split('. ')[1]?.concat('.') ?? '']],
    [['20 mg', '12 years'], 'dosage_and_administration', ['12 years | 20 mg']],
    [['abrupt'], 'boxed_warning', undefined],
    [[], 'warnings', undefined],
    [[' '], 'warnings', undefined],
  ])('%j in %s', (words, section, found) => {
    const passages = resolve({ words, ...(section !== undefined && { section }) }, label);
    expect(passages?.map((passage) => passage.text)).toEqual(found);
  });

  it('says where the sentence stands', () => {
    const [passage] = resolve({ words: ['abrupt'], section: 'overdosage' }, label) ?? [];
    expect(passage).toEqual({ section: 'overdosage', text: 'Seizures follow an abrupt stop.', start: 0, end: 31 });
  });

  it('finds the words of every sentence in that sentence', () => {
    const text = label.sections[0]?.text ?? '';
    for (const sentence of sentences(text))
      expect(resolve({ words: [sentence.text], section: 'warnings' }, label)?.[0]?.start).toBe(sentence.start);
  });
});

describe('normalise', () => {
  it('is the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('does not see case, dashes, quotes or spaces', () => {
    expect(normalise(' A–B  “c”\u00a0d’s Tegretol® ')).toBe('a-b "c" d\'s tegretol');
  });
});

describe('holdsAll', () => {
  it('finds any word that stands between spaces', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), word, fc.array(word), (before, wanted, after) => {
        expect(holdsAll([...before, wanted, ...after].join(' '), [wanted])).toBe(true);
      }),
    );
  });
});

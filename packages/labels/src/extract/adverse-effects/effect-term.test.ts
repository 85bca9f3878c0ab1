import { describe, expect, it } from 'vitest';
import { openLexicon } from '../lexicon.ts';
import { isBodySystem, systemHeads } from './body-system.ts';
import { effectOf } from './effect-term.ts';

const lexicon = openLexicon([
  { kind: 'effect', id: 'fever', names: ['pyrexia', 'fever'] },
  { kind: 'effect', id: 'alanine aminotransferase increased', names: ['ALT increased'] },
  { kind: 'effect', id: 'nausea', names: ['nausea'] },
  { kind: 'drug', id: 'metformin', names: ['metformin'] },
]);
const term = (phrase: string) => effectOf(phrase, lexicon)?.effect;

describe('the effect that a phrase names', () => {
  it('is the id of the vocabulary, in whatever order a level stands', () => {
    expect(term('Pyrexia')).toBe('fever');
    for (const phrase of ['increased ALT', 'ALT elevation', 'elevations in serum ALT levels', 'ALT, increased'])
      expect(term(phrase)).toBe('alanine aminotransferase increased');
  });

  it('does not mind how bad or how often it was', () => {
    expect(term('rare cases of severe fever')).toBe('fever');
    expect(term('mild-to-moderate nausea*')).toBe('nausea');
  });

  it('is the words of the label where the vocabulary has none', () => {
    expect(term('Corneal striae')).toBe('corneal striae');
    expect(term('Facial Spasms')).toBe('facial spasm');
  });

  it.each([
    'patients treated',
    'any adverse event',
    'ALT',
    'serum creatinine',
    'mild',
    'metformin',
    '10 mg',
    'generalized',
    'leading to discontinuation',
    'Week 12',
  ])('is none in "%s"', (phrase) => expect(term(phrase)).toBeUndefined());

  it('takes an unknown single word from a list, from a sentence only if it sounds of illness', () => {
    expect(effectOf('hunger', lexicon, 'list')?.effect).toBe('hunger');
    expect(effectOf('hunger', lexicon, 'words')).toBeUndefined();
    expect(effectOf('onycholysis', lexicon, 'words')?.effect).toBe('onycholysis');
  });

  it('is told from a heading that ran into it', () => {
    expect(term('endocrine disorders nausea')).toBe('nausea');
    expect(term('nausea Psychiatric Reactions')).toBe('nausea');
  });
});

describe('names of body systems', () => {
  it('are known with and without "disorders"', () => {
    for (const name of ['Blood and Lymphatic System Disorders', 'CARDIOVASCULAR', 'Body as a whole', 'Eye & ear:'])
      expect(isBodySystem(name), name).toBe(true);
    expect(isBodySystem('Eye pain')).toBe(false);
  });

  it('are found as headings in running text', () => {
    expect(systemHeads('Cardiac disorders: syncope Eye disorders - iritis; heart failure: none')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { openLexicon } from './lexicon.ts';

const lexicon = openLexicon([
  { kind: 'drug', id: 'valproic acid', names: ['valproic acid', 'divalproex'] },
  { kind: 'class', id: 'nsaids', names: ['NSAID', 'nonsteroidal anti-inflammatory drug'] },
  { kind: 'condition', id: 'heart-failure', names: ['heart failure', 'congestive heart failure'] },
  { kind: 'condition', id: 'hepatic-failure', names: ['failure'] },
  { kind: 'effect', id: 'heart failure', names: ['heart failure'] },
  { kind: 'condition', id: 'allergy', names: ['allergies'] },
]);
const ids = (text: string, kinds?: Parameters<typeof lexicon.find>[1]) =>
  lexicon.find(text, kinds).map(({ kind, id }) => `${kind} ${id}`);

describe('the lexicon', () => {
  it('finds the longest name, for each thing it stands for', () => {
    expect(ids('Congestive heart failure')).toEqual(['condition heart-failure']);
    expect(ids('heart failure')).toEqual(['condition heart-failure', 'effect heart failure']);
    expect(ids('heart failure', ['effect'])).toEqual(['effect heart failure']);
  });

  it('does not mind case, hyphens and plurals', () => {
    expect(ids('Non-steroidal')).toEqual([]);
    expect(ids('Nonsteroidal anti‑inflammatory drugs; DIVALPROEX')).toEqual(['class nsaids', 'drug valproic acid']);
    expect(ids('an allergy')).toEqual(['condition allergy']);
  });

  it('finds an abbreviation in capitals only', () => {
    expect(ids('NSAIDs and nsaid')).toEqual(['class nsaids']);
  });

  it('does not reach over the end of a sentence or line', () => {
    expect(ids('of the heart. Failure')).toEqual(['condition hepatic-failure']);
    expect(ids('heart\nfailure')).toEqual(['condition hepatic-failure']);
  });

  it('gives the place', () => {
    expect(lexicon.find('take Divalproex now')).toEqual([
      { kind: 'drug', id: 'valproic acid', text: 'Divalproex', start: 5, end: 15 },
    ]);
  });
});

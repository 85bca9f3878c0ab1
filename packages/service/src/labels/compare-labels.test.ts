import type { Label } from '@doseline/labels';
import { describe, expect, it } from 'vitest';
import { changedCitations } from './cited-passages.ts';
import { compareLabels } from './compare-labels.ts';

function made(sections: Readonly<Record<string, string>>): Label {
  return {
    title: 'Madeupine',
    brandNames: [],
    genericNames: [],
    routes: [],
    uniis: [],
    rxcuis: [],
    epc: [],
    sections: Object.entries(sections).map(([name, text]) => ({ name, text })),
  };
}

describe('compareLabels', () => {
  it('finds the sentences that changed, each at its place', () => {
    const from = made({ warnings: 'First stays. Second goes. Third stays. Fourth is old.' });
    const to = made({ warnings: 'First stays. Third stays. Fourth is new. Fifth is new too.' });
    expect(compareLabels(from, to)).toEqual([
      {
        section: 'warnings',
        change: 'changed',
        changes: [
          { removed: ['Second goes.'], added: [] },
          { removed: ['Fourth is old.'], added: ['Fourth is new.', 'Fifth is new too.'] },
        ],
      },
    ]);
  });

  it('takes spaces, dashes and capitals for no change', () => {
    expect(compareLabels(made({ a: 'Drug–Withdrawal  is bad.' }), made({ a: 'drug-withdrawal is bad.' }))).toEqual([]);
  });

  it('names sections that came and went', () => {
    const changes = compareLabels(made({ old: 'One.' }), made({ fresh: 'Two.' }));
    expect(changes.map(({ section, change }) => `${section} ${change}`)).toEqual(['fresh added', 'old removed']);
  });

  it('does not try for ever on texts that have nothing in common', () => {
    const text = (word: string) => Array.from({ length: 6000 }, (_, i) => `${word} ${i} is here.`).join(' ');
    const [change] = compareLabels(made({ a: text('Old') }), made({ a: text('New') }));
    expect(change?.changes.map(({ removed, added }) => [removed.length, added.length])).toEqual([[6000, 6000]]);
  });
});

describe('changedCitations', () => {
  const cited = (words: readonly string[]) => [{ by: 'a fact', section: 'warnings', words }];
  const from = made({ warnings: 'Seizures occur when it is stopped. Sleepiness is common.' });

  it.each([
    ['reads as before', 'Seizures occur when it is  stopped. Other text.', undefined],
    ['reads otherwise', 'Seizures seldom occur when it is stopped.', 'changed'],
    ['is gone', 'Sleepiness is common.', 'gone'],
  ])('says when a cited sentence %s', (_name, warnings, change) => {
    expect(changedCitations(cited(['seizures', 'stopped']), from, made({ warnings }))[0]?.change).toBe(change);
  });

  it('says when a sentence is cited that only the newer one has', () => {
    const [found] = changedCitations(cited(['coma']), from, made({ warnings: 'Coma occurs.' }));
    expect(found).toMatchObject({ change: 'new', before: [], after: ['Coma occurs.'] });
  });
});

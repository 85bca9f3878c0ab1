import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './distance.ts';
import { keyOf, normalise } from './normalise.ts';
import { buildTrie } from './trie.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' '), minLength: 1, maxLength: 9 });
const long = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 28, maxLength: 40 });

describe('trie', () => {
  it('finds exactly the words within so many edits, as a comparison with every word does', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(word, word, long), { minLength: 1, maxLength: 40 }),
        fc.oneof(word, long),
        fc.integer({ min: 0, max: 3 }),
        (list, asked, edits) => {
          const words = list.sort();
          const trie = buildTrie(words, new Float64Array(words.length));
          const near = new Map(trie.near(asked, edits).map(({ at, edits: d }) => [words[at], d]));
          const all = words.map((w) => [w, editDistance(w, asked, edits)] as const).filter(([, d]) => d <= edits);
          expect(near).toEqual(new Map(all));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('completes every word from every beginning of it, best score first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), fc.nat(), (list, pick) => {
        const words = list.sort();
        const scores = words.map((_, i) => (i * 7) % 11);
        const trie = buildTrie(words, scores);
        const target = words[pick % words.length] ?? '';
        const text = target.slice(0, 1 + (pick % target.length));
        const found = trie.complete(text, 0, words.length);
        const wanted = words.filter((w) => w.startsWith(text));
        expect(found.map(({ at }) => words[at]).sort()).toEqual(wanted.sort());
        const rest = found.filter(({ at }) => words[at] !== text).map(({ at }) => scores[at] ?? 0);
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
      }),
    );
  });

  it('counts a swap of neighbours once', () => {
    expect(editDistance('baclfoen', 'baclofen', 3)).toBe(1);
    expect(buildTrie(['baclofen'], [0]).near('baclfoen', 1)).toEqual([{ at: 0, edits: 1 }]);
  });

  it('is empty without words', () => {
    expect(buildTrie([], []).near('a', 2)).toEqual([]);
    expect(buildTrie([], []).complete('a', 1, 5)).toEqual([]);
  });
});

describe('normalise', () => {
  it.each([
    ['Baclofen', 'baclofen'],
    ['  Toprol-XL®  ', 'toprol xl'],
    ["St. John's wort", 'st johns wort'],
    ['St John’s wort', 'st johns wort'],
    ['Cétuximab', 'cetuximab'],
    ['β-carotene', 'beta carotene'],
    ['Tylenol™ PM', 'tylenol pm'],
    ['50 µg', '50 ug'],
    ['5-FU', '5 fu'],
    ['', ''],
    ['***', ''],
  ])('%s → %s', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });
  it('is stable', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normalise(normalise(text)) === normalise(text)));
  });
  it('makes one key of spaced, hyphened and closed forms, but never joins numbers', () => {
    expect(keyOf('co trimoxazole')).toBe('cotrimoxazole');
    expect(keyOf('vitamin b 12')).toBe('vitaminb12');
    expect(keyOf('vitamin b1 2')).toBe('vitaminb1 2');
    expect(keyOf('levora 0 15 30')).toBe('levora0 15 30');
  });
});

import { addRow, editsAt, editTable, mayGoOn } from './distance.ts';

/** A name near to what was asked, by its place in the list the trie was built from. */
export interface Near {
  readonly at: number;
  readonly edits: number;
}

/** A compact index of words for look-up with errors. */
export interface Trie {
  /** Words within `edits` edits of the word, nearest first, then by score. */
  near(word: string, edits: number): readonly Near[];
  /** At most `limit` words that begin like the text, within at most `edits` edits: fewer edits, whole words, then lower scores first. */
  complete(text: string, edits: number, limit: number): readonly Near[];
}

/**
 * Opens a list of words, in rising order and without doubles, for search with errors. A lower score is a better word.
 *
 * A sorted list is a trie already: words that begin alike stand together. Walking down the list, the table of edits keeps the rows of
 * the letters shared with the word before; once a row has no hope left, all words that share these letters are passed over.
 *
 * @example buildTrie(['baclofen', 'bactrim'], [0, 1]).near('baclofn', 1) // [{ at: 0, edits: 1 }]
 */
export function buildTrie(words: readonly string[], scores: ArrayLike<number>): Trie {
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  // All letters in one place: a search jumps through the list, and memory is its time.
  const letters = words.join('');
  const starts = new Int32Array(words.length + 1);
  words.forEach((word, i) => {
    starts[i + 1] = (starts[i] ?? 0) + word.length;
  });
  /** Letters that a word shares with the word before it. */
  const shared = Uint16Array.from(words, (word, i) => sharedLetters(word, words[i - 1] ?? ''));
  /** The next word that shares fewer: from one to the next, a few steps pass over everything that begins alike. */
  const fewer = new Int32Array(words.length);
  for (let i = words.length - 1; i >= 0; i--) fewer[i] = after(i, shared[i] ?? 0);

  /** The first word after `i` that does not share its first `common` letters. */
  function after(i: number, common: number): number {
    let next = i + 1;
    while (next < words.length && (shared[next] ?? 0) >= common) next = fewer[next] ?? words.length;
    return next;
  }

  /** In rising order of edits and score; of completions, whole words before longer ones. */
  function search(pattern: string, max: number, byBeginning: boolean): readonly Near[] {
    if (pattern.length > longest + max) return [];
    const table = editTable(pattern, longest, max);
    // The least edits of a beginning of the word, by its letters.
    const begun = new Uint8Array(longest + 1).fill(max + 1);
    // The least edits in the row of each letter.
    const lows = new Uint8Array(longest + 1);
    const found: { readonly at: number; readonly edits: number; readonly rank: number }[] = [];
    let filled = 0;
    for (let i = 0; i < words.length; ) {
      const start = starts[i] ?? 0;
      const length = (starts[i + 1] ?? 0) - start;
      let d = Math.min(filled, shared[i] ?? 0);
      let end = i + 1;
      let begins = begun[d] ?? 0;
      let hopeless = false;
      while (d < length && !hopeless) {
        const code = letters.charCodeAt(start + d);
        const least = lows[d] === max && !mayGoOn(table, d + 1, code) ? max + 1 : addRow(table, d + 1, code);
        lows[++d] = least;
        if (byBeginning) begun[d] = begins = least > max ? begins : Math.min(begins, editsAt(table, d));
        hopeless = least > Math.min(begins, max);
      }
      // The row of a lost hope is of use to no word that comes after those passed over.
      filled = hopeless ? d - 1 : d;
      if (hopeless) end = after(i, d);
      if (!hopeless || begins <= max) {
        const whole = hopeless ? max + 1 : editsAt(table, d);
        const edits = Math.min(begins, whole);
        const rank = whole === edits ? edits : edits + 0.5;
        if (edits <= max) for (let at = i; at < end; at++) found.push({ at, edits, rank });
      }
      i = end;
    }
    const score = (at: number): number => scores[at] ?? 0;
    return found
      .sort((a, b) => a.rank - b.rank || score(a.at) - score(b.at) || a.at - b.at)
      .map(({ at, edits }) => ({ at, edits }));
  }

  /** The words that begin with the text, letter by letter, in the order of `search`. */
  function beginning(text: string): readonly Near[] {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; words[at]?.startsWith(text); at++) found.push(at);
    const rank = (at: number): number => (words[at] === text ? -1 : (scores[at] ?? 0));
    return found.sort((a, b) => rank(a) - rank(b) || a - b).map((at) => ({ at, edits: 0 }));
  }

  return {
    near: (word, edits) => search(word, edits, false),
    complete(text, edits, limit) {
      const exact = beginning(text);
      return (exact.length >= limit || edits === 0 ? exact : search(text, edits, true)).slice(0, limit);
    },
  };
}

function sharedLetters(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

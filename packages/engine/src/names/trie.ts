import { editDistance } from './distance.ts';

/** A name near to what was asked, by its place in the list the trie was built from. */
export interface Near {
  readonly at: number;
  readonly edits: number;
}

/** A compact index of words for look-up with errors. */
export interface Trie {
  /** Words within `edits` (0 to 3) edits of the word, nearest first, then by score. */
  near(word: string, edits: number): readonly Near[];
  /** At most `limit` words that begin like the text, within at most `edits` edits: fewer edits, whole words, then lower scores first. */
  complete(text: string, edits: number, limit: number): readonly Near[];
}

/** Longer words are searched by their first 30 characters and then compared whole: the state of a search fits an integer. */
const WINDOW = 30;

/**
 * Builds a path-compressed trie over words in rising order of UTF-16 units, without doubles. A lower score is a better word.
 * Words hold a–z, 0–9 and spaces. Everything lies in typed arrays, two nodes a word at most; building reads each character once.
 *
 * A search walks the trie with the automaton of Wu and Manber (agrep), extended by transpositions: the sets of pattern
 * positions reached with 0, 1, 2 and 3 errors are four integers, and a branch is left when all four are empty.
 *
 * @example buildTrie(['baclofen', 'bactrim'], [0, 1]).near('baclofn', 1) // [{ at: 0, edits: 1 }]
 */
export function buildTrie(words: readonly string[], scores: ArrayLike<number>): Trie {
  const size = 2 * words.length + 1;
  const depth = new Uint16Array(size);
  const sample = new Int32Array(size); // a word below the node: its characters label the edge
  const child = new Int32Array(size).fill(-1);
  const sibling = new Int32Array(size).fill(-1);
  const best = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(words.length + 1);
  const total = words.reduce((sum, word) => sum + word.length, 0);
  const chars = new Uint8Array(total);
  let nodes = 1;
  build();

  function build(): void {
    const stack = new Int32Array(1 + words.reduce((longest, word) => Math.max(longest, word.length), 0));
    let top = 0;
    let end = 0;
    for (let w = 0; w < words.length; w++) {
      const word = words[w] ?? '';
      const start = end;
      const before = w > 0 ? (starts[w - 1] ?? 0) : 0;
      const beforeLength = start - before;
      let shared = 0;
      let same = w > 0;
      for (let i = 0; i < word.length; i++) {
        const c = codeOf(word.charCodeAt(i));
        chars[end++] = c;
        if (same && i < beforeLength && chars[before + i] === c) shared = i + 1;
        else same = false;
      }
      starts[w] = start;
      let last = -1;
      while ((depth[stack[top] ?? 0] ?? 0) > shared) {
        const popped = stack[top--] ?? 0;
        const under = stack[top] ?? 0;
        if ((depth[under] ?? 0) >= shared) adopt(under, popped);
        else last = popped;
      }
      if ((depth[stack[top] ?? 0] ?? 0) < shared) {
        const fork = nodes++;
        depth[fork] = shared;
        sample[fork] = w;
        if (last >= 0) adopt(fork, last);
        stack[++top] = fork;
      }
      const leaf = nodes++;
      depth[leaf] = word.length;
      sample[leaf] = w;
      best[leaf] = scores[w] ?? 0;
      stack[++top] = leaf;
    }
    starts[words.length] = end;
    while (top > 0) {
      const popped = stack[top--] ?? 0;
      adopt(stack[top] ?? 0, popped);
    }
  }

  function adopt(parent: number, node: number): void {
    sibling[node] = child[parent] ?? -1;
    child[parent] = node;
    if ((best[node] ?? 0) < (best[parent] ?? 0)) best[parent] = best[node] ?? 0;
    // The sample of a fork is its first word, so that a word ending at a node is that node's sample.
    if (parent !== 0 && (sample[node] ?? 0) < (sample[parent] ?? 0)) sample[parent] = sample[node] ?? 0;
  }

  /** The word that ends at the node, or -1. */
  function wordAt(node: number): number {
    const w = sample[node] ?? 0;
    return node !== 0 && (starts[w + 1] ?? 0) - (starts[w] ?? 0) === depth[node] ? w : -1;
  }

  const masks = new Int32Array(ALPHABET);
  let final = 0;
  let full = 0;
  let bound = 0;
  let wholes: Near[] = [];
  let hits: { readonly node: number; readonly edits: number }[] | undefined;

  /** r: positions reached with 0 … 3 errors. p: the same one character ago. last: mask of that character. under: a prefix matched above. */
  function walk(
    node: number,
    r0: number,
    r1: number,
    r2: number,
    r3: number,
    p0: number,
    p1: number,
    p2: number,
    last: number,
    under: boolean,
  ): void {
    for (let next = child[node] ?? -1; next >= 0; next = sibling[next] ?? -1) {
      const from = starts[sample[next] ?? 0] ?? 0;
      const end = from + (depth[next] ?? 0);
      let a0 = r0;
      let a1 = r1;
      let a2 = r2;
      let a3 = r3;
      let b0 = p0;
      let b1 = p1;
      let b2 = p2;
      let before = last;
      let matched = under;
      let alive = true;
      for (let i = from + (depth[node] ?? 0); i < end; i++) {
        const m = masks[chars[i] ?? 0] ?? 0;
        const swap = (m << 1) & before;
        const n0 = (a0 << 1) & m;
        let n1 = 0;
        let n2 = 0;
        let n3 = 0;
        if (bound > 0) n1 = (((a1 << 1) & m) | a0 | (a0 << 1) | (n0 << 1) | ((b0 << 2) & swap)) & full;
        if (bound > 1) n2 = (((a2 << 1) & m) | a1 | (a1 << 1) | (n1 << 1) | ((b1 << 2) & swap)) & full;
        if (bound > 2) n3 = (((a3 << 1) & m) | a2 | (a2 << 1) | (n2 << 1) | ((b2 << 2) & swap)) & full;
        b0 = a0;
        b1 = a1;
        b2 = a2;
        a0 = n0;
        a1 = n1;
        a2 = n2;
        a3 = n3;
        before = m;
        if ((a0 | a1 | a2 | a3) === 0) {
          alive = false;
          break;
        }
        if (hits !== undefined && !matched && ((a0 | a1 | a2 | a3) & final) !== 0) {
          matched = true;
          hits.push({ node: next, edits: a0 & final ? 0 : a1 & final ? 1 : a2 & final ? 2 : 3 });
        }
      }
      if (!alive) continue;
      if (((a0 | a1 | a2 | a3) & final) !== 0) {
        const at = wordAt(next);
        if (at >= 0) wholes.push({ at, edits: a0 & final ? 0 : a1 & final ? 1 : a2 & final ? 2 : 3 });
      }
      walk(next, a0, a1, a2, a3, b0, b1, b2, before, matched);
    }
  }

  function search(pattern: string, edits: number, byPrefix: boolean): void {
    masks.fill(0);
    for (let i = 0; i < pattern.length; i++) {
      const c = codeOf(pattern.charCodeAt(i));
      masks[c] = (masks[c] ?? 0) | (1 << (i + 1));
    }
    final = 1 << pattern.length;
    full = ((final << 1) - 1) | 0;
    bound = edits;
    wholes = [];
    hits = byPrefix ? [] : undefined;
    const r1 = edits > 0 ? 3 : 0;
    const r2 = edits > 1 ? 7 : 0;
    walk(0, 1, r1, r2, edits > 2 ? 15 : 0, 0, 0, 0, 0, false);
  }

  const score = (at: number): number => scores[at] ?? 0;
  const byEdits = (a: Near, b: Near): number => a.edits - b.edits || score(a.at) - score(b.at) || a.at - b.at;

  /** The words below the nodes in rising order of score, until `take` says no more. */
  function harvest(nodesToOpen: readonly number[], take: (at: number) => boolean): void {
    const open = [...nodesToOpen];
    const costs = open.map((node) => best[node] ?? 0);
    while (open.length > 0) {
      let least = 0;
      for (let i = 1; i < open.length; i++) if ((costs[i] ?? 0) < (costs[least] ?? 0)) least = i;
      const node = open[least] ?? 0;
      const lastNode = open.pop() ?? 0;
      const lastCost = costs.pop() ?? 0;
      if (least < open.length) {
        open[least] = lastNode;
        costs[least] = lastCost;
      }
      if (node < 0) {
        if (!take(~node)) return;
        continue;
      }
      const at = wordAt(node);
      if (at >= 0) {
        open.push(~at);
        costs.push(score(at));
      }
      for (let next = child[node] ?? -1; next >= 0; next = sibling[next] ?? -1) {
        open.push(next);
        costs.push(best[next] ?? 0);
      }
    }
  }

  return {
    near(word, edits) {
      search(word.slice(0, WINDOW), edits, word.length >= WINDOW);
      let found = wholes;
      if (hits !== undefined) {
        found = [];
        const seen = new Set<number>();
        harvest(
          hits.map((hit) => hit.node),
          (at) => {
            const d = distanceOf(word, at, edits);
            if (d <= edits && !seen.has(at)) found.push({ at, edits: d });
            seen.add(at);
            return true;
          },
        );
      }
      return found.sort(byEdits);
    },
    complete(text, edits, limit) {
      const found: Near[] = [];
      const seen = new Set<number>();
      const take = (at: number, d: number): boolean => {
        if (!seen.has(at)) {
          seen.add(at);
          found.push({ at, edits: d });
        }
        return found.length < limit;
      };
      const pattern = text.slice(0, WINDOW);
      for (let k = 0; k <= edits; k++) {
        search(pattern, k, true);
        const whole = wholes.filter((near) => near.edits === k).sort(byEdits);
        for (const near of whole) if (!take(near.at, k)) return found;
        const nodesToOpen = (hits ?? []).filter((hit) => hit.edits === k).map((hit) => hit.node);
        harvest(nodesToOpen, (at) => take(at, k));
        if (found.length >= limit) return found;
      }
      return found;
    },
  };

  function distanceOf(word: string, at: number, max: number): number {
    return editDistance(word, words[at] ?? '', max);
  }
}

/** a–z, 0–9 and everything else. */
const ALPHABET = 37;

function codeOf(c: number): number {
  if (c > 96 && c < 123) return c - 97;
  if (c > 47 && c < 58) return c - 22;
  return 36;
}

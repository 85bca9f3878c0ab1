/**
 * Edits between a pattern and every beginning of a word: insert, delete, replace or swap two neighbours, each counted once (optimal string
 * alignment). A row a letter of the word; in it, for 0 … `max` edits, the set of beginnings of the pattern that so many edits reach.
 *
 * The sets are bits around the diagonal, because a beginning of the pattern that differs in length by more than `max` is out of
 * reach: a row is a few operations on integers (after Wu and Manber), whatever the length of the words.
 */
export interface EditTable {
  readonly max: number;
  readonly length: number;
  /** For each row and letter (ASCII), the places around the diagonal where the pattern has it. */
  readonly places: Int32Array;
  /** Of each row: the places of its letter, then the sets. */
  readonly rows: Int32Array;
}

const ASCII = 128;

/** An empty table with room for words of so many letters. At most 14 edits. */
export function editTable(pattern: string, letters: number, max: number): EditTable {
  const { length } = pattern;
  const places = new Int32Array((length + max + 1) * ASCII);
  for (let i = 0; i < length; i++) {
    for (let place = 0; place <= 2 * max; place++) {
      const d = i + 1 - place + max;
      if (d > 0)
        places[d * ASCII + pattern.charCodeAt(i)] = (places[d * ASCII + pattern.charCodeAt(i)] ?? 0) | (1 << place);
    }
  }
  const rows = new Int32Array((letters + 1) * (max + 2));
  for (let edits = 0; edits <= max; edits++) rows[edits + 1] = ((2 << edits) - 1) << max;
  return { max, length, places, rows };
}

/** Fills row `d`, of the word's letter `code`; returns the fewest edits in it: with more letters there will not be fewer. */
export function addRow({ max, length, places, rows }: EditTable, d: number, code: number): number {
  const above = (d - 1) * (max + 2);
  const row = above + max + 2;
  const inPattern = (1 << (Math.max(-1, Math.min(2 * max, length - d + max)) + 1)) - 1;
  const same = places[d * ASCII + code] ?? 0;
  rows[row] = same;
  const swapped = d > 1 ? (same << 1) & ((rows[above] ?? 0) >> 1) : 0;
  let fewest = max + 1;
  let set = 0;
  for (let edits = 0; edits <= max; edits++) {
    const at = above + edits + 1;
    let next = (rows[at] ?? 0) & same;
    if (edits > 0) {
      const fewer = rows[at - 1] ?? 0;
      next |= fewer | (fewer >> 1) | (set << 1);
      if (swapped !== 0) next |= (rows[at - max - 3] ?? 0) & swapped;
    }
    set = next & inPattern;
    rows[row + edits + 1] = set;
    if (set !== 0 && edits < fewest) fewest = edits;
  }
  return fewest;
}

/**
 * Whether row `d` of the letter `code` can hold anything, where the row before it holds only beginnings that took all edits: the letter must
 * then be the next one of such a beginning, or swapped with its neighbour. Most letters are not, and need no row.
 */
export function mayGoOn({ max, places, rows }: EditTable, d: number, code: number): boolean {
  const above = (d - 1) * (max + 2);
  const same = places[d * ASCII + code] ?? 0;
  return ((rows[above + max + 1] ?? 0) & same) !== 0 || (d > 1 && ((same << 1) & ((rows[above] ?? 0) >> 1)) !== 0);
}

/** The edits between the whole pattern and the word's first `d` letters; `max + 1` when they are more. */
export function editsAt({ max, length, rows }: EditTable, d: number): number {
  const place = length - d + max;
  if (place < 0 || place > 2 * max) return max + 1;
  const row = d * (max + 2) + 1;
  let edits = 0;
  while (edits <= max && (((rows[row + edits] ?? 0) >> place) & 1) === 0) edits++;
  return edits;
}

/**
 * Edits between two words. Stops counting beyond `max` (at most 14) and then returns `max + 1`.
 *
 * @example editDistance('simvistatin', 'simvastatin', 3) // 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  const table = editTable(a, b.length, max);
  for (let d = 1; d <= b.length; d++) if (addRow(table, d, b.charCodeAt(d - 1)) > max) return max + 1;
  return editsAt(table, b.length);
}

/**
 * The first row of a table of edits between a pattern and the beginnings of a word: a row a letter of the word, a cell a letter of the
 * pattern. Only cells within `max` of the diagonal are filled; others may hold anything.
 */
export function editTable(pattern: string, letters: number, max: number): Uint8Array {
  const cells = new Uint8Array((pattern.length + 2) * (letters + 1));
  for (let j = 0; j <= max + 1 && j < pattern.length + 2; j++) cells[j] = j;
  return cells;
}

/**
 * Fills row `d` of a table: the pattern against the first `d` letters of the word. Insert, delete, replace and swapping two neighbours each
 * count once (optimal string alignment). Returns the least number in the row: no longer word will have fewer edits.
 */
export function editRow(cells: Uint8Array, pattern: string, word: string, d: number, max: number): number {
  const width = pattern.length + 2;
  const row = d * width;
  const c = word.charCodeAt(d - 1);
  const before = d > 1 ? word.charCodeAt(d - 2) : -1;
  const low = Math.max(1, d - max);
  const high = Math.min(pattern.length, d + max);
  let left = low === 1 ? d : max + 1;
  let least = left;
  cells[row + low - 1] = left;
  let last = low > 1 ? pattern.charCodeAt(low - 2) : -1;
  for (let j = low; j <= high; j++) {
    const above = row - width + j;
    const p = pattern.charCodeAt(j - 1);
    let edits = (cells[above - 1] ?? 0) + (p === c ? 0 : 1);
    edits = Math.min(edits, left + 1, (cells[above] ?? 0) + 1);
    if (p === before && last === c && j > 1) edits = Math.min(edits, (cells[above - width - 2] ?? 0) + 1);
    cells[row + j] = edits;
    if (edits < least) least = edits;
    left = edits;
    last = p;
  }
  cells[row + high + 1] = max + 1;
  return least;
}

/** The edits between the whole pattern and the first `d` letters; more than `max` when they are more. */
export function editsAt(cells: Uint8Array, pattern: string, d: number, max: number): number {
  const m = pattern.length;
  return Math.abs(m - d) > max ? max + 1 : (cells[d * (m + 2) + m] ?? 0);
}

/**
 * Edits between two words. Stops counting beyond `max` and then returns `max + 1`.
 *
 * @example editDistance('simvistatin', 'simvastatin', 3) // 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  const cells = editTable(a, b.length, max);
  for (let d = 1; d <= b.length; d++) if (editRow(cells, a, b, d, max) > max) return max + 1;
  return Math.min(editsAt(cells, a, b.length, max), max + 1);
}

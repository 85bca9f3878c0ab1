/**
 * Edits between two words: insert, delete, replace or swap two neighbours, each counted once (optimal string alignment).
 * Stops counting beyond `max` and then returns `max + 1`.
 *
 * @example editDistance('simvistatin', 'simvastatin', 3) // 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let d = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        d = Math.min(d, (before[j - 2] ?? 0) + 1);
      }
      row.push(d);
      if (d < least) least = d;
    }
    if (least > max) return max + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, max + 1);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[ao]e/g, 'e'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/y/g, 'i'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/([tr])h/g, '$1'],
  [/e$/, ''],
  [/[aeiou]+/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/**
 * A rough spelling by sound, all vowels one: people who misspell a drug's name write what they hear (baclophen, citalapram), and
 * what they hear least are its unstressed vowels. Drugs differ by their consonants.
 *
 * @example soundOf('baclophen') === soundOf('baclofen') // true
 */
export function soundOf(key: string): string {
  let sound = key;
  for (const [pattern, by] of SOUNDS) sound = sound.replace(pattern, by);
  return sound;
}

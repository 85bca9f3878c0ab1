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
  return SOUNDS.reduce((sound, [pattern, by]) => sound.replace(pattern, by), key);
}

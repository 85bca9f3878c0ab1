/**
 * Words in the names of classes that were drawn up for one warning, or for two or three medicines of one make: "blood thinner to avoid with
 * caplacizumab", "omeprazole or its half".
 */
const FOR_ONE_WARNING =
  /\b(?:with|without|that|whose|beside|not|never|forbidden|avoid|watched|cleared|weakened|apart|keep|from|other|common|or|can|treatment|one kind|recent|warning)\b/i;

/**
 * Whether the name of a class says what kind of medicine its members are, and not only for which warning they were put together.
 *
 * @example isKind('benzodiazepine') // true
 * @example isKind('blood thinner to avoid with caplacizumab') // false
 */
export function isKind(name: string): boolean {
  return !FOR_ONE_WARNING.test(name);
}

import type { ConditionRecord, Names } from '@doseline/engine';

/** A line under a field while one types. */
export interface Suggested {
  readonly key: string;
  /** What is written into the field or opened. */
  readonly name: string;
  /** What it stands for, where that is another word. */
  readonly hint?: string;
}

/** Names that only nearly begin as typed, shown after those that do. */
const NEAR_ONES = 2;

/**
 * Names of medicines that begin as typed, then a few that nearly do (more when none does); the hint names the ingredients of a brand or combination.
 * A further spelling of a generic name that is already listed is left out.
 */
export function suggestMedicines(names: Pick<Names, 'suggest'>, text: string, limit = 8): readonly Suggested[] {
  const typed = text.trim();
  if (typed.length < 2) return [];
  const listed: Suggested[] = [];
  const generics = new Set<string>();
  let near = 0;
  for (const { name, ingredients, edits } of names.suggest(typed, 2 * limit)) {
    const stands = ingredients.join(' + ');
    if (generics.has(stands) && name.toLowerCase().startsWith(stands)) continue;
    const isNear = edits > 0;
    if (isNear && listed.length > near && near >= NEAR_ONES) continue;
    if (isNear) near += 1;
    if (stands === name.toLowerCase()) generics.add(stands);
    listed.push(generics.has(name.toLowerCase()) ? { key: name, name } : { key: name, name, hint: stands });
  }
  return listed.slice(0, limit);
}

/**
 * True while the text can still be a bare name: once a dose or directions follow, suggestions would only be in the way.
 *
 * @example isBareName('bacl') // true
 * @example isBareName('baclofen 10') // false
 */
export function isBareName(text: string): boolean {
  return text !== '' && !/\s$/.test(text) && !/\s\d/.test(text) && text.length <= 40;
}

function startsAWord(name: string, typed: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith(typed) || lower.includes(` ${typed}`);
}

/** Conditions whose name or another name has a word that starts as typed; those that start so themselves come first. */
export function suggestConditions(records: readonly ConditionRecord[], text: string, limit = 8): readonly Suggested[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  const byName: Suggested[] = [];
  const byOther: Suggested[] = [];
  for (const { id, name, synonyms = [] } of records) {
    if (startsAWord(name, typed)) {
      byName.push({ key: id, name });
      continue;
    }
    const other = synonyms.find((synonym) => startsAWord(synonym, typed));
    if (other !== undefined) byOther.push({ key: id, name, hint: other });
  }
  byName.sort(
    (a, b) => Number(b.name.toLowerCase().startsWith(typed)) - Number(a.name.toLowerCase().startsWith(typed)),
  );
  return [...byName, ...byOther].slice(0, limit);
}

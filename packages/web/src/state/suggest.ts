import type { ConditionRecord, Knowledge } from '@doseline/engine';

/** A line under a field while one types. */
export interface Suggested {
  readonly key: string;
  /** What is written into the field or opened. */
  readonly name: string;
  /** What it stands for, where that is another word. */
  readonly hint?: string;
}

/** Names of medicines near what was typed; the hint names the ingredients of a brand or combination. */
export function suggestMedicines(knowledge: Knowledge, text: string, limit = 8): readonly Suggested[] {
  const typed = text.trim();
  if (typed.length < 2) return [];
  return knowledge.names.suggest(typed, limit).map(({ name, ingredients }) => {
    const stands = ingredients.join(' + ');
    return stands === name.toLowerCase() ? { key: name, name } : { key: name, name, hint: stands };
  });
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

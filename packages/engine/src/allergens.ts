import { indexInto } from './group-into.ts';
import { lazily } from './memo.ts';
import { normalise } from './names/normalise.ts';
import type { AllergenRecord, Pack } from './nouns/pack.ts';
import type { Coded } from './nouns/person.ts';

/** What an allergy on record may be to beside a drug, searchable. */
export interface AllergenIndex {
  /** The ids of the classes that are called so, in the singular or plural; `words` in normal form. */
  classesNamed(words: string): readonly string[];
  /** What is no medicine, by its SNOMED CT code or its name; `words` in normal form. */
  find(given: Coded, words: string): AllergenRecord | undefined;
}

/** Builds the tables when they are first asked for: most lists name no allergy. */
export function buildAllergens(pack: Pack): AllergenIndex {
  const records = pack.allergens ?? [];
  const classes = lazily(() => {
    const byName = new Map<string, string[]>();
    for (const { id, name, synonyms = [] } of pack.classes)
      for (const words of new Set([id, name, `${name}s`, ...synonyms].map(normalise))) indexInto(byName, words, id);
    return byName;
  });
  const allergens = lazily(() => {
    const byName = new Map<string, number[]>();
    const bySnomed = new Map<string, number[]>();
    for (const [i, { id, names, snomed = [] }] of records.entries()) {
      for (const words of [id, ...names].map(normalise)) indexInto(byName, words, i);
      for (const code of snomed) indexInto(bySnomed, code, i);
    }
    return { byName, bySnomed };
  });
  return {
    classesNamed: (words) => classes().get(words) ?? NONE,
    find({ codes }, words) {
      const { byName, bySnomed } = allergens();
      const meant = [...(byName.get(words) ?? [])];
      for (const { system, code } of codes) if (system === 'snomed-ct') meant.push(...(bySnomed.get(code) ?? []));
      return records[Math.min(...meant)];
    },
  };
}

const NONE: readonly string[] = [];

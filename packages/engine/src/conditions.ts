import { liverWords, partsOf, shorterNames, spellOut } from './condition-words.ts';
import { indexInto } from './group-into.ts';
import { memo } from './memo.ts';
import { normalise } from './names/normalise.ts';
import type { MeasurementKind } from './nouns/measurement.ts';
import type { ConditionRecord } from './nouns/pack.ts';
import type { Coded } from './nouns/person.ts';

/** Conditions of a pack, searchable by name and code. */
export interface ConditionIndex {
  /** The ids of the conditions that a coded or written condition stands for; empty when none is known. */
  find(condition: Coded): readonly string[];
  /** The ids of a person's conditions, the wider ones they belong to included, each with the words given for it. */
  idsOf(conditions: readonly Coded[]): ReadonlyMap<string, string>;
  /** A condition with all the wider ones it belongs to. */
  withParents(id: string): readonly string[];
  byId(id: string): ConditionRecord | undefined;
  /** The conditions that a laboratory value shows; undefined where it shows none. */
  measuredBy(kind: MeasurementKind): readonly MeasuredRecord[] | undefined;
}

/** A condition that is measured: a wider one too, by the definition of the narrower. */
export interface MeasuredRecord {
  readonly id: string;
  /** Of the condition that the definition is of. */
  readonly name: string;
  readonly definition: NonNullable<ConditionRecord['measured']>;
}

/** Builds the look-up tables. Names and synonyms are matched whole, then without what is said beside them; ICD-10-CM codes by their longest known prefix. */
export function buildConditions(records: readonly ConditionRecord[]): ConditionIndex {
  const byId = new Map<string, ConditionRecord>();
  const byName = new Map<string, string>();
  const bySnomed = new Map<string, string[]>();
  const byIcd = new Map<string, string[]>();
  for (const record of records) {
    byId.set(record.id, record);
    for (const name of [record.name, record.id, ...(record.synonyms ?? [])]) {
      const key = normalise(name);
      if (!byName.has(key)) byName.set(key, record.id);
    }
    for (const code of record.snomed ?? []) indexInto(bySnomed, code, record.id);
    for (const code of record.icd10cm ?? []) indexInto(byIcd, code.replace('.', '').toUpperCase(), record.id);
  }

  const withParents = memo((id: string): readonly string[] => {
    const all: string[] = [];
    const walk = (next: string) => {
      if (all.includes(next)) return;
      all.push(next);
      for (const parent of byId.get(next)?.parents ?? []) walk(parent);
    };
    walk(id);
    return all;
  });

  const measured = new Map<MeasurementKind, MeasuredRecord[]>();
  for (const { id, name, measured: definition } of records)
    if (definition !== undefined)
      for (const shown of withParents(id))
        if (shown === id || byId.get(shown)?.measured === undefined)
          indexInto(measured, definition.analyte, { id: shown, name, definition });

  const byCode = memo((code: string): readonly string[] => {
    const plain = code.replace('.', '').toUpperCase();
    for (let end = plain.length; end >= 3; end--) {
      const ids = byIcd.get(plain.slice(0, end));
      if (ids !== undefined) return ids;
    }
    return NONE;
  });
  const byShorter = (name: string): string | undefined => {
    const whole = byName.get(name);
    if (whole !== undefined) return whole;
    for (const shorter of shorterNames(name)) {
      const known = byName.get(shorter);
      if (known !== undefined) return known;
    }
    return undefined;
  };
  const byText = memo((text: string): readonly string[] => {
    const given = text.replace(SNOMED_TAG, '');
    const name = normalise(given);
    const id = byName.get(name);
    if (id !== undefined) return [id];
    if (ICD.test(text)) return byCode(text);
    const spelt = spellOut(given);
    const known = byName.get(spelt) ?? byLiver(spelt) ?? byShorter(name) ?? byShorter(spelt);
    if (known !== undefined) return typeof known === 'string' ? [known] : known;
    const parts = partsOf(spelt, spellOut(given.replace(IN_BRACKETS, '')));
    return parts === undefined ? NONE : byParts(parts);
  });
  /** Of several names in one entry all that are known, where the first is. */
  const byParts = ([first = '', ...others]: readonly string[]): readonly string[] => {
    const one = byShorter(first);
    if (one === undefined) return NONE;
    const ids = [one];
    for (const other of others) {
      const id = byShorter(other.trim());
      if (id !== undefined && !ids.includes(id)) ids.push(id);
    }
    return ids;
  };
  /** "Cirrhosis, Child-Pugh C" is cirrhosis, and a liver that works badly. */
  const byLiver = (spelt: string): readonly string[] | undefined => {
    const said = liverWords(spelt);
    if (said === undefined) return undefined;
    const illness = byShorter(said.rest);
    const severe = said.severe ? byName.get(SEVERE_LIVER) : undefined;
    const ids = [illness, illness === severe ? undefined : severe].filter((id) => id !== undefined);
    if (ids.length > 0) return ids;
    const liver = byName.get(LIVER_DISEASE);
    return liver === undefined ? undefined : [liver];
  };

  const find = (condition: Coded): readonly string[] => {
    let ids = NONE;
    for (const { system, code, display } of condition.codes) {
      let found = system === 'snomed-ct' ? (bySnomed.get(code) ?? NONE) : system === 'icd-10-cm' ? byCode(code) : NONE;
      if (found.length === 0 && display !== undefined) found = byText(display);
      if (ids.length === 0) ids = found;
      else for (const id of found) if (!ids.includes(id)) ids = [...ids, id];
    }
    return ids.length > 0 ? ids : byText(condition.given);
  };

  const idsOf = (list: readonly Coded[]): ReadonlyMap<string, string> => {
    const ids = new Map<string, string>();
    for (const condition of list)
      for (const id of find(condition))
        for (const wider of withParents(id)) {
          const before = ids.get(wider);
          // Of two that say the same, the words that come first in the alphabet: the order of the list must not matter.
          if (before === undefined || condition.given < before) ids.set(wider, condition.given);
        }
    return ids;
  };

  return { byId: (id) => byId.get(id), withParents, find, idsOf, measuredBy: (kind) => measured.get(kind) };
}

const NONE: readonly string[] = [];

/** What is said in brackets at the end of an entry. */
const IN_BRACKETS = /\s*\([^)]*\)\s*$/;

/** The names of a liver that works badly, and of any that is ill. */
const SEVERE_LIVER = 'severe hepatic impairment';
const LIVER_DISEASE = 'liver disease';
const ICD = /^[A-TV-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/i;

/** SNOMED CT display names end in "(disorder)" or "(finding)"; the name is what stands before. */
const SNOMED_TAG = /\s*\((disorder|finding|situation|morphologic abnormality)\)\s*$/i;

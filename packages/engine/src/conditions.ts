import { normalise } from './names/normalise.ts';
import type { ConditionRecord } from './nouns/pack.ts';
import type { Coded } from './nouns/person.ts';

/** Conditions of a pack, searchable by name and code. */
export interface ConditionIndex {
  /** The ids of the conditions that a coded or written condition stands for; empty when none is known. */
  find(condition: Coded): readonly string[];
  /** A condition with all the wider ones it belongs to. */
  withParents(id: string): readonly string[];
  byId(id: string): ConditionRecord | undefined;
}

/** Builds the look-up tables. Names and synonyms are matched whole; ICD-10-CM codes by their longest known prefix. */
export function buildConditions(records: readonly ConditionRecord[]): ConditionIndex {
  const byId = new Map<string, ConditionRecord>();
  const byName = new Map<string, string>();
  const bySnomed = new Map<string, string[]>();
  const byIcd = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, id: string) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [id]);
    else list.push(id);
  };
  for (const record of records) {
    byId.set(record.id, record);
    for (const name of [record.name, record.id, ...(record.synonyms ?? [])]) {
      const key = normalise(name);
      if (!byName.has(key)) byName.set(key, record.id);
    }
    for (const code of record.snomed ?? []) put(bySnomed, code, record.id);
    for (const code of record.icd10cm ?? []) put(byIcd, plainIcd(code), record.id);
  }

  const ancestors = new Map<string, readonly string[]>();
  const withParents = (id: string): readonly string[] => {
    const known = ancestors.get(id);
    if (known !== undefined) return known;
    const all = new Set<string>();
    const walk = (next: string) => {
      if (all.has(next)) return;
      all.add(next);
      for (const parent of byId.get(next)?.parents ?? []) walk(parent);
    };
    walk(id);
    const list = [...all];
    ancestors.set(id, list);
    return list;
  };

  const byPrefix = (code: string): readonly string[] | undefined => {
    for (let end = code.length; end >= 3; end--) {
      const ids = byIcd.get(code.slice(0, end));
      if (ids !== undefined) return ids;
    }
    return undefined;
  };

  const look = (condition: Coded): readonly string[] => {
    const ids: string[] = [];
    for (const { system, code, display } of condition.codes) {
      const found =
        system === 'snomed-ct' ? bySnomed.get(code) : system === 'icd-10-cm' ? byPrefix(plainIcd(code)) : undefined;
      const named = found === undefined && display !== undefined ? byName.get(conditionKey(display)) : undefined;
      for (const id of found ?? (named === undefined ? [] : [named])) if (!ids.includes(id)) ids.push(id);
    }
    if (ids.length > 0) return ids;
    const id = byName.get(conditionKey(condition.given));
    if (id !== undefined) return [id];
    return (ICD.test(condition.given) && byPrefix(plainIcd(condition.given))) || [];
  };

  // The same few conditions come again and again in a population.
  const looked = new Map<string, readonly string[]>();
  return {
    byId: (id) => byId.get(id),
    withParents,
    find(condition) {
      let key = condition.given;
      for (const { system, code, display } of condition.codes) key += `\n${system}|${code}|${display ?? ''}`;
      let ids = looked.get(key);
      if (ids === undefined) {
        ids = look(condition);
        if (looked.size >= MEMO_SIZE) looked.clear();
        looked.set(key, ids);
      }
      return ids;
    },
  };
}

const MEMO_SIZE = 4000;
const ICD = /^[A-TV-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/i;

function plainIcd(code: string): string {
  return code.replace('.', '').toUpperCase();
}

/** SNOMED CT display names end in "(disorder)" or "(finding)"; the name is what stands before. */
function conditionKey(text: string): string {
  return normalise(text.replace(/\s*\((disorder|finding|situation|morphologic abnormality)\)\s*$/i, ''));
}

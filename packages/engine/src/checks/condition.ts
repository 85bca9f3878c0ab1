import type { DrugUse } from '../nouns/drug-use.ts';
import type { ConditionFact } from '../nouns/fact.ts';
import type { NotChecked } from '../nouns/finding.ts';
import { SEVERITIES } from '../nouns/severity.ts';
import type { Case, Check } from './check.ts';
import { type Applied, collect } from './collect.ts';
import { findingOf, namesOf } from './compose.ts';

/** Contraindications and cautions by condition. A fact about a wider condition holds for the narrower one. */
export const condition: Check = {
  id: 'condition',
  title: 'Conditions',
  about:
    'Finds conditions of the person that make a medicine dangerous. Without a list of conditions it is not checked.',
  run(c, answers) {
    if (c.person.conditions === undefined) {
      answers.notChecked.push({
        check: 'condition',
        about: 'conditions',
        reason: 'No list of conditions was given. Give the conditions, or say that there are none.',
      });
      return;
    }
    const given = readConditions(c, answers.notChecked);
    if (given.size === 0) return;
    const found = collect(c, 'condition', (fact) => given.has(fact.condition));
    for (const { fact, uses: all } of found) {
      const uses = all.filter((use) => !saidBetter(c, fact, use, found));
      if (uses.length === 0) continue;
      const words = given.get(fact.condition) ?? fact.condition;
      const detail = fact.clinical === undefined ? `${namesOf(uses)}, with ${words} among the conditions.` : undefined;
      answers.findings.push(findingOf('condition', fact, uses, [fact.condition], [`condition: ${words}`], c, detail));
    }
  },
};

/**
 * One finding a cause: of a drug's facts about a condition and about the wider one it belongs to, the graver stands; of two alike the
 * one about the narrower condition; of a drug's and its class's fact the drug's.
 */
function saidBetter(c: Case, fact: ConditionFact, use: DrugUse, found: readonly Applied<'condition'>[]) {
  const narrower = (a: string, b: string) => a !== b && c.knowledge.conditions.withParents(a).includes(b);
  for (const { fact: other, uses } of found) {
    if (other === fact || !uses.includes(use)) continue;
    const same = other.condition === fact.condition;
    if (!same && !narrower(other.condition, fact.condition) && !narrower(fact.condition, other.condition)) continue;
    const by = SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(fact.severity);
    if (by < 0) return true;
    if (
      by === 0 &&
      (same ? other.subject === use.drug && fact.subject !== use.drug : narrower(other.condition, fact.condition))
    )
      return true;
  }
  return false;
}

/** Condition id (parents too) → the words given for it. Conditions that are not known become `notChecked`. */
function readConditions(c: Case, notChecked: NotChecked[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const condition of c.person.conditions ?? []) {
    const ids = c.knowledge.conditions.find(condition);
    if (ids.length === 0) {
      notChecked.push({
        check: 'condition',
        about: condition.given,
        reason: 'Doseline does not know this condition, so no medicine was checked against it.',
      });
    }
    for (const id of ids) {
      for (const wider of c.knowledge.conditions.withParents(id)) {
        const before = given.get(wider);
        // Of two that say the same, the words that come first in the alphabet: the order of the list must not matter.
        if (before === undefined || condition.given < before) given.set(wider, condition.given);
      }
    }
  }
  return given;
}

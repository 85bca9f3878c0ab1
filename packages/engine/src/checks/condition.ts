import type { Case, Check } from './check.ts';
import { collect } from './collect.ts';
import { findingOf } from './compose.ts';

/** Contraindications and cautions by condition. A fact about a wider condition holds for the narrower one. */
export const condition: Check = {
  id: 'condition',
  title: 'Conditions',
  about:
    'Finds conditions of the person that make a medicine dangerous. Without a list of conditions it is not checked.',
  run(c, answers) {
    const { person, knowledge } = c;
    if (person.conditions === undefined) {
      if (c.drugs.length > 0)
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
    for (const [fact, uses] of found) {
      const words = given.get(fact.condition) ?? fact.condition;
      answers.findings.push(
        findingOf('condition', fact, uses, [fact.condition], [`condition: ${words}`], knowledge, c.asOf),
      );
    }
  },
};

/** Condition id (parents too) → the words given for it. Conditions that are not known become `notChecked`. */
function readConditions(
  c: Case,
  notChecked: { push(entry: { check: string; about: string; reason: string }): unknown },
) {
  const given = new Map<string, string>();
  for (const condition of [...(c.person.conditions ?? [])].sort((a, b) =>
    a.given < b.given ? -1 : a.given > b.given ? 1 : 0,
  )) {
    const ids = c.knowledge.conditions.find(condition);
    if (ids.length === 0) {
      notChecked.push({
        check: 'condition',
        about: condition.given,
        reason: 'Doseline does not know this condition, so no medicine was checked against it.',
      });
      continue;
    }
    for (const id of ids)
      for (const wider of c.knowledge.conditions.withParents(id))
        if (!given.has(wider)) given.set(wider, condition.given);
  }
  return given;
}

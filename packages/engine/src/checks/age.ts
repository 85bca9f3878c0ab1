import type { AgeBand, AgeFact } from '../nouns/fact.ts';
import type { Check } from './check.ts';
import { collect, usesOf } from './collect.ts';
import { findingOf, namesOf } from './compose.ts';

/** Ages for which a label warns. */
export const age: Check = {
  id: 'age',
  title: 'Age',
  about: 'Finds medicines of which the label warns at the age of the person.',
  notYet: 'sum',
  run(c, answers) {
    const years = c.age;
    const found = collect(c, 'age', (fact) => years === undefined || concerns(fact, years));
    if (years === undefined) {
      if (found.length > 0)
        answers.notChecked.push({
          check: 'age',
          about: namesOf(usesOf(found)),
          reason: 'The label warns at some ages, and no age was given.',
        });
      return;
    }
    for (const { fact, uses } of found) answers.findings.push(findingOf('age', fact, uses, [], [`age: ${years}`], c));
  },
};

function concerns(fact: AgeFact, years: number): boolean {
  return isWithin({ from: fact.from, to: fact.below }, years);
}

/** Whether an age in years lies in a band. */
export function isWithin({ from, to }: { readonly [K in keyof AgeBand]: number | undefined }, years: number): boolean {
  return years >= (from ?? 0) && (to === undefined || years < to);
}

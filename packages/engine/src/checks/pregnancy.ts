import type { Case, Check } from './check.ts';
import { collect, usesOf } from './collect.ts';
import { findingOf, namesOf } from './compose.ts';

/** Medicines of which the label warns in pregnancy. */
export const pregnancy: Check = {
  id: 'pregnancy',
  title: 'Pregnancy',
  about:
    'Finds medicines of which the label warns in pregnancy. Asked of women from 10 to 59 years and wherever sex or age is not known.',
  run(c, answers) {
    const { pregnant } = c.person;
    if (pregnant === false || (pregnant === undefined && !possible(c))) return;
    const found = collect(c, 'pregnancy', () => true);
    if (pregnant === true) {
      for (const { fact, uses } of found)
        answers.findings.push(findingOf('pregnancy', fact, uses, [], ['pregnant: yes'], c));
    } else if (found.length > 0) {
      answers.notChecked.push({
        check: 'pregnancy',
        about: namesOf(usesOf(found)),
        reason: 'The label warns in pregnancy, and it was not said whether the person is pregnant.',
      });
    }
  },
};

function possible(c: Case): boolean {
  return c.person.sex !== 'male' && (c.age === undefined || (c.age >= 10 && c.age < 60));
}

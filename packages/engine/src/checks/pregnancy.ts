import { latest } from '../measure/newest.ts';
import { daysBetween } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { PregnancyFact } from '../nouns/fact.ts';
import { noGraverThan, SEVERITIES } from '../nouns/severity.ts';
import type { Case, Check } from './check.ts';
import { type Applied, collect, usesOf } from './collect.ts';
import { findingOf, namesOf } from './compose.ts';
import { exceptionIn, withExceptions } from './exception.ts';
import { tellPossible } from './possible-pregnancy.ts';

/** Medicines of which the label warns in pregnancy: one finding a medicine, the gravest that holds. */
export const pregnancy: Check = {
  id: 'pregnancy',
  title: 'Pregnancy',
  about:
    'Finds medicines of which the label warns in pregnancy, or in some weeks of it. Asked of women from 10 to 59 years and wherever sex or age is not known. Where the week is not known, what holds in some weeks counts too; from a later week on as a caution. Of women from 12 to 50 years it also tells what a label asks of all who could become pregnant.',
  notYet: 'each',
  run(c, answers) {
    const { pregnant } = c.person;
    if (pregnant === undefined) tellPossible(c, answers);
    if (pregnant === false || (pregnant === undefined && !possible(c))) return;
    if (pregnant === undefined) {
      const found = collect(c, 'pregnancy', () => true);
      if (found.length > 0)
        answers.notChecked.push({
          check: 'pregnancy',
          about: namesOf(usesOf(found)),
          reason: 'The label warns in pregnancy, and it was not said whether the person is pregnant.',
        });
      return;
    }
    const week = weekOf(c);
    const found = withExceptions(
      c,
      collect(c, 'pregnancy', (fact) => holdsIn(fact, week)),
    );
    for (const { fact, uses: all, exception } of found) {
      const uses = all.filter((use) => !saidBetter(fact, use, found));
      if (uses.length === 0) continue;
      const told =
        // Where the week is not known, what holds only late in pregnancy is no more than a caution.
        fact.fromWeek !== undefined && week === undefined
          ? { ...fact, severity: noGraverThan('caution', fact.severity) }
          : fact;
      const because = ['pregnant: yes', ...saidOf(fact, week), ...exceptionIn(exception)];
      answers.findings.push(findingOf('pregnancy', told, uses, [], because, c));
    }
  },
};

/** Whether a fact holds in a week; in one that is not known it does. */
function holdsIn({ fromWeek, toWeek }: PregnancyFact, week: number | undefined): boolean {
  if (week === undefined) return true;
  return (fromWeek === undefined || week >= fromWeek) && (toWeek === undefined || Math.floor(week) <= toWeek);
}

function saidOf({ fromWeek, toWeek }: PregnancyFact, week: number | undefined): readonly string[] {
  if (fromWeek === undefined && toWeek === undefined) return [];
  if (week !== undefined) return [`week ${Math.floor(week)}`];
  const from = fromWeek === undefined ? '' : ` from week ${fromWeek} on`;
  return [`week not given: it counts${from}${toWeek === undefined ? '' : ` until the end of week ${toWeek}`}`];
}

/** The week of pregnancy on the day of screening, counted on from the day on which it was told. */
function weekOf(c: Case): number | undefined {
  const told = latest(c.person, 'gestation', c.asOf);
  if (typeof told === 'string') return undefined;
  return told.value + (told.day === undefined ? 0 : daysBetween(told.day, c.asOf) / 7);
}

/** Of several facts on one medicine the gravest stands; of two alike the drug's own rather than its class's. */
function saidBetter(fact: PregnancyFact, use: DrugUse, found: readonly Applied<'pregnancy'>[]): boolean {
  return found.some(({ fact: other, uses }) => {
    if (other === fact || !uses.includes(use)) return false;
    const by = SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(fact.severity);
    return by < 0 || (by === 0 && other.subject === use.drug && fact.subject !== use.drug);
  });
}

function possible(c: Case): boolean {
  return c.person.sex !== 'male' && (c.age === undefined || (c.age >= 10 && c.age < 60));
}

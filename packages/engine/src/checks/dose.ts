import type { OpenFact } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { DoseFact } from '../nouns/fact.ts';
import { SEVERITIES } from '../nouns/finding.ts';
import { useBits } from '../nouns/route-bits.ts';
import { isWithin } from './age.ts';
import type { Answers, Case, Check } from './check.ts';
import { drugsIn, findingOf, namesOf } from './compose.ts';
import { daily, limitOf, single } from './dose-limit.ts';
import { judgeEquivalents } from './equivalents.ts';

/** Highest single and daily doses, summed over every product that holds the ingredient. */
export const dose: Check = {
  id: 'dose',
  title: 'Doses',
  about:
    'Compares single and daily doses, summed over all products with the same ingredient, with the highest that the label gives for the route, age, weight and body surface; adds up opioids as oral morphine.',
  notYet: 'sum',
  run(c, answers) {
    const limited = c.current.filter((_, i) => c.currentDossiers[i]?.facts.dose.length !== 0);
    for (const drug of drugsIn(limited)) judge(c, drug, c.knowledge.factsOf(drug).dose, answers);
    for (const record of c.knowledge.equivalents) judgeEquivalents(c, record, answers);
  },
};

interface Excess {
  readonly fact: DoseFact;
  readonly because: string;
}

function judge(c: Case, drug: string, facts: readonly OpenFact<'dose'>[], answers: Answers): void {
  const all = c.current.filter((use) => use.drug === drug);
  const concerned: DrugUse[] = [];
  // Without an age those of other ages too: their dose is asked for.
  const limited: DrugUse[] = [];
  let worst: Excess | undefined;
  let unknown: string | undefined;
  let otherAges: readonly DrugUse[] = [];
  for (const fact of facts) {
    const fits = ageFits(fact, c.age);
    if (!fits && c.age !== undefined) continue;
    const uses = all.filter((use) => (fact.bits & useBits(use.route)) !== 0);
    for (const use of uses) if (!limited.includes(use)) limited.push(use);
    const perDay = limitOf({ plain: fact.maxDaily, perKg: fact.maxDailyPerKg, perM2: fact.maxDailyPerM2 }, c);
    const atOnce = limitOf({ plain: fact.maxSingle, perKg: fact.maxSinglePerKg, perM2: fact.maxSinglePerM2 }, c);
    const because = daily(perDay, uses) ?? single(atOnce, uses);
    if (!fits) {
      if (because !== undefined || perDay.unknown !== undefined || atOnce.unknown !== undefined) otherAges = uses;
      continue;
    }
    for (const use of uses) if (!concerned.includes(use)) concerned.push(use);
    if (because === undefined) {
      if (uses.length > 0) unknown ??= perDay.unknown ?? atOnce.unknown;
      continue;
    }
    if (worst === undefined || SEVERITIES.indexOf(fact.severity) < SEVERITIES.indexOf(worst.fact.severity))
      worst = { fact, because };
  }
  if (worst !== undefined) {
    const age =
      worst.fact.age !== undefined && c.age === undefined ? ['age not given: the limit for an adult was used'] : [];
    answers.findings.push(findingOf('dose', worst.fact, concerned, [], [worst.because, ...age], c));
    return;
  }
  if (otherAges.length > 0)
    answers.notChecked.push({
      check: 'dose',
      about: namesOf(otherAges),
      reason: 'At some ages the highest dose is a lower one, and no age was given: that of an adult was looked at.',
    });
  if (unknown !== undefined) answers.notChecked.push({ check: 'dose', about: namesOf(concerned), reason: unknown });
  for (const use of limited) {
    if (use.daily === undefined)
      answers.notChecked.push({
        check: 'dose',
        about: use.name,
        reason: `Dose of ${drug}: ${use.dailyReason ?? 'no dose was given'}`,
      });
  }
}

/** Without an age the limits for adults count. */
function ageFits(fact: DoseFact, age: number | undefined): boolean {
  return isWithin(fact.age ?? {}, age ?? 40);
}

import type { OpenFact } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { DoseFact } from '../nouns/fact.ts';
import { SEVERITIES } from '../nouns/finding.ts';
import { inMilligrams } from '../nouns/quantity.ts';
import { useBits } from '../nouns/route-bits.ts';
import type { Answers, Case, Check } from './check.ts';
import { findingOf, listed } from './compose.ts';

/** Highest single and daily doses, summed over every product that holds the ingredient. */
export const dose: Check = {
  id: 'dose',
  title: 'Doses',
  about:
    'Compares single and daily doses, summed over all products with the same ingredient, with the highest that the label gives for the route and age.',
  run(c, answers) {
    for (const drug of c.drugs) {
      const facts = c.knowledge.factsOf(drug).dose;
      if (facts.length > 0) judge(c, drug, facts, answers);
    }
  },
};

interface Excess {
  readonly fact: DoseFact;
  readonly because: string;
}

function judge(c: Case, drug: string, facts: readonly OpenFact<'dose'>[], answers: Answers): void {
  const concerned = new Set<DrugUse>();
  let worst: Excess | undefined;
  for (const fact of facts) {
    if (!ageFits(fact, c.age)) continue;
    const uses = c.current.filter((use) => use.drug === drug && (fact.bits & useBits(use.route)) !== 0);
    for (const use of uses) concerned.add(use);
    const because = daily(fact, uses) ?? single(fact, uses);
    if (because === undefined) continue;
    if (worst === undefined || SEVERITIES.indexOf(fact.severity) < SEVERITIES.indexOf(worst.fact.severity))
      worst = { fact, because };
  }
  const uses = [...concerned];
  if (worst !== undefined) {
    const age =
      worst.fact.age !== undefined && c.age === undefined ? ['age not given: the limit for an adult was used'] : [];
    answers.findings.push(findingOf('dose', worst.fact, uses, [], [worst.because, ...age], c));
    return;
  }
  for (const use of uses) {
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
  const years = age ?? 40;
  return years >= (fact.age?.from ?? 0) && years < (fact.age?.to ?? Number.POSITIVE_INFINITY);
}

/** The sum a day against the limit. A sum that reaches the limit is over it as soon as another product adds an unknown amount. */
function daily(fact: DoseFact, uses: readonly DrugUse[]): string | undefined {
  const limit = fact.maxDaily === undefined ? undefined : inMilligrams(fact.maxDaily);
  if (limit === undefined || fact.maxDaily === undefined) return undefined;
  let sum = 0;
  const known: string[] = [];
  const unknown: string[] = [];
  for (const use of uses) {
    const most = use.daily === undefined ? undefined : inMilligrams({ value: use.daily.high, unit: use.daily.unit });
    if (most === undefined) unknown.push(use.name);
    else {
      sum += most;
      known.push(`${use.name} ${round(most)} mg`);
    }
  }
  const over = sum > limit * (1 + 1e-9) || (unknown.length > 0 && known.length > 0 && sum >= limit * (1 - 1e-9));
  if (!over) return undefined;
  const rest = unknown.length === 0 ? '' : `, and an unknown amount from ${listed(unknown.sort())}`;
  return `${unknown.length === 0 ? '' : 'at least '}${round(sum)} mg a day (${known.sort().join(' + ')}${rest}); highest: ${fact.maxDaily.value} ${fact.maxDaily.unit}`;
}

function single(fact: DoseFact, uses: readonly DrugUse[]): string | undefined {
  const limit = fact.maxSingle === undefined ? undefined : inMilligrams(fact.maxSingle);
  if (limit === undefined || fact.maxSingle === undefined) return undefined;
  for (const use of uses) {
    const most = use.single === undefined ? undefined : inMilligrams({ value: use.single.high, unit: use.single.unit });
    if (most !== undefined && most > limit * (1 + 1e-9))
      return `${use.name}: up to ${round(most)} mg at once; highest: ${fact.maxSingle.value} ${fact.maxSingle.unit}`;
  }
  return undefined;
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

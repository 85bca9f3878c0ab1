import type { OpenFact } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { DoseFact } from '../nouns/fact.ts';
import { SEVERITIES } from '../nouns/finding.ts';
import { type DoseRange, inMilligrams } from '../nouns/quantity.ts';
import { useBits } from '../nouns/route-bits.ts';
import type { Answers, Case, Check } from './check.ts';
import { findingOf, namesOf } from './compose.ts';

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
  const all = c.current.filter((use) => use.drug === drug);
  const concerned: DrugUse[] = [];
  let worst: Excess | undefined;
  for (const fact of facts) {
    if (!ageFits(fact, c.age)) continue;
    const uses = all.filter((use) => (fact.bits & useBits(use.route)) !== 0);
    for (const use of uses) if (!concerned.includes(use)) concerned.push(use);
    const because = daily(fact, uses) ?? single(fact, uses);
    if (because === undefined) continue;
    if (worst === undefined || SEVERITIES.indexOf(fact.severity) < SEVERITIES.indexOf(worst.fact.severity))
      worst = { fact, because };
  }
  if (worst !== undefined) {
    const age =
      worst.fact.age !== undefined && c.age === undefined ? ['age not given: the limit for an adult was used'] : [];
    answers.findings.push(findingOf('dose', worst.fact, concerned, [], [worst.because, ...age], c));
    return;
  }
  for (const use of concerned) {
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
  let unknown = 0;
  for (const use of uses) {
    const most = mostOf(use.daily);
    if (most === undefined) unknown++;
    else sum += most;
  }
  const reached = unknown > 0 && sum > 0 && sum >= limit * (1 - 1e-9);
  if (!reached && sum <= limit * (1 + 1e-9)) return undefined;
  const known = uses.filter((use) => mostOf(use.daily) !== undefined);
  const parts = known.map((use) => `${use.name} ${round(mostOf(use.daily) ?? 0)} mg`).sort();
  const rest = uses.filter((use) => mostOf(use.daily) === undefined);
  const more = rest.length === 0 ? '' : `, and an unknown amount from ${namesOf(rest)}`;
  return `${more === '' ? '' : 'at least '}${round(sum)} mg a day (${parts.join(' + ')}${more}); highest: ${fact.maxDaily.value} ${fact.maxDaily.unit}`;
}

/** The most of a range in mg; undefined when it is not known, or not a mass. */
function mostOf(dose: DoseRange | undefined): number | undefined {
  return dose === undefined ? undefined : inMilligrams({ value: dose.high, unit: dose.unit });
}

function single(fact: DoseFact, uses: readonly DrugUse[]): string | undefined {
  const limit = fact.maxSingle === undefined ? undefined : inMilligrams(fact.maxSingle);
  if (limit === undefined || fact.maxSingle === undefined) return undefined;
  for (const use of uses) {
    const most = mostOf(use.single);
    if (most !== undefined && most > limit * (1 + 1e-9))
      return `${use.name}: up to ${round(most)} mg at once; highest: ${fact.maxSingle.value} ${fact.maxSingle.unit}`;
  }
  return undefined;
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

import { dossiersOf, type Graded } from '../dossier.ts';
import type { Day } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { WithdrawalFact } from '../nouns/fact.ts';
import { isOver } from '../nouns/is-over.ts';
import { isNoMilder } from '../nouns/severity.ts';
import { startsAfter } from '../nouns/starts-after.ts';
import type { Case } from './check.ts';
import { courseBefore, isBelow, isTooShort, lastDay } from './course.ts';
import type { Risk } from './risk.ts';

/** What is read of a case here. */
type Listed = Pick<Case, 'knowledge' | 'asOf' | 'conditions' | 'uses' | 'dossiers'>;

/** The drugs of a list that are dangerous to stop or miss. What is taken as needed does not count: nothing is due. */
export function risksOf(c: Listed): readonly Risk[] {
  return gathered(c, ({ conditions }) => conditions === undefined || conditions.some((id) => c.conditions?.has(id)));
}

/** Those that are so with a condition only, where nobody told the conditions; but where a risk at hand is no milder. */
export function openRisksOf(c: Listed, risks: readonly Risk[]): readonly Risk[] {
  if (c.conditions !== undefined) return NONE;
  return gathered(c, ({ conditions }) => conditions !== undefined).filter(
    ({ drug, fact }) => !risks.some((one) => one.drug === drug && isNoMilder(one.fact.severity, fact.severity)),
  );
}

const NONE: readonly Risk[] = [];
const NO_FACTS: readonly Graded[] = [];

/** Why a risk stays open, as a sentence. */
export function openReason({ knowledge }: Listed, { fact }: Risk): string {
  const names = (fact.conditions ?? []).map((id) => knowledge.conditions.byId(id)?.name ?? id);
  return `No list of conditions was given; it matters with ${names.join(' or ')}. Give the conditions, or say that there are none.`;
}

function gathered(c: Listed, holds: (fact: WithdrawalFact) => boolean): readonly Risk[] {
  const found: { readonly drug: string; readonly facts: readonly Graded[]; readonly uses: DrugUse[] }[] = [];
  for (const [i, use] of c.uses.entries()) {
    const graded = c.dossiers[i]?.withdrawal ?? NO_FACTS;
    if (graded.length === 0 || use.asNeeded || startsAfter(use, c.asOf)) continue;
    const facts = ownOf(use.drug, graded.filter(holds));
    if (facts.length === 0) continue;
    const known = found.find((one) => one.drug === use.drug && one.facts[0] === facts[0]);
    if (known === undefined) found.push({ drug: use.drug, facts, uses: [use] });
    else known.uses.push(use);
  }
  return found.map((one) => riskOf(c, one));
}

/** The gravest fact that is not known to be too early or about higher doses, with those below it; where there is none the gravest. */
function riskOf(
  { asOf }: Listed,
  {
    drug,
    facts,
    uses,
  }: { readonly drug: string; readonly facts: readonly Graded[]; readonly uses: readonly DrugUse[] },
): Risk {
  const counting = facts.every(isAlways) ? facts : facts.filter(isNotTooEarly(uses, asOf));
  const [fact, ...milder] = (counting.length > 0 ? counting : facts) as readonly [Graded, ...Graded[]];
  return { drug, fact, milder, uses };
}

/** Whether a fact counts after however long and at whatever dose. */
function isAlways({ afterDays, dailyAbove }: Graded): boolean {
  return afterDays === undefined && dailyAbove === undefined;
}

function isNotTooEarly(uses: readonly DrugUse[], asOf: Day): (fact: Graded) => boolean {
  const last = uses.every((use) => isOver(use, asOf) && use.to !== undefined) ? lastDay(uses) : asOf;
  const course = courseBefore(uses, last);
  return (fact) => isTooShort(fact, course, last) !== true && !isBelow(fact, course);
}

/** The drug's own facts, or without one those of its classes. */
function ownOf(drug: string, facts: readonly Graded[]): readonly Graded[] {
  const own = facts.filter(({ subject }) => subject === drug);
  return own.length > 0 ? own : facts;
}

/**
 * Whether somebody takes, on a day, another medicine that goes on with this one: the same fact holds for both, or one of a class that both belong
 * to and that is no milder. Methadone, with a fact of its own, goes on as morphine; clozapine does not go on as another antipsychotic, whose class
 * has a milder one. An order of the same medicine that has not yet started goes on with it.
 */
export function isReplaced(c: Case, { drug, fact, uses }: Risk, on: Day): boolean {
  const shared = dossiersOf(uses, c.knowledge)
    .flatMap(({ withdrawal }) => withdrawal)
    .filter((one) => one.id === fact.id || isNoMilder(one.severity, fact.severity))
    .map(({ id }) => id);
  return c.uses.some(
    (use, i) =>
      (use.drug !== drug || startsAfter(use, c.asOf)) &&
      (use.from === undefined || use.from <= on) &&
      !isOver(use, on) &&
      c.dossiers[i]?.withdrawal.some(({ id }) => shared.includes(id)) === true,
  );
}

/** What to look for, as one sentence; empty when the fact names nothing. */
export function signsOf({ signs }: WithdrawalFact): string {
  const early = signs?.early ?? [];
  const severe = signs?.severe ?? [];
  if (early.length + severe.length === 0) return '';
  const first = early.length === 0 ? '' : ` Early signs: ${early.join(', ')}.`;
  return severe.length === 0 ? first : `${first} Severe: ${severe.join(', ')}.`;
}

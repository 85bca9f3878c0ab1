import type { OpenFact } from '../knowledge.ts';
import type { Day } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { WithdrawalFact } from '../nouns/fact.ts';
import { isOver } from '../nouns/is-over.ts';
import { useBits } from '../nouns/route-bits.ts';
import { isNoMilder } from '../nouns/severity.ts';
import type { Case } from './check.ts';
import type { Graded, Risk } from './risk.ts';

/** What is read of a case here. */
type Listed = Pick<Case, 'knowledge' | 'asOf' | 'conditions' | 'uses'>;

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

/** Why a risk stays open, as a sentence. */
export function openReason({ knowledge }: Listed, { fact }: Risk): string {
  const names = (fact.conditions ?? []).map((id) => knowledge.conditions.byId(id)?.name ?? id);
  return `No list of conditions was given; it matters with ${names.join(' or ')}. Give the conditions, or say that there are none.`;
}

function gathered(c: Listed, holds: (fact: WithdrawalFact) => boolean): readonly Risk[] {
  const risks: { readonly drug: string; readonly fact: Graded; readonly uses: DrugUse[] }[] = [];
  for (const use of c.uses) {
    if (use.asNeeded || (use.from !== undefined && use.from > c.asOf)) continue;
    const fact = factOn(c, use, holds);
    if (fact === undefined) continue;
    const known = risks.find((risk) => risk.drug === use.drug && risk.fact === fact);
    if (known === undefined) risks.push({ drug: use.drug, fact, uses: [use] });
    else known.uses.push(use);
  }
  return risks;
}

/** Of several facts on one use the drug's own, then the gravest. */
function factOn(c: Listed, use: DrugUse, holds: (fact: WithdrawalFact) => boolean): Graded | undefined {
  let best: Graded | undefined;
  for (const fact of c.knowledge.factsOf(use.drug).withdrawal) {
    if (!isGraded(fact) || fact.basis !== 'reviewed' || (fact.bits & useBits(use.route)) === 0) continue;
    if (!holds(fact)) continue;
    const better =
      best === undefined ||
      (fact.subject === use.drug && best.subject !== use.drug) ||
      (fact.subject === best.subject && !isNoMilder(best.severity, fact.severity));
    if (better) best = fact;
  }
  return best;
}

function isGraded(fact: OpenFact<'withdrawal'>): fact is Graded {
  return fact.severity !== undefined && fact.onsetHours !== undefined;
}

/**
 * Whether somebody takes, on a day, another medicine for which the same fact holds: a change within a class is no stop. An order of the same medicine
 * that has not yet started goes on with it.
 */
export function isReplaced(c: Case, { drug }: Risk, on: Day): boolean {
  // By any fact on both: one of them may have a fact of its own beside that of the class.
  const shared = new Set(
    c.knowledge
      .factsOf(drug)
      .withdrawal.filter(isGraded)
      .map(({ id }) => id),
  );
  return c.uses.some(
    (use) =>
      (use.drug !== drug || (use.from !== undefined && use.from > c.asOf)) &&
      (use.from === undefined || use.from <= on) &&
      !isOver(use, on) &&
      c.knowledge.factsOf(use.drug).withdrawal.some(({ id }) => shared.has(id)),
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

import type { DrugUse } from '../nouns/drug-use.ts';
import type { ConditionFact, Exception, PregnancyFact } from '../nouns/fact.ts';
import type { Case } from './check.ts';
import { distinct } from './compose.ts';
import { inForm } from './other-form.ts';

/** A fact that an exception may make milder. */
type Excepted = ConditionFact | PregnancyFact;

interface Applied<F> {
  readonly fact: F;
  readonly uses: DrugUse[];
}

/** A fact that applies to uses, in its milder form where an exception of the label holds. */
export interface Graded<F> extends Applied<F> {
  /** What the exception rests on, in words; absent where none holds. */
  readonly exception?: string;
}

/**
 * Looks at the exceptions of facts that apply: uses for which one holds are told in the milder form, the others as before. Facts without
 * exceptions, nearly all, are passed on as they are.
 */
export function withExceptions<F extends Excepted>(c: Case, found: readonly Applied<F>[]): readonly Graded<F>[] {
  if (found.every(({ fact }) => fact.unless === undefined)) return found;
  return found.flatMap((applied): Graded<F>[] => {
    const { fact, uses } = applied;
    const { unless } = fact;
    if (unless === undefined) return [applied];
    const reasons = new Map<DrugUse, readonly string[]>();
    for (const use of uses) {
      const all = reasonsIn(unless, use, c);
      if (all.length > 0) reasons.set(use, all);
    }
    if (reasons.size === 0) return [applied];
    const others = uses.filter((use) => !reasons.has(use));
    const exception = distinct([...reasons.values()].flat()).join(', ');
    const milder = { fact: inForm(fact, unless), uses: [...reasons.keys()], exception };
    return others.length === 0 ? [milder] : [{ fact, uses: others }, milder];
  });
}

/** What is said of an exception among the reasons of a finding. */
export function exceptionIn(exception: string | undefined): readonly string[] {
  return exception === undefined ? [] : [`the label makes an exception: ${exception}`];
}

/** The conditions and medicines of the person that an exception names, for one use; none: it does not hold. */
function reasonsIn(unless: Exception, use: DrugUse, c: Case): readonly string[] {
  if (unless.members?.includes(use.drug) === false) return [];
  const reasons: string[] = [];
  for (const id of unless.conditions ?? []) {
    const words = c.conditions?.get(id);
    if (words !== undefined) reasons.push(words);
  }
  for (const other of c.current)
    if (other.drug !== use.drug && isNamed(other, unless, c) && isByRoute(other, unless, use) && isThen(other, use, c))
      reasons.push(other.name);
  return reasons;
}

function isNamed({ drug }: DrugUse, { drugs, classes }: Exception, c: Case): boolean {
  if (drugs?.includes(drug) === true) return true;
  return classes !== undefined && c.knowledge.classesOf(drug).some((id) => classes.includes(id));
}

/** What stands in one product is given with it; else a route that is not known clears nothing. */
function isByRoute(other: DrugUse, { routes }: Exception, use: DrugUse): boolean {
  if (routes === undefined || other.medicine === use.medicine) return true;
  return other.route !== undefined && routes.includes(other.route);
}

/** Whether it is taken on the day, or on the day on which the other one starts. */
function isThen({ from }: DrugUse, use: DrugUse, { asOf }: Case): boolean {
  return from === undefined || from <= asOf || (use.from !== undefined && from <= use.from);
}

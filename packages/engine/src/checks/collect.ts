import type { OpenFact } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Fact } from '../nouns/fact.ts';
import type { Case } from './check.ts';

/** A fact that applies, with the uses it concerns: several for a fact of a class. */
export interface Applied<K extends Fact['kind']> {
  readonly fact: OpenFact<K>;
  readonly uses: DrugUse[];
}

/** The facts of one kind that apply to the current uses, each once. */
export function collect<K extends Fact['kind']>(
  c: Case,
  kind: K,
  applies: (fact: OpenFact<K>) => boolean,
): readonly Applied<K>[] {
  const found: Applied<K>[] = [];
  for (let i = 0; i < c.current.length; i++) {
    const use = c.current[i];
    const facts = c.currentDossiers[i]?.facts[kind];
    if (use === undefined || facts === undefined) continue;
    for (const fact of facts) {
      if (!applies(fact) || !holds(fact, use, c)) continue;
      let known: Applied<K> | undefined;
      for (const one of found) if (one.fact === fact) known = one;
      if (known === undefined) found.push({ fact, uses: [use] });
      else known.uses.push(use);
    }
  }
  return found;
}

/** Whether a medicine holds all the drugs of the combination from whose label a fact comes. */
export function holds({ together }: Fact, use: DrugUse, c: Case): boolean {
  return (
    together === undefined ||
    together.every((drug) => c.uses.some((other) => other.drug === drug && other.medicine === use.medicine))
  );
}

/** The uses that any of the facts concerns. */
export function usesOf(found: readonly { readonly uses: readonly DrugUse[] }[]): DrugUse[] {
  const all: DrugUse[] = [];
  for (const { uses } of found) for (const use of uses) if (!all.includes(use)) all.push(use);
  return all;
}

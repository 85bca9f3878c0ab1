import type { DrugUse } from '../nouns/drug-use.ts';
import type { Fact } from '../nouns/fact.ts';
import { ANY_ROUTE, factBits, useBits } from '../nouns/route-bits.ts';
import type { Case } from './check.ts';

/** Does a fact hold by the route of a use? A fact without routes holds by every one. */
export function holdsBy(fact: Fact, use: DrugUse, otherwise: number = ANY_ROUTE): boolean {
  return (factBits(fact.routes, otherwise) & useBits(use.route)) !== 0;
}

/** Values in lists by key, in the order in which keys first appear. */
export function groupInto<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const list = groups.get(key);
  if (list === undefined) groups.set(key, [value]);
  else list.push(value);
}

/** The facts of one kind that apply to the current uses, each with the uses it concerns. A fact of a class concerns several. */
export function collect<K extends Fact['kind']>(
  c: Case,
  kind: K,
  applies: (fact: Extract<Fact, { kind: K }>, use: DrugUse) => boolean,
): Map<Extract<Fact, { kind: K }>, DrugUse[]> {
  const found = new Map<Extract<Fact, { kind: K }>, DrugUse[]>();
  for (const use of c.current) {
    for (const fact of c.knowledge.factsOf(use.drug)[kind])
      if (holdsBy(fact, use) && applies(fact, use)) groupInto(found, fact, use);
  }
  return found;
}

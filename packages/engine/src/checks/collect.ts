import type { OpenFact } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Fact } from '../nouns/fact.ts';
import { useBits } from '../nouns/route-bits.ts';
import type { Case } from './check.ts';

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
  applies: (fact: OpenFact<K>, use: DrugUse) => boolean,
): Map<OpenFact<K>, DrugUse[]> {
  const found = new Map<OpenFact<K>, DrugUse[]>();
  for (const use of c.current) {
    const facts = c.knowledge.factsOf(use.drug)[kind];
    if (facts.length === 0) continue;
    const bits = useBits(use.route);
    for (const fact of facts) if ((fact.bits & bits) !== 0 && applies(fact, use)) groupInto(found, fact, use);
  }
  return found;
}

import type { Finding, FindingKind } from '../nouns/finding.ts';
import type { Case } from './check.ts';
import { conditionOf } from './same-harm.ts';

/** Kinds of finding that judge each ingredient by one thing of the person. */
const KINDS: readonly FindingKind[] = ['condition', 'kidney', 'pregnancy', 'age'];

/** Whether two findings judge two ingredients of one product by the same thing: one condition, or a wider one; the kidneys; pregnancy; age. */
export function isOneProduct(one: Finding, other: Finding, c: Case): boolean {
  if (one === other || one.kind !== other.kind || !KINDS.includes(one.kind)) return false;
  const [name] = one.medicines;
  if (one.medicines.length !== 1 || other.medicines.length !== 1 || name !== other.medicines[0]) return false;
  if (!isTogether(one, other, name, c)) return false;
  const [a, b] = [conditionOf(one, c.knowledge)?.condition, conditionOf(other, c.knowledge)?.condition];
  if (a === undefined || b === undefined) return one.kind !== 'condition';
  const { conditions } = c.knowledge;
  return conditions.withParents(a).includes(b) || conditions.withParents(b).includes(a);
}

/** Whether the drugs of two findings are different ones of one medicine. */
function isTogether(one: Finding, other: Finding, name: string | undefined, { uses }: Case): boolean {
  const of = ({ about }: Finding) => uses.filter((use) => use.name === name && about.includes(use.drug));
  return of(one).some((a) => of(other).some((b) => a.drug !== b.drug && a.medicine === b.medicine));
}

import type { Knowledge } from '../knowledge.ts';
import type { Side } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
import type { BurdenRecord } from '../nouns/pack.ts';

/** The fact of a finding about a condition. */
export function conditionOf({ kind, facts }: Finding, knowledge: Knowledge) {
  const fact = kind === 'condition' ? knowledge.fact(facts[0] ?? '') : undefined;
  return fact?.kind === 'condition' ? fact : undefined;
}

/** The harm that the fact of a condition or of a kidney value tells of. */
export function harmOf({ kind, facts }: Finding, knowledge: Knowledge): string | undefined {
  if (kind !== 'condition' && kind !== 'kidney') return undefined;
  const fact = knowledge.fact(facts[0] ?? '');
  return fact?.kind === 'condition' || fact?.kind === 'kidney' ? fact.harm : undefined;
}

/** The record of a finding of a burden. */
export function burdenOf({ kind, facts }: Finding, knowledge: Knowledge): BurdenRecord | undefined {
  // The first fact of a burden's finding is the burden itself.
  return kind === 'burden' ? knowledge.burden(facts[0] ?? '') : undefined;
}

/** Whether an interaction tells of the harm of a burden. */
export function tellsOf({ facts }: Finding, { interactions }: BurdenRecord): boolean {
  return interactions?.includes(facts[0] ?? '') === true;
}

/** Whether an interaction names conditions of which facts tell the same harm. */
export function namesConditions({ facts }: Finding, knowledge: Knowledge): boolean {
  const fact = knowledge.fact(facts[0] ?? '');
  return fact?.kind === 'interaction' && fact.tellsOf !== undefined;
}

/** Whether an interaction tells of the same harm as the finding of a condition. */
export function tellsOfCondition(interaction: Finding, finding: Finding, knowledge: Knowledge): boolean {
  const fact = knowledge.fact(interaction.facts[0] ?? '');
  if (fact?.kind !== 'interaction') return false;
  if (fact.tellsOf?.some((id) => finding.about.includes(id)) === true) return true;
  const harm = harmOf(finding, knowledge);
  return harm !== undefined && knowledge.burden(harm)?.interactions?.includes(fact.id) === true;
}

/** Whether a finding is about all the medicines of another one. */
export function names(finding: Finding, other: Finding): boolean {
  for (const medicine of other.medicines) if (!finding.medicines.includes(medicine)) return false;
  return true;
}

/** Whether two drugs stand on the two sides of an interaction that was found. */
export function speaksOf({ about, facts }: Finding, a: string, b: string, knowledge: Knowledge): boolean {
  if (!about.includes(a) || !about.includes(b)) return false;
  const fact = knowledge.fact(facts[0] ?? '');
  if (fact?.kind !== 'interaction') return false;
  const stands = (drug: string, { drug: named, class: of, except }: Side) =>
    named === drug || (of !== undefined && knowledge.classesOf(drug).includes(of) && except?.includes(drug) !== true);
  const [one, two] = fact.between;
  return (stands(a, one) && stands(b, two)) || (stands(b, one) && stands(a, two));
}

/** Whether two interactions were found between the same drugs or classes, whichever stands first. */
export function isBetweenTheSame(one: Finding, other: Finding, knowledge: Knowledge): boolean {
  const a = knowledge.fact(one.facts[0] ?? '');
  const b = knowledge.fact(other.facts[0] ?? '');
  if (a?.kind !== 'interaction' || b?.kind !== 'interaction') return false;
  const isSame = (x: Side, y: Side) => x.drug === y.drug && x.class === y.class;
  const [first, second] = a.between;
  const [left, right] = b.between;
  return (isSame(first, left) && isSame(second, right)) || (isSame(first, right) && isSame(second, left));
}

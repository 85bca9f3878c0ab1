import { groupInto } from '../group-into.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Finding } from '../nouns/finding.ts';
import { isNoMilder } from '../nouns/severity.ts';
import { distinct } from './compose.ts';

/** The condition that a low kidney function is: whoever has the value needs no second finding for the diagnosis. */
const KIDNEY_DISEASE = 'kidney-disease';

/**
 * One finding a cause. What a medicine's facts say of kidney disease joins the finding about the kidney value of the same medicine; a
 * diagnosis whose fact is graver than the value's stays a finding of its own. A burden joins an interaction that tells of the same harm,
 * names all of its medicines and is no milder.
 */
export function oneCause(findings: readonly Finding[], knowledge: Knowledge): Finding[] {
  const joined = new Map<Finding, Finding[]>();
  const rest = findings.filter((finding) => {
    const wider = whatItJoins(finding, findings, knowledge);
    if (wider !== undefined) groupInto(joined, wider, finding);
    return wider === undefined;
  });
  return joined.size === 0 ? rest : rest.map((finding) => join(finding, joined.get(finding) ?? []));
}

function whatItJoins(finding: Finding, all: readonly Finding[], knowledge: Knowledge): Finding | undefined {
  if (finding.kind === 'condition') {
    const value = all.find(
      (one) => one.kind === 'kidney' && isNoMilder(one.severity, finding.severity) && isOfTheSame(one, finding),
    );
    return value !== undefined && isKidneyDisease(finding, knowledge) ? value : undefined;
  }
  if (finding.kind !== 'burden') return undefined;
  // The first fact of a burden's finding is the burden itself.
  const told = knowledge.burden(finding.facts[0] ?? '')?.interactions;
  if (told === undefined) return undefined;
  return all.find(
    (other) =>
      other.kind === 'interaction' &&
      isNoMilder(other.severity, finding.severity) &&
      other.facts.some((fact) => told.includes(fact)) &&
      finding.medicines.every((medicine) => other.medicines.includes(medicine)),
  );
}

function isKidneyDisease({ about }: Finding, knowledge: Knowledge): boolean {
  return about.some((id) => knowledge.conditions.withParents(id).includes(KIDNEY_DISEASE));
}

function isOfTheSame(one: Finding, other: Finding): boolean {
  return (
    one.medicines.length === other.medicines.length && one.medicines.every((name, i) => name === other.medicines[i])
  );
}

function join(finding: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return finding;
  const all = [finding, ...others];
  const add = <T>(pick: (finding: Finding) => readonly T[]): T[] => distinct(all.flatMap(pick));
  const suggestions = add((f) => f.suggestions ?? []);
  return {
    ...finding,
    ...(suggestions.length > 0 && { suggestions }),
    // A burden's drugs are those of the interaction.
    about: add((f) => (f.kind === 'burden' ? [] : f.about)),
    because: add((f) => f.because),
    sources: add((f) => f.sources),
    facts: add((f) => f.facts),
  };
}

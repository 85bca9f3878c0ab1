import type { Knowledge } from '../knowledge.ts';
import type { Finding } from '../nouns/finding.ts';
import { SEVERITIES } from '../nouns/severity.ts';
import { distinct } from './compose.ts';

/** The condition that a low kidney function is: whoever has the value needs no second finding for the diagnosis. */
const KIDNEY_DISEASE = 'kidney-disease';

/**
 * One finding a cause: what a medicine's facts say of kidney disease joins the finding about the kidney value of the same medicine.
 * A diagnosis whose fact is graver than the value's stays a finding of its own.
 */
export function oneCause(findings: readonly Finding[], knowledge: Knowledge): Finding[] {
  const kidney = findings.filter((finding) => finding.kind === 'kidney');
  if (kidney.length === 0) return [...findings];
  const joined = new Map<Finding, Finding[]>();
  const rest = findings.filter((finding) => {
    const value =
      finding.kind === 'condition' && isKidneyDisease(finding, knowledge) ? sameDrugs(finding, kidney) : undefined;
    if (value === undefined) return true;
    joined.set(value, [...(joined.get(value) ?? []), finding]);
    return false;
  });
  return rest.map((finding) => join(finding, joined.get(finding) ?? []));
}

function isKidneyDisease({ about }: Finding, knowledge: Knowledge): boolean {
  return about.some((id) => knowledge.conditions.withParents(id).includes(KIDNEY_DISEASE));
}

function sameDrugs(finding: Finding, kidney: readonly Finding[]): Finding | undefined {
  return kidney.find(
    (value) =>
      value.medicines.join() === finding.medicines.join() &&
      SEVERITIES.indexOf(value.severity) <= SEVERITIES.indexOf(finding.severity),
  );
}

function join(value: Finding, conditions: readonly Finding[]): Finding {
  if (conditions.length === 0) return value;
  const all = [value, ...conditions];
  const add = <T>(pick: (finding: Finding) => readonly T[]): T[] => distinct(all.flatMap(pick));
  return {
    ...value,
    about: add((f) => f.about),
    because: add((f) => f.because),
    sources: add((f) => f.sources),
    facts: add((f) => f.facts),
  };
}

import { groupInto } from '../group-into.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Finding } from '../nouns/finding.ts';
import type { Case } from './check.ts';
import { assumptions, compare, distinct, listed } from './compose.ts';
import { reasonsOf } from './reasons.ts';

/**
 * What was drawn from labels, told once a cause: the same condition, age, pregnancy or kidney function over several medicines is
 * one finding. What a reviewed finding says of the same medicines and matter stands alone.
 */
export function gatherExtracted(findings: readonly Finding[], c: Case): Finding[] {
  const kept = findings.filter(({ basis }) => basis === 'reviewed');
  if (kept.length === findings.length) return kept;
  const reviewed = [...kept];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.basis === 'reviewed' || reviewed.some((one) => saysTheSame(one, finding))) continue;
    const matter = matterOf(finding, c.knowledge);
    if (matter === undefined) kept.push(finding);
    else groupInto(groups, `${finding.kind}|${finding.severity}|${matter}`, finding);
  }
  for (const group of groups.values()) kept.push(gather(group, c));
  return kept;
}

/** What medicines can have in common: the words that end a title. Undefined for a finding that stands by itself. */
function matterOf({ kind, about }: Finding, knowledge: Knowledge): string | undefined {
  switch (kind) {
    case 'condition':
      return about.map((id) => knowledge.conditions.byId(id)?.name).find((name) => name !== undefined);
    case 'age':
      return 'at this age';
    case 'pregnancy':
      return 'in pregnancy';
    case 'kidney':
      return 'at this kidney function';
    default:
      return undefined;
  }
}

function saysTheSame(reviewed: Finding, extracted: Finding): boolean {
  if (reviewed.kind !== extracted.kind || extracted.kind === 'interaction') return false;
  if (extracted.kind === 'condition' && !extracted.about.every((id) => reviewed.about.includes(id))) return false;
  return extracted.medicines.every((medicine) => reviewed.medicines.includes(medicine));
}

function gather(group: readonly Finding[], c: Case): Finding {
  const sorted = group.toSorted((a, b) => compare(a.id, b.id));
  const [first] = sorted;
  if (first === undefined) throw new Error('a group has members');
  const add = (pick: (finding: Finding) => readonly string[]) => distinct(sorted.flatMap(pick));
  const medicines = add((finding) => finding.medicines).sort();
  const matter = matterOf(first, c.knowledge) ?? '';
  const several = medicines.length > 1;
  const against = first.severity === 'caution' ? (several ? 'advise against' : 'advises against') : undefined;
  const asks = against ?? (several ? 'ask for care with' : 'asks for care with');
  const when = first.kind === 'condition' ? `them in ${matter}` : `them ${matter}`;
  return {
    ...first,
    id: sorted.length === 1 ? first.id : `${first.kind}:extracted:${add((finding) => finding.facts).join('+')}`,
    medicines,
    about: add((finding) => finding.about),
    title: several
      ? `The labels of ${listed(medicines)} ${asks} ${when}`
      : `The label of ${medicines[0]} ${asks} ${when.replace(/^them/, 'it')}`,
    detail: sorted.map((finding) => `${listed(finding.medicines)}: ${finding.title}`).join(' '),
    because: reasons(sorted, c),
    sources: distinct(sorted.flatMap((finding) => finding.sources)),
    facts: add((finding) => finding.facts),
  };
}

/** What was read, each value once, and what was assumed of all the medicines together. */
function reasons(group: readonly Finding[], c: Case): readonly string[] {
  const uses = c.current.filter(({ name }) => group.some(({ medicines }) => medicines.includes(name)));
  return [...distinct(group.flatMap((finding) => reasonsOf(finding, c))), ...assumptions(uses, c.asOf)];
}

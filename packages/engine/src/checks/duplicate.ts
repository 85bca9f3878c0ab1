import { groupInto } from '../group-into.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding } from '../nouns/finding.ts';
import type { ClassRecord } from '../nouns/pack.ts';
import type { Route } from '../nouns/route.ts';
import { SYSTEMIC_ROUTES } from '../nouns/route-bits.ts';
import { SEVERITIES } from '../nouns/severity.ts';
import type { Answers, Case, Check } from './check.ts';
import { assumptions, drugsIn, listed, namesIn } from './compose.ts';
import { together } from './together.ts';

/** The same ingredient in two medicines, or two medicines of a class of which one is enough. */
export const duplicate: Check = {
  id: 'duplicate',
  title: 'Duplicates',
  about:
    'Finds the same ingredient in several medicines, inside combinations too, and two members of a class of which one is enough.',
  notYet: 'each',
  run(c, answers) {
    // What acts on the skin or the eye alone does not double what is swallowed.
    const systemic = c.current.filter((_, i) => ((c.currentDossiers[i]?.bits ?? 0) & SYSTEMIC_ROUTES) !== 0);
    // Uses stand in the order of their drugs: the same one twice stands side by side.
    for (let from = 0, to = 1; from < systemic.length; from = to++) {
      const drug = systemic[from]?.drug ?? '';
      while (systemic[to]?.drug === drug) to++;
      if (to - from > 1) sameIngredient(c, drug, systemic.slice(from, to), answers);
    }
    const byClass = new Map<ClassRecord, DrugUse[]>();
    for (const [i, use] of c.current.entries())
      for (const record of c.currentDossiers[i]?.soleClasses ?? []) groupInto(byClass, record, use);
    const groups: Group[] = [];
    for (const [record, uses] of byClass) if (uses.length > 1) groups.push(...sameClass(record, uses));
    for (const group of groups)
      if (!groups.some((other) => saysMore(other, group))) answers.findings.push(tell(c, group));
  },
};

function overlapping(uses: readonly DrugUse[], local: readonly Route[]): readonly DrugUse[] {
  const isMeant = (a: DrugUse, b: DrugUse) => a.route !== b.route && isLocal(a) && isLocal(b);
  const isLocal = ({ route }: DrugUse) => route !== undefined && local.includes(route);
  return uses.filter((a) => uses.some((b) => a.medicine !== b.medicine && together(a, b) && !isMeant(a, b)));
}

function sameIngredient(c: Case, drug: string, all: readonly DrugUse[], answers: Answers): void {
  // A steroid in the nose and in the lungs treats two places.
  const local = c.knowledge.classesOf(drug).flatMap((id) => c.knowledge.classById(id)?.localRoutes ?? []);
  const uses = overlapping(all, local);
  if (uses.length < 2) return;
  const names = namesIn(uses);
  const label = c.knowledge.drug(drug)?.labels?.[0];
  answers.findings.push({
    id: `duplicate:${drug}`,
    kind: 'duplicate',
    severity: 'caution',
    medicines: names,
    about: [drug],
    title:
      names.length === 1
        ? `${drug} is on the list ${uses.length} times`
        : `${uses.length} of these medicines contain ${drug}`,
    detail: `${names.length === 1 ? `${names[0]} is on the list ${uses.length} times` : `${listed(names)} each contain ${drug}`}. Taken together, the amounts add up.`,
    advice: {
      urgency: 'soon',
      say: `Ask a pharmacist or the prescriber whether more than one medicine with ${drug} is meant, before taking the next dose of both.`,
    },
    because: [...uses.map((use) => `${use.name}: ${amount(use)}`).sort(), ...assumptions(uses, c.asOf)],
    sources: c.knowledge.sources([...(label === undefined ? [] : [{ label }]), { reference: 'rxnorm' }]),
    basis: 'reviewed',
    facts: [],
  });
}

function amount(use: DrugUse): string {
  if (use.daily === undefined) return `amount a day not known (${use.dailyReason ?? 'no dose given'})`;
  const { low, high, unit } = use.daily;
  return `${low === high ? high : `${low} to ${high}`} ${unit} a day`;
}

/** The members of a class that are taken together. */
interface Group {
  readonly record: ClassRecord;
  readonly rule: NonNullable<ClassRecord['duplicate']>;
  readonly uses: readonly DrugUse[];
  readonly drugs: readonly string[];
}

function sameClass(record: ClassRecord, all: readonly DrugUse[]): readonly Group[] {
  const rule = record.duplicate;
  if (rule === undefined) return [];
  const isMeant = (some: readonly string[]) => rule.except?.some((meant) => some.every((drug) => meant.includes(drug)));
  const uses = all.filter((a) =>
    all.some((b) => a.drug !== b.drug && a.medicine !== b.medicine && together(a, b) && !isMeant([a.drug, b.drug])),
  );
  const drugs = drugsIn(uses);
  return drugs.length < 2 || isMeant(drugs) ? [] : [{ record, rule, uses, drugs }];
}

/**
 * One finding a cause: of two classes that find the same medicines the graver counts, then the one that finds more of them, then the narrower
 * class.
 */
function saysMore(other: Group, group: Group): boolean {
  if (other === group || !group.uses.every((use) => other.uses.includes(use))) return false;
  const by = SEVERITIES.indexOf(other.rule.severity) - SEVERITIES.indexOf(group.rule.severity);
  if (by !== 0) return by < 0;
  if (other.uses.length !== group.uses.length) return true;
  const width = other.record.members.length - group.record.members.length;
  return width < 0 || (width === 0 && other.record.id < group.record.id);
}

function tell(c: Case, { record, rule, uses, drugs }: Group): Finding {
  const names = namesIn(uses);
  return {
    id: `duplicate:${record.id}:${drugs.join('+')}`,
    kind: 'duplicate',
    severity: rule.severity,
    medicines: names,
    about: [...drugs, record.id],
    title: `${drugs.length} medicines of one kind: ${record.name}`,
    detail: `${rule.say} They are ${listed(names)}.`,
    advice: { urgency: 'soon', say: 'Ask the prescriber or a pharmacist whether both are meant.' },
    because: [...drugs.map((drug) => `${drug}: ${record.name}`), ...assumptions(uses, c.asOf)],
    sources: c.knowledge.sources(rule.sources),
    basis: 'reviewed',
    facts: [record.id],
  };
}

import type { ConditionIndex } from '../conditions.ts';
import { indexInto } from '../group-into.ts';
import { lazily, memo } from '../memo.ts';
import type { ExtractedFact, ExtractedLabel } from '../nouns/extracted.ts';
import type { ConditionFact, Fact, InteractionFact } from '../nouns/fact.ts';
import type { ClassRecord, Pack, PackedLabel } from '../nouns/pack.ts';
import { ANY_ROUTE, factBits, SYSTEMIC_ROUTES } from '../nouns/route-bits.ts';
import { type Drawn, factsOfStatements } from './facts.ts';
import { mergeStatements } from './merge.ts';
import type { NamesOfThings } from './say.ts';

/** What was drawn from labels, by drug: made when a drug is first asked for. */
export interface Extracted {
  /** The facts of a drug's own labels on which no reviewed fact speaks; those that are `aside` are for the monograph only. */
  factsOf(drug: string): readonly Drawn[];
  /** The classes that only extraction knows and that name the drug as a member. */
  classesOf(drug: string): readonly string[];
  classById(id: string): ClassRecord | undefined;
  /** The conditions that a drug's labels name as uses. */
  usesOf(drug: string): readonly string[];
  /** The drugs whose labels name a condition as a use. */
  drugsFor(condition: string): readonly string[];
}

/** What the reviewed knowledge holds, for extracted facts to yield to. */
export interface Reviewed {
  readonly factsOf: (drug: string) => readonly Fact[];
  /** The interactions in which a drug can stand. */
  readonly interactionsOf: (drug: string) => readonly InteractionFact[];
  readonly conditions: ConditionIndex;
  readonly className: (id: string) => string | undefined;
  readonly classesOf: (drug: string) => readonly string[];
}

/** Makes a pack's extracted part searchable. */
export function openExtracted(extracted: NonNullable<Pack['extracted']> | undefined, reviewed: Reviewed): Extracted {
  const classes = new Map((extracted?.classes ?? []).map((c) => [c.id, c]));
  const classesByDrug = new Map<string, string[]>();
  for (const c of classes.values()) for (const member of c.members) indexInto(classesByDrug, member, c.id);
  const labelsByDrug = new Map<string, PackedLabel[]>();
  for (const label of extracted?.labels ?? []) for (const drug of label.drugs) indexInto(labelsByDrug, drug, label);

  const words = (id: string) => id.replaceAll('-', ' ');
  const names: NamesOfThings = {
    drug: (id) => id,
    class: (id) => plural(reviewed.className(id) ?? classes.get(id)?.name ?? words(id)),
    condition: (id) => reviewed.conditions.byId(id)?.name ?? words(id),
  };
  const factsOf = memo((drug: string): readonly Drawn[] => {
    const labels = labelsByDrug.get(drug) ?? [];
    // A combination's label speaks of its drugs together: it counts only where a drug has no label of its own.
    const alone = labels.filter((label) => label.drugs.length === 1);
    const statements = mergeStatements((alone.length > 0 ? alone : labels).map(unpack));
    const facts = factsOfStatements(drug, statements, names, reviewed.conditions);
    const own = reviewed.factsOf(drug);
    const pairs = reviewed.interactionsOf(drug);
    return facts.filter(({ fact }) =>
      fact.kind === 'interaction' ? !isPairCovered(fact, drug, pairs, reviewed) : !isCovered(fact, own, reviewed),
    );
  });
  const byUse = lazily(() => {
    const drugs = new Map<string, string[]>();
    for (const [drug, labels] of labelsByDrug)
      for (const condition of new Set(labels.flatMap(({ uses }) => uses))) indexInto(drugs, condition, drug);
    return drugs;
  });
  return {
    factsOf,
    classesOf: (drug) => classesByDrug.get(drug) ?? NONE,
    classById: (id) => classes.get(id),
    usesOf: memo((drug) => [...new Set((labelsByDrug.get(drug) ?? []).flatMap(({ uses }) => uses))]),
    drugsFor: (condition) => byUse().get(condition) ?? NONE,
  };
}

const NONE: readonly string[] = [];

function unpack({ label, drugs, routes, facts }: PackedLabel): ExtractedLabel {
  return { label, drugs, routes, facts: JSON.parse(facts) as readonly ExtractedFact[] };
}

/**
 * Whether a reviewed fact speaks of the same matter by a route in common: then it alone counts. Of doses, ages and kidney
 * values one reviewed fact settles the kind; conditions and partners are settled one by one, wider and narrower ones too.
 */
function isCovered(fact: Fact, own: readonly Fact[], { conditions }: Reviewed): boolean {
  const bits = factBits(fact.routes, ANY_ROUTE);
  return own.some((other) => (factBits(other.routes, ANY_ROUTE) & bits) !== 0 && sameMatter(fact, other, conditions));
}

function sameMatter(fact: Fact, other: Fact, conditions: ConditionIndex): boolean {
  if (fact.kind === 'condition')
    return (
      // A fact about a value says nothing of the condition by name.
      (other.kind === 'condition' && other.measured?.only !== true && related(fact, other, conditions)) ||
      (other.kind === 'kidney' && conditions.withParents(fact.condition).includes('kidney-disease'))
    );
  if (fact.kind === 'kidney' && other.kind === 'condition')
    return conditions.withParents(other.condition).includes('kidney-disease');
  // Of these a reviewed list is never thought to be whole.
  if (fact.kind === 'adverse-effect' || fact.kind === 'use' || fact.kind === 'boxed-warning' || fact.kind === 'allergy')
    return false;
  return fact.kind === other.kind;
}

function related(a: ConditionFact, b: ConditionFact, conditions: ConditionIndex): boolean {
  return (
    conditions.withParents(a.condition).includes(b.condition) ||
    conditions.withParents(b.condition).includes(a.condition)
  );
}

function isPairCovered(
  fact: InteractionFact,
  drug: string,
  pairs: readonly InteractionFact[],
  reviewed: Reviewed,
): boolean {
  const [, target] = fact.between;
  const bits = factBits(fact.routes, SYSTEMIC_ROUTES);
  return pairs.some(({ between }) => {
    return between.some((side, i) => {
      const other = between[1 - i];
      if (other === undefined || (factBits(side.routes, SYSTEMIC_ROUTES) & bits) === 0) return false;
      const isOurs = side.drug === drug || (side.class !== undefined && reviewed.classesOf(drug).includes(side.class));
      if (!isOurs) return false;
      if (target.drug !== undefined)
        return (
          other.drug === target.drug ||
          (other.class !== undefined &&
            reviewed.classesOf(target.drug).includes(other.class) &&
            other.except?.includes(target.drug) !== true)
        );
      return other.class !== undefined && other.class === target.class;
    });
  });
}

function plural(name: string): string {
  return /s$|inhibitors|inducers/.test(name) || name.endsWith('y') ? name : `${name}s`;
}

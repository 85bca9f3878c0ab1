import type { Knowledge } from './knowledge.ts';
import { memo } from './memo.ts';
import type { Fact, FactKind } from './nouns/fact.ts';

/** The kinds of fact that a reader of a drug's label expects to find in the knowledge. */
export const HELD_KINDS = [
  'interaction',
  'condition',
  'kidney',
  'pregnancy',
  'dose',
  'age',
  'allergy',
  'adverse-effect',
  'withdrawal',
  'use',
] as const satisfies readonly FactKind[];
export type HeldKind = (typeof HELD_KINDS)[number];

/**
 * reviewed: there are facts that a person wrote · silent: a person has read the label and it says nothing of the kind, or that nothing changes ·
 * extracted: a program found statements in a label · unseen: the copies of its labels at hand lack the section · missing: nothing is known.
 */
export const HELD = ['reviewed', 'silent', 'extracted', 'unseen', 'missing'] as const;
export type Held = (typeof HELD)[number];

/**
 * What the knowledge holds of a kind for a drug, its classes' facts included.
 *
 * @example held(knowledge, 'metformin', 'kidney') // 'reviewed'
 */
export function held(knowledge: Knowledge, drug: string, kind: HeldKind): Held {
  let statesOf = states.get(knowledge);
  if (statesOf === undefined) {
    statesOf = memo((id) => statesIn(knowledge, id));
    states.set(knowledge, statesOf);
  }
  return statesOf(drug)[kind];
}

type States = Readonly<Record<HeldKind, Held>>;

/** Every screening asks, and what a knowledge holds never changes: each drug is looked at once. */
const states = new WeakMap<Knowledge, (drug: string) => States>();

function statesIn(knowledge: Knowledge, drug: string): States {
  return Object.fromEntries(HELD_KINDS.map((kind) => [kind, stateOf(knowledge, drug, kind)])) as Record<HeldKind, Held>;
}

function stateOf(knowledge: Knowledge, drug: string, kind: HeldKind): Held {
  const facts = kind === 'interaction' ? [] : factsOn(knowledge, drug, kind);
  // To be the partner in another drug's interaction is not to have one's own looked at.
  const reviewed =
    kind === 'interaction'
      ? knowledge.hasFacts(drug) && knowledge.placesOf(drug).length > 0
      : facts.some(({ basis }) => basis === 'reviewed');
  if (reviewed) return 'reviewed';
  const record = knowledge.drug(drug);
  if (record?.complete === true || record?.silent?.includes(kind) === true) return 'silent';
  if (facts.length > 0 || (kind === 'interaction' && knowledge.labelInteractionsOf(drug).length > 0))
    return 'extracted';
  if (knowledge.asideOf(drug).some((fact) => fact.kind === kind)) return 'extracted';
  return record?.unseen?.includes(kind) === true ? 'unseen' : 'missing';
}

/** A fact on a kidney disease answers the question of the kidneys, as where extracted facts yield to reviewed ones. */
function factsOn(knowledge: Knowledge, drug: string, kind: Exclude<HeldKind, 'interaction'>): readonly Fact[] {
  const facts = knowledge.factsOf(drug);
  if (kind !== 'kidney') return facts[kind];
  const isKidney = (condition: string) => knowledge.conditions.withParents(condition).includes('kidney-disease');
  return [...facts.kidney, ...facts.condition.filter(({ condition }) => isKidney(condition))];
}

import { HELD_KINDS, type Held, type HeldKind, held } from './held.ts';
import type { FactsByKind, Knowledge, OpenFact } from './knowledge.ts';
import type { ClassRecord } from './nouns/pack.ts';
import type { Route } from './nouns/route.ts';
import { SYSTEMIC_ROUTES, useBits } from './nouns/route-bits.ts';
import { SEVERITIES, type Severity } from './nouns/severity.ts';

/** A withdrawal fact that the checks read. */
export type Graded = OpenFact<'withdrawal'> & {
  readonly severity: Severity;
  readonly onsetHours: readonly [number, number];
};

/** What the knowledge holds on a drug taken by a route, gathered once, so that a check looks nothing up. */
export interface Dossier {
  readonly drug: string;
  /** The routes of the use as bits (see `nouns/route-bits.ts`). */
  readonly bits: number;
  /** The facts that hold by that route. */
  readonly facts: FactsByKind;
  /** The facts on withdrawal that the checks read, the gravest first. */
  readonly withdrawal: readonly Graded[];
  /** Where it can stand in interactions by that route: twice the index, plus the side, 0 or 1. */
  readonly places: readonly number[];
  /** The classes of which one member is enough; none for what acts on the skin or the eye alone. */
  readonly soleClasses: readonly ClassRecord[];
  /** What is held of each kind of fact of which nobody has read its labels; undefined where somebody has. */
  readonly unread: Readonly<Record<HeldKind, Held | undefined>>;
  /** Whether only part of what its labels say is in the knowledge. */
  readonly inPart: boolean;
}

const dossiers = new WeakMap<Knowledge, Map<string, Dossier[]>>();

/**
 * The dossier of each use; one that was made once is kept.
 *
 * @example dossiersOf([{ drug: 'baclofen', route: 'oral' }], knowledge)[0]?.facts.kidney
 */
export function dossiersOf(
  uses: readonly { readonly drug: string; readonly route?: Route }[],
  knowledge: Knowledge,
): readonly Dossier[] {
  let known = dossiers.get(knowledge);
  if (known === undefined) {
    known = new Map();
    dossiers.set(knowledge, known);
  }
  const byDrug = known;
  return uses.map(({ drug, route }) => {
    const bits = useBits(route);
    const all = byDrug.get(drug) ?? [];
    for (const one of all) if (one.bits === bits) return one;
    const made = gather(knowledge, drug, bits);
    byDrug.set(drug, [...all, made]);
    return made;
  });
}

function gather(knowledge: Knowledge, drug: string, bits: number): Dossier {
  const facts = byRoute(knowledge.factsOf(drug), bits);
  const unread = HELD_KINDS.map((kind) => {
    const state = held(knowledge, drug, kind);
    return [kind, state === 'reviewed' || state === 'silent' ? undefined : state];
  });
  return {
    drug,
    bits,
    facts,
    withdrawal: facts.withdrawal
      .filter(isGraded)
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    places: knowledge
      .placesOf(drug)
      .filter((place) => ((knowledge.interactions[place >> 1]?.routes[place & 1] ?? 0) & bits) !== 0),
    soleClasses: (bits & SYSTEMIC_ROUTES) === 0 ? [] : knowledge.soleClassesOf(drug),
    unread: Object.fromEntries(unread) as Dossier['unread'],
    inPart: knowledge.hasFacts(drug) && knowledge.drug(drug)?.complete !== true,
  };
}

function byRoute(facts: FactsByKind, bits: number): FactsByKind {
  const some = Object.entries<readonly OpenFact<keyof FactsByKind>[]>(facts).map(([kind, all]) => [
    kind,
    all.filter((fact) => (fact.bits & bits) !== 0),
  ]);
  return Object.fromEntries(some) as FactsByKind;
}

/** What a program drew from labels grades no withdrawal. */
function isGraded(fact: OpenFact<'withdrawal'>): fact is Graded {
  return fact.basis === 'reviewed' && fact.severity !== undefined && fact.onsetHours !== undefined;
}

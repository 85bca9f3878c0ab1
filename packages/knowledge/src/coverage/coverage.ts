import { HELD, HELD_KINDS, type Held, type HeldKind, held, type Knowledge } from '@doseline/engine';

/** What the knowledge holds of one drug, a kind at a time. */
export interface DrugCoverage {
  readonly drug: string;
  readonly kinds: Readonly<Record<HeldKind, Held>>;
}

/** How many drugs of a list are reviewed, silent, extracted and missing, a kind at a time. */
export type Counts = Readonly<Record<HeldKind, Readonly<Record<Held, number>>>>;

/**
 * What the knowledge holds of each drug.
 *
 * @example coverageOf(knowledge, ['baclofen'])[0]?.kinds.kidney // 'reviewed'
 */
export function coverageOf(knowledge: Knowledge, drugs: readonly string[]): readonly DrugCoverage[] {
  return drugs.map((drug) => ({ drug, kinds: byKind((kind) => held(knowledge, drug, kind)) }));
}

/** The sums over a list of drugs. */
export function countsOf(covered: readonly DrugCoverage[]): Counts {
  return byKind((kind) => {
    const counts = Object.fromEntries(HELD.map((state) => [state, 0])) as Record<Held, number>;
    for (const { kinds } of covered) counts[kinds[kind]]++;
    return counts;
  });
}

/** The drugs that have a label: one that names them was read by the extraction, or their file names it. In the order of ids. */
export function labelDrugs({ pack }: Knowledge): readonly string[] {
  const extracted = (pack.extracted?.labels ?? []).flatMap(({ drugs }) => drugs);
  const named = pack.drugs.filter(({ labels = [] }) => labels.length > 0).map(({ id }) => id);
  return [...new Set([...extracted, ...named])].sort();
}

function byKind<Value>(of: (kind: HeldKind) => Value): Readonly<Record<HeldKind, Value>> {
  return Object.fromEntries(HELD_KINDS.map((kind) => [kind, of(kind)])) as Record<HeldKind, Value>;
}

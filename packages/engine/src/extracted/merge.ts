import type { ExtractedFact, ExtractedLabel } from '../nouns/extracted.ts';
import type { SourceRef } from '../nouns/fact.ts';
import type { Route } from '../nouns/route.ts';
import { strictness } from './grade.ts';

/** What one or several labels of a drug say, for the same routes. */
export interface Statement {
  /** What it is about and by which routes: the same in every version of the labels. */
  readonly key: string;
  readonly fact: ExtractedFact;
  readonly routes: readonly Route[];
  /** The drugs of a combination's label: only for all of them in one medicine does it hold. */
  readonly together?: readonly string[];
  /** The label of the strictest advice first. */
  readonly sources: readonly SourceRef[];
}

interface Said {
  readonly key: string;
  fact: ExtractedFact;
  readonly routes: readonly Route[];
  readonly together?: readonly string[];
  sources: SourceRef[];
}

/**
 * The statements of labels, each matter once: of several labels the strictest advice stands, and all are its sources. Labels of different
 * combinations are kept apart.
 */
export function mergeStatements(labels: readonly ExtractedLabel[]): readonly Statement[] {
  const merged = new Map<string, Said>();
  for (const { label, drugs, routes, facts } of labels) {
    const together = drugs.length > 1 ? { together: drugs } : {};
    const of = drugs.length > 1 ? [drugs.join('+')] : [];
    for (const fact of facts) {
      const key = [matterOf(fact), ...of, ...routes].join(' ').replace(/\s+/g, ' ');
      const source: SourceRef = { label, section: fact.section, words: fact.words };
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { key, fact, routes, ...together, sources: [source] });
      else if (betterThan(known.fact, fact)) {
        known.fact = fact;
        known.sources = [source, ...known.sources.filter((one) => one.label !== label)];
      } else if (!known.sources.some((one) => one.label === label)) known.sources.push(source);
    }
  }
  return [...merged.values()];
}

/** What a statement is about: two of one matter are one line. */
function matterOf(fact: ExtractedFact): string {
  switch (fact.kind) {
    case 'interaction':
      return `with ${fact.with}`;
    case 'condition':
    case 'use':
      return `${fact.kind} ${fact.condition}`;
    case 'allergy':
      return `allergy ${fact.to}`;
    case 'age':
      return `age ${fact.below ?? ''} ${fact.from ?? ''}`;
    case 'pregnancy':
      return `pregnancy ${fact.state}`;
    case 'hazard':
      return `hazard ${fact.about}`;
    case 'adverse-effect':
      return `effect ${fact.effect}`;
    case 'withdrawal':
      return `withdrawal ${fact.about}`;
    case 'dose':
      return `dose ${fact.maxDaily?.unit ?? ''} ${fact.maxSingle?.unit ?? ''} ${fact.perKg ?? ''} ${fact.age?.from ?? ''} ${fact.age?.to ?? ''}`;
    case 'kidney':
      return `kidney ${fact.measure} ${fact.below ?? ''} ${fact.atLeast ?? ''} ${fact.degree ?? ''}`;
    case 'liver':
      return `liver ${fact.degree}`;
  }
}

/** Whether the second of two statements on one matter says more: stricter advice, the figure, the signs, the higher dose. */
function betterThan(known: ExtractedFact, other: ExtractedFact): boolean {
  if ('advice' in known && 'advice' in other) return strictness(other.advice) < strictness(known.advice);
  if (known.kind === 'adverse-effect' && other.kind === 'adverse-effect')
    return known.frequency === undefined && other.frequency !== undefined;
  if (known.kind === 'withdrawal' && other.kind === 'withdrawal')
    return (known.signs?.length ?? 0) < (other.signs?.length ?? 0);
  if (known.kind === 'dose' && other.kind === 'dose')
    return (other.maxDaily?.value ?? 0) > (known.maxDaily?.value ?? 0);
  return false;
}

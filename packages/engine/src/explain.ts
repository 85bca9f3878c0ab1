import type { Knowledge } from './knowledge.ts';
import type { ShownSource } from './nouns/fact.ts';
import type { Finding } from './nouns/finding.ts';
import { CHECKS } from './screen.ts';

/** Why a finding stands: what was read, the statements it rests on, and how the check works. */
export interface Explanation {
  readonly finding: string;
  /** How the check works, and when it cannot know. */
  readonly how: string;
  /** The values read and the assumptions made. */
  readonly because: readonly string[];
  /** Each statement with its own sources. */
  readonly statements: readonly {
    readonly id: string;
    readonly say: string;
    readonly clinical?: string;
    readonly unverified?: readonly string[];
    readonly sources: readonly ShownSource[];
  }[];
}

/**
 * Lays open what a finding rests on, so that a clinician can judge it independently.
 *
 * @example explain(finding, knowledge).statements[0]?.sources[0]?.url
 */
export function explain(finding: Finding, knowledge: Knowledge): Explanation {
  const check = CHECKS.find((c) => c.id === finding.kind);
  return {
    finding: finding.id,
    how: check?.about ?? '',
    because: finding.because,
    statements: finding.facts.flatMap((id) => {
      const fact = knowledge.fact(id);
      if (fact === undefined) return [];
      return [
        {
          id,
          say: fact.say,
          ...(fact.clinical === undefined ? {} : { clinical: fact.clinical }),
          ...(fact.unverified === undefined ? {} : { unverified: fact.unverified }),
          sources: knowledge.sources(fact.sources),
        },
      ];
    }),
  };
}

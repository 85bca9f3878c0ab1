import { scoreAdverseEffects } from './adverse-effects.ts';
import { scoreCautions } from './cautions.ts';
import { scoreContraindications } from './contraindications.ts';
import { scoreDoses } from './doses.ts';
import type { Bench } from './gold.ts';
import { scoreInteractions } from './interactions.ts';
import type { Score } from './score.ts';
import { scoreWithdrawal } from './withdrawal.ts';

/** Scores one kind of fact against its gold set. */
export type Scorer = (bench: Bench) => readonly Score[];

/** Each kind of fact with its scorer. */
export const SCORERS: Readonly<Record<string, Scorer>> = {
  'adverse-effects': scoreAdverseEffects,
  cautions: scoreCautions,
  contraindications: scoreContraindications,
  doses: scoreDoses,
  interactions: scoreInteractions,
  withdrawal: scoreWithdrawal,
};

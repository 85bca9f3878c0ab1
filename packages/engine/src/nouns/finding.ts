import type { Day } from './day.ts';
import type { Understood } from './drug-use.ts';
import type { Basis, ShownSource, SuggestedAction, Urgency } from './fact.ts';
import { SEVERITIES, type Severity } from './severity.ts';

export { SEVERITIES, type Severity };

export const FINDING_KINDS = [
  'interaction',
  'burden',
  'condition',
  'duplicate',
  'dose',
  'kidney',
  'pregnancy',
  'age',
  'allergy',
  'monitoring',
  'stop',
  'miss',
  'pump',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One danger found in a person's list, with everything needed to judge it independently. */
export interface Finding {
  /** Stable: the same cause in the same person gives the same id. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The medicines concerned, as given. */
  readonly medicines: readonly string[];
  /** What it is about: ingredient ids, and the condition, class or burden by its id. */
  readonly about: readonly string[];
  /** A short sentence. */
  readonly title: string;
  readonly detail: string;
  readonly advice: { readonly urgency: Urgency; readonly say: string };
  /** What the sources offer: another medicine, a dose, hours apart, a test. */
  readonly suggestions?: readonly SuggestedAction[];
  /** The values read that led here, with their dates, and every assumption made. */
  readonly because: readonly string[];
  readonly sources: readonly ShownSource[];
  readonly basis: Basis;
  /** The facts behind it, by id. */
  readonly facts: readonly string[];
}

/** A note that a program drew from labels: every interface says it, briefly and apart from what calls for more. */
export function isQuiet({ basis, severity }: Finding): boolean {
  return basis === 'extracted' && severity === 'note';
}

/** A question that could not be answered, and the datum that would decide it. */
export interface NotChecked {
  readonly check: string;
  readonly about: string;
  readonly reason: string;
  readonly closest?: readonly string[];
}

/** The answer of one screening. */
export interface Screening {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly understood: readonly Understood[];
  readonly asOf: Day;
  readonly knowledge: { readonly version: string };
}

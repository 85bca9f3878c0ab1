import type { Day } from '../nouns/day.ts';
import type { Advice, ShownSource } from '../nouns/fact.ts';
import type { Severity } from '../nouns/severity.ts';

export const REFILL_STATES = ['late', 'out', 'soon', 'enough', 'in hospital', 'covered', 'long gone'] as const;
/**
 * late: it ran out so long ago that a withdrawal fact tells of it · out: it ran out · soon: it ends within a week · enough: later · in hospital: the
 * supply at home is not used · covered: it ran out, and another line of the same medicine has not · long gone: out for two months.
 */
export type RefillState = (typeof REFILL_STATES)[number];

/** What a missed supply of a medicine does, as its withdrawal fact has it. */
export interface RefillRisk {
  readonly severity: Severity;
  /** What happens, with the signs. */
  readonly say: string;
  /** Hours after a dose was due from which it matters; absent: the fact does not say. */
  readonly missedHours?: number;
  /** Hours after the last dose in which first signs appear. */
  readonly onsetHours: readonly [number, number];
  readonly do?: Advice;
  readonly unverified?: readonly string[];
  readonly sources: readonly ShownSource[];
}

/** When the supply of one line of the list runs out. */
export interface Refill {
  readonly medicine: string;
  readonly drugs: readonly string[];
  /** The first day for which nothing is left. */
  readonly runsOut: Day;
  /** Days until then; 0 on that day, negative after it. */
  readonly daysLeft: number;
  readonly state: RefillState;
  readonly say: string;
  readonly refillsLeft?: number;
  readonly because: readonly string[];
  readonly risk?: RefillRisk;
}

/** The supplies of a person, the most pressing first. What could not be reckoned is in `unknown`, never left out. */
export interface RefillList {
  readonly asOf: Day;
  readonly refills: readonly Refill[];
  readonly unknown: readonly { readonly medicine: string; readonly reason: string }[];
  readonly knowledge: { readonly version: string };
}

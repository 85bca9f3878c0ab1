import type { SourceRef } from './fact.ts';

/** An implanted pump as its makers describe it; volumes in mL, flow in mL a day. */
export interface PumpRecord {
  readonly id: string;
  readonly name: string;
  readonly reservoirMl?: number;
  /** Lowest and highest flow that it can be set to. */
  readonly flowMlPerDay?: readonly [low: number, high: number];
  readonly alarmMl?: number;
  /** What stays in the reservoir and cannot be counted on. */
  readonly residualMl?: number;
  /** Volume of the tubing inside the pump. */
  readonly tubingMl?: number;
  /** How far the flow may differ from what is set, as a share: 0.145. */
  readonly flowTolerance: number;
  /** Days before the alarm by which a refill is booked. */
  readonly marginDays: number;
  /** Days that the medicine keeps in the pump where its label says nothing else. */
  readonly stabilityDays: number;
  readonly unverified?: readonly string[];
  readonly sources: readonly SourceRef[];
}

import type { Day } from './day.ts';
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

/** A filled pump. Volumes in mL, concentration in mcg/mL, doses in mcg. */
export interface PumpRequest {
  readonly reservoirMl: number;
  readonly fillMl: number;
  readonly concentrationMcgPerMl: number;
  /** Simple continuous: the dose of every day. */
  readonly dailyDoseMcg?: number;
  /** Flex: the periods of one day with their doses; the hours add up to at most 24. */
  readonly flex?: readonly { readonly hours: number; readonly doseMcg: number }[];
  readonly alarmMl: number;
  readonly filledOn: Day;
  /** Of the label of what is in the pump; absent: the usual one. */
  readonly stabilityDays?: number;
  readonly marginDays?: number;
  /** The day on which the forecast is read; with it, how urgent things are. */
  readonly asOf?: Day;
  /** The last refill, to see whether what was withdrawn fits what should have been left. */
  readonly atRefill?: { readonly filledOn: Day; readonly fillMl: number; readonly withdrawnMl: number };
  /** The dose before a change, in mcg a day: a large step is flagged. */
  readonly previousDailyDoseMcg?: number;
}

import type { Day } from '../nouns/day.ts';
import type { Urgency } from '../nouns/fact.ts';

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

/** When a pump must be refilled. `working` shows every step with its numbers. */
export interface PumpForecast {
  /** The day on which the low-reservoir alarm is due, at the flow that is set. */
  readonly alarmOn: Day;
  /** The first day on which nothing may be flowing: the alarm volume less what cannot be counted on. */
  readonly emptyOn: Day;
  /** The last day for a refill by the careful rule: a margin before the alarm, the highest flow within the tolerance, and how long the medicine keeps. */
  readonly refillBy: Day;
  readonly limitedBy: 'volume' | 'flow tolerance' | 'stability';
  readonly daysToAlarm: number;
  readonly flowMlPerDay: number;
  readonly working: readonly string[];
  readonly warnings: readonly string[];
  /** Present when `asOf` was given. */
  readonly now?: { readonly urgency: Urgency; readonly say: string };
}

/** Why no forecast was made, and what to do. */
export interface PumpRefusal {
  readonly refused: string;
  readonly advice: string;
}

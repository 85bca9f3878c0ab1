import type { Day } from '../nouns/day.ts';
import type { Urgency } from '../nouns/fact.ts';

/** When a pump must be refilled. `working` shows every step with its numbers. */
export interface PumpForecast {
  /** The day on which the low-reservoir alarm is due, at the flow that is set. */
  readonly alarmOn: Day;
  /** The first day on which nothing may be flowing: the alarm volume less what cannot be counted on. */
  readonly emptyOn: Day;
  /** The earliest day of the alarm, and of being empty, where as much more flows than is set as the tolerance allows, and no more is counted on than is known. */
  readonly alarmFrom: Day;
  readonly emptyFrom: Day;
  /** The last day for a refill by the careful rule: a margin before the alarm (at most a third of the days to it), the highest flow within the tolerance, and how long the medicine keeps. */
  readonly refillBy: Day;
  readonly limitedBy: 'volume' | 'flow tolerance' | 'stability';
  readonly daysToAlarm: number;
  readonly flowMlPerDay: number;
  readonly working: readonly string[];
  readonly warnings: readonly string[];
  /** What too little medicine, or a late refill, looks like, and whom to call. */
  readonly signs: string;
  /** Present when `asOf` was given. */
  readonly now?: { readonly urgency: Urgency; readonly say: string };
}

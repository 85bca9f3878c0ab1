import type { Refusal } from '../nouns/refusal.ts';
import { show } from './forecast-pump.ts';

/** A change of concentration. Lengths in cm, volumes in mL, concentrations in mcg/mL, doses in mcg a day. */
export interface BridgeRequest {
  /** As implanted: supplied less trimmed. */
  readonly catheterCm: number;
  readonly mlPerCm: number;
  /** Volume of the tubing inside the pump. */
  readonly tubingMl: number;
  readonly oldConcentrationMcgPerMl: number;
  readonly newConcentrationMcgPerMl: number;
  /** The dose while the old medicine is still in the tubing. */
  readonly oldDailyDoseMcg: number;
  readonly newDailyDoseMcg: number;
}

/** How the old medicine that is still in tubing and catheter is brought in at its own rate. */
export interface Bridge {
  readonly catheterMl: number;
  readonly bridgeMl: number;
  readonly bridgeMcg: number;
  readonly durationHours: number;
  readonly flowMlPerDay: number;
  readonly flowAfterMlPerDay: number;
  /** What the person would get without a bridge, and for how many days. */
  readonly withoutBridge: { readonly dailyDoseMcg: number; readonly days: number };
  readonly working: readonly string[];
}

/**
 * The bridge for a change of concentration: conservation of volume and mass, nothing more. Where the concentration stays, there is none.
 *
 * @example bridgeBolus({ catheterCm: 70, mlPerCm: 0.0022, tubingMl: 0.199, oldConcentrationMcgPerMl: 500, newConcentrationMcgPerMl: 2000,
 *   oldDailyDoseMcg: 200, newDailyDoseMcg: 200 }).durationHours // 21.18
 */
export function bridgeBolus(request: BridgeRequest): Bridge | Refusal {
  for (const [name, value] of Object.entries(request))
    if (!(Number.isFinite(value) && value > 0))
      return {
        refused: `${name} must be a number above 0.`,
        advice: 'Check the numbers against the implant record and the programmer.',
      };
  const { oldConcentrationMcgPerMl: old, newConcentrationMcgPerMl: fresh, oldDailyDoseMcg, newDailyDoseMcg } = request;
  if (old === fresh)
    return {
      refused: 'The concentration stays the same: no bridge is needed.',
      advice: 'For a change of dose alone, make a new forecast from the volume that is in the reservoir now.',
    };
  const catheterMl = request.catheterCm * request.mlPerCm;
  const bridgeMl = catheterMl + request.tubingMl;
  const bridgeMcg = bridgeMl * old;
  const durationHours = (24 * bridgeMcg) / oldDailyDoseMcg;
  const flow = oldDailyDoseMcg / old;
  const after = newDailyDoseMcg / fresh;
  const without = { dailyDoseMcg: after * old, days: bridgeMl / after };
  return {
    catheterMl,
    bridgeMl,
    bridgeMcg,
    durationHours,
    flowMlPerDay: flow,
    flowAfterMlPerDay: after,
    withoutBridge: without,
    working: [
      `Catheter: ${show(request.catheterCm)} cm x ${show(request.mlPerCm)} mL per cm = ${show(catheterMl)} mL; with ${show(request.tubingMl)} mL of tubing ${show(bridgeMl)} mL.`,
      `Old medicine in it: ${show(bridgeMl)} mL x ${show(old)} mcg per mL = ${show(bridgeMcg)} mcg.`,
      `At ${show(oldDailyDoseMcg)} mcg a day that lasts 24 x ${show(bridgeMcg)} / ${show(oldDailyDoseMcg)} = ${show(durationHours)} hours, at ${show(flow)} mL a day.`,
      `Then the new medicine at ${show(newDailyDoseMcg)} / ${show(fresh)} = ${show(after)} mL a day.`,
      `Without a bridge the person would get ${show(without.dailyDoseMcg)} mcg a day for ${show(without.days)} days.`,
    ],
  };
}

/** The concentration of a fill on top of what was left, in mcg/mL. */
export function mixedConcentration(leftMl: number, leftMcgPerMl: number, fillMl: number, fillMcgPerMl: number): number {
  return (leftMl * leftMcgPerMl + fillMl * fillMcgPerMl) / (leftMl + fillMl);
}

import { addDays, daysBetween } from '../nouns/day.ts';
import type { PumpRecord, PumpRequest } from '../nouns/pump.ts';
import { no, type Refusal } from '../nouns/refusal.ts';

/** What no pump can be, as a refusal; undefined when the numbers can be right. */
export function refuse(request: PumpRequest, pump: PumpRecord, dose: number): Refusal | undefined {
  const { reservoirMl, fillMl, concentrationMcgPerMl, alarmMl, flex } = request;
  const positive: readonly (readonly [string, number])[] = [
    ['reservoirMl', reservoirMl],
    ['fillMl', fillMl],
    ['concentrationMcgPerMl', concentrationMcgPerMl],
    [flex === undefined ? 'dailyDoseMcg' : 'the doses of flex', dose],
  ];
  for (const [name, value] of positive)
    if (!(Number.isFinite(value) && value > 0)) return no(`${name} must be a number above 0.`, CHECK);
  if (!(Number.isFinite(alarmMl) && alarmMl >= 0)) return no('alarmMl must be a number from 0 up.', CHECK);
  if (flex !== undefined) {
    const hours = flex.reduce((sum, one) => sum + one.hours, 0);
    if (!flex.every((one) => one.hours > 0 && one.doseMcg >= 0) || hours > 24 + 1e-9)
      return no(
        `The periods of flex must have hours above 0 that add up to at most 24, and doses from 0 up; they add up to ${hours}.`,
        CHECK,
      );
  }
  for (const name of ['stabilityDays', 'marginDays'] as const) {
    const value = request[name];
    if (value !== undefined && !(Number.isFinite(value) && value >= 0))
      return no(`${name} must be a number from 0 up.`, CHECK);
  }
  if (fillMl > reservoirMl)
    return no(
      `A fill of ${fillMl} mL is more than the reservoir of ${reservoirMl} mL holds.`,
      'Check the volume that was injected: if it was more than the reservoir holds, call the pump clinic now.',
    );
  if (alarmMl >= fillMl)
    return no(`The alarm at ${alarmMl} mL is not below the fill of ${fillMl} mL: it would sound at once.`, CHECK);
  if (pump.reservoirMl !== undefined && Math.abs(pump.reservoirMl - reservoirMl) > 1e-9)
    return no(`${pump.name} has a reservoir of ${pump.reservoirMl} mL, not ${reservoirMl} mL.`, CHECK);
  const flow = dose / concentrationMcgPerMl;
  const [low, high] = pump.flowMlPerDay ?? [0, Number.POSITIVE_INFINITY];
  if (flow < low * (1 - 1e-9) || flow > high * (1 + 1e-9))
    return no(
      `${Number(flow.toPrecision(4))} mL a day is outside what ${pump.name} can deliver (${low} to ${high} mL a day).`,
      flow < low
        ? 'Check dose and concentration: a lower concentration gives a higher flow.'
        : 'Check dose and concentration: a higher concentration gives a lower flow.',
    );
  return mismatch(request, flow, pump.flowTolerance);
}

const CHECK = 'Check the numbers against the record of the refill and the programmer.';

/** What was withdrawn at the refill must fit what should have been left, within the tolerance of the flow. */
function mismatch({ atRefill, filledOn }: PumpRequest, flow: number, tolerance: number): Refusal | undefined {
  if (atRefill === undefined) return undefined;
  const days = daysBetween(atRefill.filledOn, filledOn);
  if (days < 0 || addDays(atRefill.filledOn, days) !== filledOn)
    return no(`The fill before, on ${atRefill.filledOn}, lies after this one, on ${filledOn}.`, CHECK);
  const delivered = flow * days;
  const expected = Math.max(0, atRefill.fillMl - delivered);
  const off = atRefill.withdrawnMl - expected;
  if (Math.abs(off) <= delivered * tolerance + 1e-9) return undefined;
  const round = (value: number) => Number(value.toPrecision(4));
  return no(
    `${round(atRefill.withdrawnMl)} mL were withdrawn where ${round(expected)} mL should have been left: ${round(Math.abs(off))} mL too ${off > 0 ? 'much' : 'little'}, more than the flow tolerance of ${round(tolerance * 100)} percent explains.`,
    off > 0
      ? 'The pump may deliver too little: watch for withdrawal, and have pump and catheter checked before trusting any date.'
      : 'The pump may deliver too much, or the reservoir was not emptied or missed: watch for overdose, and have it checked before trusting any date.',
  );
}

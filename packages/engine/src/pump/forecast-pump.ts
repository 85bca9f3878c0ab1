import { addDays, type Day, daysBetween } from '../nouns/day.ts';
import type { PumpRecord, PumpRequest } from '../nouns/pump.ts';
import type { Refusal } from '../nouns/refusal.ts';
import type { PumpForecast } from './pump-forecast.ts';
import { refuse } from './refuse.ts';

/**
 * When a filled pump reaches its alarm and runs empty, and by when it must be refilled. Whole days are rounded down. Volumes in mL, concentration in
 * mcg/mL, doses in mcg; nothing is programmed with this: the pump's programmer and the implant record decide.
 *
 * @returns the dates with the working, or a refusal for what no such pump can be
 * @example forecastPump({ reservoirMl: 20, fillMl: 20, concentrationMcgPerMl: 500, dailyDoseMcg: 100, alarmMl: 2, filledOn }, pump).daysToAlarm // 90
 */
export function forecastPump(request: PumpRequest, pump: PumpRecord): PumpForecast | Refusal {
  const dose = dailyDose(request);
  const refused = refuse(request, pump, dose);
  if (refused !== undefined) return refused;
  const { fillMl, concentrationMcgPerMl, alarmMl, filledOn } = request;
  const flow = dose / concentrationMcgPerMl;
  const usable = fillMl - alarmMl;
  const daysToAlarm = usable / flow;
  const soonest = daysToAlarm / (1 + pump.flowTolerance);
  const margin = marginOf(request, pump, whole(daysToAlarm));
  const keeps = request.stabilityDays ?? pump.stabilityDays;
  const limits = [
    ['volume', whole(daysToAlarm) - margin],
    ['flow tolerance', whole(soonest)],
    ['stability', keeps],
  ] as const;
  const [limitedBy, refillDays] = limits.reduce((least, one) => (one[1] < least[1] ? one : least));
  const residual = Math.min(pump.residualMl ?? 0, alarmMl);
  const toEmpty = (alarmMl - residual) / flow;
  const emptyDays = Math.max(whole(daysToAlarm), whole(daysToAlarm + toEmpty));
  // Where it is not known how much cannot be counted on, the earliest day counts on nothing below the alarm.
  const surely = pump.residualMl === undefined ? daysToAlarm : daysToAlarm + toEmpty;
  const emptySoonest = Math.max(whole(soonest), whole(surely / (1 + pump.flowTolerance)));
  const forecast = {
    alarmOn: addDays(filledOn, whole(daysToAlarm)),
    emptyOn: addDays(filledOn, emptyDays),
    alarmFrom: addDays(filledOn, whole(soonest)),
    emptyFrom: addDays(filledOn, emptySoonest),
    refillBy: addDays(filledOn, Math.max(0, refillDays)),
    limitedBy,
    daysToAlarm,
    flowMlPerDay: flow,
    working: [
      ...flexWorking(request, dose),
      ...changeWorking(request, dose),
      `Flow: ${show(dose)} mcg a day / ${show(concentrationMcgPerMl)} mcg per mL = ${show(flow)} mL a day.`,
      `To the alarm: ${show(fillMl)} mL - ${show(alarmMl)} mL = ${show(usable)} mL; ${show(usable)} mL / ${show(flow)} mL a day = ${tenth(daysToAlarm)} days, rounded down ${whole(daysToAlarm)}.`,
      `If ${show(pump.flowTolerance * 100)} percent more flows than is set: ${tenth(soonest)} days to the alarm, rounded down ${whole(soonest)}, and ${emptySoonest} to empty.`,
      `Refill by the least of ${whole(daysToAlarm)} - ${margin} days of margin, ${whole(soonest)} days and ${keeps} days that the medicine keeps: ${refillDays} days, by ${LIMITS[limitedBy]}.`,
      `From the alarm to empty: ${residual > 0 ? `(${show(alarmMl)} mL - ${show(residual)} mL that cannot be counted on)` : `${show(alarmMl)} mL`} / ${show(flow)} mL a day = ${tenth(toEmpty)} days.`,
    ],
    warnings: [
      ...warningsOf(request, pump, dose, refillDays),
      ...marginWarning(request, pump, margin, whole(daysToAlarm)),
    ],
    signs:
      'Itching, more stiffness, fever or confusion may mean that too little flows: go to an emergency department, or call the emergency number, and call the pump clinic. Do not wait for the alarm. A pump that sounds calls for the clinic the same day; two tones of a Medtronic pump mean that nothing may be flowing: emergency department at once.',
  };
  return { ...forecast, ...(request.asOf !== undefined && { now: urgencyOn(request.asOf, forecast) }) };
}

function dailyDose({ dailyDoseMcg, flex }: PumpRequest): number {
  return flex === undefined ? (dailyDoseMcg ?? Number.NaN) : flex.reduce((sum, { doseMcg }) => sum + doseMcg, 0);
}

function flexWorking({ flex }: PumpRequest, dose: number): readonly string[] {
  if (flex === undefined) return [];
  const parts = flex.map(({ hours, doseMcg }) => `${show(doseMcg)} mcg in ${show(hours)} h`);
  return [`Dose of a day: ${parts.join(' + ')} = ${show(dose)} mcg.`];
}

function changeWorking({ previousDailyDoseMcg: before }: PumpRequest, dose: number): readonly string[] {
  if (before === undefined || !(before > 0) || before === dose) return [];
  const percent = Math.round(Math.abs(dose / before - 1) * 1000) / 10;
  return [`From ${show(before)} to ${show(dose)} mcg a day: ${percent} percent ${dose > before ? 'more' : 'less'}.`];
}

/** The largest share of the days before the alarm that the usual margin takes: of ten days it leaves seven. */
const LARGEST_MARGIN = 1 / 3;

/** Days of margin: those asked for, or the usual ones, which give way where they would eat most of the days to the alarm. */
function marginOf({ marginDays }: PumpRequest, pump: PumpRecord, toAlarm: number): number {
  return marginDays ?? Math.min(pump.marginDays, Math.floor(toAlarm * LARGEST_MARGIN));
}

/** A margin that gave way, or one asked for that leaves less than half of the days before the alarm. */
function marginWarning(
  { marginDays }: PumpRequest,
  pump: PumpRecord,
  margin: number,
  toAlarm: number,
): readonly string[] {
  if (marginDays === undefined && margin < pump.marginDays)
    return [
      `The usual margin of ${pump.marginDays} days is too much of the ${toAlarm} days to the alarm: ${margin} ${margin === 1 ? 'day is' : 'days are'} kept. Book the next refill when this one is done, and ask the clinic whether a higher concentration would make the time longer.`,
    ];
  return margin * 2 > toAlarm
    ? [
        `The margin of ${margin} days is most of the ${toAlarm} days to the alarm: ask the clinic which margin is meant here (marginDays), and whether a higher concentration would make the time longer.`,
      ]
    : [];
}

const LIMITS: Readonly<Record<PumpForecast['limitedBy'], string>> = {
  volume: 'the volume less the margin',
  'flow tolerance': 'the highest flow',
  stability: 'how long the medicine keeps',
};

/** Days with one decimal, which is what a plan can tell apart. */
function tenth(days: number): string {
  return String(Math.round(days * 10) / 10);
}

/** A division that should come out whole may fall short by a rounding of the last binary digit. */
function whole(days: number): number {
  return Math.floor(days * (1 + 1e-12) + 1e-9);
}

/** Doses that call for a second look, by the label of intrathecal baclofen. */
const HIGHEST_USUAL_MCG = 1000;
const LARGEST_RISE = 1.4;
const LARGEST_FALL = 0.8;

function warningsOf(request: PumpRequest, pump: PumpRecord, dose: number, refillDays: number): readonly string[] {
  const { previousDailyDoseMcg: before, alarmMl } = request;
  const said: string[] = [];
  if (dose > HIGHEST_USUAL_MCG) said.push(`${show(dose)} mcg a day is more than ${HIGHEST_USUAL_MCG}: check the dose.`);
  if (before !== undefined && (dose > before * LARGEST_RISE * (1 + 1e-9) || dose < before * LARGEST_FALL * (1 - 1e-9)))
    said.push(
      `From ${show(before)} to ${show(dose)} mcg a day is a step of ${show(Math.round((dose / before - 1) * 1000) / 10)} percent; more than 40 up or 20 down in one step calls for a second look.`,
    );
  if (refillDays <= 0) said.push('The careful rule leaves no day: book the refill at once.');
  if (alarmMl < 4)
    said.push(
      'Some people have withdrawal before the alarm volume is reached: whoever had it once may need an alarm at 4 mL.',
    );
  if (pump.residualMl === undefined && alarmMl > 0)
    said.push(
      `How much of the last ${show(alarmMl)} mL cannot be counted on is not known of ${pump.name}: it may be empty as soon as the alarm is due.`,
    );
  if (pump.unverified !== undefined)
    said.push(
      `No source was seen for these figures of ${pump.name}: ${pump.unverified.map((field) => FIELDS[field] ?? field).join(', ')}. The implant record decides.`,
    );
  return said;
}

const FIELDS: Readonly<Record<string, string>> = {
  reservoirMl: 'the volume of the reservoir',
  flowMlPerDay: 'the limits of the flow',
  alarmMl: 'the alarm volume',
  residualMl: 'the volume that cannot be counted on',
  tubingMl: 'the volume of the tubing',
  flowTolerance: 'the tolerance of the flow',
  stabilityDays: 'how long the medicine keeps',
};

type Days = Pick<PumpForecast, 'alarmOn' | 'emptyOn' | 'emptyFrom' | 'refillBy' | 'limitedBy'>;

function urgencyOn(asOf: Day, { alarmOn, emptyOn, emptyFrom, refillBy, limitedBy }: Days) {
  const late = daysBetween(refillBy, asOf);
  const early = asOf >= emptyFrom ? ', and the pump may be empty already if more flows than is set' : '';
  const why = limitedBy === 'stability' ? ', because the medicine keeps no longer' : '';
  if (asOf >= emptyOn)
    return {
      urgency: 'emergency',
      say: 'The pump may be empty. Go to an emergency department now and call the pump clinic: stopping intrathecal medicine suddenly can kill.',
    } as const;
  if (asOf >= alarmOn)
    return {
      urgency: 'today',
      say: `The low-reservoir alarm is due${early}. Call the pump clinic now for a refill today. Itching, fever, stiffness or confusion: emergency department at once.`,
    } as const;
  if (late > 0)
    return {
      urgency: 'today',
      say: `The refill is ${late} ${late === 1 ? 'day' : 'days'} overdue${why}${early}. Call the pump clinic today.`,
    } as const;
  if (late > -14)
    return { urgency: 'soon', say: `The refill is due by ${refillBy}${why}. Make sure that it is booked.` } as const;
  return { urgency: 'routine', say: `The refill is due by ${refillBy}${why}.` } as const;
}

/** At most six significant digits. */
export function show(value: number): string {
  return String(Number(value.toPrecision(6)));
}

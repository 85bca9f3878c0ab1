import { no, type Refusal } from '../nouns/refusal.ts';
import { type CurveRequest, MOST_DOSES, MOST_HOURS } from './curve-request.ts';
import { isInfused } from './infused.ts';

/** What cannot be drawn, as a refusal that names the field; undefined where the numbers can be right. */
export function refuseRequest(request: CurveRequest): Refusal | undefined {
  const {
    doses,
    dailyDose,
    steps,
    dosesPerDay,
    days,
    hours,
    weightKg,
    stopAfterDays,
    dailyDoseBefore,
    missed,
    missedDays,
    everyHours,
  } = request;
  const given = [doses, dailyDose, steps].filter((one) => one !== undefined).length;
  if (given !== 1)
    return no(`${given === 0 ? 'None' : 'More than one'} of doses, dailyDose and steps is given.`, 'Give one of them.');
  const positive = { dailyDose, days, hours, weightKg };
  for (const [name, value] of Object.entries(positive))
    if (value !== undefined && !(Number.isFinite(value) && value > 0)) return no(`${name} must be a number above 0.`);
  for (const [name, value] of Object.entries({ stopAfterDays, dailyDoseBefore }))
    if (value !== undefined && !amount(value)) return no(`${name} must be a number from 0 up.`);
  if (everyHours !== undefined && !(everyHours >= 0.1 && everyHours <= 24))
    return no('everyHours must be a number from 0.1 to 24.');
  if ((days ?? 0) * 24 > MOST_HOURS) return no(`days must be at most ${MOST_HOURS / 24} (two years).`);
  if (hours !== undefined && hours > MOST_HOURS) return no(`hours must be at most ${MOST_HOURS} (two years).`);
  if (doses !== undefined && (doses.length === 0 || doses.length > MOST_DOSES))
    return no(`doses must have 1 to ${MOST_DOSES} entries.`);
  if (doses?.every(({ hour, mg }) => amount(hour) && hour <= MOST_HOURS && amount(mg)) === false)
    return no(`Every dose needs mg from 0 up and an hour from 0 to ${MOST_HOURS}.`);
  for (const [name, list] of Object.entries({ missed, missedDays }))
    if (list?.every((number) => Number.isInteger(number) && number > 0) === false)
      return no(`${name} must list whole numbers, counted from 1.`);
  if (isInfused(request) && (missed ?? missedDays ?? []).length > 0)
    return no('An infusion has no single doses to miss.', 'Say when it stops with stopAfterDays.');
  if (dailyDose !== undefined && !isInfused(request) && !count(dosesPerDay))
    return no('dosesPerDay must be a whole number from 1 to 24.');
  return steps === undefined ? undefined : refuseSteps(request);
}

function refuseSteps(request: CurveRequest): Refusal | undefined {
  const { steps = [], dosesPerDay } = request;
  if (steps.length === 0) return no('steps has no entry.');
  if (steps.reduce((sum, { days }) => sum + days, 0) * 24 > MOST_HOURS)
    return no('steps must come to at most two years.');
  for (const [i, step] of steps.entries()) {
    if (!(amount(step.days) && Number.isInteger(step.days) && amount(step.dailyDose)))
      return no(`steps[${i}] needs days, a whole number from 0 up, and dailyDose from 0 up.`);
    if (step.doses?.every(({ hour, mg }) => amount(hour) && hour < 24 && amount(mg)) === false)
      return no(`The doses of steps[${i}] need mg from 0 up and an hour from 0 to below 24.`);
    if (
      !isInfused(request) &&
      step.doses === undefined &&
      step.dailyDose > 0 &&
      !count(step.dosesPerDay ?? dosesPerDay)
    )
      return no(`steps[${i}] needs dosesPerDay, a whole number from 1 to 24, or the doses of a day.`);
  }
  return undefined;
}

function amount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function count(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 24;
}

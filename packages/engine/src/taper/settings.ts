import { no } from '../nouns/refusal.ts';
import type { OccupancyRecord, TaperMethod, TaperRecord } from '../nouns/taper.ts';
import { compare, exactly, type Fraction, fraction, shown, ZERO } from './fraction.ts';
import { isRefusal } from './refusal.ts';
import type { TaperRefusal, TaperRequest } from './taper-plan.ts';
import { quantityIn } from './units.ts';

/** A request as numbers that can be reckoned with: the figures that it gives, else those of the guidance. Amounts in `unit`. */
export interface Settings {
  readonly unit: string;
  readonly current: Fraction;
  readonly original: Fraction;
  readonly target: Fraction;
  readonly method: TaperMethod | 'custom';
  readonly percent?: Fraction;
  readonly step?: Fraction;
  readonly everyDays: number;
  /** The request says the days itself: no band of the guidance changes them. */
  readonly ownDays: boolean;
  readonly bands?: TaperRecord['bands'];
  /** Percent of the original dose from which the share is one of the current dose. */
  readonly currentFrom?: Fraction;
  readonly holdDays: number;
  readonly stopFrom?: Fraction;
  readonly occupancy?: OccupancyRecord;
  readonly dailyDoses?: readonly Fraction[];
  readonly warnings: readonly string[];
}

/** Reads the figures of a request; refuses what nobody can follow, and what neither request nor guidance says. */
export function settingsOf(
  request: TaperRequest,
  drug: string,
  guidance: TaperRecord | undefined,
  occupancies: readonly OccupancyRecord[],
): Settings | TaperRefusal {
  const unit = request.unit ?? 'mg';
  const numbers = amounts(request);
  if (isRefusal(numbers)) return numbers;
  const method: Settings['method'] | undefined =
    request.dailyDoses !== undefined ? 'custom' : (request.method ?? guidance?.method);
  if (method === undefined)
    return no(
      `There is no guidance here on how ${drug} is brought down, and the request names no method.`,
      'Give method, percent (or step) and everyDays as the prescriber wants them.',
    );
  const everyDays = request.everyDays ?? guidance?.everyDays[0];
  if (everyDays === undefined)
    return no(
      `There is no guidance here on how many days lie between steps of ${drug}, and the request gives none.`,
      'Give everyDays as the prescriber wants it.',
    );
  const warnings: string[] = [];
  const ownDays = request.everyDays !== undefined;
  const base = { unit, ownDays, ...numbers, method, everyDays, holdDays: request.holdDays ?? 0, warnings };
  const stop = quantityIn(guidance?.stopFrom, unit);
  if (guidance?.stopFrom !== undefined && stop === undefined)
    return no(
      `The guidance counts in ${guidance.stopFrom.unit}, the request in ${unit}.`,
      `Give the doses in ${guidance.stopFrom.unit}.`,
    );
  const settings = { ...base, ...(stop !== undefined && { stopFrom: stop }) };
  if (method === 'custom') return settings;
  if (method === 'fixed') {
    const step = request.step === undefined ? quantityIn(guidance?.step, unit) : exactly(request.step);
    if (step === undefined)
      return no(
        `The request gives no step in ${unit} for ${drug}, and the guidance has none.`,
        'Give step, such as 5.',
      );
    // Bands belong to the figures of the guidance: a request with its own step has none.
    const bands = request.step === undefined ? guidance?.bands : undefined;
    return { ...settings, step, ...(bands !== undefined && { bands }) };
  }
  const percent = request.percent ?? percentOf(guidance, method);
  if (percent === undefined)
    return no(
      `The request gives no percent for ${drug}, and the guidance has none for this method.`,
      method === 'hyperbolic'
        ? 'Give percent: the points of receptor occupancy of each step, such as 5.'
        : 'Give percent, such as 10.',
    );
  if (request.percent === undefined && guidance !== undefined && guidance.method !== method)
    warnings.push(`The guidance gives ${percent} percent for another method (${guidance.method}).`);
  const exact = exactly(percent) ?? ZERO;
  const turn = guidance?.method === method ? exactly(guidance.currentFrom ?? '') : undefined;
  if (method !== 'hyperbolic') return { ...settings, percent: exact, ...(turn !== undefined && { currentFrom: turn }) };
  const occupancy = occupancies.find((record) => record.drug === drug);
  if (quantityIn({ value: 1, unit }, 'mg') === undefined)
    return no(`Occupancy is known by mg, not by ${unit}.`, 'Give the doses in mg.');
  if (occupancy === undefined)
    return no(
      `No curve of receptor occupancy is known for ${drug}: equal steps of occupancy cannot be worked out.`,
      'Take the method percent-of-current: it too makes the steps smaller towards the end.',
    );
  return { ...settings, percent: exact, occupancy };
}

/** A share of the dose may stand for a share of the dose by another method; points of occupancy for nothing else. */
function percentOf(guidance: TaperRecord | undefined, method: TaperMethod): number | undefined {
  const [careful] = guidance?.percent ?? [];
  const alike = guidance?.method === method || (guidance?.method !== 'hyperbolic' && method !== 'hyperbolic');
  return alike ? careful : undefined;
}

function amounts(request: TaperRequest) {
  const above0: readonly (keyof TaperRequest)[] = ['currentDailyDose', 'percent', 'step', 'originalDailyDose'];
  for (const name of above0) {
    const value = request[name];
    if (value !== undefined && !(typeof value === 'number' && Number.isFinite(value) && value > 0))
      return no(`${name} must be a number above 0, not ${String(value)}.`, AGAIN);
  }
  for (const [name, least] of [
    ['everyDays', 1],
    ['dosesPerDay', 1],
    ['supplyDays', 1],
    ['holdDays', 0],
    ['takenDays', 0],
  ] as const) {
    const value = request[name];
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= least))
      return no(`${name} must be a whole number from ${least} up, not ${value}.`, AGAIN);
  }
  if (request.dosesPerDay > MOST_DOSES)
    return no(`${request.dosesPerDay} doses a day are more than can be told apart here (${MOST_DOSES}).`, AGAIN);
  if ((request.percent ?? 0) > 100) return no(`percent must be at most 100, not ${request.percent}.`, AGAIN);
  const current = exactly(request.currentDailyDose) ?? ZERO;
  const original = exactly(request.originalDailyDose ?? request.currentDailyDose) ?? ZERO;
  const target = exactly(request.target ?? 0) ?? fraction(-1n);
  if (target.top < 0n || compare(target, current) >= 0)
    return no(
      `The target ${request.target} must be from 0 up and below the dose now taken, ${shown(current)}.`,
      'Give a lower target, or leave it out to come down to nothing.',
    );
  if (compare(original, current) < 0)
    return no('originalDailyDose is below the dose now taken.', 'A taper never rises: check both.');
  const listed = request.dailyDoses?.map((dose) => exactly(dose) ?? fraction(-1n));
  if (listed?.length === 0 || listed?.some(({ top }) => top < 0n))
    return no('dailyDoses must be a list of daily doses from 0 up.', AGAIN);
  return { current, original, target, ...(listed !== undefined && { dailyDoses: listed }) };
}

const MOST_DOSES = 12;
const AGAIN = 'Correct the request and ask again.';

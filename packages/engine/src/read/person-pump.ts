import type { GivenPump } from '../nouns/person.ts';
import { dayAt } from './day.ts';
import { asObj, type Filling, items, type Obj, present } from './json.ts';
import { textAt, unknownKeys } from './person-values.ts';
import { type Reading, refuse, tell, whereIs } from './problem.ts';

const CHECK = 'pump';
const NUMBERS = ['reservoirMl', 'fillMl', 'concentrationMcgPerMl', 'alarmMl'] as const;
const MORE = ['dailyDoseMcg', 'stabilityDays', 'marginDays', 'previousDailyDoseMcg'] as const;
const KEYS = [...NUMBERS, ...MORE, 'model', 'flex', 'filledOn', 'atRefill'].join(' ');

/** Reads the `pump` of a medicine; what is missing is named, and the pump is then not forecast. */
export function readPump(r: Reading, value: unknown, path: string, given: string): GivenPump | undefined {
  if (!present(value)) return undefined;
  const one = asObj(value);
  if (one === undefined)
    return refuse(r, path, CHECK, given, value, 'an object with the volumes, concentration, dose and day of the fill');
  unknownKeys(r, one, KEYS, path, CHECK);
  const pump: Partial<Filling<GivenPump>> = {};
  for (const key of [...NUMBERS, ...MORE]) {
    const number = one[key];
    if (typeof number === 'number') pump[key] = number;
    else if (present(number)) refuse(r, whereIs(path, key), CHECK, given, number, 'a number');
  }
  const model = textAt(one.model);
  if (model !== undefined) pump.model = model;
  const filledOn = dayAt(r, one.filledOn, path, 'filledOn', CHECK, given, true);
  if (filledOn !== undefined) pump.filledOn = filledOn;
  const flex = readFlex(r, one.flex, whereIs(path, 'flex'), given);
  if (flex !== undefined) pump.flex = flex;
  const before = readRefill(r, one.atRefill, whereIs(path, 'atRefill'), given);
  if (before !== undefined) pump.atRefill = before;
  const missing: string[] = [...NUMBERS, 'filledOn' as const].filter((key) => pump[key] === undefined);
  if (pump.dailyDoseMcg === undefined && pump.flex === undefined) missing.push('dailyDoseMcg');
  if (missing.length === 0) return pump as GivenPump;
  return tell(r, path, CHECK, given, `The pump cannot be forecast without ${missing.join(', ')}.`);
}

function readFlex(r: Reading, value: unknown, path: string, given: string): GivenPump['flex'] {
  if (!present(value)) return undefined;
  const parts = items(value).map(asObj);
  if (parts.length > 0 && parts.every(isPart)) return parts.map(({ hours, doseMcg }) => ({ hours, doseMcg }));
  return refuse(r, path, CHECK, given, value, 'a list of objects with "hours" and "doseMcg"');
}

function isPart(part: Obj | undefined): part is { readonly hours: number; readonly doseMcg: number } {
  return typeof part?.hours === 'number' && typeof part.doseMcg === 'number';
}

function readRefill(r: Reading, value: unknown, path: string, given: string): GivenPump['atRefill'] {
  const one = asObj(value);
  if (one === undefined) return present(value) ? refuse(r, path, CHECK, given, value, 'an object') : undefined;
  const filledOn = dayAt(r, one.filledOn, path, 'filledOn', CHECK, given, true);
  const { fillMl, withdrawnMl } = one;
  if (filledOn !== undefined && typeof fillMl === 'number' && typeof withdrawnMl === 'number')
    return { filledOn, fillMl, withdrawnMl };
  return refuse(r, path, CHECK, given, value, 'an object with "filledOn", "fillMl" and "withdrawnMl"');
}

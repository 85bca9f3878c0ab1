import {
  type Day,
  findPump,
  forecastPump,
  type Knowledge,
  type PumpForecast,
  type PumpRecord,
  type PumpRequest,
  type Refusal,
} from '@doseline/engine';
import { type FigureRule, readFigures } from './figures.ts';
import type { PumpDraft, PumpFigures } from './pump-draft.ts';
import { typedDay } from './typed-day.ts';

/** Everything of the form that can be missing or wrong. */
export type PumpField = keyof PumpFigures | 'periods' | 'filledOn' | 'beforeOn';

/** What the form says so far: what is wrong in it by field, and the forecast, the refusal, or what is still asked for. */
export interface PumpAnswer {
  readonly troubles: Readonly<Partial<Record<PumpField, string>>>;
  readonly outcome:
    | { readonly is: 'open'; readonly missing: readonly PumpField[] }
    | { readonly is: 'refused'; readonly refusal: Refusal; readonly request: PumpRequest }
    | { readonly is: 'forecast'; readonly forecast: PumpForecast; readonly request: PumpRequest };
}

const RULES: Readonly<Record<keyof PumpFigures, FigureRule>> = {
  reservoirMl: 'above 0',
  fillMl: 'above 0',
  concentrationMcgPerMl: 'above 0',
  dailyDoseMcg: 'above 0',
  alarmMl: 'from 0',
  marginDays: 'optional from 0',
  stabilityDays: 'optional from 0',
  previousDailyDoseMcg: 'optional above 0',
  beforeFillMl: 'optional above 0',
  withdrawnMl: 'optional from 0',
};

/** The record of the chosen model; undefined when the knowledge holds none of that id. */
export function pumpOf({ pack }: Pick<Knowledge, 'pack'>, model: string): PumpRecord | undefined {
  return findPump(pack.pumps, model) ?? findPump(pack.pumps);
}

/** What the form says of a pump: what is wrong in it, what is missing, and the request once nothing is. */
interface PumpTold {
  readonly troubles: PumpAnswer['troubles'];
  readonly missing: readonly PumpField[];
  readonly request?: PumpRequest;
}

/** Forecasts what the form says of a pump, read on the day `today`. */
export function pumpAnswerOf(draft: PumpDraft, pump: PumpRecord, today: Day): PumpAnswer {
  const { troubles, missing, request } = pumpRequestOf(draft, today);
  if (request === undefined) return { troubles, outcome: { is: 'open', missing } };
  const made = forecastPump(request, pump);
  if ('refused' in made) return { troubles, outcome: { is: 'refused', refusal: made, request } };
  return { troubles, outcome: { is: 'forecast', forecast: made, request } };
}

/** Reads the form of a pump on the day `today`. */
export function pumpRequestOf(draft: PumpDraft, today: Day): PumpTold {
  const flex = draft.mode === 'flex';
  const read = readFigures(draft.figures, { ...RULES, ...(flex && { dailyDoseMcg: 'optional above 0' as const }) });
  const troubles: Partial<Record<PumpField, string>> = { ...read.troubles };
  if (flex) delete troubles.dailyDoseMcg;
  const missing: PumpField[] = [...read.missing];
  const filledOn = typedDay(draft.filledOn);
  if (filledOn === undefined) missing.push('filledOn');
  else if (filledOn > today) troubles.filledOn = 'This day is still to come: the dates below are a plan.';
  const periods = flex ? periodsOf(draft) : [];
  if (periods === 'wrong') troubles.periods = 'Give hours above 0 and a dose of 0 or more for every period.';
  else if (flex && periods.length === 0) missing.push('periods');
  const before = beforeOf(draft, read.values);
  if (before === 'part') troubles.beforeOn = 'To compare, give the day, the fill and what was withdrawn.';
  const bad = Object.keys(troubles).some((field) => field !== 'filledOn');
  if (bad || missing.length > 0 || filledOn === undefined || periods === 'wrong' || before === 'part')
    return { troubles, missing };
  const { reservoirMl = 0, fillMl = 0, concentrationMcgPerMl = 0, alarmMl = 0, dailyDoseMcg = 0 } = read.values;
  const { marginDays, stabilityDays, previousDailyDoseMcg } = read.values;
  const request: PumpRequest = {
    reservoirMl,
    fillMl,
    concentrationMcgPerMl,
    alarmMl,
    filledOn,
    asOf: today,
    ...(flex ? { flex: periods } : { dailyDoseMcg }),
    ...(marginDays !== undefined && { marginDays }),
    ...(stabilityDays !== undefined && { stabilityDays }),
    ...(previousDailyDoseMcg !== undefined && { previousDailyDoseMcg }),
    ...(before !== undefined && { atRefill: before }),
  };
  return { troubles, missing, request };
}

function periodsOf({ periods }: PumpDraft): NonNullable<PumpRequest['flex']> | 'wrong' {
  const given = periods.filter(({ hours, doseMcg }) => hours.trim() !== '' || doseMcg.trim() !== '');
  const read = given.map((period) => readFigures({ ...period }, { hours: 'above 0', doseMcg: 'from 0' }).values);
  const whole = read.flatMap(({ hours, doseMcg }) =>
    hours === undefined || doseMcg === undefined ? [] : [{ hours, doseMcg }],
  );
  return whole.length < read.length ? 'wrong' : whole;
}

function beforeOf(
  { beforeOn }: PumpDraft,
  { beforeFillMl, withdrawnMl }: Partial<Record<keyof PumpFigures, number>>,
): PumpRequest['atRefill'] | 'part' {
  const filledOn = typedDay(beforeOn);
  if (filledOn === undefined && beforeFillMl === undefined && withdrawnMl === undefined) return undefined;
  if (filledOn === undefined || beforeFillMl === undefined || withdrawnMl === undefined) return 'part';
  return { filledOn, fillMl: beforeFillMl, withdrawnMl };
}

import type { PumpForecast, PumpRequest } from '@doseline/engine';
import { dayWords } from './day-words.ts';
import type { PumpField } from './pump-answer.ts';

/** The fields as they are asked for. */
export const PUMP_FIELD_WORDS: Readonly<Record<PumpField, string>> = {
  reservoirMl: 'the reservoir',
  fillMl: 'the fill',
  concentrationMcgPerMl: 'the concentration',
  dailyDoseMcg: 'the dose a day',
  periods: 'the periods of the day',
  alarmMl: 'the alarm volume',
  filledOn: 'the day of the fill',
  marginDays: 'the margin',
  stabilityDays: 'how long the medicine keeps',
  previousDailyDoseMcg: 'the dose before',
  beforeOn: 'the day of the fill before',
  beforeFillMl: 'the fill before',
  withdrawnMl: 'what was withdrawn',
};

const LIMIT_WORDS: Readonly<Record<PumpForecast['limitedBy'], string>> = {
  volume: 'days of margin before the alarm',
  'flow tolerance': 'the most that the pump may deliver over what is set',
  stability: 'how long the medicine keeps in the pump',
};

/** What decided the day of the refill, as words. */
export function limitWords(limitedBy: PumpForecast['limitedBy']): string {
  return LIMIT_WORDS[limitedBy];
}

/** What the forecast rests on, in one sentence: for paper, where the form is not printed. */
export function toldOfPump(request: PumpRequest, pump: string): string {
  const { fillMl, concentrationMcgPerMl, dailyDoseMcg, flex = [], alarmMl, filledOn } = request;
  const dose = dailyDoseMcg ?? flex.reduce((sum, period) => sum + period.doseMcg, 0);
  return `Filled on ${dayWords(filledOn)} with ${fillMl} mL of ${concentrationMcgPerMl} mcg/mL; ${dose} mcg a day; alarm at ${alarmMl} mL; ${pump}.`;
}

/** A list as a sentence has it. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

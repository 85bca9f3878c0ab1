import type { PumpForecast } from '@doseline/engine';
import type { SourcedForecast } from '../plan/forecast.ts';
import { printRefusal } from './print-refusal.ts';
import { sayHelpLine } from './say-help-line.ts';
import { section } from './section.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A pump forecast, or its refusal, as text. */
export function printForecast(made: SourcedForecast, width: number): string {
  if ('refused' in made) return `${printRefusal(made, width)}\n`;
  const { now, working, warnings, signs, call, sources } = made;
  const parts = [
    now === undefined ? '' : wrap(now.say, width, `${coloured(COLOUR[now.urgency], now.urgency.toUpperCase())} `, '  '),
    days(made),
    section('SIGNS OF TOO LITTLE', [signs], width),
    section('WHOM TO CALL', ['The pump clinic; its number: ____________________', ...call.map(sayHelpLine)], width),
    section('MIND', warnings, width),
    section('WORKING', working, width),
    section('SOURCES', sourceLines(sources), width),
    wrap('Planning arithmetic: the programmer and the implant record decide.', width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function days({ refillBy, alarmOn, emptyOn, alarmFrom, emptyFrom, limitedBy }: PumpForecast): string {
  const early = (from: string, on: string) => (from < on ? `, from ${from} if more flows than is set` : '');
  const rows = [
    ['Refill by', refillBy, WHY[limitedBy]],
    ['Alarm on', alarmOn, early(alarmFrom, alarmOn)],
    ['Empty on', emptyOn, early(emptyFrom, emptyOn)],
  ] as const;
  return rows.map(([name, day, more]) => `${name.padEnd(11)} ${coloured('bold', day)}${more}`).join('\n');
}

/** What decides the day of the refill. */
const WHY: Readonly<Record<PumpForecast['limitedBy'], string>> = {
  volume: ', a margin before the alarm',
  'flow tolerance': ', before the alarm if more flows than is set',
  stability: ', because the medicine keeps no longer',
};

const COLOUR = { emergency: 'red', today: 'magenta', soon: 'yellow', routine: 'cyan' } as const;

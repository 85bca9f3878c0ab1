import type { SourcedForecast } from '../plan/forecast.ts';
import { printRefusal } from './print-refusal.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A pump forecast, or its refusal, as text. */
export function printForecast(made: SourcedForecast, width: number): string {
  if ('refused' in made) return `${printRefusal(made, width)}\n`;
  const { now, refillBy, alarmOn, emptyOn, alarmFrom, emptyFrom, working, warnings, signs, sources } = made;
  const early = (from: string, on: string) => (from < on ? `, from ${from} if more flows than is set` : '');
  const rows = [
    ['Refill by', refillBy, ''],
    ['Alarm on', alarmOn, early(alarmFrom, alarmOn)],
    ['Empty on', emptyOn, early(emptyFrom, emptyOn)],
  ] as const;
  const parts = [
    now === undefined ? '' : wrap(now.say, width, `${coloured(COLOUR[now.urgency], now.urgency.toUpperCase())} `, '  '),
    rows.map(([name, day, more]) => `${name.padEnd(11)} ${coloured('bold', day)}${more}`).join('\n'),
    wrap(signs, width),
    [coloured('bold', 'WORKING'), ...working.map((line) => wrap(line, width, ' - ', '   '))].join('\n'),
    warnings.length === 0
      ? ''
      : [coloured('bold', 'MIND'), ...warnings.map((line) => wrap(line, width, ' - ', '   '))].join('\n'),
    [coloured('bold', 'SOURCES'), ...sourceLines(sources).map((line) => wrap(line, width, ' - ', '   '))].join('\n'),
    wrap('Planning arithmetic: the programmer and the implant record decide.', width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const COLOUR = { emergency: 'red', today: 'magenta', soon: 'yellow', routine: 'cyan' } as const;

import type { SourcedForecast } from '../plan/forecast.ts';
import { printRefusal } from './print-refusal.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A pump forecast, or its refusal, as text. */
export function printForecast(made: SourcedForecast, width: number): string {
  if ('refused' in made) return `${printRefusal(made, width)}\n`;
  const { now, refillBy, alarmOn, emptyOn, working, warnings, sources } = made;
  const rows = [
    ['Refill by', refillBy],
    ['Alarm on', alarmOn],
    ['Empty from', emptyOn],
  ] as const;
  const parts = [
    now === undefined ? '' : wrap(now.say, width, `${coloured(COLOUR[now.urgency], now.urgency.toUpperCase())} `, '  '),
    rows.map(([name, day]) => `${name.padEnd(11)} ${coloured('bold', day)}`).join('\n'),
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

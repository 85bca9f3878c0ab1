import type { Curve, Refusal } from '@doseline/engine';
import { curveChart, LETTERS } from './curve-chart.ts';
import { printRefusal } from './print-refusal.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A curve, or its refusal, as text. */
export function printCurve(made: Curve | Refusal, width: number, ascii: boolean): string {
  if ('refused' in made) return `${printRefusal(made, width)}\n`;
  const { marks, working, warnings, sources } = made;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : [coloured('bold', title), ...lines.map((line) => wrap(line, width, ' - ', '   '))].join('\n');
  const parts = [
    coloured('bold', curveTitle(made)),
    curveChart(made, { width, ascii }),
    marks.map(({ kind, say }) => wrap(say, width, ` ${LETTERS[kind]} `, '   ')).join('\n'),
    occupancyLine(made, width),
    list('MODEL', working),
    list('MIND', warnings),
    list('SOURCES', sourceLines(sources)),
    wrap('A model of the average, not a measurement: it decides nothing about a person.', width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** "baclofen by mouth, level in the plasma" */
export function curveTitle({ drug, route, space }: Curve): string {
  return `${drug}, ${route}: level in the ${space}`;
}

function occupancyLine({ occupancy }: Curve, width: number): string {
  const [first] = occupancy?.points ?? [];
  const last = occupancy?.points.at(-1);
  if (occupancy === undefined || first === undefined || last === undefined) return '';
  return wrap(
    `Occupancy of the ${occupancy.target} (approximation): about ${Math.round(first.mid)} % at the beginning, ${Math.round(last.mid)} % at the end. ${occupancy.basis}`,
    width,
  );
}

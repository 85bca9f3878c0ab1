import type { Curve, CurveMark, CurvePoint } from '@doseline/engine';
import { roundTicks, timeTicks } from './time-axis.ts';
import { wrap } from './wrap.ts';

/** What fills a cell: below every half-life of the band, below the middle, below the highest; the average at steady state. */
const BLOCKS = { sure: '█', likely: '▓', possible: '░', average: '┄', corner: '└', wall: '│', floor: '─', tick: '┴' };
const ASCII = { sure: '#', likely: '+', possible: '.', average: '-', corner: '+', wall: '|', floor: '-', tick: '+' };

export interface ChartOptions {
  readonly width: number;
  readonly height?: number;
  /** Only characters of ASCII. */
  readonly ascii?: boolean;
}

/**
 * A curve as text: filled up to the lowest level, then to the middle, then to the highest of the band. A column shows the highest levels of its
 * hours, so that a peak between two columns is not lost. Marks of time stand under the axis by their letters.
 */
export function curveChart(curve: Curve, { width, height = 12, ascii = false }: ChartOptions): string {
  const signs = ascii ? ASCII : BLOCKS;
  const hours = curve.points.at(-1)?.hour ?? 0;
  const top = Math.max(...curve.points.map(({ high }) => high), curve.steadyState ?? 0) * 1.02 || 1;
  const yTicks = roundTicks(top, 4);
  const margin = Math.max(...yTicks.map(({ label }) => label.length)) + 1;
  const columns = width - margin - 2;
  const levels = inColumns(curve.points, hours, columns);
  const rowOf = (value: number) => Math.round((value / top) * height);
  const rows = Array.from({ length: height }, (_, i) => {
    const row = height - i;
    const label = yTicks.find(({ value }) => value > 0 && Math.max(1, rowOf(value)) === row)?.label ?? '';
    const average = curve.steadyState !== undefined && Math.max(1, rowOf(curve.steadyState)) === row;
    const cells = levels.map(({ low, mid, high }) =>
      row <= rowOf(low)
        ? signs.sure
        : row <= rowOf(mid)
          ? signs.likely
          : row <= rowOf(high)
            ? signs.possible
            : average
              ? signs.average
              : ' ',
    );
    return `${label.padStart(margin)} ${signs.wall}${cells.join('')}`.trimEnd();
  });
  const { unit, ticks } = timeTicks(hours, Math.floor(columns / 8));
  const columnOf = (hour: number) => Math.min(columns - 1, Math.floor((hour / hours) * columns));
  const floor = Array.from({ length: columns }, () => signs.floor);
  for (const { value } of ticks) floor[columnOf(value)] = signs.tick;
  const lead = ' '.repeat(margin + 2);
  const labels = placed(
    ticks.map(({ value, label }) => [columnOf(value), label]),
    columns,
  );
  const marks = curve.marks.filter(({ hour }) => hour >= 0 && hour <= hours);
  const letters = placed(
    marks.map((mark) => [columnOf(mark.hour), LETTERS[mark.kind]]),
    columns,
  );
  const average = curve.steadyState === undefined ? '' : `, ${signs.average} average before`;
  const legend = `${unit}; ${signs.sure} lowest, ${signs.likely} middle, ${signs.possible} highest${average}`;
  return [
    `${' '.repeat(Math.max(0, margin - curve.unit.length))}${curve.unit}`,
    ...rows,
    `${'0'.padStart(margin)} ${signs.corner}${floor.join('')}`,
    `${lead}${labels}`.trimEnd(),
    ...(marks.length > 0 ? [`${lead}${letters}`.trimEnd()] : []),
    wrap(legend, width, lead),
  ].join('\n');
}

/** The letter of a mark under the axis. */
export const LETTERS: Readonly<Record<CurveMark['kind'], string>> = {
  'last-dose': 'L',
  'below-tenth': 'T',
  'five-half-lives': 'F',
  withdrawal: 'W',
};

/** The highest levels of the points that fall into each column; a column without a point has those of the one before. */
function inColumns(points: readonly CurvePoint[], hours: number, columns: number): readonly Omit<CurvePoint, 'hour'>[] {
  const nothing = { low: 0, mid: 0, high: 0 };
  const found: (typeof nothing | undefined)[] = Array.from({ length: columns });
  for (const { hour, low, mid, high } of points) {
    const column = Math.min(columns - 1, Math.floor((hour / hours) * columns));
    const before = found[column] ?? nothing;
    found[column] = {
      low: Math.max(before.low, low),
      mid: Math.max(before.mid, mid),
      high: Math.max(before.high, high),
    };
  }
  let last = nothing;
  return found.map((level) => {
    last = level ?? last;
    return last;
  });
}

/** Texts at their columns, each left out where it would touch the one before. */
function placed(texts: readonly (readonly [column: number, text: string])[], columns: number): string {
  let line = '';
  for (const [column, text] of [...texts].sort(([a], [b]) => a - b)) {
    const start = Math.min(column, columns - text.length);
    if (line !== '' && start < line.length + (text.length > 1 ? 1 : 0)) continue;
    line = line.padEnd(start) + text;
  }
  return line;
}

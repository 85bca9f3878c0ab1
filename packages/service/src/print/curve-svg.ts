import type { Curve, CurveMark, CurvePoint } from '@doseline/engine';
import { LETTERS } from './curve-chart.ts';
import { curveTitle } from './print-curve.ts';
import { roundTicks, timeTicks } from './time-axis.ts';

const MARGIN = { left: 64, right: 16, top: 34, bottom: 46 };
const LEGEND_LINE = 17;
const LETTER = 12;

/**
 * A curve as an SVG picture of that width: the band of half-lives, its middle, the average at steady state, and the marks. All ink is
 * `currentColor`, so that it takes the colour of the text around it; standing alone it follows the reader's light or dark setting. Title and
 * description tell the same in words.
 *
 * @example curveSvg(curve, 720) // '<svg xmlns=…'
 */
export function curveSvg(curve: Curve, width: number): string {
  const height = Math.round(Math.max(240, width / 2));
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const hours = curve.points.at(-1)?.hour || 1;
  const top = Math.max(...curve.points.map(({ high }) => high), curve.steadyState ?? 0) * 1.05 || 1;
  const x = (hour: number) => short(MARGIN.left + (hour / hours) * inner.width);
  const y = (value: number) => short(MARGIN.top + inner.height * (1 - value / top));
  const floor = y(0);
  const { unit, ticks } = timeTicks(hours, Math.max(2, Math.floor(inner.width / 60)));
  const line = (of: (point: CurvePoint) => number, points = curve.points) =>
    points.map((point) => `${x(point.hour)} ${y(of(point))}`).join('L');
  const band = `M${line(({ high }) => high)}L${line(({ low }) => low, curve.points.toReversed())}Z`;
  const average =
    curve.steadyState === undefined
      ? ''
      : `<path class="average" d="M${MARGIN.left} ${y(curve.steadyState)}H${width - MARGIN.right}"/>`;
  const marks = curve.marks.filter(({ hour }) => hour >= 0 && hour <= hours).sort((a, b) => a.hour - b.hour);
  const legend = [
    `Shaded: half-lives from ${curve.halfLifeHours[0]} to ${curve.halfLifeHours[1]} hours${average === '' ? '' : '; dashed: the average before'}.`,
    ...marks.map(({ kind, say }) => `${LETTERS[kind]}  ${say}`),
  ];
  const whole = height + legend.length * LEGEND_LINE + 6;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" aria-labelledby="curve-title curve-desc" class="doseline-curve">`,
    `<title id="curve-title">${escaped(curveTitle(curve))}</title>`,
    `<desc id="curve-desc">${escaped(describe(curve, hours))}</desc>`,
    `<style>${STYLE}</style>`,
    '<g class="grid">',
    ...roundTicks(top, 5).map(
      ({ value, label }) =>
        `<path d="M${MARGIN.left} ${y(value)}H${width - MARGIN.right}"/><text x="${MARGIN.left - 8}" y="${y(value)}" dy=".35em" text-anchor="end">${label}</text>`,
    ),
    ...ticks.map(
      ({ value, label }) =>
        `<path d="M${x(value)} ${floor}v5"/><text x="${x(value)}" y="${floor + 19}" text-anchor="middle">${label}</text>`,
    ),
    '</g>',
    `<text x="${MARGIN.left - 8}" y="16" text-anchor="start">${escaped(curve.unit)}</text>`,
    `<text x="${width - MARGIN.right}" y="${height - 8}" text-anchor="end">${unit}</text>`,
    `<path class="band" d="${band}"/>`,
    average,
    `<path class="middle" stroke-width="${hours > 14 * 24 ? 1 : 2}" d="M${line(({ mid }) => mid)}"/>`,
    ...marks.map((mark, i) => markOf(mark, i, x(mark.hour), x(Math.min(hours, mark.to ?? mark.hour)), floor)),
    ...apart(
      marks.map(({ hour }) => x(hour)),
      width - MARGIN.right,
    ).map(
      (at, i) =>
        `<text x="${at}" y="${MARGIN.top - 5}" text-anchor="middle">${LETTERS[marks[i]?.kind ?? 'last-dose']}</text>`,
    ),
    ...legend.map((said, i) => `<text x="${MARGIN.left}" y="${height + 8 + i * LEGEND_LINE}">${escaped(said)}</text>`),
    '</svg>',
    '',
  ]
    .filter((part, i, all) => part !== '' || i === all.length - 1)
    .join('\n');
}

/** A line down to the axis; a stretch of time as a bar above it. */
function markOf({ say }: CurveMark, i: number, from: number, to: number, floor: number): string {
  const bar = to > from ? `<path class="stretch" d="M${from} ${floor - 3 - i * 4}H${to}"/>` : '';
  return `<g class="mark"><title>${escaped(say)}</title><path d="M${from} ${MARGIN.top}V${floor}"/>${bar}</g>`;
}

/** Places of letters, moved to the right until none touches the one before, and back at the edge. */
function apart(places: readonly number[], edge: number): readonly number[] {
  const forth: number[] = [];
  for (const place of places) forth.push(Math.max(place, (forth.at(-1) ?? Number.NEGATIVE_INFINITY) + LETTER));
  const back: number[] = [];
  for (const place of forth.toReversed()) back.unshift(Math.min(place, (back[0] ?? edge + LETTER) - LETTER));
  return back;
}

function describe(curve: Curve, hours: number): string {
  const first = curve.points[0];
  const last = curve.points.at(-1);
  const span = hours <= 96 ? `${short(hours)} hours` : `${short(hours / 24)} days`;
  return [
    `Level over ${span}, in ${curve.unit}: from ${round(first?.mid)} to ${round(last?.mid)}, at most ${round(Math.max(...curve.points.map(({ high }) => high)))}.`,
    `The band is that of half-lives from ${curve.halfLifeHours[0]} to ${curve.halfLifeHours[1]} hours.`,
    curve.steadyState === undefined ? '' : `The dashed line is the average before: ${round(curve.steadyState)}.`,
    ...curve.marks.map(({ kind, say }) => `${LETTERS[kind]}: ${say}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `svg:root` is the picture that stands alone; inside a page the page's own colour holds. */
const STYLE = [
  'svg:root{color:#1d2430;background:#fff}',
  '@media (prefers-color-scheme:dark){svg:root{color:#e6e9ef;background:#14181f}}',
  '.doseline-curve text{font:12px system-ui,sans-serif;fill:currentColor}',
  '.doseline-curve path{fill:none;stroke:currentColor}',
  '.doseline-curve .grid path{stroke-opacity:.18}',
  '.doseline-curve path.band{fill:currentColor;fill-opacity:.16;stroke:none}',
  '.doseline-curve .middle{stroke-linejoin:round}',
  '.doseline-curve .average{stroke-dasharray:6 5;stroke-opacity:.6}',
  '.doseline-curve .mark path{stroke-opacity:.45;stroke-dasharray:2 3}',
  '.doseline-curve .mark path.stretch{stroke-width:2.5;stroke-dasharray:none;stroke-opacity:.7}',
].join('');

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function round(value = 0): string {
  return String(Number(value.toPrecision(3)));
}

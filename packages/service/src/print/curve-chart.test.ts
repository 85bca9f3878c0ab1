import type { Curve } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { curveRequestSchema } from '../plan/curve-request.ts';
import { draw } from '../plan/draw.ts';
import { curveChart } from './curve-chart.ts';
import { curveSvg } from './curve-svg.ts';
import { printCurve } from './print-curve.ts';
import { roundTicks, timeTicks } from './time-axis.ts';

function drawn(request: object): Curve {
  const curve = draw(
    curveRequestSchema.parse({ drug: 'baclofen', dailyDose: 60, dosesPerDay: 3, ...request }),
    openKnowledge(),
  );
  if ('refused' in curve) throw new Error(curve.refused);
  return curve;
}
const curve = drawn({ stopAfterDays: 2, weightKg: 70 });

describe('axes', () => {
  it.each([
    [417, 4, ['0', '200', '400']],
    [100, 4, ['0', '50', '100']],
    [0.3, 3, ['0', '0.1', '0.2', '0.3']],
  ])('%f in at most %i steps', (highest, most, labels) => {
    expect(roundTicks(highest, most).map(({ label }) => label)).toEqual(labels);
  });

  it('count hours up to four days, and days beyond', () => {
    expect(timeTicks(48, 8)).toMatchObject({ unit: 'hours', ticks: { length: 9 } });
    expect(timeTicks(28 * 24, 8).ticks.map(({ label }) => label)).toEqual(['0', '7', '14', '21', '28']);
  });
});

describe('a curve as text', () => {
  it.each([40, 80, 200])('fits in %i columns', (width) => {
    const long = printCurve(curve, width, false)
      .split('\n')
      .filter((line) => [...line].length > width && !line.includes('https://'));
    expect(long).toEqual([]);
  });

  it('can do with plain characters', () => {
    expect(curveChart(curve, { width: 80, ascii: true })).toMatch(/^[\x20-\x7e\n]+$/);
  });

  it('begins at the level of the middle and ends near nothing', () => {
    const rows = curveChart(curve, { width: 80, ascii: true })
      .split('\n')
      .filter((line) => line.includes('|'));
    expect(rows.at(0)?.trimEnd()).toMatch(/\|\.? *[.]/);
    expect(rows.at(-1)).toMatch(/\|#+[+.]*/);
    expect(rows).toHaveLength(12);
  });

  it('names its units, marks, model, limits and sources', () => {
    const text = printCurve(curve, 80, false);
    for (const word of ['ng/mL', 'hours', ' L Last dose', 'MODEL', 'MIND', 'SOURCES', 'Agarwal'])
      expect(text).toContain(word);
  });

  it('of nothing is no error', () => {
    expect(
      curveChart({ ...curve, points: [{ hour: 0, low: 0, mid: 0, high: 0 }], marks: [] }, { width: 80 }),
    ).toContain('0');
  });

  it('shows a refusal', () => {
    expect(printCurve({ refused: 'No.', advice: 'Ask.' }, 80, false)).toBe('REFUSED No.\n-> Ask.\n');
  });
});

describe('a curve as a picture', () => {
  const picture = curveSvg(curve, 720);

  it('has title and description, the band, and all its ink in the colour of the text', () => {
    expect(picture).toContain('<title id="curve-title">baclofen, oral: level in the plasma</title>');
    expect(picture).toMatch(/<desc id="curve-desc">Level over 72 hours, in ng\/mL: .*L: Last dose: hour 40\./);
    expect(picture).toContain('aria-labelledby="curve-title curve-desc"');
    expect(picture).toContain('class="band"');
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
    expect([...picture.matchAll(/(?:stroke|fill):(?!none|currentColor)/g)]).toEqual([]);
  });

  it('escapes what could be markup', () => {
    expect(curveSvg({ ...curve, drug: '<b>&"' }, 720)).toContain('&#60;b&#62;&#38;&#34;');
  });
});

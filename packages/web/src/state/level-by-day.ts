import type { CurvePoint } from '@doseline/engine';

/** The level of one day: lowest, average and highest. */
export interface DayLevel {
  readonly day: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** Hours of a level that rises and falls with every dose, gathered into days: over weeks the single doses would only blacken the picture. */
export function levelByDay(points: readonly CurvePoint[]): readonly DayLevel[] {
  const days = new Map<number, CurvePoint[]>();
  for (const point of points) {
    const day = Math.floor(point.hour / 24);
    const held = days.get(day);
    if (held) held.push(point);
    else days.set(day, [point]);
  }
  return [...days].map(([day, held]) => ({
    day,
    low: Math.min(...held.map(({ low }) => low)),
    mean: held.reduce((sum, { mid }) => sum + mid, 0) / held.length,
    high: Math.max(...held.map(({ high }) => high)),
  }));
}

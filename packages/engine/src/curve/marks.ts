import type { Curve, CurveMark } from './curve.ts';
import { type Dosing, lastHour } from './dosing.ts';
import { type Exponentials, valueAt } from './exponentials.ts';
import type { Model, Models } from './models.ts';
import { show } from './models.ts';
import { leftAt } from './trace.ts';

/** What is to be seen after the last dose. `average` is the level at steady state, in mg/h; 0 where nothing was taken before. */
export function marksOf(dosing: Dosing, models: Models, peakHours: number, average: number): readonly CurveMark[] {
  const last = lastHour(dosing);
  if (last === undefined) return [];
  const [short, long] = ends(models.all);
  const five = [last + 5 * short.halfLifeHours, last + 5 * long.halfLifeHours] as const;
  const marks: CurveMark[] = [{ kind: 'last-dose', hour: last, say: `Last dose: ${at(last)}.` }];
  if (average > 0) {
    const below = models.all.map(({ answer }) => hourBelow(answer, dosing, last, peakHours, average / 10));
    const hour = Math.min(...below);
    const to = Math.max(...below);
    marks.push({ kind: 'below-tenth', hour, to, say: `Below 10 % of steady state: ${stretch(hour, to, last)}.` });
  }
  marks.push({
    kind: 'five-half-lives',
    hour: five[0],
    to: five[1],
    say: `Five half-lives, about 3 % left: ${stretch(five[0], five[1], last)}.`,
  });
  return marks;
}

/** The hour after the last dose from which the level stays below a threshold. After the last peak it only falls, so halving finds it. */
function hourBelow(answer: Exponentials, dosing: Dosing, last: number, peakHours: number, threshold: number): number {
  // A curve begins at hour 0: what is left is asked from there on.
  const start = Math.max(0, last);
  const left = leftAt(answer, dosing, start);
  const level = (hour: number) => valueAt(left, hour - start);
  let low = Math.max(start, last + peakHours);
  if (level(low) < threshold) {
    if (level(start) < threshold) return start;
    low = start;
  }
  let high = low + 1;
  while (level(high) >= threshold) high += high - start;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (level(middle) >= threshold) low = middle;
    else high = middle;
  }
  return high;
}

function ends(models: readonly Model[]): readonly [Model, Model] {
  const [first] = models;
  const last = models.at(-1);
  if (first === undefined || last === undefined) throw new Error('There is always a model.');
  return [first, last];
}

/** "hour 48, 2 days after the beginning" */
function at(hour: number): string {
  return hour < 48 ? `hour ${show(hour)}` : `hour ${Math.round(hour)}, ${show(hour / 24)} days after the beginning`;
}

/** "21 to 40 hours after it" */
function stretch(from: number, to: number, last: number): string {
  const [low, high] = [show(from - last), show(to - last)];
  return `${low === high ? low : `${low} to ${high}`} hours after the last dose`;
}

/** The window in which the first signs of withdrawal come, where the last dose is known. */
export function withdrawalMark(marks: Curve['marks'], onset: readonly [number, number]): CurveMark | undefined {
  const last = marks.find(({ kind }) => kind === 'last-dose');
  if (last === undefined) return undefined;
  return {
    kind: 'withdrawal',
    hour: last.hour + onset[0],
    to: last.hour + onset[1],
    say: `First signs of withdrawal, where they come: ${show(onset[0])} to ${show(onset[1])} hours after the last dose.`,
  };
}

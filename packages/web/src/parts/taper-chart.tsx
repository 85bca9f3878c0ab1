import { addDays, type Curve, type Day, daysBetween, type TaperPlan } from '@doseline/engine';
import { type ReactNode, useId } from 'react';
import { daysAlong, ticksTo } from '../state/axis.ts';
import { type DayLevel, levelByDay } from '../state/level-by-day.ts';
import { useWidth } from '../state/use-width.ts';
import { StepHandles } from './step-handles.tsx';

interface TaperChartProps {
  readonly drug: string;
  readonly unit: string;
  readonly steps: TaperPlan['steps'];
  /** The dose before the first step. */
  readonly from: number;
  readonly curve: Curve | undefined;
  /** Where steps may be dragged: the step's place and its new dose. The table takes the same by keyboard. */
  readonly onDose?: ((at: number, dose: number) => void) | undefined;
}

const LEFT = 52;
const RIGHT = 12;
const TOP = 30;
const PANEL = 150;
const GAP = 52;

const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The staircase of daily doses and, below on the same days, the level in the body. The table says the same in figures. */
export function TaperChart({ drug, unit, steps, from, curve, onDose }: TaperChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(from, ...steps.map(({ dailyDose }) => dailyDose));
  const levels = curve ? levelByDay(curve.points) : [];
  const end = daysBetween(first.from, last.from) + Math.max(2, last.dailyDose === 0 ? 0 : last.days);
  const days = Math.max(end, (levels.at(-1)?.day ?? 0) + 1);
  const inner = Math.max(0, width - LEFT - RIGHT);
  const x = (day: number) => LEFT + (inner * day) / days;
  const space = curve?.space === 'plasma' ? 'blood' : 'spinal fluid';
  const height = TOP + PANEL + (curve ? GAP + PANEL : 0) + 28;
  return (
    <div className="chart" ref={ref}>
      {width === 0 ? null : (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
        >
          <title id={`${id}-t`}>Daily dose of {drug} over time</title>
          <desc id={`${id}-d`}>
            A staircase {from === 0 ? `up to ${most} and down` : `from ${from}`} to {last.dailyDose} {unit} a day, from{' '}
            {first.from} to {last.from}. The table of steps says the same in figures.
            {curve ? ` Below, the level in the ${space} on the same days, in ${curve.unit}.` : ''}
          </desc>
          <Panel top={TOP} words={`Dose a day, ${unit}`} ticks={ticksTo(most)} width={width}>
            {(y, doseAt) => (
              <>
                <Stairs steps={steps} from={from} x={x} y={y} end={days} start={first.from} />
                {onDose ? (
                  <StepHandles
                    steps={steps}
                    from={from}
                    unit={unit}
                    places={steps.map((step) => [
                      x(daysBetween(first.from, step.from)),
                      x(daysBetween(first.from, step.from) + step.days),
                    ])}
                    y={y}
                    doseAt={doseAt}
                    onDose={onDose}
                  />
                ) : null}
              </>
            )}
          </Panel>
          {curve ? (
            <Panel
              top={TOP + PANEL + GAP}
              words={`Level in the ${space}, ${curve.unit}`}
              ticks={ticksTo(Math.max(...levels.map(({ high }) => high)))}
              width={width}
            >
              {(y) => <Level levels={levels} x={x} y={y} />}
            </Panel>
          ) : null}
          <DayAxis start={first.from} days={days} x={x} top={height - 24} width={inner} />
        </svg>
      )}
    </div>
  );
}

interface PanelProps {
  readonly top: number;
  readonly words: string;
  readonly ticks: readonly number[];
  readonly width: number;
  /** What is drawn, by the height of a value and the value at a height. */
  readonly children: (y: (value: number) => number, valueAt: (height: number) => number) => ReactNode;
}

function Panel({ top, words, ticks, width, children }: PanelProps) {
  const most = ticks.at(-1) ?? 1;
  const y = (value: number) => top + PANEL - (PANEL * value) / most;
  const valueAt = (height: number) => ((top + PANEL - height) * most) / PANEL;
  return (
    <g>
      <text className="chart-words" x={0} y={top - 14}>
        {words}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {children(y, valueAt)}
    </g>
  );
}

interface StairsProps {
  readonly steps: TaperPlan['steps'];
  /** The dose from which the first step goes down. */
  readonly from: number;
  readonly start: Day;
  readonly end: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

function Stairs({ steps, from: before, start, end, x, y }: StairsProps) {
  const corners = steps.map(({ from, dailyDose }, index) => {
    const next = steps[index + 1];
    const [a, b] = [daysBetween(start, from), next === undefined ? end : daysBetween(start, next.from)];
    return `${x(a).toFixed(1)},${y(dailyDose).toFixed(1)} ${x(b).toFixed(1)},${y(dailyDose).toFixed(1)}`;
  });
  return (
    <>
      <polygon className="chart-area" points={`${x(0)},${y(0)} ${corners.join(' ')} ${x(end)},${y(0)}`} />
      <polyline className="chart-line" points={[`${x(0)},${y(before)}`, ...corners].join(' ')} />
    </>
  );
}

interface LevelProps {
  readonly levels: readonly DayLevel[];
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

/** The average of each day, on the band from the lowest to the highest level of that day by any known half-life. */
function Level({ levels, x, y }: LevelProps) {
  const at = (day: number, value: number) => `${x(day + 0.5).toFixed(1)},${y(value).toFixed(1)}`;
  const band = [
    ...levels.map(({ day, high }) => at(day, high)),
    ...[...levels].reverse().map(({ day, low }) => at(day, low)),
  ];
  return (
    <>
      <polygon className="chart-band" points={band.join(' ')} />
      <polyline className="chart-line" points={levels.map(({ day, mean }) => at(day, mean)).join(' ')} />
    </>
  );
}

interface DayAxisProps {
  readonly start: Day;
  readonly days: number;
  readonly x: (day: number) => number;
  readonly top: number;
  readonly width: number;
}

function DayAxis({ start, days, x, top, width }: DayAxisProps) {
  const format = days > 500 ? longDay : shortDay;
  return (
    <g>
      {daysAlong(days, Math.max(2, Math.floor(width / 78))).map((day) => {
        const nearEnd = x(day) > x(days) - 22;
        return (
          <g key={day}>
            <line className="chart-grid" x1={x(day)} x2={x(day)} y1={top - 4} y2={top + 2} />
            <text
              className="chart-tick"
              x={nearEnd ? x(days) : x(day)}
              y={top + 16}
              textAnchor={nearEnd ? 'end' : 'middle'}
            >
              {format.format(new Date(`${addDays(start, day)}T00:00:00Z`))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

import type { TaperPlan } from '@doseline/engine';
import { type PointerEvent, useState } from 'react';
import { doseGrid, nearestDose } from '../state/dose-grid.ts';

interface StepHandlesProps {
  readonly steps: TaperPlan['steps'];
  /** The dose before the first step. */
  readonly from: number;
  readonly unit: string;
  /** From where to where each step lies. */
  readonly places: readonly (readonly [number, number])[];
  readonly y: (dose: number) => number;
  readonly doseAt: (height: number) => number;
  readonly onDose: (at: number, dose: number) => void;
}

/** Narrower steps have no room for a handle; they are typed over in the table. */
const NARROWEST = 12;

/** A handle on each step, by which its dose is dragged up and down between its neighbours. */
export function StepHandles({ steps, from, unit, places, y, doseAt, onDose }: StepHandlesProps) {
  const [held, setHeld] = useState<{ readonly at: number; readonly dose: number } | undefined>();
  const grid = doseGrid([from, ...steps.map(({ dailyDose }) => dailyDose)]);
  const pointed = (event: PointerEvent<SVGElement>, at: number): number => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const [low, high] = [steps[at + 1]?.dailyDose ?? 0, steps[at - 1]?.dailyDose ?? from];
    return nearestDose(doseAt(event.clientY - (box?.top ?? 0)), grid, Math.max(low, grid), high);
  };
  return (
    <g className="chart-handles">
      {steps.map(({ from: day, dailyDose }, at) => {
        const [left, right] = places[at] ?? [0, 0];
        if (dailyDose === 0 || at === steps.length - 1 || right - left < NARROWEST) return null;
        const dose = held?.at === at ? held.dose : dailyDose;
        const middle = (left + right) / 2;
        return (
          <g key={day} data-held={held?.at === at || undefined}>
            {dose === dailyDose ? null : <line className="chart-held" x1={left} x2={right} y1={y(dose)} y2={y(dose)} />}
            <circle className="chart-handle" cx={middle} cy={y(dose)} r={4} />
            {held?.at === at ? (
              <text className="chart-words" x={middle} y={y(dose) - 12} textAnchor="middle">
                {dose} {unit}
              </text>
            ) : null}
            <rect
              className="chart-grip"
              x={left}
              y={y(dailyDose) - 14}
              width={right - left}
              height={28}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setHeld({ at, dose: dailyDose });
              }}
              onPointerMove={(event) => {
                if (held?.at === at) setHeld({ at, dose: pointed(event, at) });
              }}
              onPointerUp={() => {
                if (held?.at === at && held.dose !== dailyDose) onDose(at, held.dose);
                setHeld(undefined);
              }}
              onPointerCancel={() => setHeld(undefined)}
            />
          </g>
        );
      })}
    </g>
  );
}

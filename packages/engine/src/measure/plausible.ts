import type { MeasurementKind } from '../nouns/person.ts';
import { ENGINE_UNIT } from './ucum.ts';

/** What a living person can have, in the engine's units. A value outside is a slip of unit or typing, and is not used. */
const RANGE: Readonly<Record<MeasurementKind, readonly [number, number]>> = {
  creatinine: [0.1, 30],
  egfr: [0, 250],
  weight: [0.3, 500],
  height: [20, 260],
  potassium: [0.5, 15],
};

/** The oldest age that is believed. */
export const OLDEST = 125;

/** The name of a kind of measurement in a sentence. */
export function measureName(kind: MeasurementKind | 'pregnancy'): string {
  return kind === 'egfr' ? 'eGFR' : kind;
}

/**
 * Why a value cannot be right, as the end of a sentence; undefined when it can.
 *
 * @example implausible('egfr', -5) // 'is outside 0 to 250 mL/min/{1.73_m2} and was not used'
 */
export function implausible(kind: MeasurementKind, value: number): string | undefined {
  const [low, high] = RANGE[kind];
  return value >= low && value <= high
    ? undefined
    : `is outside ${low} to ${high} ${ENGINE_UNIT[kind]} and was not used`;
}

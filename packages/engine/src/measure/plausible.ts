import type { MeasurementKind } from '../nouns/measurement.ts';
import { ENGINE_UNIT } from './ucum.ts';

/** What a living person can have, in the engine's units. A value outside is a slip of unit or typing, and is not used. */
const RANGE: Readonly<Record<MeasurementKind, readonly [number, number]>> = {
  creatinine: [0.1, 30],
  egfr: [0, 250],
  crcl: [0, 300],
  weight: [0.3, 500],
  height: [20, 260],
  bsa: [0.1, 4],
  potassium: [0.5, 15],
  sodium: [80, 220],
  magnesium: [0.1, 30],
  calcium: [2, 30],
  glucose: [5, 3000],
  hba1c: [2, 25],
  inr: [0.5, 50],
  tsh: [0, 2000],
  lithium: [0, 20],
  digoxin: [0, 100],
  alt: [0, 50_000],
  ast: [0, 50_000],
  bilirubin: [0, 100],
  hemoglobin: [1, 30],
  platelets: [0, 10_000],
  neutrophils: [0, 500],
  gestation: [0, 45],
};

/** The oldest age that is believed. */
export const OLDEST = 125;

/** The name of a kind of measurement in a sentence. */
export function measureName(kind: MeasurementKind | 'pregnancy'): string {
  return NAMES[kind] ?? kind;
}

const NAMES: Partial<Readonly<Record<MeasurementKind | 'pregnancy', string>>> = {
  egfr: 'eGFR',
  crcl: 'creatinine clearance',
  bsa: 'body surface',
  hba1c: 'HbA1c',
  inr: 'INR',
  tsh: 'TSH',
  lithium: 'lithium level',
  digoxin: 'digoxin level',
  alt: 'ALT',
  ast: 'AST',
  gestation: 'week of pregnancy',
};

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

import type { Day } from './day.ts';

export const MEASUREMENT_KINDS = [
  'creatinine',
  'egfr',
  'crcl',
  'weight',
  'height',
  'bsa',
  'potassium',
  'sodium',
  'magnesium',
  'calcium',
  'glucose',
  'hba1c',
  'inr',
  'tsh',
  'lithium',
  'digoxin',
  'alt',
  'ast',
  'bilirubin',
  'hemoglobin',
  'platelets',
  'neutrophils',
  'gestation',
] as const;
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

/** Beyond which a measured value counts, in the engine's unit: higher than `above` or lower than `below`, never just at it. */
export interface Limit {
  readonly above?: number;
  readonly below?: number;
}

/** A measured value in the engine's unit (`ENGINE_UNIT` in measure/ucum.ts). */
export interface Measurement {
  readonly kind: MeasurementKind;
  readonly value: number;
  /** Undefined when the source gives none; it is then taken as current, and said so. */
  readonly day?: Day;
}

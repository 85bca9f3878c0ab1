import { ENGINE_UNIT, type Limit, MEASUREMENT_KINDS, type MeasurementKind, toEngineUnit } from '@doseline/engine';
import { z } from 'zod';
import { text } from './values.ts';

const NOT_HERE: ReadonlySet<MeasurementKind> = new Set([
  'creatinine',
  'egfr',
  'crcl',
  'weight',
  'height',
  'bsa',
  'gestation',
] as const);

/** What a condition can be measured by. Kidneys have facts of their own kind, which would tell the same twice. */
export const ANALYTES = MEASUREMENT_KINDS.filter((kind) => !NOT_HERE.has(kind));

const bound = z.number().positive().optional();

/** The fields of a limit: beyond it, not at it, and the unit in which it is written. */
export const LIMIT = { above: bound, below: bound, unit: text };

/** A limit as it is written. */
export interface WrittenLimit {
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly unit: string;
}

export function oneSided({ above, below }: WrittenLimit, context: z.core.$RefinementCtx): void {
  if ((above === undefined) === (below === undefined))
    context.addIssue({ code: 'custom', message: 'needs either `above` or `below`', path: ['above'] });
}

export function isUnitOf(analyte: MeasurementKind, unit: string, context: z.core.$RefinementCtx): void {
  if (toEngineUnit(analyte, 1, unit) === undefined)
    context.addIssue({ code: 'custom', message: notAUnit(analyte, unit), path: ['unit'] });
}

export function notAUnit(analyte: MeasurementKind, unit: string): string {
  return `\`${unit}\` is no unit of ${analyte} that Doseline reads: write it in ${ENGINE_UNIT[analyte]}`;
}

/**
 * A limit in the engine's unit.
 *
 * @example limitOf('neutrophils', { below: 1000, unit: '/uL' }) // { below: 1 }
 */
export function limitOf(analyte: MeasurementKind, { above, below, unit }: WrittenLimit): Limit {
  const inUnit = (value: number) => Number((toEngineUnit(analyte, value, unit) ?? Number.NaN).toPrecision(12));
  return {
    ...(above !== undefined && { above: inUnit(above) }),
    ...(below !== undefined && { below: inUnit(below) }),
  };
}

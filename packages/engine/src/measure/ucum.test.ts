import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasurementKind } from '../nouns/measurement.ts';
import { ENGINE_UNIT, toEngineUnit } from './ucum.ts';

test.each<[MeasurementKind, number, string, number | undefined]>([
  ['creatinine', 1.2, 'mg/dL', 1.2],
  ['creatinine', 1.2, 'mg/dl', 1.2],
  ['creatinine', 88.4, 'umol/L', 1],
  ['creatinine', 88.4, 'µmol/L', 1],
  ['creatinine', 88.4, 'μmol/l', 1],
  ['creatinine', 0.0884, 'mmol/L', 1],
  ['creatinine', 12, 'mg/L', 1.2],
  ['creatinine', 1, 'kg', undefined],
  ['egfr', 28, 'mL/min/{1.73_m2}', 28],
  ['egfr', 28, 'mL/min/1.73m2', 28],
  ['egfr', 28, 'mL/min/1.73 m²', 28],
  ['egfr', 28, 'mL/min/1.73m^2', 28],
  ['egfr', 28, 'ml/min/1.73 sq M', 28],
  ['egfr', 28, 'mL/min', 28],
  ['egfr', 28, 'mL/h', undefined],
  ['weight', 70, 'kg', 70],
  ['weight', 70000, 'g', 70],
  ['weight', 100, '[lb_av]', 45.359237],
  ['weight', 100, 'lbs', 45.359237],
  ['weight', 16, '[oz_av]', 0.45359237],
  ['weight', 11, 'st', undefined],
  ['height', 1.7, 'm', 170],
  ['height', 70, '[in_i]', 177.8],
  ['height', 70, 'in', 177.8],
  ['bsa', 1.8, 'm2', 1.8],
  ['bsa', 1.8, 'm²', 1.8],
  ['bsa', 1.8, 'm^2', 1.8],
  ['bsa', 1.8, 'kg/m2', undefined],
  ['potassium', 4.1, 'meq/L', 4.1],
  ['potassium', 4.1, 'mEq/L', 4.1],
  ['potassium', 16, 'mg/dL', 4.09232],
  ['potassium', 4.1, '', undefined],
])('%s %d %s', (kind, value, unit, expected) => {
  const converted = toEngineUnit(kind, value, unit);
  if (expected === undefined) expect(converted).toBeUndefined();
  else expect(converted).toBeCloseTo(expected, 6);
});

test('any unit gives a number or undefined, and the same one twice', () => {
  const kinds = fc.constantFrom(...(Object.keys(ENGINE_UNIT) as MeasurementKind[]));
  fc.assert(
    fc.property(
      kinds,
      fc.double({ noNaN: true, min: 0, max: 1e6 }),
      fc.string({ unit: 'binary' }),
      (kind, value, unit) => {
        expect(toEngineUnit(kind, value, unit)).toBe(toEngineUnit(kind, value, unit));
      },
    ),
  );
});

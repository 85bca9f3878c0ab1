import type { MeasurementKind } from '../nouns/person.ts';

/** The unit of each kind of measurement inside the engine, as a UCUM code. */
export const ENGINE_UNIT: Readonly<Record<MeasurementKind, string>> = {
  creatinine: 'mg/dL',
  egfr: 'mL/min/{1.73_m2}',
  weight: 'kg',
  height: 'cm',
  potassium: 'mmol/L',
};

// 1 mg/dL of creatinine (113.12 g/mol) is 88.4 umol/L; 1 mg/dL of potassium (39.098 g/mol) is 0.2558 mmol/L.
const CREATININE = 88.4;
const POTASSIUM = 0.25577;
const POUND = 0.45359237;

/**
 * Factor from a unit to the engine's, by the unit without its punctuation. An eGFR in plain mL/min is taken as already
 * indexed to 1.73 m2: the codes and keys it comes under are defined so, and many laboratories shorten the unit.
 */
const FACTORS: Readonly<Record<MeasurementKind, ReadonlyMap<string, number>>> = {
  creatinine: table({ 'mg/dl': 1, 'mg/l': 0.1, 'umol/l': 1 / CREATININE, 'mmol/l': 1000 / CREATININE }),
  egfr: table({ 'ml/min': 1, 'ml/min/173m2': 1, 'ml/min/173': 1, 'ml/min/173sqm': 1, 'ml/s': 60, 'ml/s/173m2': 60 }),
  weight: table({
    kg: 1,
    kilograms: 1,
    g: 0.001,
    lb: POUND,
    lbs: POUND,
    lbav: POUND,
    pounds: POUND,
    oz: POUND / 16,
    ozav: POUND / 16,
  }),
  height: table({ cm: 1, m: 100, mm: 0.1, in: 2.54, ini: 2.54, inch: 2.54, inches: 2.54, ft: 30.48, fti: 30.48 }),
  potassium: table({ 'mmol/l': 1, 'meq/l': 1, 'mg/dl': POTASSIUM }),
};

function table(factors: Record<string, number>): ReadonlyMap<string, number> {
  return new Map(Object.entries(factors));
}

/** Units seen lately: `kind unit` to factor. Real input repeats a handful of spellings. */
const seen = new Map<string, number | undefined>();

/**
 * Converts a measured value to the engine's unit ({@link ENGINE_UNIT}). UCUM codes and the usual ways of printing them are read,
 * whatever their case. Undefined when the unit is not known for this kind of measurement; it is never guessed.
 *
 * @example toEngineUnit('creatinine', 106, 'umol/L') // about 1.2
 * @example toEngineUnit('weight', 70, 'st') // undefined
 */
export function toEngineUnit(kind: MeasurementKind, value: number, unit: string): number | undefined {
  if (unit === ENGINE_UNIT[kind]) return value;
  const key = `${kind} ${unit}`;
  let factor = seen.get(key);
  if (factor === undefined && !seen.has(key)) {
    factor = FACTORS[kind].get(plainUnit(unit));
    if (seen.size >= 200) seen.clear();
    seen.set(key, factor);
  }
  return factor === undefined ? undefined : value * factor;
}

/** `mL/min/{1.73_m2}`, `ml/min/1.73 m²` and `mL/min/1.73m^2` are one unit. */
function plainUnit(unit: string): string {
  return unit.length > 40
    ? ''
    : unit
        .toLowerCase()
        .replace(/[µμ]/g, 'u')
        .replace(/²/g, '2')
        .replace(/[^a-z0-9/]/g, '');
}

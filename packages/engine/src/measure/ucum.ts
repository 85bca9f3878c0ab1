import type { MeasurementKind } from '../nouns/measurement.ts';

/** The unit of each kind of measurement inside the engine, as a UCUM code. */
export const ENGINE_UNIT: Readonly<Record<MeasurementKind, string>> = {
  creatinine: 'mg/dL',
  egfr: 'mL/min/{1.73_m2}',
  crcl: 'mL/min',
  weight: 'kg',
  height: 'cm',
  bsa: 'm2',
  potassium: 'mmol/L',
  sodium: 'mmol/L',
  magnesium: 'mg/dL',
  calcium: 'mg/dL',
  glucose: 'mg/dL',
  hba1c: '%',
  inr: '{INR}',
  tsh: 'm[IU]/L',
  lithium: 'mmol/L',
  digoxin: 'ng/mL',
  alt: 'U/L',
  ast: 'U/L',
  bilirubin: 'mg/dL',
  hemoglobin: 'g/dL',
  platelets: '10*3/uL',
  neutrophils: '10*3/uL',
  gestation: 'wk',
};

/** Blood cells, as UCUM and as laboratories print it. */
const COUNT = table(
  '103/ul 109/l k/ul x103/ul x109/l thou/ul',
  1,
  '/ul 1/ul cells/ul /mcl cells/mcl /mm3 cells/mm3',
  0.001,
);

/**
 * Factor from a unit to the engine's, by the unit without its punctuation. Between mass and amount by the molar masses: creatinine 113.12,
 * potassium 39.098, magnesium 24.305, calcium 40.078, glucose 180.16, digoxin 780.9 and bilirubin 584.66 g/mol. An eGFR in plain mL/min is taken as already indexed to 1.73 m2: the codes and keys it comes
 * under are defined so, and many laboratories shorten the unit.
 */
const FACTORS: Readonly<Record<MeasurementKind, ReadonlyMap<string, number>>> = {
  creatinine: table('mg/dl', 1, 'mg/l', 0.1, 'umol/l', 1 / 88.4, 'mmol/l', 1000 / 88.4),
  egfr: table('ml/min ml/min/173m2 ml/min/173 ml/min/173sqm', 1, 'ml/s ml/s/173m2', 60),
  crcl: table('ml/min', 1, 'ml/s', 60),
  weight: table('kg kilograms', 1, 'g', 0.001, 'lb lbs lbav pounds', 0.45359237, 'oz ozav', 0.45359237 / 16),
  height: table('cm', 1, 'm', 100, 'mm', 0.1, 'in ini inch inches', 2.54, 'ft fti', 30.48),
  bsa: table('m2 sqm', 1, 'cm2', 0.0001),
  potassium: table('mmol/l meq/l', 1, 'mg/dl', 0.25577),
  sodium: table('mmol/l meq/l', 1),
  magnesium: table('mg/dl', 1, 'mmol/l', 2.4305, 'meq/l', 1.21525),
  calcium: table('mg/dl', 1, 'mmol/l', 4.0078, 'meq/l', 2.0039),
  glucose: table('mg/dl', 1, 'mmol/l', 18.016),
  hba1c: table(' percent', 1),
  inr: table('inr 1 ratio', 1),
  tsh: table('miu/l uiu/ml mu/l uu/ml', 1),
  lithium: table('mmol/l meq/l', 1),
  digoxin: table('ng/ml ug/l mcg/l', 1, 'nmol/l', 0.7809),
  alt: table('u/l iu/l', 1),
  ast: table('u/l iu/l', 1),
  bilirubin: table('mg/dl', 1, 'umol/l', 1 / 17.104),
  hemoglobin: table('g/dl', 1, 'g/l', 0.1),
  platelets: COUNT,
  neutrophils: COUNT,
  gestation: table('wk w week weeks', 1, 'd day days', 1 / 7),
};

/** Units of one size, with spaces between, each time before their factor. */
function table(...pairs: readonly (string | number)[]): ReadonlyMap<string, number> {
  const factors = new Map<string, number>();
  for (let i = 0; i < pairs.length; i += 2)
    for (const unit of String(pairs[i]).split(' ')) factors.set(unit, Number(pairs[i + 1]));
  return factors;
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
  if (unit.length > 40) return undefined;
  const key = `${kind} ${unit}`;
  if (!seen.has(key)) {
    if (seen.size >= 200) seen.clear();
    seen.set(key, FACTORS[kind].get(plainUnit(unit)));
  }
  const factor = seen.get(key);
  return factor === undefined ? undefined : value * factor;
}

/** `mL/min/{1.73_m2}`, `ml/min/1.73 m²` and `mL/min/1.73m^2` are one unit. */
function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/[^a-z0-9/]/g, '');
}

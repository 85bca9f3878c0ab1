/** What figures are counted in here: hours, litres, litres an hour, shares of 1. */
export type KineticUnit = 'h' | 'L' | 'L/h' | '1';

const FACTORS: Readonly<Record<KineticUnit, Readonly<Record<string, number>>>> = {
  h: { h: 1, min: 1 / 60, d: 24 },
  L: { L: 1, mL: 0.001 },
  'L/h': { 'L/h': 1, 'mL/min': 0.06, 'mL/h': 0.001, 'L/min': 60 },
  '1': { '1': 1, '%': 0.01 },
};

/**
 * A value of a fact in the unit wanted, and whether it stands for each kg of body weight. Undefined for a unit that does not measure that.
 *
 * @example kineticValue(1.7, 'mL/min/kg', 'L/h') // { value: 0.102, perKg: true }
 */
export function kineticValue(
  value: number,
  unit: string,
  wanted: KineticUnit,
): { readonly value: number; readonly perKg: boolean } | undefined {
  // Both L/h/kg and L/kg/h are written.
  const bare = unit.replace('/kg', '');
  const factor = FACTORS[wanted][bare];
  return factor === undefined ? undefined : { value: value * factor, perKg: bare !== unit };
}

/** Doses are told to a ten-thousandth. */
const FINEST = 10_000;

/**
 * The largest amount of which all doses of a plan are whole multiples: what its products make in even steps.
 *
 * @example doseGrid([55, 50, 45, 0]) // 5
 */
export function doseGrid(doses: readonly number[]): number {
  const whole = doses.map((dose) => Math.round(dose * FINEST)).filter((dose) => dose > 0);
  return whole.reduce(commonDivisor, 0) / FINEST;
}

/**
 * The dose of the grid that lies nearest, never above the step before nor below the one after: a taper never rises.
 *
 * @example nearestDose(42, 5, 40, 55) // 40
 */
export function nearestDose(dose: number, grid: number, low: number, high: number): number {
  const least = Math.ceil(low / grid - 1e-9);
  const most = Math.floor(high / grid + 1e-9);
  const steps = Math.min(most, Math.max(least, Math.round(dose / grid)));
  return Number((steps * grid).toPrecision(12));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

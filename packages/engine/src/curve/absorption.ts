import { type Exponentials, slopeAt } from './exponentials.ts';

/**
 * The answer to a dose that is absorbed at a first-order rate (1/h), from the answer to one put in at once. The area stays the same. Where the
 * rate meets one of the sum's own, the closed form has another shape; a rate nudged by a hundred-thousandth differs by no more than that.
 */
export function absorbed(disposition: Exponentials, perHour: number): Exponentials {
  const meets = disposition.some(({ rate }) => Math.abs(perHour - rate) < rate * NUDGE);
  const ka = meets ? perHour * (1 + 2 * NUDGE) : perHour;
  const terms = disposition.map(({ size, rate }) => ({ size: (size * ka) / (ka - rate), rate }));
  return [...terms, { size: -terms.reduce((sum, { size }) => sum + size, 0), rate: ka }];
}

/**
 * The rate of absorption (1/h) by which a single dose peaks after so many hours, by bisection over its logarithm: the slope at that time falls
 * from above to below 0 as the rate rises. For one compartment it solves Tmax = ln(ka/ke) / (ka − ke). Undefined where the peak comes later
 * than absorption can explain without being slower than elimination: then the product releases slowly, or its half-life is that of absorption.
 *
 * @example absorptionRate(oneCompartment(5.24), 1) // 3.4
 */
export function absorptionRate(disposition: Exponentials, peakHours: number): number | undefined {
  const slowest = Math.min(...disposition.map(({ rate }) => rate));
  let low = Math.log(slowest * (1 + 4 * NUDGE));
  let high = Math.log(FASTEST / peakHours);
  const rises = (logRate: number) => slopeAt(absorbed(disposition, Math.exp(logRate)), peakHours) > 0;
  if (!rises(low) || rises(high)) return undefined;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (rises(middle)) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

const NUDGE = 1e-5;
/** Beyond this many absorptions within the time to the peak, a dose is as good as put in at once. */
const FASTEST = 500;

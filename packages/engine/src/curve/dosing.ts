/** A dose in mg at an hour of the curve; hour 0 is where it begins. */
export interface TimedDose {
  readonly hour: number;
  readonly mg: number;
}

/** A constant rate from one hour to another. */
export interface Infusion {
  readonly from: number;
  readonly to: number;
  readonly mgPerHour: number;
}

/** All that reaches the body: from hour 0 on, and for long before it. */
export interface Dosing {
  readonly doses: readonly TimedDose[];
  readonly infusions: readonly Infusion[];
  /** Taken every day before hour 0, each at its hour of the day (0 to 24): the curve begins at steady state. */
  readonly dailyBefore: readonly TimedDose[];
  /** Infused before hour 0. */
  readonly mgPerHourBefore: number;
  /** It is taken on and on: there is no last dose. */
  readonly goesOn: boolean;
}

/** What one day before hour 0 brought, in mg; 0 where nothing was taken. */
export function dailyAmountBefore({ dailyBefore, mgPerHourBefore }: Dosing): number {
  return dailyBefore.reduce((sum, { mg }) => sum + mg, 0) + mgPerHourBefore * 24;
}

/** The hour of the last dose, or the end of the last infusion; undefined where it goes on or nothing was ever given. */
export function lastHour({ doses, infusions, dailyBefore, mgPerHourBefore, goesOn }: Dosing): number | undefined {
  if (goesOn) return undefined;
  const ends = [...doses.map(({ hour }) => hour), ...infusions.map(({ to }) => to)];
  if (dailyBefore.length > 0) ends.push(Math.max(...dailyBefore.map(({ hour }) => hour)) - 24);
  if (mgPerHourBefore > 0) ends.push(0);
  const last = ends.reduce((latest, hour) => Math.max(latest, hour), Number.NEGATIVE_INFINITY);
  return Number.isFinite(last) ? last : undefined;
}

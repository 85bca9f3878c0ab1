/** Round values from 0 to at least `top`, some four of them. */
export function ticksTo(top: number, about = 4): readonly number[] {
  if (!(top > 0)) return [0, 1];
  const rough = top / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const gap = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * (1 - 1e-9)) ?? 10 * power;
  const count = Math.ceil(top / gap - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * gap).toPrecision(12)));
}

/**
 * Days at which a time axis is written, whole weeks apart where it is longer than some weeks.
 *
 * @example daysAlong(84, 6) // [0, 14, 28, 42, 56, 70, 84]
 */
export function daysAlong(days: number, most: number): readonly number[] {
  const gaps = [1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640];
  const gap = gaps.find((one) => days / one <= most) ?? days;
  return Array.from({ length: Math.floor(days / gap) + 1 }, (_, i) => i * gap);
}

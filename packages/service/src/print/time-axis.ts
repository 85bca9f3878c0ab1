/** Marks on an axis: where they stand, and what stands there. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/**
 * Round values from 0 to the highest, at most so many steps of 1, 2 or 5 times a power of ten.
 *
 * @example roundTicks(417, 4).map(({ label }) => label) // ['0', '200', '400']
 */
export function roundTicks(highest: number, most: number): readonly Tick[] {
  const rough = highest / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const gap = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough * (1 - 1e-9)) ?? power * 10;
  return upTo(highest, gap).map((value) => ({ value, label: String(Number(value.toPrecision(6))) }));
}

/** Hours up to four days, else days: the name of the axis and its ticks, at most so many. */
export function timeTicks(
  hours: number,
  most: number,
): { readonly unit: 'hours' | 'days'; readonly ticks: readonly Tick[] } {
  const unit = hours <= 96 ? 'hours' : 'days';
  const per = unit === 'hours' ? 1 : 24;
  const gaps = unit === 'hours' ? [1, 2, 3, 6, 12, 24] : [1, 2, 7, 14, 28, 56, 91, 182];
  const gap = gaps.find((one) => hours / per / one <= most) ?? 365;
  return { unit, ticks: upTo(hours, gap * per).map((value) => ({ value, label: String(Math.round(value / per)) })) };
}

function upTo(highest: number, gap: number): readonly number[] {
  return Array.from({ length: Math.floor(highest / gap + 1e-9) + 1 }, (_, i) => i * gap);
}

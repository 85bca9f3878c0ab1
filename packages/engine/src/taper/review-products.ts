import { addDays, type Day } from '../nouns/day.ts';
import { compare, exactly, type Fraction, plus, shown, times, ZERO } from './fraction.ts';
import type { Makeable } from './makeable.ts';
import type { Piece } from './products.ts';
import type { GivenDay, TaperRemark } from './taper-review.ts';

/** What doses are made of, as far as it is known. */
export interface Products {
  readonly unit: string;
  readonly makeable?: Makeable;
  readonly pieces?: readonly Piece[];
}

/** Doses that nobody can take, and days of which the parts are another sum. */
export function productRemarks(
  { doses }: GivenDay,
  dose: Fraction,
  { makeable, pieces, unit }: Products,
): TaperRemark[] {
  const remarks: TaperRemark[] = [];
  if (makeable !== undefined && dose.top > 0n && !makeable.makes(dose))
    remarks.push({
      grade: 'wrong',
      rule: 'impossible dose',
      say: `${shown(dose)} ${unit} a day cannot be made from these products.`,
    });
  if (doses === undefined) return remarks;
  let sum = ZERO;
  for (const { strength, count } of doses.flatMap(({ tablets }) => tablets)) {
    const [of, so] = [exactly(strength) ?? ZERO, exactly(count) ?? ZERO];
    sum = plus(sum, times(of, so));
    const piece = pieces?.find((one) => compare(one.strength, of) === 0);
    if (pieces !== undefined && piece === undefined)
      remarks.push({ grade: 'wrong', rule: 'impossible dose', say: `There is no strength of ${shown(of)} ${unit}.` });
    else if (piece !== undefined && !piece.liquid && times(so, { top: BigInt(piece.parts), bottom: 1n }).bottom !== 1n)
      remarks.push({
        grade: 'wrong',
        rule: 'impossible dose',
        say: `${shown(so)} of the ${shown(of)} ${unit} ${piece.form} cannot be had by dividing it.`,
      });
  }
  if (compare(sum, dose) !== 0)
    remarks.push({
      grade: 'wrong',
      rule: 'sum',
      say: `Its doses add up to ${shown(sum)} ${unit}, not to ${shown(dose)}.`,
    });
  return remarks;
}

/** Whether a step or stage begins on the day on which the one before has ended. */
export function dateRemarks(from: Day | undefined, due: Day | undefined, before: string): readonly TaperRemark[] {
  if (due === undefined || from === undefined || from === due) return [];
  return [{ grade: 'wrong', rule: 'dates', say: `It begins on ${from}; ${before} ends so that it should be ${due}.` }];
}

/** The day after a step; undefined where its days are none that a calendar could hold. */
export function nextDay(from: Day | undefined, days: number): Day | undefined {
  const sane = Number.isSafeInteger(days) && days >= 0 && days <= 36_500;
  return from === undefined || !sane || from > '9000' ? undefined : addDays(from, days);
}

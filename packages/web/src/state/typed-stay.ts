import { typedDay } from './typed-day.ts';

/** A stay in a hospital as typed. Days are ISO text; without a last day it still lasts. */
export interface TypedStay {
  /** Stays the same while everything else is typed. */
  readonly id: number;
  readonly from: string;
  readonly to: string;
}

/** The next stay to be typed in after those that stand there. */
export function nextStay(stays: readonly TypedStay[]): TypedStay {
  return { id: Math.max(0, ...stays.map(({ id }) => id)) + 1, from: '', to: '' };
}

/** What is wrong with a stay, as seen on `today`. */
export function stayTroubles(stay: TypedStay, today: string): { readonly from?: string; readonly to?: string } {
  const [from, to] = [typedDay(stay.from), typedDay(stay.to)];
  if (from === undefined) return to === undefined ? {} : { from: 'Give the first day too.' };
  if (from > today) return { from: 'This day is still to come. Check the year.' };
  if (to !== undefined && to > today) return { to: 'This day is still to come. Leave it open while the stay lasts.' };
  return to !== undefined && to < from ? { to: 'It ends before it begins. Check both days.' } : {};
}

/** The stays as a person file has them; one that is not begun is left out. */
export function stayEntries(stays: readonly TypedStay[]): readonly unknown[] {
  return stays.flatMap((stay) => {
    const [from, to] = [typedDay(stay.from), typedDay(stay.to)];
    if (from === undefined && to === undefined) return [];
    return [{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

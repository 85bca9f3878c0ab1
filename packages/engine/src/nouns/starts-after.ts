import type { Day } from './day.ts';

/** Whether a use, or a line of a list, starts only after a day. */
export function startsAfter({ from }: { readonly from?: Day }, day: Day): boolean {
  return from !== undefined && from > day;
}

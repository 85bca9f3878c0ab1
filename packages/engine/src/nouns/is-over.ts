import type { Day } from './day.ts';

/** Whether a use, or a line of a list, is over on a day: after its last day, or said to be so without one. */
export function isOver({ to, ended }: { readonly to?: Day; readonly ended?: boolean }, asOf: Day): boolean {
  return to === undefined ? ended === true : to < asOf;
}

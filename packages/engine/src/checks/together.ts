import type { DrugUse } from '../nouns/drug-use.ts';

/** Whether two uses are taken on a day in common; a beginning or an end that was not given is open. */
export function together(a: DrugUse, b: DrugUse): boolean {
  return (
    !(a.to !== undefined && b.from !== undefined && b.from > a.to) &&
    !(b.to !== undefined && a.from !== undefined && a.from > b.to)
  );
}

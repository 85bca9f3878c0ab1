import type { Knowledge } from '../knowledge.ts';
import { LOCAL_ROUTES, type Route } from '../nouns/route.ts';
import type { TaperRecord } from '../nouns/taper.ts';

/**
 * How the knowledge says that a drug is brought down: its own record, else that of its smallest class. Of several by days of use the one that holds;
 * where the use is not known, the one for the longest. Undefined where there is none.
 */
export function guidanceOn(
  drug: string,
  route: Route,
  takenDays: number | undefined,
  knowledge: Knowledge,
): TaperRecord | undefined {
  const here = (knowledge.pack.tapers ?? [])
    .filter(({ routes }) => (routes === undefined ? !LOCAL_ROUTES.has(route) : routes.includes(route)))
    .filter(({ usedFromDays = 0 }) => takenDays === undefined || usedFromDays <= takenDays)
    .sort((a, b) => (b.usedFromDays ?? 0) - (a.usedFromDays ?? 0));
  const size = (id: string) => knowledge.classById(id)?.members.length ?? Number.POSITIVE_INFINITY;
  const classes = [...knowledge.classesOf(drug)].sort((a, b) => size(a) - size(b));
  for (const id of [drug, ...classes]) {
    const record = here.find((one) => one.for.includes(id));
    if (record !== undefined) return record;
  }
  return undefined;
}

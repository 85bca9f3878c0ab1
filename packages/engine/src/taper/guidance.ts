import type { Knowledge } from '../knowledge.ts';
import type { Route } from '../nouns/route.ts';
import { LOCAL_ROUTES } from '../nouns/route.ts';
import type { TaperRecord } from '../nouns/taper.ts';

/** How the knowledge says that a drug is brought down: its own record, else that of its smallest class. Undefined where there is none. */
export function guidanceOn(drug: string, route: Route, knowledge: Knowledge): TaperRecord | undefined {
  const here = (knowledge.pack.tapers ?? []).filter(({ routes }) =>
    routes === undefined ? !LOCAL_ROUTES.has(route) : routes.includes(route),
  );
  const own = here.find((record) => record.for.includes(drug));
  if (own !== undefined) return own;
  const size = (id: string) => knowledge.classById(id)?.members.length ?? Number.POSITIVE_INFINITY;
  const classes = [...knowledge.classesOf(drug)].sort((a, b) => size(a) - size(b));
  for (const id of classes) {
    const record = here.find((one) => one.for.includes(id));
    if (record !== undefined) return record;
  }
  return undefined;
}

import {
  type Day,
  type GivenTaper,
  type Knowledge,
  planTaper,
  resumeTaper,
  reviewTaper,
  type TaperPlan,
  type TaperRefusal,
  type TaperRequest,
  type TaperReview,
} from '@doseline/engine';
import { type GivenTaperRequest, taperRequest } from './taper-request.ts';

/** A plan; after changes with the request of which it was made, so that a further change can be asked for. */
export type TaperAnswer = TaperPlan & { readonly request?: TaperRequest };

/** Plans a taper, then changes it as `resume` says. Without a start it begins on `today`. */
export function taper(given: GivenTaperRequest, knowledge: Knowledge, today: Day): TaperAnswer | TaperRefusal {
  const { request: asked, changes } = taperRequest(given);
  let request = asked(today);
  const first = planTaper(request, knowledge);
  if ('refused' in first) return first;
  let plan = first;
  for (const change of changes) {
    const next = resumeTaper(plan, request, change, knowledge);
    if ('refused' in next) return next;
    ({ plan, request } = next);
  }
  return changes.length === 0 ? plan : { ...plan, request };
}

/** Reviews the plan of a request, or the one given beside it. */
export function taperReview(
  given: GivenTaperRequest,
  plan: GivenTaper,
  knowledge: Knowledge,
  today: Day,
): TaperReview | TaperRefusal {
  return reviewTaper(plan, taperRequest(given).request(today), knowledge);
}

import {
  type Day,
  type GivenTaper,
  type Knowledge,
  planTaper,
  resumedRequest,
  resumeTaper,
  reviewTaper,
  type TaperPlan,
  type TaperRefusal,
  type TaperReview,
} from '@doseline/engine';
import { type GivenTaperRequest, taperRequest } from './taper-request.ts';

/** Plans a taper, then changes it as `resume` says. Without a start it begins on `today`. */
export function taper(given: GivenTaperRequest, knowledge: Knowledge, today: Day): TaperPlan | TaperRefusal {
  const { request, changes } = taperRequest(given);
  let asked = request(today);
  let plan = planTaper(asked, knowledge);
  for (const change of changes) {
    if ('refused' in plan) return plan;
    const next = resumeTaper(plan, asked, change, knowledge);
    if ('refused' in next) return next;
    const resumed = resumedRequest(plan, asked, change);
    if ('refused' in resumed) return resumed;
    asked = resumed;
    plan = next;
  }
  return plan;
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

import { type Curve, drawCurve, findDrugs, type Knowledge, knownRoutes, type Refusal } from '@doseline/engine';
import { curveRequest, type GivenCurve } from './curve-request.ts';

/** Draws the curve of a drug by any of its names; without a route by the usual one. A name that stands for no one drug is refused. */
export function draw(given: GivenCurve, knowledge: Knowledge): Curve | Refusal {
  const named = given.drug.slice(0, 60);
  const { ingredients, closest } = findDrugs(given.drug, knowledge);
  if (ingredients.length > 1)
    return {
      refused: `"${named}" holds ${ingredients.join(' and ')}, each with a curve of its own.`,
      advice: 'Ask for one of them.',
    };
  const drug = knowledge.drug(ingredients[0] ?? given.drug);
  if (drug === undefined)
    return {
      refused: `Doseline knows no drug by the name "${named}".`,
      advice: closest.length > 0 ? `Did you mean ${closest.slice(0, 3).join(', ')}?` : 'Give the generic name.',
    };
  const known = knownRoutes(drug.id, knowledge);
  const usual = drug.routes?.find((route) => known.includes(route)) ?? known[0] ?? drug.routes?.[0] ?? 'oral';
  return drawCurve({ ...curveRequest(given), drug: drug.id, route: given.route ?? usual }, knowledge);
}

import type { Knowledge } from '../knowledge.ts';
import { no } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import type { TaperLimit, TaperRecord } from '../nouns/taper.ts';
import { compare, type Fraction } from './fraction.ts';
import type { TaperPerson, TaperPlan, TaperRefusal } from './taper-plan.ts';
import { quantityIn } from './units.ts';

/** What a limit is held against. */
export interface Held {
  readonly person?: TaperPerson;
  readonly route: Route;
  readonly dose: Fraction;
  readonly unit: string;
}

/** Routes by which a taper is never planned here, whatever the guidance says. */
const CLINIC_ROUTES: ReadonlySet<Route> = new Set(['intrathecal', 'epidural']);
const MOUTH_ROUTES: ReadonlySet<Route> = new Set(['oral', 'sublingual', 'buccal', 'rectal']);

/** A refusal where the route or a limit of the guidance forbids a taper at home; undefined where none is met. */
export function refusedBy(
  held: Held,
  guidance: TaperRecord | undefined,
  knowledge: Knowledge,
): TaperRefusal | undefined {
  if (CLINIC_ROUTES.has(held.route))
    return no(
      `A dose that is given by the ${held.route} route is changed in the clinic only: stopping it suddenly can kill.`,
      'Ask the clinic that looks after the pump or the catheter. Never let a pump run empty.',
    );
  const limit = (guidance?.refuse ?? []).find((one) => meets(one, held, knowledge) === 'yes');
  if (limit !== undefined) return no(limit.say, limit.do.say);
  if (!MOUTH_ROUTES.has(held.route))
    return no(
      `Doses by the ${held.route} route cannot be made up of tablets, capsules or a liquid.`,
      'Ask the prescriber or pharmacist for the steps that these products allow.',
    );
  return undefined;
}

/** The limits for which somebody must watch. */
export function supervisedBy(
  held: Held,
  guidance: TaperRecord | undefined,
  knowledge: Knowledge,
): TaperPlan['supervise'] {
  return (guidance?.supervise ?? [])
    .filter((one) => meets(one, held, knowledge) === 'yes')
    .map(({ say, do: advice }) => ({ say, urgency: advice.urgency, do: advice.say }));
}

/** Limits that could not be judged, and conditions that were not understood, as sentences. */
export function unknownLimits(held: Held, guidance: TaperRecord | undefined, knowledge: Knowledge): readonly string[] {
  const strange = (held.person?.conditions ?? []).filter((given) => idsOf(given, knowledge).length === 0);
  const open = (list: readonly TaperLimit[] | undefined) =>
    (list ?? []).filter((one) => meets(one, held, knowledge) === 'unknown').map(({ say }) => say);
  const [forbidden, watched] = [open(guidance?.refuse), open(guidance?.supervise)];
  return [
    ...strange.map(
      (given) => `The condition "${given.slice(0, 60)}" was not understood: it could be held against no limit.`,
    ),
    ...forbidden.map((say) => `Not known whether this holds of the person; if so, do not follow this plan: ${say}`),
    ...watched.map((say) => `Not known whether this holds of the person; if so, a professional watches: ${say}`),
  ];
}

/** All that a limit names must hold; unknown where nothing speaks against it but a datum is missing. */
function meets(limit: TaperLimit, held: Held, knowledge: Knowledge): 'yes' | 'no' | 'unknown' {
  const { person, route, dose, unit } = held;
  const answers: (boolean | undefined)[] = [];
  if (limit.routes !== undefined) answers.push(limit.routes.includes(route));
  if (limit.dailyAbove !== undefined) {
    const above = quantityIn(limit.dailyAbove, unit);
    answers.push(above === undefined ? undefined : compare(dose, above) > 0);
  }
  if (limit.pregnant !== undefined) answers.push(person?.pregnant);
  if (limit.ageBelow !== undefined) answers.push(person?.age === undefined ? undefined : person.age < limit.ageBelow);
  if (limit.conditions !== undefined) {
    const ids = (person?.conditions ?? []).map((given) => idsOf(given, knowledge));
    const has = ids.flat().flatMap((id) => knowledge.conditions.withParents(id));
    const hit = limit.conditions.some((id) => has.includes(id));
    // A condition that was not understood could be the one.
    const open = person?.conditions === undefined || ids.some((list) => list.length === 0);
    answers.push(hit || (open ? undefined : false));
  }
  if (answers.includes(false)) return 'no';
  return answers.includes(undefined) ? 'unknown' : 'yes';
}

function idsOf(given: string, { conditions }: Knowledge): readonly string[] {
  return conditions.byId(given) === undefined ? conditions.find({ given, codes: [] }) : [given];
}

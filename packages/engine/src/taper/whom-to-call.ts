import type { Knowledge } from '../knowledge.ts';
import type { SourceRef } from '../nouns/fact.ts';
import type { Route } from '../nouns/route.ts';
import type { HelpLine } from '../nouns/taper.ts';
import type { TaperPerson, TaperSigns } from './taper-plan.ts';

/** The signs of withdrawal by a route, as the facts on the drug and its classes have them; not those of conditions that the person does not have. */
export function warningSigns(drug: string, route: Route, person: TaperPerson | undefined, knowledge: Knowledge) {
  const has = conditionsOf(person, knowledge);
  const facts = knowledge
    .factsOf(drug)
    .withdrawal.filter(({ routes }) => routes === undefined || routes.includes(route))
    .filter(({ conditions }) => conditions === undefined || has === undefined || conditions.some((id) => has.has(id)));
  const signs: readonly TaperSigns[] = facts.map(({ say, signs: told, do: advice }) => ({
    say,
    early: told?.early ?? [],
    severe: told?.severe ?? [],
    ...(advice !== undefined && { do: { urgency: advice.urgency, say: advice.say } }),
  }));
  const sources: readonly SourceRef[] = facts.flatMap((fact) => fact.sources);
  return { signs, sources };
}

/** All conditions of a person, the wider ones too; undefined where they are not told, or one was not understood. */
function conditionsOf(person: TaperPerson | undefined, { conditions }: Knowledge): ReadonlySet<string> | undefined {
  const ids = person?.conditions?.map((given) =>
    conditions.byId(given) === undefined ? conditions.find({ given, codes: [] }) : [given],
  );
  if (ids === undefined || ids.some((list) => list.length === 0)) return undefined;
  return new Set(ids.flat().flatMap((id) => conditions.withParents(id)));
}

/** Help lines of a country, those for several countries included: not those for what this medicine or this person has nothing to do with. */
export function helpLines(
  country: string,
  drug: string,
  person: TaperPerson | undefined,
  knowledge: Knowledge,
): readonly HelpLine[] {
  const wanted = country.toUpperCase();
  const dependence = knowledge.classesOf(drug).some((id) => DEPENDENCE.has(id));
  return (knowledge.pack.helpLines ?? []).filter(
    (line) =>
      (line.country === wanted || (line.country === 'EU' && EUROPE.has(wanted))) &&
      line.kind !== 'safety-report' &&
      (line.kind !== 'substance-use' || dependence) &&
      (person?.pregnant !== false || !/pregnan/i.test(line.for ?? '')),
  );
}

/** Classes that bring dependence. */
const DEPENDENCE: ReadonlySet<string> = new Set([
  'opioids',
  'benzodiazepines',
  'barbiturates',
  'z-drugs',
  'stimulants-for-attention-deficit',
]);
const EUROPE: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE EU'.split(' '),
);

import type { Knowledge } from '../knowledge.ts';
import type { SourceRef } from '../nouns/fact.ts';
import type { Route } from '../nouns/route.ts';
import type { HelpLine } from '../nouns/taper.ts';
import type { TaperSigns } from './taper-plan.ts';

/** The signs of withdrawal by a route, as the facts on the drug and its classes have them. */
export function warningSigns(drug: string, route: Route, knowledge: Knowledge) {
  const facts = knowledge
    .factsOf(drug)
    .withdrawal.filter(({ routes }) => routes === undefined || routes.includes(route));
  const signs: readonly TaperSigns[] = facts.map(({ say, signs: told, do: advice }) => ({
    say,
    early: told?.early ?? [],
    severe: told?.severe ?? [],
    ...(advice !== undefined && { do: { urgency: advice.urgency, say: advice.say } }),
  }));
  const sources: readonly SourceRef[] = facts.flatMap((fact) => fact.sources);
  return { signs, sources };
}

/** Help lines of a country, those for several countries included. */
export function helpLines(country: string, knowledge: Knowledge): readonly HelpLine[] {
  const wanted = country.toUpperCase();
  return (knowledge.pack.helpLines ?? []).filter(
    (line) => line.country === wanted || (line.country === 'EU' && EUROPE.has(wanted)),
  );
}

const EUROPE: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE EU'.split(' '),
);

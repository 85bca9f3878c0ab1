import type { Knowledge } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Fact } from '../nouns/fact.ts';
import type { Finding, FindingKind, Severity } from '../nouns/finding.ts';

/** A fact that a check reads and that carries a severity. */
type GradedFact = Extract<Fact, { severity: Severity }>;

/** Uses in an order that does not depend on the order of the list. */
export function inOrder(uses: readonly DrugUse[]): readonly DrugUse[] {
  return uses.length < 2
    ? uses
    : [...uses].sort((a, b) =>
        a.drug < b.drug ? -1 : a.drug > b.drug ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
      );
}

/** Values without repetition, in the order given. */
export function distinct<T>(values: readonly T[]): T[] {
  return values.length < 2 ? [...values] : [...new Set(values)];
}

/** The names of uses as one phrase, whatever their order in the list. */
export function namesOf(uses: readonly DrugUse[]): string {
  return listed(distinct(uses.map((use) => use.name)).sort());
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** What was assumed about a use, and the days it spans: said wherever it counts. */
export function assumptions(uses: readonly DrugUse[], asOf: string): string[] {
  const said: string[] = [];
  for (const use of uses) {
    if (use.route === undefined) said.push(`${use.name}: route not given, taken to reach the whole body`);
    else if (use.routeAssumed) said.push(`${use.name}: route not given, taken as ${use.route}`);
    if (use.from !== undefined && use.from > asOf) said.push(`${use.name}: starts on ${use.from}`);
  }
  return said;
}

/**
 * Makes the finding of a fact about some uses. The id is made of the kind, the fact and the drugs, so that the same cause keeps its id.
 */
export function findingOf(
  kind: FindingKind,
  fact: GradedFact,
  uses: readonly DrugUse[],
  also: readonly string[],
  because: readonly string[],
  knowledge: Knowledge,
  asOf: string,
): Finding {
  const ordered = inOrder(uses);
  const drugs = distinct(ordered.map((use) => use.drug));
  const names = distinct(ordered.map((use) => use.name));
  return {
    id: `${kind}:${fact.id}:${drugs.join('+')}`,
    kind,
    severity: fact.severity,
    medicines: names,
    about: [...drugs, ...also],
    title: fact.say,
    detail: fact.clinical ?? `This concerns ${listed(names)}.`,
    advice: fact.do ?? { urgency: 'soon', say: 'Ask a pharmacist or the prescriber about this.' },
    because: [...because, ...assumptions(ordered, asOf), ...notVerified(fact)],
    sources: knowledge.sources(fact.sources),
    basis: fact.basis,
    facts: [fact.id],
  };
}

/** Says which values of a fact no seen source supports. */
export function notVerified(fact: Fact): readonly string[] {
  return fact.unverified === undefined || fact.unverified.length === 0
    ? []
    : [`not verified against a source: ${fact.unverified.join(', ')}`];
}

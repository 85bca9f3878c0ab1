import type { DrugUse } from '../nouns/drug-use.ts';
import type { Fact, MonitoringFact, WithdrawalFact } from '../nouns/fact.ts';
import type { Finding, FindingKind, Severity } from '../nouns/finding.ts';
import type { Case } from './check.ts';

/** A fact that a check reads and that carries a severity. */
type GradedFact =
  | Extract<Fact, { severity: Severity }>
  | ((MonitoringFact | WithdrawalFact) & { readonly severity: Severity });

/** Orders texts by their code units: the same in every language of the machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Values without repetition, in the order given. The lists are short: looking through them beats a set. */
export function distinct<T>(values: readonly T[]): T[] {
  const once: T[] = [];
  for (const value of values) if (!once.includes(value)) once.push(value);
  return once;
}

/** The names of uses, each once. */
export function namesIn(uses: readonly DrugUse[]): string[] {
  const names: string[] = [];
  for (const { name } of uses) if (!names.includes(name)) names.push(name);
  return names;
}

/** The drugs of uses, each once. */
export function drugsIn(uses: readonly { readonly drug: string }[]): string[] {
  const drugs: string[] = [];
  for (const { drug } of uses) if (!drugs.includes(drug)) drugs.push(drug);
  return drugs;
}

/** The names of uses as one phrase, whatever their order in the list. */
export function namesOf(uses: readonly DrugUse[]): string {
  const names = namesIn(uses);
  return listed(names.length > 1 ? names.sort() : names);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  let text = words[0] ?? '';
  for (let i = 1; i < words.length; i++) text += `${i === words.length - 1 ? ' and ' : ', '}${words[i]}`;
  return text;
}

const NOTHING: readonly string[] = Object.freeze([]);
const ASK = { urgency: 'soon', say: 'Ask a pharmacist or the prescriber about this.' } as const;

/** What was assumed about uses, and the days on which they start: said wherever it counts. */
export function assumptions(uses: readonly DrugUse[], asOf: string): readonly string[] {
  let said: string[] | undefined;
  let assumed: Map<string, string[]> | undefined;
  for (const use of uses) {
    if (use.from !== undefined && use.from > asOf) {
      said ??= [];
      said.push(`${use.name}: not yet started, starts on ${use.from}`);
    }
    if (use.route !== undefined && !use.routeAssumed) continue;
    assumed ??= new Map();
    const as = use.route ?? 'reaching the whole body';
    const names = assumed.get(as);
    if (names === undefined) assumed.set(as, [use.name]);
    else if (!names.includes(use.name)) names.push(use.name);
  }
  if (assumed === undefined) return said ?? NOTHING;
  said ??= [];
  for (const [as, names] of assumed) said.push(`route not given, taken as ${as}: ${listed(names)}`);
  return said;
}

/** Lists one after the other; the list itself where the others are empty. */
function joined(first: readonly string[], second: readonly string[], third: readonly string[]): readonly string[] {
  if (second.length === 0 && third.length === 0) return first;
  return [...first, ...second, ...third];
}

/**
 * Makes the finding of a fact about some uses. The id is made of the kind, the fact and the drugs, so that the same cause keeps its id.
 * `detail` stands where the fact has no professional wording.
 */
export function findingOf(
  kind: FindingKind,
  fact: GradedFact,
  uses: readonly DrugUse[],
  also: readonly string[],
  because: readonly string[],
  c: Case,
  detail?: string,
): Finding {
  const drugs = drugsIn(uses);
  const names = namesIn(uses);
  const finding: { -readonly [K in keyof Finding]: Finding[K] } = {
    id: `${kind}:${fact.id}:${drugs.join('+')}`,
    kind,
    severity: fact.severity,
    medicines: names,
    about: also.length === 0 ? drugs : [...drugs, ...also],
    title: fact.say,
    detail: fact.clinical ?? detail ?? `This concerns ${listed(names)}.`,
    advice: fact.do ?? ASK,
    because: joined(because, assumptions(uses, c.asOf), notVerified(fact)),
    sources: c.knowledge.sources(fact.sources),
    basis: fact.basis,
    facts: [fact.id],
  };
  if (fact.suggest !== undefined) finding.suggestions = fact.suggest;
  return finding;
}

/** Says which values of a fact no seen source supports. */
export function notVerified(fact: Fact): readonly string[] {
  return fact.unverified === undefined || fact.unverified.length === 0
    ? NOTHING
    : [`not verified against a source: ${fact.unverified.join(', ')}`];
}

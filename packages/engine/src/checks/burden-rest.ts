import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding } from '../nouns/finding.ts';
import { isNoMilder, type Severity } from '../nouns/severity.ts';
import { levelOf, sharesIn, sumOf } from './burden.ts';
import type { Case } from './check.ts';
import { burdenOf, names, speaksOf, tellsOf } from './same-harm.ts';

/** What becomes of a burden of which other findings tell. */
export interface Settled {
  /** The finding that it joins. */
  readonly into: Finding;
  /** What is left of it, where that reaches a level by itself. */
  readonly rest?: Finding;
  /** Its medicines of which, alone or with one more, neither interactions nor what is left tell: what it joins names them. */
  readonly also: readonly DrugUse[];
}

/** Up to this many drugs the ways to leave some out are gone through; a longer sum stands as it is. */
const MOST_DRUGS = 12;

/**
 * A burden beside interactions that tell of the same harm and are no milder. Of each two medicines that these name one has to go; what the others still
 * add up to, at worst, is left of the burden. Where that is as grave as the whole, the burden stands as it is: undefined. Else it joins the gravest
 * of the interactions, and what is left is told by itself; interactions that are only as grave as the burden and name fewer of its medicines are left to
 * join it, unless together they name each two.
 */
export function settle(burden: Finding, interactions: readonly Finding[], c: Case): Settled | undefined {
  const { knowledge } = c;
  const record = burdenOf(burden, knowledge);
  // What a burden is about ends with its own id.
  const drugs = burden.about.slice(0, -1);
  if (record === undefined || drugs.length > MOST_DRUGS) return undefined;
  const telling = interactions.filter(
    (other) => isNoMilder(other.severity, burden.severity) && tellsOf(other, record) && names(burden, other),
  );
  if (telling.length === 0) return undefined;
  const told: Pair[] = [];
  for (const [i, a] of drugs.entries())
    for (const b of drugs.slice(i + 1))
      if (telling.some((other) => speaksOf(other, a, b, knowledge))) told.push([a, b]);
  const shares = sharesIn(burden, drugs, c);
  const some = (of: readonly string[]) => shares.filter(({ use }) => of.includes(use.drug));
  const left = worst(drugs, told, (of) => levelOf(record, some(of))?.severity, new Map());
  if (left !== undefined && isNoMilder(left.severity, burden.severity)) return undefined;
  const rest = left && sumOf(c, record, some(left.drugs));

  const isTold = (a: string, b: string) => told.some((pair) => pair.includes(a) && pair.includes(b));
  const isAllTold = drugs.every((a, i) => drugs.slice(i + 1).every((b) => isTold(a, b) || areOneMedicine(a, b, c)));
  const into =
    isAllTold || telling.some((other) => other.severity !== burden.severity)
      ? telling.reduce((one, other) => (isNoMilder(one.severity, other.severity) ? one : other))
      : telling.find((other) => names(other, burden));
  if (into === undefined) return undefined;
  const isLeft = (drug: string) => left?.drugs.includes(drug) === true;
  const isTogether = (a: string, b: string) =>
    isTold(a, b) || (isLeft(a) && isLeft(b)) || levelOf(record, some([a, b])) === undefined;
  const open = drugs.filter(
    (a) =>
      !(isLeft(a) || telling.some(({ about }) => about.includes(a))) || drugs.some((b) => a !== b && !isTogether(a, b)),
  );
  const also = some(open).map(({ use }) => use);
  return { into, ...(rest !== undefined && { rest }), also };
}

type Pair = readonly [string, string];

/** Drugs of a burden, with what they add up to. */
interface Left {
  readonly drugs: readonly string[];
  readonly severity: Severity;
}

/** The gravest sum of any of the drugs of which no two are told of. `known`: what was found for some of them. */
function worst(
  drugs: readonly string[],
  told: readonly Pair[],
  sum: (drugs: readonly string[]) => Severity | undefined,
  known: Map<string, Left | undefined>,
): Left | undefined {
  const pair = told.find(([a, b]) => drugs.includes(a) && drugs.includes(b));
  if (pair === undefined) {
    const severity = sum(drugs);
    return severity && { drugs, severity };
  }
  const key = drugs.join('+');
  if (known.has(key)) return known.get(key);
  let gravest: Left | undefined;
  for (const gone of pair) {
    const rest = drugs.filter((drug) => drug !== gone);
    const left = worst(rest, told, sum, known);
    if (left !== undefined && (gravest === undefined || !isNoMilder(gravest.severity, left.severity))) gravest = left;
  }
  known.set(key, gravest);
  return gravest;
}

function areOneMedicine(a: string, b: string, { current }: Case): boolean {
  const others = current.filter(({ drug }) => drug === b);
  return current.every((use) => use.drug !== a || others.every(({ medicine }) => medicine === use.medicine));
}

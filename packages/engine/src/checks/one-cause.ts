import { groupInto } from '../group-into.ts';
import type { Finding } from '../nouns/finding.ts';
import { isNoMilder } from '../nouns/severity.ts';
import { settle } from './burden-rest.ts';
import type { Case } from './check.ts';
import { type Joined, join } from './join.ts';
import { isOneProduct } from './one-product.ts';
import {
  burdenOf,
  harmOf,
  isBetweenTheSame,
  names,
  namesConditions,
  speaksOf,
  tellsOf,
  tellsOfCondition,
} from './same-harm.ts';

/** The condition that a low kidney function is: whoever has the value needs no second finding for the diagnosis. */
const KIDNEY_DISEASE = 'kidney-disease';

/**
 * One finding a cause: a finding joins one that tells of the same harm and is no milder, which then says the reasons of both.
 *
 * - A condition joins a burden or an interaction of the same harm with its medicine, or another condition of the same harm. A
 *   diagnosis of kidney disease joins the kidney value of the same medicine.
 * - An interaction joins a burden that is graver or names more medicines, a graver condition that keeps one of its medicines away, or a graver one
 *   between the same drugs or classes, such as that from a higher dose on. Interactions and burdens join a duplicate of all their medicines.
 * - A burden joins interactions that are no milder where what is left without them is milder (see {@link settle}).
 * - Of two ingredients of one product, the same condition, kidney value, pregnancy or age is told once.
 */
export function oneCause(findings: readonly Finding[], c: Case): Finding[] {
  if (findings.length < 2) return [...findings];
  const { all, wider } = settleBurdens(findings, c);
  const among = byKind(all, wider, c);
  for (const finding of all) {
    const into = finding.kind === 'burden' ? undefined : whatItJoins(finding, among, c);
    if (into !== undefined) wider.set(finding, { into, also: [] });
  }
  if (wider.size === 0) return all;
  const joined = new Map<Finding, Joined[]>();
  for (const [finding, { into: first, also }] of wider) {
    // What it joins may join another, never a milder one.
    let into = first;
    for (let next = wider.get(into); next !== undefined; next = wider.get(into)) into = next.into;
    groupInto(joined, into, { finding, also });
  }
  return all.filter((one) => !wider.has(one)).map((finding) => join(finding, joined.get(finding) ?? [], c));
}

/** What a finding joins, and the uses that are named there for it. */
type Wider = Map<Finding, { readonly into: Finding; readonly also: Joined['also'] }>;

/** The findings with what is left of burdens that join others. */
function settleBurdens(findings: readonly Finding[], c: Case): { readonly all: Finding[]; readonly wider: Wider } {
  const all = [...findings];
  const wider: Wider = new Map();
  const interactions = findings.filter(({ kind }) => kind === 'interaction');
  for (const burden of all) {
    if (burden.kind !== 'burden') continue;
    const settled = settle(burden, interactions, c);
    if (settled === undefined) {
      const into = duplicateOf(burden, findings);
      if (into !== undefined) wider.set(burden, { into, also: [] });
      continue;
    }
    wider.set(burden, settled);
    const { rest } = settled;
    if (rest !== undefined && !all.some(({ id }) => id === rest.id)) all.push(rest);
  }
  return { all, wider };
}

/** The duplicate, no milder, of all the drugs of an interaction or a burden: one of them has to go anyway. */
function duplicateOf({ kind, severity, about }: Finding, findings: readonly Finding[]): Finding | undefined {
  const drugs = kind === 'burden' ? about.slice(0, -1) : about;
  return findings.find(
    (other) =>
      other.kind === 'duplicate' &&
      isNoMilder(other.severity, severity) &&
      drugs.every((drug) => other.about.includes(drug)),
  );
}

/** The findings that another one may join. */
interface Among {
  readonly kidney: readonly Finding[];
  /** Those that join nothing themselves before those that do. */
  readonly burden: readonly Finding[];
  readonly standing: readonly Finding[];
  readonly interaction: readonly Finding[];
  /** The interactions that name conditions of which they tell. */
  readonly telling: readonly Finding[];
  /** What is said of conditions and of the kidneys. */
  readonly state: readonly Finding[];
  readonly all: readonly Finding[];
  /** Whether any medicine holds several ingredients. */
  readonly hasProducts: boolean;
}

function byKind(all: readonly Finding[], wider: Wider, { knowledge, uses }: Case): Among {
  const of = (kind: Finding['kind']) => all.filter((finding) => finding.kind === kind);
  const burdens = of('burden');
  const standing = burdens.filter((one) => !wider.has(one));
  const interaction = of('interaction');
  return {
    kidney: of('kidney'),
    burden: [...standing, ...burdens.filter((one) => wider.has(one))],
    standing,
    interaction,
    telling: interaction.filter((one) => namesConditions(one, knowledge)),
    state: all.filter(({ kind }) => kind === 'condition' || kind === 'kidney'),
    all,
    hasProducts: uses.some(({ medicine }, i) => uses.findIndex((other) => other.medicine === medicine) < i),
  };
}

function whatItJoins(finding: Finding, among: Among, c: Case): Finding | undefined {
  const { all, hasProducts } = among;
  if (finding.kind === 'interaction')
    return (
      duplicateOf(finding, all) ??
      burdenFor(finding, among, c) ??
      conditionFor(finding, among, c) ??
      graverFor(finding, among, c)
    );
  const harm = among.state.includes(finding) ? harmFor(finding, among, c) : undefined;
  if (harm !== undefined || !hasProducts) return harm;
  return all.find((other) => isOneProduct(finding, other, c) && isAhead(other, finding, all));
}

/** A burden of the same harm: graver, or with more medicines. */
function burdenFor(interaction: Finding, { burden, standing }: Among, { knowledge }: Case): Finding | undefined {
  return burden.find((other) => {
    const record = burdenOf(other, knowledge);
    if (record === undefined || !tellsOf(interaction, record) || !names(other, interaction)) return false;
    if (!isNoMilder(other.severity, interaction.severity)) return false;
    if (other.severity !== interaction.severity) return true;
    return other.medicines.length > interaction.medicines.length && standing.includes(other);
  });
}

/** A graver condition of the same harm, without whose medicines nothing is left of an interaction. */
function conditionFor(interaction: Finding, { state }: Among, { knowledge }: Case): Finding | undefined {
  return state.find((other) => {
    if (other.kind !== 'condition') return false;
    if (isNoMilder(interaction.severity, other.severity) || !names(interaction, other)) return false;
    if (!tellsOfCondition(interaction, other, knowledge)) return false;
    const left = interaction.about.filter((drug) => !other.about.includes(drug));
    return left.every((a) => left.every((b) => a === b || !speaksOf(interaction, a, b, knowledge)));
  });
}

/** A graver interaction between the same drugs or classes. */
function graverFor(finding: Finding, { interaction }: Among, { knowledge }: Case): Finding | undefined {
  return interaction.find(
    (other) =>
      !isNoMilder(finding.severity, other.severity) &&
      names(other, finding) &&
      isBetweenTheSame(other, finding, knowledge),
  );
}

/** The kidney value, burden, interaction or condition that tells of the harm of a condition or a kidney value. */
function harmFor(finding: Finding, among: Among, { knowledge }: Case): Finding | undefined {
  const isWide = (other: Finding) => isNoMilder(other.severity, finding.severity) && names(other, finding);
  if (finding.kind === 'condition' && isKidneyDisease(finding, knowledge)) {
    const value = among.kidney.find((other) => isWide(other) && names(finding, other));
    if (value !== undefined) return value;
  }
  // Of a diuretic that raises the sugar, with insulin.
  const tells = (other: Finding) => isWide(other) && tellsOfCondition(other, finding, knowledge);
  const harm = harmOf(finding, knowledge);
  if (harm === undefined) return among.telling.find(tells);
  return (
    among.standing.find((other) => other.facts[0] === harm && isWide(other)) ??
    among.interaction.find(tells) ??
    among.state.find(
      (other) => harmOf(other, knowledge) === harm && isWide(other) && isAhead(other, finding, among.all),
    )
  );
}

/** Of two findings that could each join the other: whether the first is graver, or names more medicines, or else was found first. */
function isAhead(one: Finding, other: Finding, all: readonly Finding[]): boolean {
  if (one.severity !== other.severity) return isNoMilder(one.severity, other.severity);
  const more = one.medicines.length - other.medicines.length;
  if (more !== 0) return more > 0;
  // A diagnosis of kidney disease joins the value.
  return one.kind === other.kind ? all.indexOf(one) < all.indexOf(other) : one.kind === 'kidney';
}

function isKidneyDisease({ about }: Finding, { conditions }: Case['knowledge']): boolean {
  // What a condition is about ends with the condition.
  return conditions.withParents(about.at(-1) ?? '').includes(KIDNEY_DISEASE);
}

import { groupInto } from '../group-into.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Side, SuggestedAction } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
import { isNoMilder } from '../nouns/severity.ts';
import type { Case } from './check.ts';
import { distinct } from './compose.ts';
import { reasonsOf } from './reasons.ts';

/** The condition that a low kidney function is: whoever has the value needs no second finding for the diagnosis. */
const KIDNEY_DISEASE = 'kidney-disease';

/**
 * One finding a cause. What a medicine's facts say of kidney disease joins the finding about the kidney value of the same medicine; a
 * diagnosis whose fact is graver than the value's stays a finding of its own. What they say of another condition joins an interaction that
 * tells of the same harm and is no milder. A burden joins where interactions that
 * tell of the same harm and are no milder name each two of its medicines; else one of
 * them that is milder, or no graver and between fewer medicines, joins the burden, which says it among its reasons.
 */
export function oneCause(findings: readonly Finding[], c: Case): Finding[] {
  const { knowledge } = c;
  const among = joinable(findings, knowledge);
  const wider = new Map<Finding, Finding>();
  for (const finding of findings) {
    const joins = whatItJoins(finding, among, c);
    if (joins !== undefined) wider.set(finding, joins);
  }
  if (wider.size === 0) return [...findings];
  const joined = new Map<Finding, Finding[]>();
  for (let [finding, into] of wider) {
    // What it joins may join another, never a milder one.
    for (let next = wider.get(into); next !== undefined; next = wider.get(into)) into = next;
    groupInto(joined, into, finding);
  }
  return findings.filter((one) => !wider.has(one)).map((finding) => join(finding, joined.get(finding) ?? [], c));
}

/** The findings that another one may join. */
interface Joinable {
  readonly kidney: Finding[];
  readonly burden: Finding[];
  readonly interaction: Finding[];
  /** The interactions that tell of conditions, with these. */
  readonly telling: { readonly finding: Finding; readonly of: readonly string[] }[];
}

function joinable(findings: readonly Finding[], knowledge: Knowledge): Joinable {
  const among: Joinable = { kidney: [], burden: [], interaction: [], telling: [] };
  for (const finding of findings) {
    if (finding.kind === 'kidney') among.kidney.push(finding);
    else if (finding.kind === 'burden') among.burden.push(finding);
    else if (finding.kind === 'interaction') {
      among.interaction.push(finding);
      const fact = knowledge.fact(finding.facts[0] ?? '');
      if (fact?.kind === 'interaction' && fact.tellsOf !== undefined) among.telling.push({ finding, of: fact.tellsOf });
    }
  }
  return among;
}

function whatItJoins(finding: Finding, among: Joinable, c: Case): Finding | undefined {
  const { knowledge } = c;
  if (finding.kind === 'condition') {
    const value = among.kidney.find((one) => isOfTheSame(one, finding) && isNoMilder(one.severity, finding.severity));
    if (value !== undefined && isKidneyDisease(finding, knowledge)) return value;
    return among.telling.find(
      // Of a diuretic that raises the sugar, with insulin.
      ({ finding: other, of }) =>
        of.some((id) => finding.about.includes(id)) &&
        isNoMilder(other.severity, finding.severity) &&
        names(other, finding),
    )?.finding;
  }
  if (finding.kind === 'burden') return whatTellsAllOf(finding, among.interaction, c);
  if (finding.kind === 'interaction')
    return among.burden.find(
      (other) =>
        tellsOf(other, finding, knowledge) &&
        isNoMilder(other.severity, finding.severity) &&
        (other.severity !== finding.severity ||
          (other.medicines.length > finding.medicines.length &&
            whatTellsAllOf(other, among.interaction, c) === undefined)),
    );
  return undefined;
}

/** Whether a finding is about all the medicines of another one. */
function names(finding: Finding, other: Finding): boolean {
  for (const medicine of other.medicines) if (!finding.medicines.includes(medicine)) return false;
  return true;
}

/** Whether a burden tells of the harm of an interaction between some of its medicines. */
function tellsOf(burden: Finding, interaction: Finding, knowledge: Knowledge): boolean {
  // The first fact of a burden's finding is the burden itself.
  const told = knowledge.burden(burden.facts[0] ?? '')?.interactions;
  return told !== undefined && interaction.facts.some((fact) => told.includes(fact)) && names(burden, interaction);
}

/**
 * The gravest of the interactions that together tell all that a burden does: each two of its drugs stand on the two sides of one that tells of the
 * same harm and is no milder. Two that one product combines on purpose need none.
 */
function whatTellsAllOf(burden: Finding, interactions: readonly Finding[], c: Case): Finding | undefined {
  const telling = interactions.filter(
    (other) => isNoMilder(other.severity, burden.severity) && tellsOf(burden, other, c.knowledge),
  );
  if (telling.length === 0) return undefined;
  // What a burden is about ends with its own id.
  const drugs = burden.about.slice(0, -1);
  const isTold = (a: string, b: string) =>
    areOneMedicine(a, b, c) || telling.some((other) => speaksOf(other, a, b, c.knowledge));
  if (!drugs.every((a, i) => drugs.slice(i + 1).every((b) => isTold(a, b)))) return undefined;
  return telling.reduce((one, other) => (isNoMilder(one.severity, other.severity) ? one : other));
}

/** Whether two drugs stand on the two sides of an interaction that was found. */
function speaksOf({ about, facts }: Finding, a: string, b: string, knowledge: Knowledge): boolean {
  if (!about.includes(a) || !about.includes(b)) return false;
  const fact = knowledge.fact(facts[0] ?? '');
  if (fact?.kind !== 'interaction') return false;
  const stands = (drug: string, { drug: named, class: of, except }: Side) =>
    named === drug || (of !== undefined && knowledge.classesOf(drug).includes(of) && except?.includes(drug) !== true);
  const [one, two] = fact.between;
  return (stands(a, one) && stands(b, two)) || (stands(b, one) && stands(a, two));
}

function areOneMedicine(a: string, b: string, { current }: Case): boolean {
  const others = current.filter(({ drug }) => drug === b);
  return current.every((use) => use.drug !== a || others.every(({ medicine }) => medicine === use.medicine));
}

function isKidneyDisease({ about }: Finding, knowledge: Knowledge): boolean {
  return about.some((id) => knowledge.conditions.withParents(id).includes(KIDNEY_DISEASE));
}

function isOfTheSame(one: Finding, other: Finding): boolean {
  return (
    one.medicines.length === other.medicines.length && one.medicines.every((name, i) => name === other.medicines[i])
  );
}

function join(finding: Finding, others: readonly Finding[], c: Case): Finding {
  if (others.length === 0) return finding;
  const all = [finding, ...others];
  const add = <T>(pick: (finding: Finding) => readonly T[]): T[] => distinct(all.flatMap(pick));
  const suggestions = all.flatMap((f) => f.suggestions ?? []);
  return {
    ...finding,
    ...(suggestions.length > 0 && { suggestions: suggestions.filter(isFirst) }),
    // A burden's drugs are those of the interaction that it joins.
    about: add((f) => (f.kind === 'burden' && f !== finding ? [] : f.about)),
    // It names all the medicines of the others: what it assumes of them is said.
    because: add((f) => {
      if (f === finding) return f.because;
      return finding.kind === 'burden' ? [f.title, ...reasonsOf(f, c)] : reasonsOf(f, c);
    }),
    sources: add((f) => f.sources),
    facts: add((f) => f.facts),
  };
}

function isFirst({ say }: SuggestedAction, i: number, all: readonly SuggestedAction[]): boolean {
  return all.findIndex((other) => other.say === say) === i;
}

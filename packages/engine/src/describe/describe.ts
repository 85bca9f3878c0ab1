import type { Knowledge } from '../knowledge.ts';
import type { Fact } from '../nouns/fact.ts';
import { SEVERITIES, type Severity } from '../nouns/finding.ts';
import {
  MONOGRAPH_SECTIONS,
  type Monograph,
  type MonographGroup,
  type MonographLine,
  type MonographSectionId,
} from '../nouns/monograph.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import type { Route } from '../nouns/route.ts';
import { identityLines } from './identity.ts';
import { isKind } from './kinds.ts';
import { relatedTo } from './related.ts';
import { EXPECTED, SECTION_OF } from './sections.ts';

interface Placed {
  readonly section: MonographSectionId;
  readonly routes: readonly Route[];
  readonly line: MonographLine;
  /** It says what the drug is not for. */
  readonly limits: boolean;
}

/**
 * Everything the knowledge holds on one drug, by heading and route, each line with its source. Undefined when the id is not
 * known (`knowledge.names.find` turns a name into an id).
 *
 * @example describe('baclofen', knowledge)?.sections.find((section) => section.id === 'withdrawal')
 */
export function describe(id: string, knowledge: Knowledge): Monograph | undefined {
  const drug = knowledge.drug(id);
  if (drug === undefined) return undefined;
  const identity = identityLines(drug, knowledge).map((line) => ({ ...line, limits: false }));
  const placed = [...identity, ...factLines(drug, knowledge)];
  const sections = MONOGRAPH_SECTIONS.flatMap(([section, title]) => {
    const groups = byRoute(placed.filter((line) => line.section === section));
    return groups.length === 0 ? [] : [{ id: section, title, groups }];
  });
  const filled = new Set(sections.map((section) => section.id));
  return {
    id,
    name: drug.id,
    names: { brands: drug.brands ?? [], synonyms: drug.synonyms ?? [] },
    codes: { ...(drug.rxcui === undefined ? {} : { rxcui: drug.rxcui }), unii: drug.unii ?? [], atc: drug.atc ?? [] },
    classes: knowledge
      .classesOf(id)
      .map((c) => ({ id: c, name: knowledge.classById(c)?.name ?? c }))
      .filter(({ name }) => isKind(name)),
    pharmacologicClass: drug.pharmacologicClass ?? [],
    routes: drug.routes ?? [],
    products: drug.products ?? [],
    sections,
    missing: MONOGRAPH_SECTIONS.flatMap(([section, title]) =>
      EXPECTED.includes(section) && !filled.has(section) ? [{ id: section, title }] : [],
    ),
    labels: (drug.labels ?? []).flatMap((label) => knowledge.sources([{ label }])),
    related: relatedTo(drug, knowledge),
    knowledge: { version: knowledge.pack.version },
  };
}

function factLines(drug: DrugRecord, knowledge: Knowledge): Placed[] {
  const own: readonly Fact[] = Object.values<readonly Fact[]>(knowledge.factsOf(drug.id)).flat();
  const pairs = new Set(knowledge.placesOf(drug.id).map((place) => knowledge.interactions[place >> 1]?.fact));
  const named = knowledge.labelInteractionsOf(drug.id).map((open) => open.fact);
  const facts: readonly Fact[] = [
    ...own,
    ...[...pairs].flatMap((fact) => fact ?? []),
    ...named,
    ...knowledge.asideOf(drug.id),
  ];
  return facts.map((fact) => ({
    section: SECTION_OF[fact.kind],
    routes: routesFor(fact, drug),
    line: lineOf(fact, knowledge),
    limits: fact.kind === 'limitation',
  }));
}

/** The routes of a fact that the drug is given by; none named where that is all of them. */
function routesFor(fact: Fact, drug: DrugRecord): readonly Route[] {
  const own = drug.routes ?? [];
  const shared = own.filter((route) => fact.routes?.includes(route));
  if (fact.routes === undefined || (shared.length === own.length && own.length > 0)) return [];
  return shared.length > 0 ? shared : fact.routes;
}

function lineOf(fact: Fact, knowledge: Knowledge): MonographLine {
  const severity: Severity | undefined = 'severity' in fact ? fact.severity : undefined;
  const clinical = [fact.clinical, 'state' in fact ? fact.state : undefined, details(fact)].filter(
    (text) => text !== undefined,
  );
  return {
    id: fact.id,
    say: fact.say,
    ...(fact.named === undefined ? {} : { named: fact.named }),
    ...(clinical.length === 0 ? {} : { clinical: clinical.join(' ') }),
    ...(severity === undefined ? {} : { severity }),
    ...('frequency' in fact && fact.frequency !== undefined ? { frequency: fact.frequency } : {}),
    ...(fact.do === undefined ? {} : { advice: fact.do.say }),
    ...(fact.unverified === undefined ? {} : { unverified: fact.unverified }),
    basis: fact.basis,
    sources: knowledge.sources(fact.sources),
  };
}

/** Figures of a descriptive fact in words. */
function details(fact: Fact): string | undefined {
  const parts: string[] = [];
  if ('onsetHours' in fact && fact.onsetHours !== undefined)
    parts.push(`Begins ${fact.onsetHours[0]} to ${fact.onsetHours[1]} hours after the last dose.`);
  if ('signs' in fact && fact.signs?.early !== undefined) parts.push(`Early signs: ${fact.signs.early.join(', ')}.`);
  if ('signs' in fact && fact.signs?.severe !== undefined) parts.push(`Severe signs: ${fact.signs.severe.join(', ')}.`);
  if ('values' in fact && fact.values !== undefined)
    parts.push(
      `${fact.values.map((v) => `${v.name}: ${v.value}${v.high === undefined ? '' : ` to ${v.high}`} ${v.unit}`).join('; ')}.`,
    );
  // The sentence of an extracted dose says its figures already.
  if (fact.kind === 'dose' && fact.basis === 'reviewed') {
    if (fact.maxDaily !== undefined) parts.push(`At most ${fact.maxDaily.value} ${fact.maxDaily.unit} a day.`);
    if (fact.maxSingle !== undefined) parts.push(`At most ${fact.maxSingle.value} ${fact.maxSingle.unit} at once.`);
  }
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Lines of the same routes together: what a drug is for before its limits, those for every route first, within a group the gravest first. */
function byRoute(placed: readonly Placed[]): MonographGroup[] {
  const groups = new Map<string, { routes: readonly Route[]; lines: MonographLine[]; limits: boolean }>();
  for (const { routes, line, limits } of placed) {
    const key = [...routes].sort().join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { routes, lines: [line], limits });
    else {
      group.lines.push(line);
      group.limits &&= limits;
    }
  }
  const rank = (line: MonographLine) =>
    line.severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(line.severity);
  return [...groups.values()]
    .sort((a, b) => Number(a.limits) - Number(b.limits) || Math.min(a.routes.length, 1) - Math.min(b.routes.length, 1))
    .map((group) => ({ routes: group.routes, lines: group.lines.toSorted((a, b) => rank(a) - rank(b)) }));
}

import type { Knowledge, OpenFact } from '../knowledge.ts';
import type { SourceRef } from '../nouns/fact.ts';
import { ROUTES, type Route } from '../nouns/route.ts';
import { type KineticUnit, kineticValue } from './kinetic-unit.ts';

/** A figure as the knowledge has it; the names of the values that no seen source supports are in {@link Kinetics}. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  /** `/kg` where it is to be multiplied by body weight. */
  readonly perKg: boolean;
}

/** What is known of how a drug moves by one route: hours, litres, litres an hour, and shares of 1. */
export interface Kinetics {
  /** Where the level is: the plasma, or the spinal fluid around the tip of a catheter. */
  readonly space: 'plasma' | 'spinal fluid';
  readonly halfLife: Figure;
  readonly distributionHalfLife?: Figure;
  readonly peak?: Figure;
  readonly bioavailability?: Figure;
  readonly volume?: Figure;
  readonly clearance?: Figure;
  /** The half-life of what it becomes, where that acts too. */
  readonly metaboliteHalfLife?: Figure;
  /** The level does not follow the dose in proportion: doses cannot be added up. */
  readonly saturable: boolean;
  /** Names of the values used here whose source was not seen. */
  readonly unverified: readonly string[];
  readonly sources: readonly SourceRef[];
}

type FigureName = Exclude<keyof Kinetics, 'space' | 'saturable' | 'unverified' | 'sources'>;

interface Wanted {
  readonly figure: FigureName;
  readonly unit: KineticUnit;
  /** As a fact's values call it; spaces and hyphens are the same. */
  readonly names: readonly string[];
}

const IN_PLASMA: readonly Wanted[] = [
  { figure: 'halfLife', unit: 'h', names: ['half life', 'terminal half life', 'elimination half life'] },
  { figure: 'distributionHalfLife', unit: 'h', names: ['distribution half life'] },
  { figure: 'peak', unit: 'h', names: ['tmax', 'time to peak'] },
  { figure: 'bioavailability', unit: '1', names: ['bioavailability'] },
  { figure: 'volume', unit: 'L', names: ['volume of distribution'] },
  { figure: 'clearance', unit: 'L/h', names: ['clearance'] },
  { figure: 'metaboliteHalfLife', unit: 'h', names: ['metabolite half life', 'active metabolite half life'] },
];

const IN_SPINAL_FLUID: readonly Wanted[] = [
  { figure: 'halfLife', unit: 'h', names: ['half life in spinal fluid', 'csf half life'] },
  { figure: 'clearance', unit: 'L/h', names: ['clearance from spinal fluid', 'csf clearance'] },
];

/**
 * What the reviewed pharmacokinetics facts of a drug say for one route. Undefined where no half-life is known. The first fact that gives a value
 * counts; only facts that gave one are named as sources.
 */
export function kineticsOf(drug: string, route: Route, knowledge: Knowledge): Kinetics | undefined {
  const wanted = route === 'intrathecal' ? IN_SPINAL_FLUID : IN_PLASMA;
  const facts = knowledge
    .factsOf(drug)
    .pharmacokinetics.filter(({ basis, routes }) => basis === 'reviewed' && (routes?.includes(route) ?? true));
  const figures: Partial<Record<FigureName, Figure>> = {};
  const unverified: string[] = [];
  const sources = new Set<SourceRef>();
  for (const { figure, unit, names } of wanted) {
    const found = firstValue(facts, names, unit);
    if (found === undefined) continue;
    figures[figure] = found.figure;
    if (found.fact.unverified?.includes(found.name) === true) unverified.push(found.name);
    for (const source of found.fact.sources) sources.add(source);
  }
  const { halfLife, ...rest } = figures;
  if (halfLife === undefined) return undefined;
  return {
    space: route === 'intrathecal' ? 'spinal fluid' : 'plasma',
    halfLife,
    ...rest,
    saturable: facts.some(({ values }) => values?.some(({ name }) => sameName(name) === 'saturable') === true),
    unverified,
    sources: [...sources],
  };
}

/** The routes by which a half-life is known, in the order of `ROUTES`. */
export function knownRoutes(drug: string, knowledge: Knowledge): readonly Route[] {
  return ROUTES.filter((route) => kineticsOf(drug, route, knowledge) !== undefined);
}

function firstValue(facts: readonly OpenFact<'pharmacokinetics'>[], names: readonly string[], unit: KineticUnit) {
  for (const fact of facts)
    for (const { name, value, high, unit: given } of fact.values ?? []) {
      if (!names.includes(sameName(name))) continue;
      const low = kineticValue(value, given, unit);
      const top = kineticValue(high ?? value, given, unit);
      if (low === undefined || top === undefined || !(low.value > 0 && top.value >= low.value)) continue;
      return { fact, name, figure: { low: low.value, high: top.value, perKg: low.perKg } };
    }
  return undefined;
}

function sameName(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ');
}

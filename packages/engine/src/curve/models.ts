import { no, type Refusal } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import { absorbed, absorptionRate } from './absorption.ts';
import { oneCompartment, twoCompartments } from './compartments.ts';
import type { Exponentials } from './exponentials.ts';
import type { Figure, Kinetics } from './kinetics.ts';

/** The answer to one dose by one half-life. */
export interface Model {
  readonly halfLifeHours: number;
  readonly answer: Exponentials;
}

export interface Models {
  /** By half-lives spread over the known range, the shortest first; one where one value is known. */
  readonly all: readonly Model[];
  /** The one in the middle. */
  readonly middle: Model;
  readonly compartments: 1 | 2;
  /** Of the middle model, 1/h; absent where a dose is at once in the space. */
  readonly absorptionPerHour?: number;
}

const AT_ONCE: readonly Route[] = ['intravenous', 'intrathecal'];
const ABSORBED: readonly Route[] = ['oral', 'sublingual', 'buccal'];

/** Half-lives of the band: enough that none between them leaves it by an amount that shows. */
const HALF_LIVES = 7;

/** The models of a drug by a route, or why there is none. */
export function modelsOf(drug: string, route: Route, kinetics: Kinetics, weightKg?: number): Models | Refusal {
  if (kinetics.saturable)
    return no(
      `The level of ${drug} does not rise in proportion to its dose: doses cannot be added up.`,
      'Measure the level; ask a pharmacist.',
    );
  const { peak } = kinetics;
  if (!AT_ONCE.includes(route) && !ABSORBED.includes(route))
    return no(
      `There is no model for the ${route} route here: what a patch, a depot or a spray gives off is not known well enough.`,
      `Routes that are modelled: ${[...ABSORBED, ...AT_ONCE].join(', ')}.`,
    );
  if (ABSORBED.includes(route) && peak === undefined)
    return no(`How soon ${drug} peaks by the ${route} route is not known here.`, 'The knowledge needs its Tmax.');
  const halfLives = spreadOver(kinetics.halfLife);
  const dispositions = dispositionsOf(halfLives, kinetics, weightKg);
  const compartments = dispositions[0]?.length === 2 ? 2 : 1;
  const rates = dispositions.map((disposition) =>
    ABSORBED.includes(route) && peak !== undefined ? absorptionRate(disposition, middleOf(peak)) : undefined,
  );
  const middleAt = (halfLives.length - 1) / 2;
  if (ABSORBED.includes(route) && rates[middleAt] === undefined)
    return no(
      `A peak after ${show(middleOf(peak ?? kinetics.halfLife))} hours does not fit a half-life of ${show(middleOf(kinetics.halfLife))} hours: the product releases it slowly, and how is not known here.`,
      'Only products that give off their dose at once can be drawn.',
    );
  const all = dispositions.map((disposition, i): Model => {
    // A shorter half-life of the range may not fit the peak: then absorption is as slow as elimination, the slowest that fits.
    const slowest = Math.LN2 / (halfLives[i] ?? 1);
    const answer = ABSORBED.includes(route) ? absorbed(disposition, rates[i] ?? slowest) : disposition;
    return { halfLifeHours: halfLives[i] ?? 1, answer };
  });
  const middle = all[middleAt];
  if (middle === undefined) throw new Error('There is always a half-life in the middle.');
  const rate = rates[middleAt];
  return { all, middle, compartments, ...(rate !== undefined && { absorptionPerHour: rate }) };
}

/** Two compartments where the first phase, volume and clearance are known and fit every half-life, else one. */
function dispositionsOf(halfLives: readonly number[], kinetics: Kinetics, weightKg?: number): readonly Exponentials[] {
  const { distributionHalfLife, volume, clearance } = kinetics;
  const one = halfLives.map(oneCompartment);
  if (distributionHalfLife === undefined || volume === undefined || clearance === undefined) return one;
  if (volume.perKg !== clearance.perKg && weightKg === undefined) return one;
  const residenceHours = absolute(volume, weightKg ?? 1) / absolute(clearance, weightKg ?? 1);
  const distributionHalfLifeHours = middleOf(distributionHalfLife);
  const two = halfLives.flatMap((halfLifeHours) => {
    const fits = twoCompartments({ distributionHalfLifeHours, halfLifeHours, residenceHours });
    return fits === undefined ? [] : [fits];
  });
  return two.length === one.length ? two : one;
}

/** Half-lives from the lowest to the highest, each as many times the one before. */
function spreadOver({ low, high }: Figure): readonly number[] {
  if (high <= low) return [low];
  return Array.from({ length: HALF_LIVES }, (_, i) => low * (high / low) ** (i / (HALF_LIVES - 1)));
}

/** The middle of a range: as many times the lowest as the highest is times it. */
export function middleOf({ low, high }: Figure): number {
  return Math.sqrt(low * high);
}

/** The middle of a range of amounts, for this body weight where it is given by the kg. */
export function absolute(figure: Figure, weightKg: number): number {
  return middleOf(figure) * (figure.perKg ? weightKg : 1);
}

/** At most three significant digits. */
export function show(value: number): string {
  return String(Number(value.toPrecision(3)));
}

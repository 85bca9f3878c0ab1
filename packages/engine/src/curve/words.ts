import type { CurveRequest } from './curve-request.ts';
import { isInfused } from './infused.ts';
import type { Figure, Kinetics } from './kinetics.ts';
import { type Models, middleOf, show } from './models.ts';
import type { Scale } from './scale.ts';

/** The model and its figures, one sentence each. */
export function workingOf(request: CurveRequest, kinetics: Kinetics, models: Models, scale: Scale): readonly string[] {
  const { halfLife, peak, space } = kinetics;
  const model = `${models.compartments === 1 ? 'One compartment' : 'Two compartments'}, the ${space}`;
  const middle = halfLife.high > halfLife.low ? `, ${show(middleOf(halfLife))} in the middle` : '';
  const said = [`${model}; half-life ${range(halfLife)} hours${middle}.`];
  if (models.absorptionPerHour !== undefined && peak !== undefined)
    said.push(
      `Peak after ${range(peak)} hours: absorbed at ${show(models.absorptionPerHour)} an hour (solved from the peak).`,
    );
  const spread = spreadOf(request);
  if (spread !== undefined) said.push(spread);
  if ('working' in scale) said.push(scale.working);
  return said;
}

/** When doses are counted that came without an hour. */
function spreadOf(request: CurveRequest): string | undefined {
  if (isInfused(request)) return 'The dose flows at an even rate all day.';
  if (request.dailyDose !== undefined || request.steps?.some(({ doses }) => doses === undefined) === true)
    return 'Equal doses are spread evenly over 24 hours.';
  return request.steps === undefined ? undefined : 'The doses of a day are counted at their hours of the day.';
}

export interface Told {
  readonly request: CurveRequest;
  readonly kinetics: Kinetics;
  readonly scale: Scale;
  readonly occupied: boolean;
  /** Whether the hours of withdrawal are unverified; undefined where they are not shown. */
  readonly onset: boolean | undefined;
}

/** What the curve does not say, and what is not verified. */
export function warningsOf({ request, kinetics, scale, occupied, onset }: Told): readonly string[] {
  const { space, halfLife, metaboliteHalfLife } = kinetics;
  const said: string[] = [];
  const unverified = [...kinetics.unverified, ...(onset === true ? ['hours of withdrawal'] : [])];
  if (unverified.length > 0) said.push(`Not verified against a source that was seen: ${unverified.join(', ')}.`);
  if (space === 'spinal fluid')
    said.push(
      'Intrathecal: levels in the blood tell nothing. This is a model of the spinal fluid by published half-lives of few people; where the catheter ends changes it, and the effect follows hours behind.',
      'Into the spinal fluid an interruption can kill within days, whatever the curve shows: the pump clinic or an emergency department decides.',
    );
  if (metaboliteHalfLife !== undefined)
    said.push(
      `What it becomes in the body acts too, with a half-life of ${range(metaboliteHalfLife)} hours; the curve shows the medicine alone.`,
    );
  if ('unknown' in scale) said.push(`No concentration: ${scale.unknown}`);
  said.push(
    halfLife.high > halfLife.low
      ? 'The band is the range of half-lives alone; levels of two people on one dose can differ severalfold.'
      : 'One half-life is known and no range: there is no band, though people differ.',
    'Figures are those of adults with healthy kidneys and liver, and of products that give off their dose at once.',
  );
  if (occupied) said.push('Occupancy is an approximation: a level counts as the daily dose that would keep it.');
  if ((request.steps?.at(-1)?.dailyDose ?? 0) > 0 && request.stopAfterDays === undefined)
    said.push('Nothing is counted after the last step, although it does not end at 0.');
  if (request.steps !== undefined && request.dailyDoseBefore === undefined)
    said.push('What was taken before the first step was not given: its own dose was assumed.');
  return said;
}

function range({ low, high }: Figure): string {
  return low === high ? show(low) : `${show(low)} to ${show(high)}`;
}

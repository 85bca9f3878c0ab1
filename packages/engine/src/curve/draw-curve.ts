import type { Knowledge } from '../knowledge.ts';
import type { SourceRef } from '../nouns/fact.ts';
import type { Refusal } from '../nouns/refusal.ts';
import type { OccupancyRecord } from '../nouns/taper.ts';
import type { Curve, CurveMark, CurvePoint } from './curve.ts';
import type { CurveRequest } from './curve-request.ts';
import { MOST_HOURS } from './curve-request.ts';
import { type Dosing, dailyAmountBefore, lastHour } from './dosing.ts';
import { dosingOf } from './dosing-of.ts';
import { kineticsOf, knownRoutes } from './kinetics.ts';
import { marksOf, withdrawalMark } from './marks.ts';
import { type Models, middleOf, modelsOf } from './models.ts';
import { scaleOf } from './scale.ts';
import { trace } from './trace.ts';
import { warningsOf, workingOf } from './words.ts';

/**
 * The level of a medicine over time: through steps of a taper, missed doses, and after stopping. Linear compartments in closed form, every dose
 * added up exactly; the band is that of the known half-lives. `drug` is an id of the knowledge; doses in mg, times in hours.
 *
 * @returns the curve, or a refusal with the reason where something that it needs is not known
 * @example drawCurve({ drug: 'baclofen', route: 'oral', dailyDose: 60, dosesPerDay: 3, stopAfterDays: 2, hours: 96 }, knowledge)
 */
export function drawCurve(request: CurveRequest, knowledge: Knowledge): Curve | Refusal {
  const { drug, route } = request;
  const kinetics = kineticsOf(drug, route, knowledge);
  if (kinetics === undefined) return unknownHalfLife(request, knowledge);
  const models = modelsOf(drug, route, kinetics, request.weightKg);
  if ('refused' in models) return models;
  const dosing = dosingOf(request);
  if ('refused' in dosing) return dosing;
  const average = dailyAmountBefore(dosing) / 24;
  const hours = gridOf(request.hours ?? usualHours(dosing, models), request.everyHours);
  const levels = levelsOf(models, dosing, hours);
  const scale = scaleOf(request, kinetics);
  const highest = Math.max(...levels.map(({ mid }) => mid), Number.MIN_VALUE);
  const unit = 'ngPerMl' in scale ? 'ng/mL' : average > 0 ? '% of steady state' : '% of highest';
  const factor = 'ngPerMl' in scale ? scale.ngPerMl : 100 / (average > 0 ? average : highest);
  const peakHours = kinetics.peak === undefined || models.absorptionPerHour === undefined ? 0 : middleOf(kinetics.peak);
  const marks = marksOf(dosing, models, peakHours, average);
  const onset = withdrawalOf(request, knowledge, marks);
  const occupancy = knowledge.pack.occupancies?.find((one) => one.drug === drug);
  const refs: readonly SourceRef[] = [...kinetics.sources, ...(onset?.sources ?? []), ...(occupancy?.sources ?? [])];
  return {
    drug,
    route,
    space: kinetics.space,
    unit,
    ...(average > 0 && { steadyState: six(average * factor) }),
    halfLifeHours: [kinetics.halfLife.low, kinetics.halfLife.high],
    points: levels.map((point) => scaled(point, (value) => value * factor)),
    marks: onset === undefined ? marks : [...marks, onset.mark],
    ...(occupancy !== undefined && {
      occupancy: {
        target: occupancy.target,
        basis: occupancy.basis,
        points: levels.map((point) => scaled(point, (value) => occupied(value * 24, occupancy))),
      },
    }),
    working: workingOf(request, kinetics, models, scale),
    warnings: warningsOf({ request, kinetics, scale, occupied: occupancy !== undefined, onset: onset?.unverified }),
    sources: knowledge.sources(refs),
  };
}

function unknownHalfLife({ drug, route }: CurveRequest, knowledge: Knowledge): Refusal {
  const routes = knownRoutes(drug, knowledge);
  return {
    refused: `The half-life of ${drug} by the ${route} route is not known here.`,
    advice:
      routes.length > 0
        ? `It is known by these routes: ${routes.join(', ')}.`
        : 'Its label says how long it stays; the knowledge needs a pharmacokinetics fact with a source.',
  };
}

/** The middle, and the lowest and highest of all half-lives, at each hour; in mg/h. */
function levelsOf(models: Models, dosing: Dosing, hours: readonly number[]): readonly CurvePoint[] {
  const mid = trace(models.middle.answer, dosing, hours);
  const all = models.all.map(({ answer }) => trace(answer, dosing, hours));
  return hours.map((hour, i) => {
    const values = all.map((levels) => levels[i] ?? 0);
    return { hour, low: Math.min(...values), mid: mid[i] ?? 0, high: Math.max(...values) };
  });
}

/** Emax · dose / (ED50 + dose): the level stands for the daily dose that would keep it. */
function occupied(dailyDose: number, { emaxPercent, ed50Mg }: OccupancyRecord): number {
  return (emaxPercent * dailyDose) / (ed50Mg + dailyDose);
}

/** Until five half-lives after the last dose; a week where it goes on. */
function usualHours(dosing: Dosing, models: Models): number {
  const last = lastHour(dosing);
  if (last === undefined) return 7 * 24;
  const longest = Math.max(...models.all.map(({ halfLifeHours }) => halfLifeHours));
  return Math.min(MOST_HOURS, Math.max(24, Math.ceil((Math.max(0, last) + 5 * longest) / 12) * 12));
}

const MOST_POINTS = 3000;
/** Hours between points, so that 24 is a multiple of each. */
const GAPS = [0.1, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 24];

function gridOf(hours: number, everyHours?: number): readonly number[] {
  const gap = everyHours ?? GAPS.find((one) => hours / one <= MOST_POINTS) ?? 24;
  const whole = Array.from({ length: Math.floor(hours / gap + 1e-9) + 1 }, (_, i) => six(i * gap));
  return (whole.at(-1) ?? 0) < hours - 1e-9 ? [...whole, hours] : whole;
}

function withdrawalOf({ drug, route }: CurveRequest, knowledge: Knowledge, marks: readonly CurveMark[]) {
  const fact = knowledge
    .factsOf(drug)
    .withdrawal.find(({ routes, onsetHours }) => onsetHours !== undefined && (routes?.includes(route) ?? true));
  const mark = fact?.onsetHours === undefined ? undefined : withdrawalMark(marks, fact.onsetHours);
  if (fact === undefined || mark === undefined) return undefined;
  return { mark, sources: fact.sources, unverified: fact.unverified?.includes('onsetHours') === true };
}

function scaled({ hour, low, mid, high }: CurvePoint, by: (value: number) => number): CurvePoint {
  return { hour, low: six(by(low)), mid: six(by(mid)), high: six(by(high)) };
}

/** At most six significant digits: more would only look exact. */
function six(value: number): number {
  return Number(value.toPrecision(6));
}

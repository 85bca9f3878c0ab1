import type { Knowledge } from '../knowledge.ts';
import { type Day, daysBetween } from '../nouns/day.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import { no } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import type { TaperRecord } from '../nouns/taper.ts';
import { customLevels } from './custom-levels.ts';
import { dispenseOf } from './dispense.ts';
import { findDrug } from './find-drug.ts';
import { compare, exactly, type Fraction, larger, shown, toNumber, ZERO } from './fraction.ts';
import { guidanceOn } from './guidance.ts';
import { doseAt, joinLiquid } from './join-liquid.ts';
import { refusedBy, supervisedBy, unknownLimits } from './limits.ts';
import { type Makeable, makeableDoses } from './makeable.ts';
import { forcedWarning, guidanceWarnings, largeStepWarning, lastStepWarning, noneNeeded, notesOf } from './notes.ts';
import { paceOf } from './pace.ts';
import { type Pieces, piecesOf } from './products.ts';
import { isRefusal } from './refusal.ts';
import { type Stretch, schedule } from './schedule.ts';
import { type Settings, settingsOf } from './settings.ts';
import { planSwitch } from './switch-medicine.ts';
import type { TaperPlan, TaperRefusal, TaperRequest } from './taper-plan.ts';
import { quantityIn } from './units.ts';
import { smallerAdvice, unmade } from './unmade.ts';
import { type Walk, walkDown } from './walk.ts';
import { helpLines, warningSigns } from './whom-to-call.ts';

/**
 * Plans how a medicine is brought down, step by step, in doses that real products make. Doses in the request's unit (mg where absent), reckoned exactly.
 * Never rises; no step is larger than asked but where the products make nothing smaller, which a warning tells. What is not asked for comes from the
 * reviewed guidance on the drug or its class.
 *
 * @returns the plan, a draft for a prescriber; or a refusal with the reason and what to do
 * @example planTaper({ drug: 'diazepam', currentDailyDose: 10, dosesPerDay: 1, strengths: [2, 5], method: 'fixed', step: 1, everyDays: 14, start }, knowledge)
 */
export function planTaper(request: TaperRequest, knowledge: Knowledge): TaperPlan | TaperRefusal {
  const found = findDrug(request.drug, knowledge);
  if (isRefusal(found)) return found;
  const { drug, correctedTo } = found;
  const route = request.route ?? drug.routes?.[0] ?? 'oral';
  const guidance = guidanceOn(drug.id, route, request.takenDays, knowledge);
  const unit = request.unit ?? 'mg';
  const dose = exactly(request.currentDailyDose) ?? ZERO;
  const held = { route, dose, unit, ...(request.person !== undefined && { person: request.person }) };
  const forbidden = refusedBy(held, guidance, knowledge);
  if (forbidden !== undefined) return forbidden;
  if (request.switch !== undefined) return planSwitch(request, request.switch, drug, route, knowledge, planTaper);

  const settings = settingsOf(request, drug.id, guidance, knowledge.pack.occupancies ?? []);
  if (isRefusal(settings)) return settings;
  const pieces = piecesOf(request, drug, route, unit, guidance?.form);
  if (isRefusal(pieces)) return pieces;
  const tablets = makeableDoses(pieces.pieces, settings.current, request.dosesPerDay);
  if (isRefusal(tablets)) return tablets;
  const { makeable, liquid, stopAt } = withLiquid(tablets, pieces, settings, request.dosesPerDay);
  const walked = walk(
    stopAt === undefined ? settings : { ...settings, stopFrom: stopAt },
    makeable,
    pieces,
    guidance,
    drug,
    route,
  );
  if (isRefusal(walked)) return walked;
  const { stopFrom, asked, wait, levels } = walked;

  const stretches = stretchesOf(settings, walked, makeable);
  if (isRefusal(stretches)) return stretches;
  const toMg = quantityIn({ value: 1, unit }, 'mg');
  const curve =
    settings.occupancy === undefined || toMg === undefined ? undefined : { record: settings.occupancy, toMg };
  const steps = schedule(stretches, request.start, makeable, guidance?.largerDose === 'morning', curve);
  const { signs, sources } = warningSigns(drug.id, route, request.person, knowledge);
  const call = helpLines(request.country ?? 'US', drug.id, request.person, knowledge);
  const before = levels.at(-2)?.dose ?? settings.current;
  return {
    basis: basisOf(settings, drug.id, route, stopFrom, guidance),
    steps,
    ends: steps.at(-1)?.from ?? request.start,
    dispense: dispenseOf(steps, request.supplyDays ?? 28),
    notes: notesOf(settings, guidance, steps, request.takenDays),
    warnings: [
      ...noneNeeded(guidance, request.takenDays),
      ...(correctedTo === undefined ? [] : [`"${request.drug.slice(0, 60)}" was read as ${correctedTo}.`]),
      ...guidanceWarnings(settings, request, guidance),
      ...largeStepWarning(settings, levels, guidance),
      ...settings.warnings,
      ...pieces.warnings,
      ...(liquid === undefined
        ? []
        : [
            `Below ${shown(tablets.smallest ?? ZERO)} ${unit} a day no tablet or capsule is small enough: the ${liquid.piece.form} (${shown(liquid.piece.strength)} ${unit} in each mL) takes its place.`,
            ...liquid.warnings,
          ]),
      ...forcedWarning(settings.current, levels, unit),
      ...(settings.target.top === 0n && settings.method !== 'custom'
        ? lastStepWarning(before, asked(before), settings)
        : []),
      ...(makeable.makes(settings.current)
        ? []
        : [
            `${shown(settings.current)} ${unit}, the dose now taken, cannot be made from these products: check it. The first lower dose starts at once.`,
          ]),
      ...(wait > 0 && settings.holdDays === 0 ? [`The dose now taken is kept at first: a step is not yet due.`] : []),
      ...unknownLimits(held, guidance, knowledge),
      ...(signs.length === 0
        ? [`What stopping ${drug.id} does is not known here: that no sign is listed does not mean that there is none.`]
        : []),
      ...(call.length === 0
        ? [`No help line is known here for ${request.country ?? 'US'}: the local emergency number counts.`]
        : []),
    ],
    supervise: supervisedBy(held, guidance, knowledge),
    signs,
    call,
    sources: knowledge.sources([
      ...(guidance?.sources ?? []),
      ...(settings.occupancy?.sources ?? []),
      ...sources,
      ...pieces.sources,
      ...(liquid?.sources ?? []),
    ]),
  };
}

/**
 * The tablets, and below the smallest of them the liquid that there is, where the plan has to go lower: the guidance stops from less, or at the smallest
 * tablet more receptors are still taken than a step frees.
 */
function withLiquid(
  tablets: Makeable,
  { liquid }: Pieces,
  { unit, current, target, stopFrom, method, occupancy: curve, percent }: Settings,
  dosesPerDay: number,
): { readonly makeable: Makeable; readonly liquid?: Pieces['liquid']; readonly stopAt?: Fraction } {
  const { smallest } = tablets;
  const none = { makeable: tablets };
  if (liquid === undefined || smallest === undefined || target.top > 0n || method === 'custom') return none;
  const toMg = quantityIn({ value: 1, unit }, 'mg');
  const equal =
    method === 'hyperbolic' && curve !== undefined && percent !== undefined && toMg !== undefined
      ? doseAt(percent, curve, toMg)
      : undefined;
  const wanted = stopFrom ?? equal;
  if (wanted === undefined || compare(smallest, wanted) <= 0 || compare(current, smallest) < 0) return none;
  const measured = makeableDoses([liquid.piece], smallest, dosesPerDay);
  if (isRefusal(measured) || measured.smallest === undefined || compare(measured.smallest, smallest) >= 0) return none;
  return {
    makeable: joinLiquid(tablets, measured),
    liquid,
    ...(stopFrom === undefined && { stopAt: larger(wanted, measured.smallest) }),
  };
}

type Walked = Walk & { readonly stopFrom: Fraction; readonly asked: (dose: Fraction) => Fraction };

/** The doses on the way down; refused where the products cannot make them. */
function walk(
  settings: Settings,
  makeable: Makeable,
  { pieces }: Pieces,
  guidance: TaperRecord | undefined,
  drug: DrugRecord,
  route: Route,
): Walked | TaperRefusal {
  const { current, target, unit } = settings;
  const { smallest } = makeable;
  if (smallest === undefined)
    return no(
      `${shown(current)} ${unit} a day is less than these products can make.`,
      'Name smaller strengths or a liquid in strengths.',
    );
  const stopFrom = settings.stopFrom ?? smallest;
  if (target.top > 0n && !makeable.makes(target)) return unmade('The target', target, makeable, settings);
  if (target.top === 0n && compare(smallest, stopFrom) > 0 && compare(current, stopFrom) > 0)
    return no(
      `The smallest daily dose of these products is ${shown(smallest)} ${unit}; the guidance stops from ${shown(stopFrom)} ${unit} at most${guidance === undefined ? '' : ` (${guidance.id})`}. Stopping from more would skip the last part.`,
      smallerAdvice(drug, route, stopFrom, unit, pieces),
    );
  if (settings.dailyDoses !== undefined) {
    const levels = customLevels(settings, settings.dailyDoses, stopFrom, makeable);
    return isRefusal(levels) ? levels : { wait: 0, levels, stopFrom, asked: (dose) => dose };
  }
  const pace = paceOf(settings);
  const asked = (dose: Fraction) => pace(dose).step;
  return { ...walkDown(current, target, stopFrom, pace, makeable), stopFrom, asked };
}

/** Each dose with its days: the current one first where it is kept, and one day for nothing at the end. */
function stretchesOf(
  settings: Settings,
  { wait, levels }: Walk,
  makeable: Makeable,
): readonly Stretch[] | TaperRefusal {
  const { current, holdDays, unit } = settings;
  const kept = makeable.makes(current) ? holdDays + wait : 0;
  if (holdDays > 0 && kept === 0) return unmade('The dose to be kept', current, makeable, settings);
  const stretches: Stretch[] = levels.map((level) => (level.dose.top === 0n ? { ...level, days: 1 } : level));
  const all = kept > 0 ? [{ dose: current, days: kept }, ...stretches] : stretches;
  const total = all.reduce((sum, one) => sum + one.days, 0);
  return total <= LONGEST_DAYS
    ? all
    : no(
        `Steps so small would take ${shown({ top: BigInt(Math.floor(Math.min(total / 365, 1e15))), bottom: 1n })} years with these products, from ${shown(current)} ${unit} down.`,
        'Give larger steps, or smaller strengths.',
      );
}

/** Until the calendar of four-digit years has no days left, counted from today's century. */
const LONGEST_DAYS = daysBetween('2200-01-01' as Day, '9999-01-01' as Day);

function basisOf(
  { unit, current, method, percent, step, everyDays, target }: Settings,
  drug: string,
  route: TaperPlan['basis']['route'],
  stopFrom: Fraction,
  guidance: TaperRecord | undefined,
): TaperPlan['basis'] {
  return {
    drug,
    route,
    unit,
    currentDailyDose: toNumber(current),
    method,
    ...(percent !== undefined && { percent: toNumber(percent) }),
    ...(step !== undefined && { step: toNumber(step) }),
    everyDays,
    stopFrom: toNumber(stopFrom),
    target: toNumber(target),
    ...(guidance !== undefined && { guidance: guidance.id }),
  };
}

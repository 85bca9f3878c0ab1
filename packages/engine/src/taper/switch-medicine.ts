import type { Knowledge } from '../knowledge.ts';
import { addDays, type Day } from '../nouns/day.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import { no } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import type { SwitchRecord } from '../nouns/taper.ts';
import { dispenseOf } from './dispense.ts';
import { doseTimes } from './dose-times.ts';
import { findDrug } from './find-drug.ts';
import { compare, exactly, type Fraction, fraction, minus, over, shown, times, toNumber, ZERO } from './fraction.ts';
import { guidanceOn } from './guidance.ts';
import { type Makeable, makeableDoses } from './makeable.ts';
import { piecesOf } from './products.ts';
import { isRefusal } from './refusal.ts';
import type {
  TaperPlan,
  TaperRefusal,
  TaperRequest,
  TaperSwitch,
  TaperSwitchRequest,
  TaperSwitchStage,
} from './taper-plan.ts';

/**
 * Changes to a longer-acting medicine in equal shares, keeps its dose for one interval, then brings that one down. How much of it stands for the old dose
 * is what the tables say, all of them; which dose is taken the prescriber chooses: without one the answer is a refusal that shows the tables.
 */
export function planSwitch(
  request: TaperRequest,
  wanted: TaperSwitchRequest,
  old: DrugRecord,
  route: Route,
  knowledge: Knowledge,
  plan: (request: TaperRequest, knowledge: Knowledge) => TaperPlan | TaperRefusal,
): TaperPlan | TaperRefusal {
  if ((request.unit ?? 'mg') !== 'mg')
    return no('The tables of a switch are in mg.', 'Give doses and strengths in mg.');
  const found = findDrug(wanted.to, knowledge);
  if (isRefusal(found)) return found;
  const to = found.drug;
  const current = exactly(request.currentDailyDose) ?? ZERO;
  const equal = equivalenceOf(request.currentDailyDose, old.id, to.id, knowledge);
  if (isRefusal(equal)) return equal;
  const { record, ranges, low, high } = equal;
  const told: TaperSwitch = { from: old.id, to: to.id, ranges, say: record.say, stages: [] };
  const between = `${number(low)} to ${number(high)} mg of ${to.id} a day`;
  if (wanted.dailyDose === undefined)
    return {
      ...no(
        `The tables give ${between} for ${shown(current)} mg of ${old.id}: which dose is right for this person is not chosen here.`,
        'The prescriber chooses; give the dose as switch.dailyDose.',
      ),
      switch: told,
    };
  const chosen = exactly(wanted.dailyDose) ?? ZERO;
  if (chosen.top <= 0n || wanted.dailyDose > high * (1 + 1e-9))
    return {
      ...no(
        `${shown(chosen)} mg of ${to.id} a day is not within what the tables give (${between}).`,
        'Check the dose: too much of it sedates and can stop the breathing.',
      ),
      switch: told,
    };

  const dosesPerDay = wanted.dosesPerDay ?? request.dosesPerDay;
  const overDays = wanted.overDays ?? 14;
  const parts = Math.max(2, request.dosesPerDay);
  if (!(Number.isSafeInteger(overDays) && overDays >= parts && overDays <= 365))
    return no(`switch.overDays must be a whole number from ${parts} to 365.`, 'Leave it out for 14 days.');
  const oldPieces = piecesOf(request, old, route, 'mg');
  if (isRefusal(oldPieces)) return oldPieces;
  const newPieces = piecesOf(newProducts(wanted), to, route, 'mg');
  if (isRefusal(newPieces)) return newPieces;
  const oldDoses = makeableDoses(oldPieces.pieces, current, request.dosesPerDay);
  const newDoses = makeableDoses(newPieces.pieces, chosen, dosesPerDay);
  if (isRefusal(oldDoses)) return oldDoses;
  if (isRefusal(newDoses)) return newDoses;
  if (!newDoses.makes(chosen))
    return no(
      `${shown(chosen)} mg of ${to.id} a day cannot be made from these products.`,
      'Name its strengths in switch.strengths, or choose a dose that they make.',
    );
  const stages = stagesOf({ current, chosen, parts, overDays, start: request.start }, oldDoses, newDoses);
  const guidance = guidanceOn(to.id, route, request.takenDays, knowledge);
  const keep = request.holdDays ?? request.everyDays ?? guidance?.everyDays[0] ?? overDays;
  const made = plan(
    {
      ...newRequest(request, wanted, to.id, wanted.dailyDose),
      start: addDays(request.start, overDays),
      holdDays: keep,
    },
    knowledge,
  );
  if (isRefusal(made)) return made;
  const supplyDays = request.supplyDays ?? 28;
  return {
    ...made,
    switch: {
      ...told,
      chosen: wanted.dailyDose,
      stages,
      dispense: {
        old: dispenseOf(
          stages.map((stage) => ({ ...stage, doses: stage.old.doses })),
          supplyDays,
        ),
        new: dispenseOf(
          stages.map((stage) => ({ ...stage, doses: stage.new.doses })),
          supplyDays,
        ),
      },
    },
    warnings: [
      ...(wanted.dailyDose < low * (1 - 1e-9)
        ? [`${shown(chosen)} mg of ${to.id} a day is less than the tables give (${between}): stopping signs may come.`]
        : []),
      ...(ranges.some(({ verified }) => !verified)
        ? ['A table of the switch was not verified against a source that was seen.']
        : []),
      ...made.warnings,
    ],
    sources: [...knowledge.sources(record.sources), ...made.sources],
  };
}

/** How much of a medicine stands for a daily dose of another, in mg, by all tables. */
export interface Equivalence {
  readonly record: SwitchRecord;
  readonly ranges: TaperSwitch['ranges'];
  readonly low: number;
  readonly high: number;
}

/** Refused where no table tells. */
export function equivalenceOf(mg: number, old: string, to: string, { pack }: Knowledge): Equivalence | TaperRefusal {
  const record = (pack.switches ?? []).find((one) => one.to === to);
  const tables = record?.equivalents.find(({ drug }) => drug === old)?.mg;
  const current = exactly(mg);
  if (record === undefined || tables === undefined || current === undefined || current.top <= 0n)
    return no(
      `No table here says how much ${to} stands for ${mg} mg of ${old}.`,
      'Plan the taper without a switch, or ask the prescriber.',
    );
  const ranges = rangesOf(record, tables, current);
  return {
    record,
    ranges,
    low: Math.min(...ranges.map((one) => one.low)),
    high: Math.max(...ranges.map((one) => one.high)),
  };
}

/** The request for the taper of the new medicine, of a plan that began with a switch. */
export function afterSwitch(request: TaperRequest, plan: TaperPlan): TaperRequest {
  if (request.switch === undefined) return request;
  return newRequest(request, request.switch, plan.basis.drug, request.switch.dailyDose ?? 0);
}

/** The request for the taper of the new medicine from a dose of it. */
export function newRequest(
  request: TaperRequest,
  wanted: TaperSwitchRequest,
  drug: string,
  dose: number,
): TaperRequest {
  const {
    switch: _,
    form: _form,
    strengths: _old,
    split: _split,
    originalDailyDose: _first,
    earlierDoses: _taken,
    unit: _unit,
    ...rest
  } = request;
  const dosesPerDay = wanted.dosesPerDay ?? request.dosesPerDay;
  return { ...rest, ...newProducts(wanted), drug, currentDailyDose: dose, dosesPerDay };
}

/** Of what the new medicine is made. */
export function newProducts({ strengths, split }: TaperSwitchRequest) {
  return { ...(strengths !== undefined && { strengths }), ...(split !== undefined && { split }) };
}

/** What each table says; a table that gives a range for the old medicine gives one for the new. */
function rangesOf(
  { mg }: SwitchRecord,
  tables: SwitchRecord['equivalents'][number]['mg'],
  current: Fraction,
): TaperSwitch['ranges'] {
  const of = exactly(mg) ?? ZERO;
  const stands = (each: number) => toNumber(over(times(current, of), exactly(each) ?? fraction(1n)));
  return tables.map(({ table, low, high, verified }) => ({ table, low: stands(high), high: stands(low), verified }));
}

interface Change {
  readonly current: Fraction;
  readonly chosen: Fraction;
  readonly parts: number;
  readonly overDays: number;
  readonly start: Day;
}

/** An equal share of the old dose goes at each stage, what is left rounded down; of the new comes as much as is gone, rounded down to what is made. */
function stagesOf(change: Change, old: Makeable, added: Makeable): readonly TaperSwitchStage[] {
  const { current, chosen, parts, overDays, start } = change;
  const each = Math.floor(overDays / parts);
  return Array.from({ length: parts }, (_, index) => {
    const gone = fraction(BigInt(index + 1), BigInt(parts));
    const left = times(current, minus(fraction(1n), gone));
    const oldDose = old.makes(left) ? left : (old.below(left, ZERO) ?? ZERO);
    const share = times(chosen, over(minus(current, oldDose), current));
    const newDose = added.makes(share) ? share : (added.below(share, ZERO) ?? ZERO);
    const day = (makeable: Makeable, dose: Fraction) => ({
      dailyDose: toNumber(dose),
      doses: compare(dose, ZERO) > 0 ? doseTimes(makeable.divide(dose)) : [],
    });
    return {
      from: addDays(start, index * each),
      days: index === parts - 1 ? overDays - index * each : each,
      old: day(old, oldDose),
      new: day(added, newDose),
    };
  });
}

function number(value: number): string {
  return String(Number(value.toPrecision(4)));
}

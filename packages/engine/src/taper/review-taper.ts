import type { Knowledge } from '../knowledge.ts';
import { addDays, type Day } from '../nouns/day.ts';
import { findDrug } from './find-drug.ts';
import { compare, exactly, type Fraction, minus, plus, shown, times, ZERO } from './fraction.ts';
import { guidanceOn } from './guidance.ts';
import { refusedBy, supervisedBy, unknownLimits } from './limits.ts';
import { type Makeable, makeableDoses } from './makeable.ts';
import { guidanceWarnings } from './notes.ts';
import { paceOf } from './pace.ts';
import { type Piece, piecesOf } from './products.ts';
import { isRefusal } from './refusal.ts';
import { type Settings, settingsOf } from './settings.ts';
import type { TaperDose, TaperRefusal, TaperRequest } from './taper-plan.ts';

/** Somebody else's plan. Doses in the unit of the request. */
export interface GivenTaper {
  readonly steps: readonly {
    readonly from?: Day;
    readonly days: number;
    readonly dailyDose: number;
    readonly doses?: readonly (Pick<TaperDose, 'time'> & {
      readonly tablets: readonly { readonly strength: number; readonly count: number }[];
    })[];
  }[];
}

/** danger: do not follow it so · wrong: it cannot be followed as written · caution: ask first · unknown: could not be judged. */
export type RemarkGrade = 'danger' | 'wrong' | 'caution' | 'unknown';

export interface TaperRemark {
  readonly grade: RemarkGrade;
  /** Which step, from 1; absent: the whole plan. */
  readonly step?: number;
  readonly rule:
    | 'rising'
    | 'step too large'
    | 'too fast'
    | 'impossible dose'
    | 'sum'
    | 'skipping to nothing'
    | 'dates'
    | 'end'
    | 'not at home'
    | 'supervision'
    | 'guidance'
    | 'not judged';
  readonly say: string;
}

export interface TaperReview {
  readonly verdict: 'keeps the rules' | 'ask first' | 'do not follow';
  readonly remarks: readonly TaperRemark[];
}

/**
 * Holds somebody else's plan against the rules of `planTaper`: rising, steps larger than asked or than the guidance gives, too short a wait, doses that the
 * products cannot make, sums that do not add up, skipping to nothing, days that do not follow each other.
 *
 * @param request as for `planTaper`; what it leaves out comes from the guidance, and where neither says, a remark tells what was not judged
 * @returns the remarks, worst first; or a refusal where the request itself cannot be read
 * @example reviewTaper({ steps: [{ days: 7, dailyDose: 30 }, { days: 7, dailyDose: 0 }] }, request, knowledge).verdict // 'do not follow'
 */
export function reviewTaper(plan: GivenTaper, request: TaperRequest, knowledge: Knowledge): TaperReview | TaperRefusal {
  const found = findDrug(request.drug, knowledge);
  if (isRefusal(found)) return found;
  const { drug } = found;
  const route = request.route ?? drug.routes?.[0] ?? 'oral';
  const unit = request.unit ?? 'mg';
  const guidance = guidanceOn(drug.id, route, request.takenDays, knowledge);
  const held = {
    route,
    dose: exactly(request.currentDailyDose) ?? ZERO,
    unit,
    ...(request.person !== undefined && { person: request.person }),
  };
  const { dailyDoses: _, switch: _switch, ...asked } = request;
  const settings = settingsOf(asked, drug.id, guidance, knowledge.pack.occupancies ?? []);
  const pieces = piecesOf(request, drug, route, unit);
  const makeable = isRefusal(pieces) ? pieces : makeableDoses(pieces.pieces, held.dose, request.dosesPerDay);
  const remarks: TaperRemark[] = [];
  const refused = refusedBy(held, guidance, knowledge);
  if (refused !== undefined)
    remarks.push({ grade: 'danger', rule: 'not at home', say: `${refused.refused} ${refused.advice}` });
  for (const part of [settings, makeable])
    if (isRefusal(part)) remarks.push({ grade: 'unknown', rule: 'not judged', say: `${part.refused} ${part.advice}` });
  if (request.switch !== undefined)
    remarks.push({
      grade: 'unknown',
      rule: 'not judged',
      say: 'A switch is not judged: ask for a review of the taper of the new medicine alone, from its first dose.',
    });
  if (plan.steps.length === 0) remarks.push({ grade: 'wrong', rule: 'end', say: 'The plan has no step.' });

  const rules = {
    request,
    unit,
    ...(!isRefusal(settings) && { settings }),
    ...(!isRefusal(makeable) && { makeable }),
    ...(!isRefusal(pieces) && { pieces: pieces.pieces }),
  };
  let before = held.dose;
  let due = plan.steps[0]?.from;
  let daysOn = 0;
  for (const [index, given] of plan.steps.entries()) {
    const dose = exactly(given.dailyDose) ?? ZERO;
    // Days on a dose count together, and those before the plan on the first one are not known.
    const same = compare(dose, before) === 0;
    daysOn = (same ? daysOn : 0) + given.days;
    const next = plan.steps[index + 1]?.dailyDose;
    const stays = next === undefined || next === given.dailyDose || (same && index === 0);
    const said = [
      ...changeRemarks(before, dose, rules),
      ...productRemarks(given, dose, rules),
      ...waitRemarks(given.days, stays ? undefined : daysOn, dose, rules),
    ];
    if (due !== undefined && given.from !== undefined && given.from !== due)
      said.push({
        grade: 'wrong',
        rule: 'dates',
        say: `It begins on ${given.from}; the step before ends so that it should be ${due}.`,
      });
    due = nextDay(given.from ?? due, given.days);
    remarks.push(...said.map((remark) => ({ ...remark, step: index + 1 })));
    before = dose;
  }
  const target = exactly(request.target ?? 0) ?? ZERO;
  if (plan.steps.length > 0 && compare(before, target) !== 0)
    remarks.push({
      grade: 'caution',
      rule: 'end',
      say: `The plan ends at ${shown(before)} ${unit} a day, not at ${shown(target)}: what comes then is not said.`,
    });
  remarks.push(
    ...supervisedBy(held, guidance, knowledge).map(
      (limit): TaperRemark => ({ grade: 'caution', rule: 'supervision', say: `${limit.say} ${limit.do}` }),
    ),
    ...(isRefusal(settings) ? [] : guidanceWarnings(settings, request, guidance)).map(
      (say): TaperRemark => ({ grade: 'caution', rule: 'guidance', say }),
    ),
    ...unknownLimits(held, guidance, knowledge).map(
      (say): TaperRemark => ({ grade: 'unknown', rule: 'not judged', say }),
    ),
  );
  const has = (grade: RemarkGrade) => remarks.some((remark) => remark.grade === grade);
  return {
    verdict: has('danger') || has('wrong') ? 'do not follow' : remarks.length > 0 ? 'ask first' : 'keeps the rules',
    remarks: [...remarks].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)),
  };
}

interface Rules {
  readonly request: TaperRequest;
  readonly unit: string;
  readonly settings?: Settings;
  readonly makeable?: Makeable;
  readonly pieces?: readonly Piece[];
}

/** Rising, too large a step, and skipping to nothing. */
function changeRemarks(before: Fraction, dose: Fraction, { settings, makeable, unit }: Rules): TaperRemark[] {
  const fall = minus(before, dose);
  const named = `${shown(before)} to ${shown(dose)} ${unit}`;
  if (fall.top < 0n) return [{ grade: 'danger', rule: 'rising', say: `The dose rises from ${named}.` }];
  if (fall.top === 0n) return [];
  const stopFrom = settings?.stopFrom ?? makeable?.smallest;
  if (dose.top === 0n) {
    if (stopFrom === undefined || compare(before, stopFrom) <= 0) return [];
    return [
      {
        grade: 'danger',
        rule: 'skipping to nothing',
        say: `It skips from ${shown(before)} ${unit} to nothing; stopping is the last step from ${shown(stopFrom)} ${unit} at most.`,
      },
    ];
  }
  if (settings === undefined) return [];
  const most = paceOf(settings)(before).step;
  if (compare(fall, most) <= 0) return [];
  const forced = makeable?.below(before, ZERO);
  const needed = forced !== undefined && compare(forced, dose) === 0;
  const by = `From ${named} is a step of ${shown(fall)} ${unit}; at most ${shown(most)} is asked for.`;
  if (needed) return [{ grade: 'caution', rule: 'step too large', say: `${by} The products make nothing between.` }];
  return [{ grade: 'danger', rule: 'step too large', say: by }];
}

/** Doses that nobody can take, and days of which the parts are another sum. */
function productRemarks(
  { doses }: GivenTaper['steps'][number],
  dose: Fraction,
  { makeable, pieces, unit }: Rules,
): TaperRemark[] {
  const remarks: TaperRemark[] = [];
  if (makeable !== undefined && dose.top > 0n && !makeable.makes(dose))
    remarks.push({
      grade: 'wrong',
      rule: 'impossible dose',
      say: `${shown(dose)} ${unit} a day cannot be made from these products.`,
    });
  if (doses === undefined) return remarks;
  let sum = ZERO;
  for (const { strength, count } of doses.flatMap(({ tablets }) => tablets)) {
    const [of, so] = [exactly(strength) ?? ZERO, exactly(count) ?? ZERO];
    sum = plus(sum, times(of, so));
    const piece = pieces?.find((one) => compare(one.strength, of) === 0);
    if (pieces !== undefined && piece === undefined)
      remarks.push({ grade: 'wrong', rule: 'impossible dose', say: `There is no strength of ${shown(of)} ${unit}.` });
    else if (piece !== undefined && !piece.liquid && times(so, { top: BigInt(piece.parts), bottom: 1n }).bottom !== 1n)
      remarks.push({
        grade: 'wrong',
        rule: 'impossible dose',
        say: `${shown(so)} of the ${shown(of)} ${unit} ${piece.form} cannot be had by dividing it.`,
      });
  }
  if (compare(sum, dose) !== 0)
    remarks.push({
      grade: 'wrong',
      rule: 'sum',
      say: `Its doses add up to ${shown(sum)} ${unit}, not to ${shown(dose)}.`,
    });
  return remarks;
}

/** The day after a step; undefined where its days are none that a calendar could hold. */
function nextDay(from: Day | undefined, days: number): Day | undefined {
  const sane = Number.isSafeInteger(days) && days >= 0 && days <= 36_500;
  return from === undefined || !sane || from > '9000' ? undefined : addDays(from, days);
}

/** Days that are none, and too few of them on a dose before the next; `daysOn` is absent where that is not to be judged. */
function waitRemarks(days: number, daysOn: number | undefined, dose: Fraction, { settings }: Rules): TaperRemark[] {
  if (!(Number.isSafeInteger(days) && days >= 1))
    return [{ grade: 'wrong', rule: 'dates', say: `It lasts ${days} days: a step lasts whole days, one at least.` }];
  if (daysOn === undefined || dose.top === 0n || settings === undefined) return [];
  const { everyDays } = paceOf(settings)(dose);
  if (daysOn >= everyDays) return [];
  const after = `${daysOn} ${daysOn === 1 ? 'day' : 'days'}`;
  return [
    {
      grade: 'danger',
      rule: 'too fast',
      say: `The next step follows after ${after}; at least ${everyDays} are asked for.`,
    },
  ];
}

const GRADES: readonly RemarkGrade[] = ['danger', 'wrong', 'caution', 'unknown'];

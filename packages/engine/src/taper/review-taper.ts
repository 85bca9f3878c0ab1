import type { Knowledge } from '../knowledge.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import { findDrug } from './find-drug.ts';
import { compare, exactly, type Fraction, minus, shown, ZERO } from './fraction.ts';
import { guidanceOn } from './guidance.ts';
import { refusedBy, supervisedBy, unknownLimits } from './limits.ts';
import { makeableDoses } from './makeable.ts';
import { guidanceWarnings } from './notes.ts';
import { paceOf } from './pace.ts';
import { piecesOf } from './products.ts';
import { isRefusal } from './refusal.ts';
import { dateRemarks, nextDay, type Products, productRemarks } from './review-products.ts';
import { switchRemarks } from './review-switch.ts';
import { type Settings, settingsOf } from './settings.ts';
import type { TaperRefusal, TaperRequest } from './taper-plan.ts';
import type { GivenTaper, RemarkGrade, TaperRemark, TaperReview } from './taper-review.ts';

/**
 * Holds somebody else's plan against the rules of `planTaper`: rising, steps larger than asked or than the guidance gives, too short a wait, doses that the
 * products cannot make, sums that do not add up, skipping to nothing, days that do not follow each other. Of a change to another medicine the stages are
 * held against the tables too, and the steps against the rules for the new one.
 *
 * @param request as for `planTaper`; what it leaves out comes from the guidance, and where neither says, a remark tells what was not judged
 * @returns the remarks, worst first; or a refusal where the request itself cannot be read
 * @example reviewTaper({ steps: [{ days: 7, dailyDose: 30 }, { days: 7, dailyDose: 0 }] }, request, knowledge).verdict // 'do not follow'
 */
export function reviewTaper(plan: GivenTaper, request: TaperRequest, knowledge: Knowledge): TaperReview | TaperRefusal {
  const found = findDrug(request.drug, knowledge);
  if (isRefusal(found)) return found;
  const { drug } = found;
  const { switch: wanted, ...own } = request;
  const limits = limitRemarks(own, drug, knowledge);
  if (wanted === undefined) return graded([...taperRemarks(plan, own, drug, knowledge), ...limits]);
  const to = findDrug(wanted.to, knowledge);
  if (isRefusal(to)) return to;
  const { remarks, then } = switchRemarks(plan, own, wanted, drug, to.drug, knowledge);
  return graded([
    ...remarks,
    ...taperRemarks(plan, then, to.drug, knowledge),
    ...limits,
    ...limitRemarks(then, to.drug, knowledge),
  ]);
}

/** Worst first, each once. */
function graded(all: readonly TaperRemark[]): TaperReview {
  const remarks = [...new Map(all.map((remark) => [JSON.stringify(remark), remark])).values()];
  const has = (grade: RemarkGrade) => remarks.some((remark) => remark.grade === grade);
  return {
    verdict: has('danger') || has('wrong') ? 'do not follow' : remarks.length > 0 ? 'ask first' : 'keeps the rules',
    remarks: remarks.sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)),
  };
}

/** Whether it may be brought down at home, and who must watch. */
function limitRemarks(request: TaperRequest, drug: DrugRecord, knowledge: Knowledge): TaperRemark[] {
  const route = request.route ?? drug.routes?.[0] ?? 'oral';
  const guidance = guidanceOn(drug.id, route, request.takenDays, knowledge);
  const dose = exactly(request.currentDailyDose) ?? ZERO;
  const held = { route, dose, unit: request.unit ?? 'mg', ...(request.person && { person: request.person }) };
  const refused = refusedBy(held, guidance, knowledge);
  return [
    ...(refused === undefined
      ? []
      : [{ grade: 'danger', rule: 'not at home', say: `${refused.refused} ${refused.advice}` } as const]),
    ...supervisedBy(held, guidance, knowledge).map(
      (limit): TaperRemark => ({ grade: 'caution', rule: 'supervision', say: `${limit.say} ${limit.do}` }),
    ),
    ...unknownLimits(held, guidance, knowledge).map(
      (say): TaperRemark => ({ grade: 'unknown', rule: 'not judged', say }),
    ),
  ];
}

/** The steps of one medicine. */
function taperRemarks(plan: GivenTaper, request: TaperRequest, drug: DrugRecord, knowledge: Knowledge): TaperRemark[] {
  const route = request.route ?? drug.routes?.[0] ?? 'oral';
  const unit = request.unit ?? 'mg';
  const guidance = guidanceOn(drug.id, route, request.takenDays, knowledge);
  const current = exactly(request.currentDailyDose) ?? ZERO;
  const { dailyDoses: _, ...asked } = request;
  const settings = settingsOf(asked, drug.id, guidance, knowledge.pack.occupancies ?? []);
  const pieces = piecesOf(request, drug, route, unit, guidance?.form);
  const makeable = isRefusal(pieces) ? pieces : makeableDoses(pieces.pieces, current, request.dosesPerDay);
  const remarks: TaperRemark[] = [];
  for (const part of [settings, makeable])
    if (isRefusal(part)) remarks.push({ grade: 'unknown', rule: 'not judged', say: `${part.refused} ${part.advice}` });
  if (plan.steps.length === 0) remarks.push({ grade: 'wrong', rule: 'end', say: 'The plan has no step.' });

  const rules = {
    unit,
    ...(!isRefusal(settings) && { settings }),
    ...(!isRefusal(makeable) && { makeable }),
    ...(!isRefusal(pieces) && { pieces: pieces.pieces }),
  };
  let before = current;
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
      ...dateRemarks(given.from, due, 'the step before'),
    ];
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
  if (!isRefusal(settings))
    for (const say of guidanceWarnings(settings, request, guidance))
      remarks.push({ grade: 'caution', rule: 'guidance', say });
  return remarks;
}

interface Rules extends Products {
  readonly settings?: Settings;
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

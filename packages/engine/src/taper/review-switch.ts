import type { Knowledge } from '../knowledge.ts';
import type { Day } from '../nouns/day.ts';
import type { DrugRecord } from '../nouns/pack.ts';
import type { Route } from '../nouns/route.ts';
import { exactly, toNumber, ZERO } from './fraction.ts';
import { makeableDoses } from './makeable.ts';
import { piecesOf } from './products.ts';
import { isRefusal } from './refusal.ts';
import { dateRemarks, nextDay, type Products, productRemarks } from './review-products.ts';
import { type Equivalence, equivalenceOf, newProducts, newRequest } from './switch-medicine.ts';
import type { TaperRequest, TaperSwitchRequest } from './taper-plan.ts';
import type { GivenTaper, RemarkGrade, TaperRemark } from './taper-review.ts';

type Stage = NonNullable<GivenTaper['switch']>['stages'][number];

/** What is wrong with a change to another medicine, and the request of which the steps after it are judged. */
export function switchRemarks(
  plan: GivenTaper,
  request: TaperRequest,
  wanted: TaperSwitchRequest,
  old: DrugRecord,
  to: DrugRecord,
  knowledge: Knowledge,
): { readonly remarks: readonly TaperRemark[]; readonly then: TaperRequest } {
  const stages = plan.switch?.stages ?? [];
  const reached = stages.at(-1)?.new.dailyDose ?? wanted.dailyDose ?? plan.steps[0]?.dailyDose ?? 0;
  const then = newRequest({ ...request, switch: wanted }, wanted, to.id, reached);
  const remarks: TaperRemark[] = [];
  const say = (grade: RemarkGrade, rule: TaperRemark['rule'], text: string) => remarks.push({ grade, rule, say: text });
  if ((request.unit ?? 'mg') !== 'mg')
    say('unknown', 'not judged', 'The tables of a switch are in mg. Give doses and strengths in mg.');
  const equal = equivalenceOf(request.currentDailyDose, old.id, to.id, knowledge);
  if (isRefusal(equal)) say('unknown', 'not judged', `${equal.refused} ${equal.advice}`);
  else {
    const tables = `the tables give ${number(equal.low)} to ${number(equal.high)} mg for ${request.currentDailyDose} mg of ${old.id}`;
    if (reached > equal.high * ALMOST)
      say(
        'danger',
        'equivalence',
        `${reached} mg of ${to.id} a day is too much; ${tables}. Too much of it sedates and can stop the breathing.`,
      );
    else if (reached * ALMOST < equal.low)
      say('caution', 'equivalence', `${reached} mg of ${to.id} a day is little; ${tables}. Stopping signs may come.`);
    if (equal.ranges.some(({ verified }) => !verified))
      say('caution', 'equivalence', 'A table of the switch was not verified against a source that was seen.');
  }
  if (wanted.dailyDose !== undefined && wanted.dailyDose !== reached)
    say(
      'wrong',
      'sum',
      `The switch ends on ${reached} mg of ${to.id} a day, not on the ${wanted.dailyDose} mg asked for.`,
    );
  const last = stages.at(-1);
  if (last === undefined)
    say('unknown', 'not judged', `How ${to.id} takes the place of ${old.id}, day by day, is not told (switch.stages).`);
  else if (last.old.dailyDose > 0)
    say(
      'wrong',
      'end',
      `${last.old.dailyDose} mg of ${old.id} a day is left at the end of the switch: what becomes of it is not said.`,
    );
  const route = request.route ?? old.routes?.[0] ?? 'oral';
  const products = {
    old: productsOf(request, old, route, request.currentDailyDose, request.dosesPerDay),
    new: productsOf(newProducts(wanted), to, route, reached, then.dosesPerDay),
  };
  let due: Day | undefined = stages[0]?.from;
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1];
    const said = [
      ...changeRemarks(before, stage, { from: request.currentDailyDose, old: old.id, to: to.id }),
      ...(isRefusal(equal) ? [] : sumRemarks(stage, request.currentDailyDose, equal, products.new)),
      ...productRemarks(stage.old, exactly(stage.old.dailyDose) ?? ZERO, products.old),
      ...productRemarks(stage.new, exactly(stage.new.dailyDose) ?? ZERO, products.new),
    ];
    if (!(Number.isSafeInteger(stage.days) && stage.days >= 1))
      said.push({ grade: 'wrong', rule: 'dates', say: `It lasts ${stage.days} days: whole days, one at least.` });
    said.push(...dateRemarks(stage.from, due, 'the one before'));
    due = nextDay(stage.from ?? due, stage.days);
    remarks.push(...said.map((remark) => ({ ...remark, stage: index + 1 })));
  }
  const first = plan.steps[0]?.from;
  if (due !== undefined && first !== undefined && first !== due)
    say('wrong', 'dates', `The steps begin on ${first}; the switch ends so that it should be ${due}.`);
  return { remarks, then };
}

interface Named {
  readonly from: number;
  readonly old: string;
  readonly to: string;
}

/** The old one never rises, the new one never falls, and the old one does not go all at once. */
function changeRemarks(before: Stage | undefined, stage: Stage, { from, old, to }: Named): TaperRemark[] {
  const [left, given] = [before?.old.dailyDose ?? from, before?.new.dailyDose ?? 0];
  const remarks: TaperRemark[] = [];
  if (stage.old.dailyDose > left)
    remarks.push({ grade: 'danger', rule: 'rising', say: `${old} rises from ${left} to ${stage.old.dailyDose} mg.` });
  if (stage.new.dailyDose < given)
    remarks.push({
      grade: 'wrong',
      rule: 'equivalence',
      say: `${to} falls from ${given} to ${stage.new.dailyDose} mg while it takes the place of ${old}.`,
    });
  if (left - stage.old.dailyDose > (from / 2) * ALMOST)
    remarks.push({
      grade: 'caution',
      rule: 'step too large',
      say: `From ${left} to ${stage.old.dailyDose} mg of ${old} in one step is more than half of it; a switch is made in two parts at least.`,
    });
  return remarks;
}

/** Both together: what is left of the old and what is given of the new, as shares of the old dose. What products cannot make finer is no fault. */
function sumRemarks(stage: Stage, from: number, { low, high }: Equivalence, { makeable }: Products): TaperRemark[] {
  const left = stage.old.dailyDose / from;
  const smallest = makeable?.smallest === undefined ? 0 : toNumber(makeable.smallest);
  const percent = (share: number) => `${Math.round(share * 100)} percent`;
  const least = left + stage.new.dailyDose / high;
  if (least > ALMOST)
    return [
      {
        grade: 'danger',
        rule: 'equivalence',
        say: `Both together are at least ${percent(least)} of the dose before, by any table: too much sedates and can stop the breathing.`,
      },
    ];
  const most = left + stage.new.dailyDose / low;
  if ((most + smallest / low) * ALMOST >= 1) return [];
  return [
    {
      grade: 'caution',
      rule: 'equivalence',
      say: `Both together are at most ${percent(most)} of the dose before, by any table: stopping signs may come.`,
    },
  ];
}

function productsOf(
  asked: Parameters<typeof piecesOf>[0],
  drug: DrugRecord,
  route: Route,
  dose: number,
  dosesPerDay: number,
): Products {
  const pieces = piecesOf(asked, drug, route, 'mg');
  if (isRefusal(pieces)) return { unit: 'mg' };
  const makeable = makeableDoses(pieces.pieces, exactly(dose) ?? ZERO, dosesPerDay);
  return { unit: 'mg', pieces: pieces.pieces, ...(!isRefusal(makeable) && { makeable }) };
}

function number(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** Sums of shares are not exact. */
const ALMOST = 1 + 1e-9;

import { type Curve, drawCurve, type Knowledge, type Refusal, stepOfTaper, type TaperPlan } from '@doseline/engine';

/** The most days that a level is drawn for. */
const MOST_DAYS = 728;

const MG: Readonly<Record<string, number>> = { mg: 1, mcg: 0.001, g: 1000 };

/**
 * The level through the steps of a plan, hour by hour so that each day has a true average; for the first two years of a longer one. Undefined where
 * the unit is not one that the model reckons in.
 *
 * @param before the dose a day before the first step, in the unit of the plan
 */
export function levelOf(
  { drug, route, unit }: TaperPlan['basis'],
  steps: TaperPlan['steps'],
  before: number,
  weightKg: number | string | undefined,
  knowledge: Knowledge,
): Curve | Refusal | undefined {
  const toMg = MG[unit];
  if (toMg === undefined) return undefined;
  return drawCurve(
    {
      drug,
      route,
      ...(typeof weightKg === 'number' && weightKg > 0 && { weightKg }),
      dailyDoseBefore: before * toMg,
      steps: firstDays(steps).map((step) => inMg(step, toMg)),
      ...(isCutShort(steps) && { hours: MOST_DAYS * 24 }),
      everyHours: 1,
    },
    knowledge,
  );
}

/** What is to be known of a level; where the plan goes on beyond it, that is said in place of how it would end. */
export function levelWarnings({ warnings }: Curve, steps: TaperPlan['steps']): readonly string[] {
  if (!isCutShort(steps)) return warnings;
  return [
    ...warnings.filter((say) => !say.startsWith('Nothing is counted after')),
    'It is drawn for the first two years.',
  ];
}

/** Whether a plan is longer than a level is drawn for. */
function isCutShort(steps: TaperPlan['steps']): boolean {
  return steps.reduce((sum, { days }) => sum + days, 0) > MOST_DAYS;
}

function firstDays(steps: TaperPlan['steps']): TaperPlan['steps'] {
  let left = MOST_DAYS;
  return steps.flatMap((step) => {
    const days = Math.min(step.days, left);
    left -= days;
    return days > 0 ? [{ ...step, days }] : [];
  });
}

function inMg({ days, dailyDose, doses }: TaperPlan['steps'][number], toMg: number) {
  return stepOfTaper({
    days,
    dailyDose: dailyDose * toMg,
    doses: doses.map(({ time, tablets }) => ({
      time,
      tablets: tablets.map(({ strength, count }) => ({ strength: strength * toMg, count })),
    })),
  });
}

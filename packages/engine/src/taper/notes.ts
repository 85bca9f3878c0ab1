import type { OccupancyRecord, TaperRecord } from '../nouns/taper.ts';
import { compare, exactly, type Fraction, fraction, minus, shown, times, toNumber } from './fraction.ts';
import { occupancy } from './methods/hyperbolic.ts';
import type { Settings } from './settings.ts';
import type { TaperPlan, TaperRequest } from './taper-plan.ts';
import { quantityIn } from './units.ts';
import type { Level } from './walk.ts';

/** What people and professionals should know of a plan: the words of the guidance, then those on this plan. */
export function notesOf(
  settings: Settings,
  guidance: TaperRecord | undefined,
  steps: TaperPlan['steps'],
  takenDays: number | undefined,
): TaperPlan['notes'] {
  const { occupancy: curve } = settings;
  const parts = steps.flatMap(({ doses }) => doses.flatMap(({ tablets }) => tablets));
  const cut = parts.filter(({ liquid, count }) => !liquid && !Number.isInteger(count));
  const cutInto = cut.some(({ count }) => !Number.isInteger(count * 2)) ? 'Halves and quarters' : 'Halves';
  const liquid = parts.some((part) => part.liquid);
  const several = steps.some(({ doses }) => doses.length > 1);
  return {
    patient: [
      'This is a draft to go through with the prescriber. Do not begin it alone.',
      'If stopping signs are hard to bear, stay on the dose or go back to the one before, and call the prescriber. Never go on faster than the plan.',
      ...(guidance?.notes.patient ?? []),
      ...(cut.length > 0
        ? [`${cutInto}: use a tablet cutter, and keep the other part dry for the next dose that needs one.`]
        : []),
      ...(liquid ? ['Measure the liquid with an oral syringe, never with a spoon.'] : []),
    ],
    professional: [
      methodOf(settings),
      ...(guidance === undefined ? [] : [rangeOf(guidance)]),
      ...(guidance?.notes.professional ?? []),
      ...(curve === undefined ? [] : [basisOf(curve)]),
      ...untreated(guidance, takenDays),
      ...(several
        ? [
            guidance?.largerDose === 'morning'
              ? 'A day is divided as evenly as the products allow; the larger part is taken in the morning, and the last dose of the day goes first.'
              : 'A day is divided as evenly as the products allow; the larger part is taken at night, and the morning goes first.',
          ]
        : []),
      ...(cut.length > 0 ? ['Confirm that the product dispensed is scored.'] : []),
      ...(liquid
        ? ['Volumes are whole marks of an oral syringe: 0.1 mL up to 1 mL, 0.5 mL up to 10 mL, 1 mL above.']
        : []),
    ],
  };
}

function untreated(guidance: TaperRecord | undefined, takenDays: number | undefined): readonly string[] {
  const none = guidance?.noneUpToDays;
  if (none === undefined) return [];
  const rule = `The guidance asks for no taper after up to ${none} days of use`;
  if (takenDays === undefined) return [`${rule}; how long it was taken is not known.`];
  return [];
}

/** Where it was taken for so short a time that the guidance asks for no taper: the first thing to know of a plan. */
export function noneNeeded(guidance: TaperRecord | undefined, takenDays: number | undefined): readonly string[] {
  const none = guidance?.noneUpToDays;
  if (none === undefined || takenDays === undefined || takenDays > none) return [];
  return [
    `After up to ${none} days of use the guidance asks for no taper, and it was taken for ${takenDays}: ask the prescriber whether it can just end. This plan is for whoever needs one all the same.`,
  ];
}

function methodOf(settings: Settings): string {
  const { method, percent, step, bands, everyDays, unit, original, currentFrom } = settings;
  const every = `every ${everyDays} ${everyDays === 1 ? 'day' : 'days'}`;
  if (method === 'custom') return `The doses are those of the request, ${every}.`;
  if (method === 'fixed') {
    const larger = (bands ?? []).map(({ above, step: high, everyDays: own }) => {
      const days = own === undefined || settings.ownDays || own[0] === everyDays ? '' : ` every ${own[0]} days`;
      return `, ${high.value} ${high.unit}${days} above ${above.value} ${above.unit}`;
    });
    return `Fixed steps of at most ${shown(step ?? original)} ${unit} ${every}${larger.join('')}.`;
  }
  const figure = shown(percent ?? original);
  if (method === 'hyperbolic')
    return `Steps of at most ${figure} points of receptor occupancy, and of half of the dose, ${every}.`;
  return method === 'percent-of-original'
    ? `Steps of at most ${figure} percent of the first dose, ${shown(original)} ${unit}, ${every}${currentFrom === undefined ? '' : `; from ${shown(currentFrom)} percent of it on, of the dose then taken`}.`
    : `Steps of at most ${figure} percent of the dose then taken, ${every}.`;
}

function rangeOf({ percent, step, bands, everyDays, method }: TaperRecord): string {
  const bandsSaid = (bands ?? []).map(
    (band) => `, ${band.step.value} ${band.step.unit} above ${band.above.value} ${band.above.unit}`,
  );
  const size =
    percent !== undefined
      ? `${between(percent)} ${SHARES[method]}`
      : step !== undefined
        ? `${step.value} ${step.unit}${bandsSaid.join('')}`
        : 'no stated size';
  return `The guidance: steps of ${size}, every ${between(everyDays)} ${everyDays[1] === 1 ? 'day' : 'days'}. Where the request says nothing else the smallest size is taken, and the shortest wait.`;
}

const SHARES: Readonly<Record<TaperRecord['method'], string>> = {
  'percent-of-original': 'percent of the first dose',
  'percent-of-current': 'percent of the dose then taken',
  hyperbolic: 'points of receptor occupancy',
  fixed: 'percent',
};

function between([low, high]: readonly [number, number]): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

function basisOf({ target, approximation, basis }: OccupancyRecord): string {
  return `Occupancy of the ${target}${approximation ? ' is an approximation' : ''}: ${basis}`;
}

/** Steps larger than asked, in one sentence. */
export function forcedWarning(current: Fraction, levels: readonly Level[], unit: string): readonly string[] {
  const doses = [current, ...levels.map(({ dose }) => dose)];
  const forced = levels.flatMap(({ dose, asked }, index) => {
    const before = doses[index] ?? current;
    return asked === undefined ? [] : [{ before, dose, asked }];
  });
  const [first] = forced;
  if (first === undefined) return [];
  const example = `from ${shown(first.before)} to ${shown(first.dose)} ${unit} is ${shown(minus(first.before, first.dose))} ${unit} where ${shown(first.asked)} was asked`;
  return [
    forced.length === 1
      ? `One step is larger than asked, because the products make nothing between: ${example}. The dose before it is kept longer, so that it is no faster on the whole. A smaller strength or a liquid would help.`
      : `${forced.length} steps are larger than asked, because the products make nothing between; the first, ${example}. The doses before them are kept longer, so that it is no faster on the whole. A smaller strength or a liquid would help.`,
  ];
}

/** Faster than the guidance, and what it does not vouch for. */
export function guidanceWarnings(
  settings: Settings,
  request: TaperRequest,
  guidance: TaperRecord | undefined,
): readonly string[] {
  const { method, percent, step, everyDays, unit } = settings;
  if (guidance === undefined)
    return ['No guidance on this medicine is known here: the figures are those of the request alone.'];
  const said: string[] = [];
  const fastest = guidance.percent?.[1];
  if (fastest !== undefined && percent !== undefined && sameKind(method, guidance) && Number(shown(percent)) > fastest)
    said.push(`Steps of ${shown(percent)} percent are larger than the guidance gives (${fastest} at most).`);
  if (
    guidance.step !== undefined &&
    step !== undefined &&
    guidance.step.unit === unit &&
    Number(shown(step)) > guidance.step.value
  )
    said.push(`Steps of ${shown(step)} ${unit} are larger than the guidance gives (${guidance.step.value} ${unit}).`);
  if (everyDays < guidance.everyDays[0])
    said.push(
      `A step every ${everyDays} days is faster than the guidance gives (${guidance.everyDays[0]} days at least).`,
    );
  const open = (guidance.unverified ?? []).filter((field) => used(field, request, settings));
  if (open.length > 0)
    said.push(
      `No source was seen for these figures of the guidance: ${open.map((field) => FIELDS[field] ?? field).join(', ')}. The prescriber decides.`,
    );
  return said;
}

/** A plan by another method than the guidance's percent, where one of its steps is larger than that. */
export function largeStepWarning(
  { method, current, original, unit }: Settings,
  levels: readonly Level[],
  guidance: TaperRecord | undefined,
): readonly string[] {
  const fastest = exactly(guidance?.percent?.[1] ?? '');
  if (guidance === undefined || fastest === undefined || guidance.method === method || guidance.method === 'hyperbolic')
    return [];
  let before = current;
  for (const { dose } of levels) {
    const of = guidance.method === 'percent-of-original' ? original : before;
    const most = times(of, times(fastest, fraction(1n, 100n)));
    if (dose.top > 0n && compare(minus(before, dose), most) > 0)
      return [
        `From ${shown(before)} to ${shown(dose)} ${unit} is a larger step than the guidance gives (${shown(fastest)} percent, ${shown(most)} ${unit}, at most); later ones may be too.`,
      ];
    before = dose;
  }
  return [];
}

/** Whether the plan rests on a figure of the guidance, or is held against it. */
function used(field: string, request: TaperRequest, { method, target }: Settings): boolean {
  if (method === 'custom') return field === 'stopFrom';
  if (field === 'percent') return request.percent === undefined && method !== 'fixed';
  if (field === 'step' || field === 'bands') return request.step === undefined && method === 'fixed';
  if (field === 'everyDays') return request.everyDays === undefined;
  return field !== 'stopFrom' || target.top === 0n;
}

const FIELDS: Readonly<Record<string, string>> = {
  percent: 'the percent of a step',
  step: 'the size of a step',
  bands: 'the larger steps of high doses',
  everyDays: 'the days between steps',
  stopFrom: 'the dose from which stopping is the last step',
  noneUpToDays: 'the days of use after which no taper is needed',
};

function sameKind(method: Settings['method'], { method: guided }: TaperRecord): boolean {
  return (method === 'hyperbolic') === (guided === 'hyperbolic');
}

/** The last step, where stopping is more than was asked. */
export function lastStepWarning(
  before: Fraction,
  asked: Fraction,
  { unit, occupancy: curve, percent }: Settings,
): readonly string[] {
  if (compare(before, asked) <= 0) return [];
  const mg = quantityIn({ value: 1, unit }, 'mg');
  const taken = curve === undefined || mg === undefined ? undefined : occupancy(times(before, mg), curve);
  const receptors =
    taken === undefined || percent === undefined
      ? ''
      : ` At that dose about ${Math.round(toNumber(taken))} percent of the receptors are still taken, where steps of ${shown(percent)} were asked for: a liquid or a smaller strength lets it go on lower.`;
  return [
    `The last step, from ${shown(before)} ${unit} to nothing, is larger than the steps asked for: no smaller dose is made, or by the guidance it may end from there.${receptors} If it is hard, stay on ${shown(before)} ${unit} longer.`,
  ];
}

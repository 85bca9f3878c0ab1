import type { TaperDose, TaperMethod, TaperPart, TaperPlan } from '@doseline/engine';
import type { TaperField } from './taper-answer.ts';

/** The fields as they are asked for. */
export const TAPER_FIELD_WORDS: Readonly<Record<TaperField, string>> = {
  drug: 'the medicine',
  currentDailyDose: 'the dose a day',
  percent: 'the percent',
  step: 'the step',
  everyDays: 'the days between steps',
  target: 'the target',
  takenDays: 'the days of use',
  start: 'the first day',
  doses: 'the doses',
  strengths: 'the strengths',
  switchDose: 'the dose of the other medicine',
  switchDays: 'the days of the change',
};

const METHOD_WORDS: Readonly<Record<TaperMethod | 'custom', string>> = {
  'percent-of-original': 'Percent of the first dose',
  'percent-of-current': 'Percent of the dose then taken',
  fixed: 'The same amount each time',
  hyperbolic: 'Equal steps of receptor occupancy',
  custom: 'Doses of your own',
};

/** A method in plain words. */
export function methodWords(method: TaperMethod | 'custom'): string {
  return METHOD_WORDS[method];
}

/**
 * By what a plan was made, as one phrase.
 *
 * @param largest the largest step of the plan: above some doses the guidance allows more than below
 * @example basisWords({ method: 'fixed', step: 5, unit: 'mg', everyDays: 7, … }, 10) // 'Steps of 5 mg every 7 days, larger ones at high doses'
 */
export function basisWords({ method, percent, step, unit, everyDays }: TaperPlan['basis'], largest: number): string {
  const every = `every ${everyDays} ${everyDays === 1 ? 'day' : 'days'}`;
  if (method === 'fixed' && step !== undefined)
    return `Steps of ${step} ${unit} ${every}${largest > step * (1 + 1e-9) ? ', larger ones at high doses' : ''}`;
  const share = percent === undefined ? '' : `, ${percent} ${method === 'hyperbolic' ? 'points' : 'percent'}`;
  return `${methodWords(method)}${share}, ${every}`;
}

const FRACTIONS: Readonly<Record<string, string>> = { '0.25': '¼', '0.5': '½', '0.75': '¾' };

/** A number of pieces as people write it: 1½. */
export function pieces(count: number): string {
  const whole = Math.floor(count + 1e-9);
  const part = Number((count - whole).toFixed(4));
  const written = FRACTIONS[String(part)];
  if (part === 0) return String(whole);
  if (written === undefined) return String(Number(count.toFixed(4)));
  return `${whole === 0 ? '' : whole}${written}`;
}

/**
 * What is taken at once.
 *
 * @example tabletWords([{ strength: 10, count: 1.5, form: 'tablet' }], 'mg') // '1½ × 10 mg', with spaces that do not break
 */
export function tabletWords(tablets: readonly TaperPart[], unit: string): string {
  return tablets
    .map(({ strength, count, liquid }) =>
      liquid
        ? `${Number(count.toFixed(3))}\u00a0mL of ${strength}\u00a0${unit}/mL`
        : `${pieces(count)}\u00a0×\u00a0${strength}\u00a0${unit}`,
    )
    .join(' + ');
}

/** The times of the plan's days, in the order of a day; steps may leave some out. */
export function timesOf(steps: readonly { readonly doses: readonly TaperDose[] }[]): readonly string[] {
  const fullest = [...steps].sort((a, b) => b.doses.length - a.doses.length)[0];
  const times = fullest?.doses.map(({ time }) => time) ?? [];
  const others = steps.flatMap(({ doses }) => doses.map(({ time }) => time));
  return [...new Set([...times, ...others])];
}

/** The request's words for what the form calls otherwise. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/; give the dose as switch\.dailyDose/g, '; give it under “Dose a day, then”'],
  [/\bswitch\.overDays must be/g, 'The days of the change must be'],
  [/\bin switch\.strengths\b/g, 'under “Strengths then”'],
  [/\bgo back a step with resume\b/g, 'go back a step below the table'],
  [/ \(back\) and call/g, ' and call'],
  [/\bcurrentDailyDose\b/g, 'the dose a day'],
  [/\boriginalDailyDose\b/g, 'the first dose'],
  [/\beveryDays\b/g, 'the days between steps'],
  [/\bdosesPerDay\b/g, 'the doses a day'],
  [/\bdailyDoses\b/g, 'the doses'],
  [/\btakenDays\b/g, 'the days of use'],
  [/\bholdDays\b/g, 'the days on the dose'],
  [/\bstopFrom\b/g, 'the dose from which to stop'],
  [/\bcurrentFrom\b/g, 'where the percent turns to the dose then taken'],
  [/\bgive weightKg\b/g, 'tell the weight'],
  [/\bin strengths\b/g, 'under Strengths'],
  [/, such as \[5, 10\] or \["5 mg\/5 mL"\]/g, ', such as “5 mg, 10 mg” or “5 mg/5 mL”'],
  [/\bthe request\b/g, 'the form'],
  [/\bThe request\b/g, 'The form'],
];

/** A refusal in the words of the form. */
export function plainly(text: string): string {
  return PLAIN.reduce((said, [word, plain]) => said.replace(word, plain), text);
}

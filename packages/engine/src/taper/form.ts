/** What a form allows: tablets may be divided, everything else is taken whole; liquids are measured. */
export type FormKind = 'divisible' | 'whole' | 'liquid';

const LIQUID = /solution|suspension|liquid|syrup|elixir|concentrate|drops/i;
const RELEASE =
  /extended|delayed|sustained|controlled|prolonged|modified|slow|enteric|gastro|\b(?:er|xr|xl|sr|cr|dr|la|ec|mr|pr)\b|\b(?:12|24)[ -]h/i;
const TABLET = /tablet|\btabs?\b|caplet/i;
const FALLS_APART = /disintegrat|\bodt\b|effervescent|wafer/i;

/**
 * Never divided: extended and delayed release, capsules, granules, films, patches, and tablets that fall apart in the mouth.
 *
 * @example kindOfForm('extended-release tablet') // 'whole'
 */
export function kindOfForm(form: string): FormKind {
  if (LIQUID.test(form)) return 'liquid';
  return TABLET.test(form) && !RELEASE.test(form) && !FALLS_APART.test(form) ? 'divisible' : 'whole';
}

export function isSlowRelease(form: string): boolean {
  return RELEASE.test(form);
}

/**
 * For how many hours a form of slow release is made, where it says so: bupropion SR is another product than XL.
 *
 * @example hoursOfForm('XL tablet') // 24
 */
export function hoursOfForm(form: string): 12 | 24 | undefined {
  if (/\bsr\b|\b12\b/i.test(form)) return 12;
  return /\bxl\b|\b24\b/i.test(form) ? 24 : undefined;
}

/** Whether a product of one form is meant where another is asked for: "tablet" never means the extended-release one, SR never XL. */
export function sameForm(asked: string, form: string): boolean {
  const [a, b] = [wordsOf(asked), wordsOf(form)];
  const [x, y] = [hoursOfForm(asked), hoursOfForm(form)];
  return (
    (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))) &&
    isSlowRelease(asked) === isSlowRelease(form) &&
    (x === undefined || y === undefined || x === y)
  );
}

function wordsOf(form: string): readonly string[] {
  const words = form
    .toLowerCase()
    .replace(/\b(?:er|xr|xl|sr|la|cr)\b/g, 'extended release')
    .replace(/\b(?:sustained|prolonged|controlled)\b/g, 'extended')
    .replace(/\bdr\b/g, 'delayed release')
    .match(/[a-z]+/g);
  return (words ?? []).filter((word) => !/^(?:hours?|hrs?|h)$/.test(word)).map((word) => word.replace(/s$/, ''));
}

/** The form that the name of a medicine says: "bupropion XL", "Wellbutrin SR". */
export function formInName(name: string): string | undefined {
  return /\s(er|xr|xl|sr|la|cr|extended[ -]release)\b/i.exec(name)?.[1]?.toUpperCase();
}

/** What a form allows: tablets may be divided, everything else is taken whole; liquids are measured. */
export type FormKind = 'divisible' | 'whole' | 'liquid';

const LIQUID = /solution|suspension|liquid|syrup|elixir|concentrate|drops/i;
const RELEASE =
  /extended|delayed|sustained|controlled|prolonged|modified|slow|enteric|gastro|\b(?:er|xr|xl|sr|cr|dr|la|ec|mr|pr)\b/i;
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

/** Whether a product of one form is meant where another is asked for: "tablet" never means the extended-release one. */
export function sameForm(asked: string, form: string): boolean {
  const [a, b] = [asked.trim().toLowerCase().replace(/s$/, ''), form.toLowerCase()];
  return (b.includes(a) || a.includes(b)) && isSlowRelease(a) === isSlowRelease(b);
}

import { OLDEST } from '../measure/plausible.ts';

const YEARS_IN: Readonly<Record<string, number>> = { d: 1 / 365.25, w: 7 / 365.25, m: 1 / 12 };

/**
 * An age in years from a number (years) or a text such as "54", "6 months", "3 weeks". Undefined when it is neither, or outside 0 to 125.
 *
 * @example readAge('6 months') // 0.5
 * @example readAge(200) // undefined
 */
export function readAge(given: unknown): number | undefined {
  let years = given;
  if (typeof given === 'string' && given.length < 40) {
    const found =
      /^\s*(\d+(?:\.\d+)?)[\s-]*(d|w|m|y|a|)(?:ays?|eeks?|k|os?|onths?|ears?|rs?|\/o)?(?:[\s-]*old)?\s*$/i.exec(given);
    if (found !== null) years = Number(found[1]) * (YEARS_IN[(found[2] ?? '').toLowerCase()] ?? 1);
  }
  return typeof years === 'number' && years >= 0 && years <= OLDEST ? years : undefined;
}

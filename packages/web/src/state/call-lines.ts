import type { HelpLine } from '@doseline/engine';

/** The countries that the lines are for, in the order of their names; what holds for several countries comes last. */
export function countriesOf(lines: readonly HelpLine[]): readonly string[] {
  const named = [...new Set(lines.map(({ country }) => country))];
  return named.sort((a, b) => Number(a === 'EU') - Number(b === 'EU') || countryName(a).localeCompare(countryName(b)));
}

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its name. */
export function countryName(country: string): string {
  if (country === 'EU') return 'European Union';
  try {
    return regions.of(country) ?? country;
  } catch {
    return country;
  }
}

const UNION: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/**
 * The country to show first: that of the browser's language where there are lines for it, else the first there is.
 *
 * @example countryOf('en-NZ', lines) // 'NZ'
 */
export function countryOf(language: string, lines: readonly HelpLine[]): string | undefined {
  const countries = countriesOf(lines);
  const region = /-([A-Z]{2})\b/.exec(language)?.[1];
  const near = region !== undefined && UNION.has(region) ? 'EU' : undefined;
  return (
    countries.find((one) => one === region) ??
    countries.find((one) => one === near) ??
    countries.find((one) => one === 'US') ??
    countries[0]
  );
}

/** The lines of a country, of the kinds asked for and in that order; an emergency line is always among them, first. */
export function linesFor(
  lines: readonly HelpLine[],
  country: string | undefined,
  kinds: readonly string[],
): readonly HelpLine[] {
  const order = ['emergency', ...kinds.filter((kind) => kind !== 'emergency')];
  return order.flatMap((kind) => lines.filter((line) => line.country === country && line.kind === kind));
}

/**
 * What a telephone dials, where a number is one number and nothing more.
 *
 * @example dialled('1-800-222-1222') // 'tel:1-800-222-1222'
 * @example dialled('999 or 112') // undefined
 */
export function dialled(number: string): string | undefined {
  return /^\+?[\d\s-]{3,20}$/.test(number.trim()) ? `tel:${number.trim().replace(/\s+/g, '-')}` : undefined;
}

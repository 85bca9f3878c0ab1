import type { Quantity } from '../nouns/quantity.ts';
import { MG } from '../sig/words.ts';

/**
 * The one known strength that the amounts can mean, in the order of the known ones; undefined when none or several fit. Amounts without a
 * unit are tried as mg, then as micrograms.
 *
 * @example settle([{ value: 5, unit: '' }, { value: 325, unit: '' }], acetaminophenOxycodone) // [325 mg, 5 mg]
 */
export function settle(
  amounts: readonly Quantity[],
  known: readonly (readonly Quantity[])[],
): readonly Quantity[] | undefined {
  for (const assumed of ['mg', 'mcg']) {
    const wanted = amounts.map((q) => inMg(q.unit === '' ? { value: q.value, unit: assumed } : q)).sort();
    const fits = known.filter((tuple) => {
      const have = tuple.map(inMg).sort();
      return have.length === wanted.length && have.every((value, i) => value === wanted[i]);
    });
    const different = new Set(fits.map((tuple) => tuple.map(inMg).join('/')));
    if (different.size === 1) return fits[0];
    if (amounts.every((q) => q.unit !== '')) return undefined;
  }
  return undefined;
}

/** A mass, or the mass before the slash of a rate, as a text that compares; other units stay as they are. */
function inMg(q: Quantity): string {
  const [mass = ''] = q.unit.split('/');
  const factor = MG[mass];
  return factor === undefined ? `${q.value} ${mass}` : (q.value * factor).toPrecision(6);
}

/** Given in micrograms, units, fractions of a milligram or glasses: a bare number is not mg. */
const NOT_IN_MG =
  /^alcohol$|thyr[io]|fentan[iy]l|digoxin|misoprostol|pressin|vitamin|calci(?:fe|tri)|cobalamin|foli[cn]|insulin|parin|estr|gest|norethin|terol$|tropium|fluticasone|budesonide|mometasone|beclo|ciclesonide|flunisolide|triamcinolone|nitroglycerin|clonidine|guanfacine|tide$|tin alfa|buprenorphine|melatonin|selenium|iodi/;

/**
 * Milligrams for bare numbers, as everybody writes "HCTZ 25" and "amox/clav 875/125": from five on (fewer may be tablets), and
 * only where the strengths known of the drug do not speak against it. Undefined otherwise.
 *
 * @example assumeMg([{ value: 25, unit: '' }], ['hydrochlorothiazide'], () => []) // [25 mg]
 * @example assumeMg([{ value: 88, unit: '' }], ['levothyroxine'], () => []) // undefined
 */
export function assumeMg(
  amounts: readonly Quantity[],
  ids: readonly string[],
  known: (id: string) => readonly (readonly Quantity[])[],
): readonly Quantity[] | undefined {
  const fits = amounts.every(({ value }, i) => {
    const id = ids[i] ?? '';
    if (value < 5 || value > 2000 || NOT_IN_MG.test(id)) return false;
    const have = known(id).flatMap(([q]) =>
      q === undefined || MG[q.unit] === undefined ? [] : q.value * (MG[q.unit] ?? 1),
    );
    return have.length === 0 || (have.some((mg) => mg <= 4 * value) && have.some((mg) => mg >= value / 4));
  });
  return fits ? amounts.map(({ value }) => ({ value, unit: 'mg' })) : undefined;
}

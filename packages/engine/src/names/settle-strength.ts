import type { Quantity } from '../nouns/quantity.ts';

/** Mass units in mg. */
const MG: Readonly<Record<string, number>> = { mg: 1, ug: 0.001, g: 1000, ng: 1e-6 };

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
  for (const assumed of ['mg', 'ug']) {
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

import type { DrugUse, Understood } from '../nouns/drug-use.ts';
import type { Medicine } from '../nouns/person.ts';
import type { DoseRange } from '../nouns/quantity.ts';
import type { Sig } from '../nouns/sig.ts';
import { inUnitOf } from '../sig/range.ts';
import { MG } from '../sig/words.ts';
import type { Identity } from './identify.ts';

/** How the line was read, for the reader to check against what was meant. `trusted`: the directions may be shown as read. */
export function summary(
  medicine: Medicine,
  product: Identity,
  sig: Sig,
  uses: readonly DrugUse[],
  trusted: boolean,
): Understood {
  const [first, second] = uses;
  const out: { -readonly [K in keyof Understood]: Understood[K] } = {
    given: medicine.given,
    ingredients: product.drugs,
    route: first?.route ?? null,
    asNeeded: sig.asNeeded,
  };
  if (first?.daily !== undefined && second === undefined) out.dailyDose = asGiven(first.daily, sig, product);
  else {
    const known = uses.flatMap((use) => (use.daily === undefined ? [] : { ...use.daily, ingredient: use.drug }));
    if (known.length > 0) out.dailyDoses = known;
    // "2 tablets daily" of an unknown strength still tells the reader how the line was read.
    else if (trusted && sig.daily !== null && sig.daily.unit !== 'each') out.dailyDose = sig.daily;
  }
  if (medicine.from !== undefined) out.from = medicine.from;
  if (medicine.to !== undefined) out.to = medicine.to;
  if (product.corrected !== undefined) out.corrected = product.corrected;
  const assumed: string[] = [];
  for (const { routeAssumed, route } of uses) {
    if (routeAssumed && !assumed.includes(`route: ${route}`)) assumed.push(`route: ${route}`);
  }
  if (product.unitAssumed !== undefined) assumed.push(`unit: ${product.unitAssumed}`);
  if (assumed.length > 0) out.assumed = assumed;
  return out;
}

/** The daily dose in the unit of mass that the line uses: 300 mcg stays 300 mcg. */
function asGiven(daily: DoseRange, sig: Sig, product: Identity): DoseRange {
  if (daily.unit !== 'mg') return daily;
  const said = sig.daily?.unit ?? '';
  const as = MG[said] === undefined ? product.parts[0]?.content?.as : said;
  return (as !== undefined && MG[as] !== undefined && inUnitOf(daily, as)) || daily;
}

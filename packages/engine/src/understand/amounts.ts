import type { DrugUse } from '../nouns/drug-use.ts';
import type { DoseRange } from '../nouns/quantity.ts';
import type { Sig } from '../nouns/sig.ts';
import { atMost, scaled } from '../sig/range.ts';
import { isMeasure, MG } from '../sig/words.ts';
import { type Content, dayRate } from './content.ts';
import type { Identity } from './identify.ts';

/** Countable units of which one is not one unit of the product. */
const PARTIAL = new Set(['drop', 'application', 'inch', 'scoop', 'capful']);
const SEMISOLID = new Set(['cream', 'gel', 'ointment', 'lotion', 'foam', 'paste', 'shampoo']);

/** What one ingredient of the product comes to a day; masses in mg, other units as given. A text says why it is not known. */
export function dailyOf(product: Identity, content: Content | undefined, sig: Sig): DoseRange | string {
  if (sig.daily === null) return sig.reason ?? 'The daily dose is not known.';
  const rate = dayRate(content);
  if (rate !== undefined && isWorn(sig)) {
    // A patch worn all the time gives its rate all day long, however often it is changed.
    const [dose] = sig.doses;
    if (dose === undefined || sig.doses.length !== 1 || sig.asNeeded)
      return 'How many patches are worn at a time is not known.';
    return scaled(dose, rate, 'mg');
  }
  const daily = convert(sig.daily, product, content);
  if (typeof daily === 'string' || sig.maxPerDay === undefined) return daily;
  // The directions may limit tablets by mg: "2 tablets every 4 hours, max 4 g a day".
  const max = convert(sig.maxPerDay, product, content);
  return typeof max === 'string' ? daily : atMost(daily, max);
}

/** The amounts of one ingredient for each kg of body weight or m² of its surface; undefined where the directions give none. */
export function perBodyOf(product: Identity, content: Content | undefined, sig: Sig): DrugUse['perBody'] {
  if (sig.perBody === undefined) return undefined;
  const { maxPerDay, perBody, ...rest } = sig;
  const daily = dailyOf(product, content, { ...rest, daily: perBody.daily });
  const single = singleOf(product, content, { ...rest, doses: perBody.doses });
  const most = maxPerDay === undefined ? '' : convert(maxPerDay, product, content);
  return {
    per: perBody.per,
    ...(typeof daily === 'object' && { daily }),
    ...(single !== undefined && { single }),
    ...(typeof most === 'object' && { most }),
  };
}

const isWorn = (sig: Sig): boolean => sig.daily?.unit === 'patch' || sig.daily?.unit === 'each';

/** What one ingredient comes to at once; undefined when it is not known, or a patch gives it slowly. */
export function singleOf(product: Identity, content: Content | undefined, sig: Sig): DoseRange | undefined {
  if (isWorn(sig) && dayRate(content) !== undefined) return undefined;
  let all: DoseRange | undefined;
  for (const dose of sig.doses) {
    if (!(dose.low >= 0 && dose.high > 0)) return undefined;
    const one = convert(dose, product, content);
    if (typeof one === 'string' || (all !== undefined && all.unit !== one.unit)) return undefined;
    const { low, high, unit } = one;
    all =
      all === undefined ? { low, high, unit } : { low: Math.min(all.low, low), high: Math.max(all.high, high), unit };
  }
  return all;
}

function convert(dose: DoseRange, product: Identity, content: Content | undefined): DoseRange | string {
  const { unit } = dose;
  const one = product.parts.length === 1;
  const mg = MG[unit];
  if (mg !== undefined) {
    if (content?.unit === '%') return scaled(dose, (mg * content.amount) / 100, 'mg');
    if (content?.unit === 'mg' && content.per === 'g') return scaled(dose, (mg / 1000) * content.amount, 'mg');
    if (product.form !== undefined && SEMISOLID.has(product.form))
      return `The dose is an amount of ${product.form}, not of the drug.`;
    return one ? scaled(dose, mg, 'mg') : WHICH_INGREDIENT;
  }
  const measured = isMeasure(unit);
  if (measured && unit !== 'mL' && (one || content !== undefined)) return one ? dose : WHICH_INGREDIENT;
  const named = unit === 'each' ? 'unit' : unit;
  if (content === undefined) return `The strength of one ${named} is not known.`;
  const { amount, unit: result, per } = content;
  if (PARTIAL.has(unit) || result === '%') return `One ${named} of this product has no certain amount of the drug.`;
  const volume = unit === 'mL' ? 1 : product.size?.unit === 'mL' ? product.size.value : undefined;
  if (per === 'mL' && volume !== undefined) return scaled(dose, amount * volume, result);
  if (unit !== 'mL' && (per === undefined || per === 'actuation')) return scaled(dose, amount, result);
  return 'The dose and the strength are in units that cannot be compared.';
}

const WHICH_INGREDIENT = 'The dose is one amount for several ingredients.';

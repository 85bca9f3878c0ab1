import type { DoseRange, Quantity } from '../nouns/quantity.ts';
import type { Sig } from '../nouns/sig.ts';
import { inUnitOf, scale, tidy } from '../sig/parts.ts';
import { isMeasure, MG } from '../sig/words.ts';
import type { Identity } from './identify.ts';

/** Countable units of which one is not one unit of the product. */
const PARTIAL = new Set(['drop', 'application', 'inch', 'scoop', 'capful']);
const SEMISOLID = new Set(['cream', 'gel', 'ointment', 'lotion', 'foam', 'paste', 'shampoo']);

/** Amounts of one ingredient: a day and at once; or why there are none. */
export interface Amounts {
  readonly daily?: DoseRange;
  readonly single?: DoseRange;
  readonly reason?: string;
}

/** What one ingredient of the product comes to under these directions; masses in mg, other units as given. */
export function amountsOf(product: Identity, at: number, sig: Sig): Amounts {
  const strength = product.parts[at]?.strength;
  const rate = patchRate(strength);
  if (rate !== undefined && (sig.daily?.unit === 'patch' || sig.daily?.unit === 'each')) return worn(rate, sig);
  const convert = (dose: DoseRange): DoseRange | string => ingredientOf(dose, product, strength);
  const single = singleOf(sig, convert);
  if (sig.daily === null) return { ...(single && { single }), reason: sig.reason ?? 'The daily dose is not known.' };
  const daily = convert(sig.daily);
  if (typeof daily === 'string') return { reason: daily };
  return { daily: capped(daily, sig, convert), ...(single && { single }) };
}

// The directions may limit tablets by mg: "2 tablets every 4 hours, max 4 g a day".
function capped(daily: DoseRange, sig: Sig, convert: (dose: DoseRange) => DoseRange | string): DoseRange {
  const max = sig.maxPerDay && convert(sig.maxPerDay);
  const most = typeof max === 'object' ? inUnitOf(max, daily.unit)?.high : undefined;
  return most === undefined || most >= daily.high
    ? daily
    : { low: Math.min(daily.low, most), high: most, unit: daily.unit };
}

function singleOf(sig: Sig, convert: (dose: DoseRange) => DoseRange | string): DoseRange | undefined {
  let all: DoseRange | undefined;
  for (const dose of sig.doses) {
    if (!(dose.low >= 0 && dose.high > 0)) return undefined;
    const one = convert({ low: dose.low, high: dose.high, unit: dose.unit });
    if (typeof one === 'string' || (all !== undefined && all.unit !== one.unit)) return undefined;
    all =
      all === undefined ? one : { low: Math.min(all.low, one.low), high: Math.max(all.high, one.high), unit: one.unit };
  }
  return all;
}

function ingredientOf(dose: DoseRange, product: Identity, strength: Quantity | undefined): DoseRange | string {
  const { unit } = dose;
  const mg = MG[unit];
  if (mg !== undefined) {
    if (strength?.unit === '%') return scaled(dose, (mg * strength.value) / 100, 'mg');
    const perGram = strength?.unit.endsWith('/g') ? MG[strength.unit.slice(0, -2)] : undefined;
    if (strength !== undefined && perGram !== undefined)
      return scaled(dose, (mg / 1000) * strength.value * perGram, 'mg');
    if (product.form !== undefined && SEMISOLID.has(product.form))
      return `The dose is an amount of ${product.form}, not of the drug.`;
    if (product.parts.length === 1) return scaled(dose, mg, 'mg');
    return 'The dose of a product with several ingredients is given as one amount; it is not known of which.';
  }
  if (strength === undefined) {
    if (isMeasure(unit) && unit !== 'mL' && product.parts.length === 1) return dose;
    return unit === 'each' ? 'The strength is not known.' : `The strength of one ${unit} is not known.`;
  }
  const [of = '', per] = strength.unit.split('/');
  const inMg = MG[of];
  const one = inMg === undefined ? strength.value : strength.value * inMg;
  const result = inMg === undefined ? of : 'mg';
  if (unit === 'mL') {
    return per === 'mL' ? scaled(dose, one, result) : 'The dose is a volume, and the strength per mL is not known.';
  }
  if (isMeasure(unit)) return product.parts.length === 1 ? dose : 'It is not known which ingredient the dose means.';
  if (PARTIAL.has(unit) || result === '%')
    return `A ${unit === 'each' ? 'dose' : unit} of this product has no certain amount of the drug.`;
  if (per === undefined || per === 'actuation') return scaled(dose, one, result);
  if (per === 'mL' && product.size?.unit === 'mL') return scaled(dose, one * product.size.value, result);
  return 'The strength is given per volume or time, and the dose as a count.';
}

function scaled(dose: DoseRange, by: number, unit: string): DoseRange {
  return { ...scale(dose, { low: by, high: by }), unit };
}

/** The day's amount where the line gives it as a rate and nothing more: "baclofen 300 mcg/day intrathecal". */
export function dayByRate(product: Identity): DoseRange | undefined {
  const strength = product.parts.length === 1 ? product.parts[0]?.strength : undefined;
  const rate = patchRate(strength);
  if (strength === undefined || rate === undefined) return undefined;
  const day = { low: rate * 24, high: rate * 24, unit: 'mg' };
  return inUnitOf(day, strength.unit.startsWith('mcg') ? 'mcg' : 'mg');
}

/** mg an hour that a patch releases: "25 mcg/h". */
function patchRate(strength: Quantity | undefined): number | undefined {
  if (strength === undefined) return undefined;
  const [of = '', per] = strength.unit.split('/');
  const mg = MG[of];
  return mg === undefined || (per !== 'h' && per !== 'd') ? undefined : (strength.value * mg) / (per === 'd' ? 24 : 1);
}

// A patch worn all the time gives its rate all day long, however often it is changed.
function worn(rate: number, sig: Sig): Amounts {
  const [dose] = sig.doses;
  if (dose === undefined || sig.doses.length !== 1 || sig.asNeeded)
    return { reason: 'How many patches are worn at a time is not known.' };
  const day = rate * 24;
  return { daily: { low: tidy(dose.low * day), high: tidy(dose.high * day), unit: 'mg' } };
}

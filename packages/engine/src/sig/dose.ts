import type { DoseRange } from '../nouns/quantity.ts';
import { amount } from './amount.ts';
import { spanAt } from './frequency.ts';
import type { Reader } from './parts.ts';
import { doubt, newPart } from './parts.ts';
import { inUnitOf, scale } from './range.ts';
import { BACKWARDS, BY_WEIGHT, TWICE, UNCLEAR_TOTAL, UNREAD, ZERO } from './reasons.ts';
import type { Token } from './words.ts';
import { isMeasure, MG } from './words.ts';

/** Reads what follows an amount whose unit stands at `i`: the dose, its strength, or the amount of a whole day. */
export function dose(r: Reader, unit: Token, at = r.i): undefined {
  const t = r.tokens;
  r.i++;
  let { low, high } = r;
  // 10 mg to 20 mg, 1 tab or 2 tabs
  const op = t[r.i];
  if ((op?.k === '-' || op?.k === 'r') && t[r.i + 1]?.k === 'n' && low === high) {
    const back = r.i;
    r.i++;
    if (amount(r) && r.low === r.high && t[r.i]?.k === 'u' && t[r.i]?.s === unit.s && t[r.i]?.v === unit.v) {
      high = r.high;
      if (high < low) doubt(r, BACKWARDS);
      r.i++;
    } else r.i = back;
  }
  const read: DoseRange = { low: low * unit.v, high: high * unit.v, unit: unit.s };
  low = read.low;
  high = read.high;
  const mark = t[r.i];
  if (mark?.k === '/' || mark?.k === 'per') {
    if (perUnit(r, read)) return;
  } else if (mark?.k === 'in' && t[r.i + 1]?.k === 'n' && spanAt(r, r.i + 1) === 24) {
    r.i += 3;
    return place(r, read, 'total');
  }
  if (t[r.i]?.k === '%') r.i++;
  const form = t[r.i];
  if (MG[read.unit] !== undefined && form?.k === 'u' && !isMeasure(form.s)) {
    r.i++;
    return place(r, read, 'form');
  }
  place(r, read, undefined, t[at - 1]?.k === 'of');
}

/** After `/` or `per`: a day, an hour, body weight, or a unit of the product. True when that settled the amount. */
function perUnit(r: Reader, read: DoseRange): boolean {
  const t = r.tokens;
  let at = r.i + 1;
  let count = 1;
  const n = t[at];
  if (n?.k === 'n') {
    count = n.v;
    at++;
  }
  const per = t[at];
  if (per?.k === 'K' && n?.k !== 'n') {
    const unit = per.s === 'm2' ? 'm2' : 'kg';
    if (r.perBody !== undefined && r.perBody !== unit) doubt(r, BY_WEIGHT);
    r.perBody = unit;
    r.i = at + 1;
    return (t[r.i]?.k === '/' || t[r.i]?.k === 'per') && perUnit(r, read);
  }
  if (per?.k === 'u') {
    r.i = at + 1;
    if (read.low !== read.high || !(count > 0)) doubt(r, UNREAD);
    r.strength = { value: read.low / (count * per.v), unit: read.unit, per: per.s };
    // "Take 5 mL of 250 mg/5 mL": the dose may have come first.
    const before = r.part.dose;
    if (before !== undefined) r.part.dose = withStrength(r, before);
    return true;
  }
  if (per?.k === 't') {
    const hours = count * per.v;
    r.i = at + 1;
    if (hours < 24 && t.some((token) => token.s === 'patch')) {
      // 25 mcg/h names the strength of a patch.
      return true;
    }
    place(r, hours === 24 ? read : scale(read, { low: 24 / hours, high: 24 / hours }), 'total');
    return true;
  }
  if (per?.k === 'S') return false;
  if (per?.k === 'k') {
    r.i = at + 1;
    return false;
  }
  r.i = at;
  const isByBody = t[at]?.k === 'K' || t[at]?.k === '?';
  if (isByBody) r.perBody ??= 'kg';
  doubt(r, isByBody ? BY_WEIGHT : UNREAD);
  return false;
}

/** A count or volume as a mass, where the directions name the strength of one unit. */
export function withStrength(r: Reader, given: DoseRange): DoseRange {
  const s = r.strength;
  if (s === undefined || MG[given.unit] !== undefined) return given;
  const same =
    s.per === given.unit ||
    (given.unit === 'each' && !isMeasure(s.per)) ||
    (s.per === 'each' && !isMeasure(given.unit));
  return same ? { ...scale(given, { low: s.value, high: s.value }), unit: s.unit } : given;
}

/** Puts a dose where it belongs: into the part being read, beside what the part has, or into a part of its own. */
export function place(r: Reader, given: DoseRange, as: 'total' | 'form' | undefined, each = false): undefined {
  const { part } = r;
  const old = part.dose;
  if (!(given.low > 0)) doubt(r, ZERO);
  if (old === undefined) {
    part.dose = as === 'form' ? given : withStrength(r, given);
    if (as !== undefined) part.as = as;
    if (as === 'form') r.strength = { value: given.low, unit: given.unit, per: 'each' };
    part.verb = r.verb;
    if (part.whens.length > 0) part.leads = true;
    if (part === r.parts[0]) part.joined = '';
    equivalents(r);
    return;
  }
  // "500 mg (10 mg/kg)": one of them may be for each kg or m² of the body, and not the other.
  if (r.perBody !== undefined) doubt(r, BY_WEIGHT);
  // A further amount after "2 tablets (10 mg)": what the brackets meant is then past telling.
  if (part.unclear) doubt(r, UNCLEAR_TOTAL);
  if (part.count !== undefined) delete part.count;
  const settled = part.frequency !== undefined || part.whens.length > 0 || part.meals || part.as === 'total';
  const isMass = MG[given.unit] !== undefined;
  const wasMass = MG[old.unit] !== undefined;
  if (!settled && r.link !== '&' && r.link !== 'or') {
    if (wasMass && !isMeasure(given.unit)) {
      // "10 mg tablet, take 2", "10 mg 2 tabs": a strength and a count; but "take 10 mg 2 tabs" can be either.
      if (part.as !== 'form' && part.verb && !r.verb && given.high !== 1) doubt(r, UNCLEAR_TOTAL);
      part.dose = { ...scale(given, old), unit: old.unit };
      delete part.as;
      return;
    }
    if (part.as === 'form') {
      part.dose = given;
      delete part.as;
      return;
    }
    if (isMass && !isMeasure(old.unit)) {
      if (as === 'form' || (old.low === 1 && old.high === 1)) part.dose = { ...scale(old, given), unit: given.unit };
      else if (each || r.tokens[r.i]?.s === 'each') part.dose = { ...scale(old, given), unit: given.unit };
      else doubt(r, UNCLEAR_TOTAL);
      if (r.tokens[r.i]?.s === 'each') r.i++;
      return;
    }
  }
  if (r.link === 'or') doubt(r, 'The directions give alternatives.');
  r.part = newPart(r.link);
  r.parts.push(r.part);
  r.link = '';
  place(r, given, as);
}

/** "(10 mg)", "(20 mg total)", "(10 mg each)", "= 2 tablets" directly after a dose: the same dose in another unit. */
function equivalents(r: Reader): undefined {
  const t = r.tokens;
  const { part } = r;
  const open = t[r.i]?.k;
  if ((open !== '(' && open !== '=') || t[r.i + 1]?.k !== 'n' || part.dose === undefined) return;
  const back = r.i;
  r.i++;
  amount(r);
  const unit = t[r.i];
  let { low, high } = r;
  const next = t[r.i + 1];
  const how = next?.k === 'Z' || next?.s === 'each' ? next : undefined;
  const close = t[r.i + (how ? 2 : 1)];
  if (unit?.k !== 'u' || (open === '(' && close?.k !== ')')) {
    r.i = back;
    return;
  }
  r.i += (how ? 2 : 1) + (open === '(' ? 1 : 0);
  low *= unit.v;
  high *= unit.v;
  const dose = part.dose;
  const other = { low, high, unit: unit.s };
  if (dose.unit === 'mL' && (unit.s === 'unit' || unit.s === 'meq')) {
    part.dose = other;
    return;
  }
  if (MG[dose.unit] !== undefined || MG[unit.s] === undefined) {
    const same = inUnitOf(other, dose.unit);
    if (same !== undefined && (same.low !== dose.low || same.high !== dose.high)) {
      doubt(r, TWICE);
    }
    return;
  }
  const one = dose.low === 1 && dose.high === 1;
  const proportional = Math.abs(low * dose.high - high * dose.low) < 1e-9;
  if (how?.s === 'each' || (how === undefined && low === high && dose.low !== dose.high && !isMeasure(dose.unit))) {
    part.dose = { ...scale(dose, other), unit: unit.s };
    return;
  }
  if (low === high && dose.low === dose.high && !isMeasure(dose.unit)) {
    // "2 tablets (10 mg)": with "total", or of one tablet, certainly the dose; else only a known strength can tell.
    part.count = dose.low;
    part.unclear = how === undefined && !one;
  } else if (how === undefined && !isMeasure(dose.unit) && !(low !== high && proportional)) doubt(r, UNCLEAR_TOTAL);
  part.dose = other;
}

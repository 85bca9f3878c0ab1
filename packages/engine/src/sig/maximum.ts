import { amount } from './amount.ts';
import { period } from './frequency.ts';
import type { Reader } from './parts.ts';
import { doubt } from './parts.ts';
import { NO_PERIOD } from './reasons.ts';

const FILLERS = new Set(['of', ':', '=', 'k', '?', 'Z', 'a', 'per', 'v', '-', 'M', '(', ',']);

/** Reads a maximum: "max 8/day", "not to exceed 80 mg/day", "no more than 4 g in 24 hours", "max daily dose 80 mg". */
export function maximum(r: Reader): undefined {
  const t = r.tokens;
  const word = t[r.i];
  r.i++;
  let hours = word?.s === 'mdd' ? 24 : 0;
  for (let skipped = 0; skipped < 5; skipped++) {
    const next = t[r.i];
    if (next === undefined || next.k === 'n' || next.k === 'c') break;
    if (next.k === 'y' || next.k === 't') hours = next.v;
    else if (!FILLERS.has(next.k)) break;
    r.i++;
  }
  if (!limit(r, hours, false)) doubt(r, NO_PERIOD);
}

/** Reads "up to …": a number of times, an amount a day, or the upper end of a dose. False when no number follows. */
export function upTo(r: Reader): 'dose' | 'read' | undefined {
  const t = r.tokens;
  r.i += 2;
  if (t[r.i]?.k === 'a') r.i++;
  if (t[r.i]?.k === 'M') return 'read';
  const back = r.i;
  const next = t[r.i];
  if (next?.k !== 'n' && next?.k !== 'c') return undefined;
  if (limit(r, 0, true)) return 'read';
  r.i = back;
  return amount(r) ? 'dose' : undefined;
}

/** An amount or a number of doses, and its period. False when either is missing. */
function limit(r: Reader, known: number, up: boolean): boolean {
  const t = r.tokens;
  const first = t[r.i];
  let unit = 'each';
  let factor = 1;
  if (first?.k === 'c') {
    r.low = first.v;
    r.high = first.v;
    r.i++;
    unit = '';
  } else if (!amount(r)) return false;
  let { low, high } = r;
  const named = t[r.i];
  if (named?.k === 'u') {
    unit = named.s;
    factor = named.v;
    r.i++;
  } else if (named?.k === 'x' || named?.k === 'k') {
    unit = '';
    r.i++;
  }
  if (t[r.i]?.k === 'Z') r.i++;
  const also = unit === '' ? undefined : inBrackets(r);
  const back = r.i;
  // 4 g of acetaminophen per day
  while (r.i < back + 3 && (t[r.i]?.k === '?' || t[r.i]?.k === 'of')) r.i++;
  const said = period(r);
  if (said === 0) r.i = back;
  const hours = said || known;
  if (hours === 0) {
    if (unit !== '') return false;
    doubt(r, NO_PERIOD);
    return true;
  }
  low *= factor;
  high *= factor;
  if (!(low > 0)) doubt(r, NO_PERIOD);
  if (unit === '') r.part.cap = Math.min(r.part.cap ?? Number.POSITIVE_INFINITY, (high * 24) / hours);
  else r.maxima.push({ low, high, unit, hours, upTo: up });
  if (also !== undefined) r.maxima.push({ ...also, hours, upTo: up });
  if (up && unit === '') r.asNeeded = true;
  return true;
}

// max 8 tablets (4000 mg) per day
function inBrackets(r: Reader): { low: number; high: number; unit: string } | undefined {
  const t = r.tokens;
  const n = t[r.i + 1];
  const unit = t[r.i + 2];
  if (t[r.i]?.k !== '(' || n?.k !== 'n' || unit?.k !== 'u' || t[r.i + 3]?.k !== ')') return undefined;
  r.i += 4;
  return { low: n.v * unit.v, high: n.v * unit.v, unit: unit.s };
}

import type { Reader } from './parts.ts';
import { doubt } from './parts.ts';
import { BACKWARDS, TWICE } from './reasons.ts';

const isPart = (whole: number, parts: number): boolean =>
  Number.isInteger(whole) && whole > 0 && whole < parts && (parts === 2 || parts === 3 || parts === 4);

/** Reads `2`, `1/2`, `1 1/2`, `1-1/2`, `1 and a half`, `one half`, `three quarters`. NaN when no number stands here. */
export function number(r: Reader): number {
  const t = r.tokens;
  const first = t[r.i];
  if (first?.k !== 'n') return Number.NaN;
  r.i++;
  let value = first.v;
  const next = t[r.i];
  if (next === undefined) return value;
  if (first.s === 'h') {
    while (t[r.i]?.k === 'of' || t[r.i]?.k === 'a') r.i++;
    return value;
  }
  if (next.k === '/') {
    const under = t[r.i + 1];
    if (under?.k === 'n' && isPart(value, under.v)) {
      r.i += 2;
      value /= under.v;
    }
    return value;
  }
  if (next.k === 'n') {
    if (next.s === 'h') {
      r.i++;
      return value * next.v;
    }
    return value + fraction(r, r.i);
  }
  if (next.k === '-') {
    const after = t[r.i + 1];
    if (after?.k === 'n' && after.s === 'h') {
      r.i += 2;
      return value * after.v;
    }
    return value >= 1 ? value + fraction(r, r.i + 1) : value;
  }
  if (next.k === '&') {
    let at = r.i + 1;
    if (t[at]?.k === 'a' || (t[at]?.s === 'w' && t[at]?.v === 1)) at++;
    if (t[at]?.k === '-') at++;
    const half = t[at];
    if (half?.k === 'n' && (half.s === 'h' || (half.s === '½' && half.v < 1))) {
      r.i = at + 1;
      return value + half.v;
    }
    return value + fraction(r, r.i + 1);
  }
  return value;
}

function fraction(r: Reader, at: number): number {
  const over = r.tokens[at];
  const under = r.tokens[at + 2];
  if (over?.k !== 'n' || r.tokens[at + 1]?.k !== '/' || under?.k !== 'n' || !isPart(over.v, under.v)) return 0;
  r.i = at + 3;
  return over.v / under.v;
}

/**
 * Reads a number or a range (`1-2`, `one to two`, `1 or 2`) into `low` and `high`; a number said twice, `1 (one)`, is one.
 * False when no number stands here.
 */
export function amount(r: Reader): boolean {
  const low = number(r);
  if (Number.isNaN(low)) return false;
  r.low = low;
  r.high = low;
  const t = r.tokens;
  saidTwice(r);
  const op = t[r.i];
  if ((op?.k === '-' || op?.k === 'r') && t[r.i + 1]?.k === 'n' && t[r.i + 2]?.k !== 'clock') {
    const back = r.i;
    r.i++;
    const high = number(r);
    // "1 tablet, 2 to 3 times": the caller sees to it; "5 mg - 2 times a day" never comes here, its unit stands between.
    if (Number.isNaN(high)) r.i = back;
    else {
      r.high = high;
      saidTwice(r);
      if (high < low) doubt(r, BACKWARDS);
    }
  }
  return true;
}

// "Take 1 (one) tablet", as pharmacies print it.
function saidTwice(r: Reader): undefined {
  const t = r.tokens;
  if (t[r.i]?.k !== '(' || t[r.i + 1]?.k !== 'n') return;
  const back = r.i;
  const { low, high } = r;
  r.i++;
  const again = number(r);
  let upper = again;
  if ((t[r.i]?.k === '-' || t[r.i]?.k === 'r') && t[r.i + 1]?.k === 'n') {
    r.i++;
    upper = number(r);
  }
  if (t[r.i]?.k === ')') {
    r.i++;
    if (again !== low || upper !== high) doubt(r, TWICE);
  } else r.i = back;
  r.low = low;
  r.high = high;
}

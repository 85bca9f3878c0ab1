import { amount } from './amount.ts';
import type { Reader } from './parts.ts';
import type { Token } from './words.ts';

/** Words that may stand between "for" and its span: "for up to another 10 days". */
const FILLERS = new Set(['?', 'a', 'of', 'up', 'r', 'Z']);

// "type 2 diabetes", "pain scale 4-6", "pain (7-10)": numbers that grade something.
export function score(r: Reader, word: Token): undefined {
  const t = r.tokens;
  let graded = word.s !== 'pain';
  let at = r.i + 1;
  for (; t[at]?.s === 'score' || t[at]?.s === 'scale' || t[at]?.k === '('; at++) if (t[at]?.k !== '(') graded = true;
  if (graded && word.s === 'pain') r.i = at - 1;
  const op = t[at + 1]?.k;
  const range = (op === '-' || op === '/' || op === 'r') && t[at + 2]?.k === 'n';
  if (t[at]?.k !== 'n' || !(graded || range || op === ')') || t[at + (range ? 3 : 1)]?.k === 'u') return;
  r.i = at + (range ? 2 : 0);
}

/** "for 10 days", "over 30 minutes", "after 12 hours": a span that says nothing about how much. True when one was read. */
export function skipSpan(r: Reader): boolean {
  const t = r.tokens;
  let at = r.i + 1;
  while (FILLERS.has(t[at]?.k ?? '') || t[at]?.s === 'more' || t[at]?.s === 'most') at++;
  if (t[at]?.k === 't' && t[at - 1]?.k === 'a') {
    r.i = at + 1;
    return true;
  }
  if (t[at]?.k !== 'n') return false;
  const back = r.i;
  r.i = at;
  amount(r);
  if (t[r.i]?.k === '-') r.i++;
  if (t[r.i]?.k === '?' && t[r.i + 1]?.k === 't') r.i++;
  const unit = t[r.i];
  if (unit?.k !== 't') {
    r.i = back;
    return false;
  }
  r.i++;
  if (unit.v >= 24) r.duration = true;
  return true;
}

export function divided(r: Reader): undefined {
  const t = r.tokens;
  r.part.divided = true;
  r.i++;
  // "divided in 3 doses", "in 3 divided doses" (then the number stands before)
  let at = r.i;
  while (t[at]?.k === 'in' || t[at]?.k === '?' || t[at]?.k === 'r' || t[at]?.k === '&') at++;
  const n = t[at];
  const times = n?.k === 'n' ? n.v : 0;
  if (n?.k === 'n' && (t[at + 1]?.k === 'k' || t[at + 1]?.s === 'equal')) {
    r.part.divided = times;
    r.i = at + 2;
  } else if (t[at]?.k === 'k') r.i = at + 1;
}

/** "#30", "dispense 60 tablets", "refills: 2": the supply, not a dose. */
export function supply(r: Reader): undefined {
  const t = r.tokens;
  r.i++;
  while (t[r.i]?.k === '#' || t[r.i]?.k === ':' || t[r.i]?.k === 'x') r.i++;
  if (t[r.i]?.k !== 'n') return;
  r.i++;
  if (t[r.i]?.k === 'u') r.i++;
}

/** "Monday", "Mon, Wed and Fri", "Monday through Friday". */
export function weekdays(r: Reader): undefined {
  const t = r.tokens;
  const first = t[r.i];
  let mask = first?.v ?? 0;
  if (first?.s === 'sun' && !t.some((token) => token.k === 'W' && token !== first)) {
    // "avoid sun"
    r.i++;
    return;
  }
  r.i++;
  const op = t[r.i];
  const last = t[r.i + 1];
  if ((op?.k === '-' || (op?.k === 'r' && op.s === 'to')) && last?.k === 'W') {
    for (let day = mask; day !== last.v && day !== 0; ) {
      day = day === 64 ? 1 : (day << 1) & 127;
      mask |= day;
    }
    r.i += 2;
  }
  r.part.weekdays |= mask;
}

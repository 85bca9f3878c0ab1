import { memo } from '../memo.ts';
import type { Sig } from '../nouns/sig.ts';
import { divided, score, skipSpan, supply, weekdays } from './aside.ts';
import { conclude } from './conclude.ts';
import { dose, place } from './dose.ts';
import { addEvery, addMoment, clockMoment, spanAt } from './frequency.ts';
import { afterX, amountItem, timesWord, upToDose } from './items.ts';
import { maximum, upTo } from './maximum.ts';
import type { Reader } from './parts.ts';
import { addFrequency, doubt, newReader } from './parts.ts';
import { often, within } from './rate.ts';
import { NEGATIVE, UNREAD } from './reasons.ts';
import { bodyPart, inEye, route, side } from './route-words.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './words.ts';

/**
 * Reads directions as prescribers, pharmacies and people write them: a dose or range, how often, the route, as needed, a maximum.
 * `daily` is the amount a day in the unit of the doses. Never throws; the answer is frozen, and remembered for the next time. A number or a dose word that cannot be read makes `daily` null with a
 * `reason`; words that carry no amount ("for pain", "with food") are read over.
 *
 * Conventions: a count without a unit is `each` (one of the product); a teaspoon is 5 mL; a month is 30 days; "up to 3 times a day" is
 * 1 to 3 times, as needed; "with meals" alone is three times; drops or sprays for both sides count twice; "80 mg/day" without a
 * frequency gives `daily` and no single dose; several doses at different moments have no `timesPerDay`.
 *
 * @example readSig('1-2 tabs q4-6h prn, max 8/day').daily // { low: 4, high: 8, unit: 'tablet' }
 * @example readSig('10 mg tid for 3 days then 20 mg tid') // daily null, reason CHANGES
 */
export function readSig(text: string): Sig {
  return text.length <= MEMO_LENGTH ? remembered(text) : frozen(parse(text));
}

// A population shares a few thousand directions; a long text is rare and would only fill the memory.
const MEMO_LENGTH = 300;
const remembered = memo((text: string) => frozen(parse(text)));

function frozen(sig: Sig): Sig {
  for (const dose of sig.doses) Object.freeze(dose);
  Object.freeze(sig.doses);
  Object.freeze(sig.daily);
  Object.freeze(sig.bracketed);
  return Object.freeze(sig);
}

function parse(text: string): Sig {
  const r = newReader(tokenize(text));
  const t = r.tokens;
  for (;;) {
    const token = t[r.i];
    if (token === undefined) break;
    const { link } = r;
    step(r, token);
    // A connecting word counts until the next thing that is read.
    if (r.link === link && !KEEPS_LINK.has(token.k)) r.link = '';
    if (token.k !== '?') r.lost = false;
  }
  return conclude(r);
}

/** Tokens after which a connecting word still counts. */
const KEEPS_LINK = new Set(['?', 'of', 'a', 'in', 'v', 'P', 'R', 'L', 'k', 'I', '(', '@']);

function step(r: Reader, token: Token): undefined {
  const t = r.tokens;
  const { part } = r;
  switch (token.k) {
    case '?':
      r.lost = true;
      break;
    case 'n':
      amountItem(r);
      return;
    case 'bad':
      doubt(r, UNREAD);
      break;
    case 'neg':
      doubt(r, NEGATIVE);
      break;
    case 'clock':
      addMoment(r, clockMoment(token.s));
      if (t[r.i + 1]?.k === 'w') r.i++;
      break;
    case 'f':
      if (token.s === 'od' && inEye(t)) {
        side(r, 'ophthalmic');
        break;
      }
      addFrequency(r, often('timesPerDay', token.v));
      break;
    case 'd':
      addFrequency(r, often('everyDays', token.v));
      break;
    case 'y':
      addFrequencyWord(r, token);
      break;
    case 'w':
      addMoment(r, token);
      // "with the evening meal"
      if (t[r.i + 1]?.k === 'm') r.i++;
      break;
    case 'm':
      if (token.v === 1) {
        if (part.whens.length > 0 && (r.link === '&' || r.link === '/')) part.mealsPlus = true;
        part.meals = true;
        // "ac hs" is before meals and at bedtime.
        if (t[r.i + 1]?.s === 'bedtime') r.link = '&';
      }
      break;
    case 'c':
      timesWord(r, token);
      return;
    case 'x':
      if (t[r.i + 1]?.k === 'n') {
        r.i++;
        afterX(r);
        return;
      }
      break;
    case 'e':
      addEvery(r, token);
      return;
    case 'o':
      if (t[r.i + 1]?.k === 't') {
        // "all other days" is not "every other day".
        if (token.s === 'other') doubt(r, 'The directions differ by day.');
        else addFrequency(r, often('everyDays', ((t[r.i + 1]?.v ?? 24) * 2) / 24));
        r.i++;
      }
      break;
    case '/':
    case 'a':
    case 'per': {
      const hours = spanAt(r, r.i + 1);
      if (hours > 0 && part.dose !== undefined) {
        r.i += t[r.i + 1]?.k === 'n' ? 3 : 2;
        addFrequency(r, within(1, 1, hours));
        return;
      }
      if (token.k === '/' && t[r.i + 1]?.k === 'n') doubt(r, UNREAD);
      if (token.k === '/') r.link = '/';
      // "a tablet"
      if (token.k === 'a' && t[r.i + 1]?.k === 'u' && part.dose === undefined) {
        r.low = 1;
        r.high = 1;
        r.i++;
        dose(r, t[r.i] as Token);
        return;
      }
      break;
    }
    case 'P':
    case 'in':
      if (skipSpan(r)) return;
      // "for morning sickness"
      if (token.s === 'for' && t[r.i + 1]?.k === 'w') r.i++;
      break;
    case 'u':
      if (token.s === 'patch' && part.dose === undefined && (r.verb || t[r.i - 1]?.k === 't')) {
        place(r, { low: 1, high: 1, unit: 'patch' }, undefined);
      }
      break;
    case 'O':
      part.once = true;
      break;
    case '&':
    case ',':
      r.link = token.k === '&' || r.link === '&' ? '&' : ',';
      break;
    case 'r':
      if (token.s === 'or') r.link = 'or';
      break;
    case 'R':
      route(r, token.s, token.v);
      break;
    case 'E':
      if (token.v === 2 || inEye(t)) {
        side(r, token.s);
        if (token.v === 2) r.sides = { low: 2, high: 2 };
      }
      break;
    case 'S':
      side(r, token.s);
      if (token.v === 2 && t[r.i - 1]?.s !== 'affected') r.sides ??= { low: 1, high: 2 };
      break;
    case 'B':
      if (t[r.i + 1]?.k === 'S') r.sides = { low: 2, high: 2 };
      break;
    case 'L':
      bodyPart(r, token);
      break;
    case 'I':
      r.intrathecalHint = true;
      break;
    case 'C':
      r.pump = true;
      break;
    case 'A':
      r.asNeeded = true;
      break;
    case 'D':
      r.directed = true;
      break;
    case 'T':
      if (token.s === 'soft') {
        r.saidThen = true;
        r.link = '&';
      } else if (t[r.i + 1]?.k !== 'g') r.changes = true;
      break;
    case 'K':
    case 'U':
      // "unless directed otherwise", "do not stop suddenly"
      if (t[r.i - 1]?.k === 'not' || t[r.i - 2]?.k === 'not') break;
      if (t[r.i + 1]?.k === 'D' || t[r.i + 2]?.k === 'D') break;
      doubt(r, 'The directions make the amount depend on something else.');
      break;
    case 'G':
      r.repeat = true;
      break;
    case 'M':
      if (token.s === 'more' && t[r.i + 1]?.k !== '?') {
        if (t[r.i - 1]?.k === 'r') doubt(r, 'The upper end of a dose is not given.');
        break;
      }
      maximum(r);
      return;
    case 'up':
      if (t[r.i + 1]?.k === 'r') {
        const what = upTo(r);
        if (what === 'dose') upToDose(r);
        return;
      }
      break;
    case 'V':
      divided(r);
      return;
    case 'Q':
    case '#':
      supply(r);
      return;
    case 'W':
      weekdays(r);
      return;
    case 'v':
      if (t[r.i - 1]?.k === 'not' && t[r.i + 1]?.k === 'n') doubt(r, 'The directions say what not to take.');
      r.verb = true;
      break;
    case 'N':
      score(r, token);
      break;
    case 't':
      // "week 1", "days 1-3"
      if (t[r.i + 1]?.k === 'n' && t[r.i + 2]?.k !== 'u') r.changes = true;
      break;
    default:
      break;
  }
  r.i++;
}

function addFrequencyWord(r: Reader, word: Token): undefined {
  if (word.s === 'night') addMoment(r, { k: 'w', s: 'night', v: 4 });
  else if (word.v === 1) addFrequency(r, often('everyHours', 1));
  else if (word.v === 24) addFrequency(r, often('timesPerDay', 1), true);
  else addFrequency(r, often('everyDays', word.v / 24));
}

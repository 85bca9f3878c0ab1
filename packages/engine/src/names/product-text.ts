import type { Quantity } from '../nouns/quantity.ts';
import { nameAt, regionEnd } from './name-run.ts';
import type { Names, ProductText } from './names.ts';
import type { Draft, Group } from './product-draft.ts';
import { finish } from './product-finish.ts';
import { readLead } from './product-lead.ts';
import {
  isCounted,
  isDirective,
  isNumberWord,
  isPreamble,
  isSigWord,
  isSilentPair,
  productWord,
  releasePair,
} from './product-words.ts';
import { isSalt } from './salts.ts';
import { assumeMg, settle } from './settle-strength.ts';
import { readStrength, type StrengthText } from './strength-text.ts';
import { tokenise } from './tokens.ts';

const MEMO_SIZE = 4000;
/** Characters; what is longer is no name. */
const LONGEST_NAME = 120;
const memos = new WeakMap<Names, Map<string, ProductText>>();

/**
 * Takes one line of a list of medicines apart, as systems write it ("24 HR metoprolol succinate 100 MG Extended Release Oral Tablet
 * [Toprol]") and as people do ("HCTZ 25", "Percocet 5/325 1 tab q6h prn"): names, strengths, form, route, release, and the rest
 * for the reader of directions. A combination of which one part is unknown is not found. Never throws; remembers the last 4,000 lines.
 *
 * A strength that no form word, dose or comma follows is also the dose, and `rest` begins with it ("sertraline 50 mg daily").
 *
 * @example readProductText('baclofen 10 mg tablet, 20 mg three times a day', names)
 * // { parts: [{ drug: 'baclofen', strength: { value: 10, unit: 'mg' } }], form: 'tablet', route: 'oral', rest: '20 mg three times a day', … }
 */
export function readProductText(text: string, names: Names): ProductText {
  let memo = memos.get(names);
  if (memo === undefined) {
    memo = new Map();
    memos.set(names, memo);
  }
  let result = memo.get(text);
  if (result === undefined) {
    result = Object.freeze(read(text, names));
    if (memo.size >= MEMO_SIZE) memo.clear();
    memo.set(text, result);
  }
  return result;
}

function read(text: string, names: Names): ProductText {
  const tokens = tokenise(text);
  const lead = readLead(text, tokens);
  const draft: Draft = { groups: [], unread: [], broken: false, rest: '' };
  const slice = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? text.length, tokens[to - 1]?.end ?? text.length);

  let hint: readonly string[] = [];
  const afterName = readFirstName(lead.at);
  if (draft.groups.length > 0 && !draft.broken) readOn(afterName);
  const rest = [lead.head, draft.rest].filter((part) => part !== '').join(' ');
  if (draft.groups.length === 0 || draft.broken) {
    const start = draft.groups.length > 0 ? 0 : lead.at;
    const asked = (draft.broken ? draft.unread.at(-1) : slice(start, regionEnd(tokens, start))) || text;
    const near = names.find(asked.slice(0, LONGEST_NAME)).closest;
    const closest = [...new Set([...hint, ...near])].slice(0, 5);
    return { given: text, name: '', via: null, parts: [], rest: text, unread: draft.unread, closest };
  }
  return finish(text, draft, rest, lead.size, names);

  /** Finds the first name and returns the place after it. */
  function readFirstName(start: number): number {
    const end = regionEnd(tokens, start);
    let i = start;
    let firstUnknown = -1;
    let hit: ReturnType<typeof nameAt>;
    for (; i < end; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      hit = nameAt(text, tokens, i, names);
      if (hit !== undefined && (firstUnknown < 0 || !isSalt(token.text))) break;
      hit = undefined;
      if (token.kind === 'mark' && firstUnknown >= 0 && '/+&'.includes(token.text)) draft.broken = true;
      if (token.kind !== 'word') continue;
      const skipped = isPreamble(token.text) || productWord(token.text) !== undefined || isSigWord(token.text);
      if (skipped && firstUnknown < 0) continue;
      if (firstUnknown < 0) firstUnknown = i;
      draft.unread.push(slice(i, i + 1));
    }
    if (firstUnknown >= 0) {
      const region = slice(firstUnknown, end);
      const near = region.length > LONGEST_NAME ? undefined : names.find(region);
      if (near !== undefined && near.via !== null) {
        draft.unread.length = 0;
        draft.broken = false;
        return add({ found: near, text: region }, end);
      }
      // A word before a name makes it another one: "ethinyl estradiol" is not estradiol, "Estrostep Fe" is not iron.
      hint = hit?.found.ingredients ?? [];
      hit = undefined;
    }
    if (hit === undefined) return readBrandOnly(end);
    return add({ found: hit.found, text: slice(i, hit.end) }, hit.end);
  }

  /** A line whose name is unknown but whose brand in brackets is not. */
  function readBrandOnly(from: number): number {
    const open = tokens.findIndex((token, i) => i >= from && token.text === '[');
    const close = tokens.findIndex((token, i) => i > open && token.text === ']');
    if (open < 0 || close < 0 || draft.unread.length === 0) return from;
    const brand = slice(open + 1, close);
    const found = names.exact(brand);
    if (found === undefined) return from;
    draft.broken = false;
    draft.brand = brand;
    return add({ found, text: brand }, from);
  }

  function add(group: Group, end: number): number {
    draft.groups.push(group);
    // "Toprol XL", "Lioresal Intrathecal": the name itself may say release and route.
    for (const word of group.text.toLowerCase().split(/[^a-z]+/)) {
      const says = productWord(word);
      if (says?.route !== undefined) draft.route ??= says.route;
      if (says?.release !== undefined && draft.groups.length === 1) draft.release ??= says.release;
    }
    return end;
  }

  /** Reads what follows the first name, up to the directions. */
  function readOn(start: number): void {
    let i = start;
    let settled = false; // a strength or form was read: an unknown word now belongs to the directions
    for (;;) {
      const token = tokens[i];
      if (token === undefined || draft.broken) return;
      const next = tokens[i + 1];
      if (token.kind === 'mark') {
        i = readMark(i);
      } else if (token.kind === 'number') {
        if (isSpan(i)) {
          i += 2;
          continue;
        }
        const group = draft.groups[draft.groups.length - 1];
        const strength = group?.strength === undefined ? strengthAt(i) : undefined;
        if (group === undefined || strength === undefined) {
          draft.rest = text.slice(token.start);
          return;
        }
        group.strength = strength;
        settled = true;
        const dose = doseAfter(i, strength);
        if (dose !== undefined) {
          draft.rest = dose;
          noteRoute(strength.end);
          return;
        }
        i = strength.end;
      } else if (next?.kind === 'word' && releasePair(token.text, next.text) !== undefined) {
        const release = releasePair(token.text, next.text);
        if (release !== undefined) draft.release ??= release;
        i += 2;
      } else if (isHyphenated(i) && releasePair(token.text, tokens[i + 2]?.text ?? '') !== undefined) {
        draft.release ??= releasePair(token.text, tokens[i + 2]?.text ?? '') ?? 'extended';
        i += 3;
      } else if (next?.kind === 'word' && isSilentPair(token.text, next.text)) {
        i += 2;
      } else if (token.text === 'for' && next?.kind === 'word' && productWord(next.text) !== undefined) {
        i += 1;
      } else if (token.text === 'and' || token.text === 'with' || token.text === 'plus') {
        const after = readPart(i + 1, !isSigWord(next?.text ?? '') && token.text !== 'with' && !settled);
        if (after === undefined) {
          if (!draft.broken) draft.rest = text.slice(token.start);
          return;
        }
        i = after;
      } else if (takeWord(token.text)) {
        settled ||= productWord(token.text)?.form !== undefined;
        i++;
      } else if (isSigWord(token.text) || settled) {
        draft.rest = text.slice(token.start);
        return;
      } else if (isSalt(token.text) && draft.unread.length === 0) {
        i++;
      } else {
        draft.unread.push(slice(i, i + 1));
        i++;
      }
    }
  }

  function takeWord(word: string): boolean {
    const says = productWord(word);
    if (says === undefined) return false;
    if (says.form !== undefined && (draft.form === undefined || draft.form === 'system')) draft.form = says.form;
    if (says.usual !== undefined) draft.usual ??= says.usual;
    if (says.route !== undefined) draft.route ??= says.route;
    if (says.release !== undefined) draft.release ??= says.release;
    return true;
  }

  function isHyphenated(i: number): boolean {
    return tokens[i + 1]?.text === '-' && tokens[i + 2]?.kind === 'word';
  }

  /** "24 HR", "28 Day", "21 Day" before a form: how long the product lasts, not how often it is taken. */
  function isSpan(i: number): boolean {
    const unit = tokens[i + 1]?.text ?? '';
    const then = tokens[i + 2];
    return /^(?:hr|h|hour|day|days|week)$/.test(unit) && then?.kind === 'word' && productWord(then.text) !== undefined;
  }

  /** The strength that stands at a number, unless the number is a dose. */
  function strengthAt(i: number): StrengthText | undefined {
    const strength = readStrength(tokens, i);
    if (strength === undefined) return undefined;
    const ingredients = new Set(draft.groups.flatMap((group) => group.found.ingredients)).size;
    if (strength.dashed && ingredients < 2) return undefined;
    const last = strength.amounts[strength.amounts.length - 1];
    if (last === undefined || (!strength.isRate && /^(?:m?L|unit)$/.test(last.unit))) return undefined;
    const after = tokens[strength.end]?.text ?? '';
    if (last.unit !== '')
      return after === 'to' ||
        (strength.amounts.length === 1 && /^[-–]$/.test(after) && tokens[strength.end + 1]?.kind === 'number')
        ? undefined
        : strength;
    if (strength.amounts.length > 1) return strength;
    // A bare number: mg where the drug is known in that strength, else left for the reader of directions to refuse.
    if (isCounted(after) || /^(?:to|x|times|po|by|[-–])$/.test(after) || ingredients !== 1) return undefined;
    const ids = draft.groups[0]?.found.ingredients ?? [];
    const known = names.strengths(ids).filter(([q]) => q !== undefined && !q.unit.includes('/'));
    const fit = settle(strength.amounts, known);
    const amounts = fit === undefined ? assumeMg(strength.amounts, ids, () => known) : [asWritten(last.value, fit[0])];
    if (amounts === undefined) return undefined;
    draft.unitAssumed = true;
    return { ...strength, amounts };
  }

  /** The directions, when the strength read at `i` is itself the dose; undefined when it only describes the product. */
  function doseAfter(i: number, strength: StrengthText): string | undefined {
    if (strength.isRate || strength.amounts.length > 1) return undefined;
    if (draft.groups.some((group, g) => g < draft.groups.length - 1 && group.strength !== undefined)) return undefined;
    const [q] = strength.amounts;
    const written = slice(i, strength.end);
    const dose = q !== undefined && tokens[strength.end - 1]?.kind === 'number' ? `${written} ${q.unit}` : written;
    const tail = (at: number): string => {
      const rest = text.slice(tokens[at]?.start ?? text.length);
      return rest === '' ? dose : `${dose} ${rest}`;
    };
    let j = strength.end;
    let from = j;
    for (;;) {
      const token = tokens[j];
      if (token === undefined) return tail(from);
      const next = tokens[j + 1];
      if (token.kind === 'number') return isSpan(j) || !isTimes(j) ? undefined : tail(from);
      if (token.kind === 'mark') {
        if (token.text === '[') {
          const close = tokens.findIndex((other, k) => k > j && other.text === ']');
          if (close < 0) return tail(from);
          draft.brand ??= slice(j + 1, close);
          j = close + 1;
          from = j;
          continue;
        }
        if ('/+&'.includes(token.text)) return undefined;
        if (',;:–—-.'.includes(token.text)) return isDose(j + 1) ? undefined : tail(j + 1);
        j++;
        continue;
      }
      const says = productWord(token.text);
      if (says?.form !== undefined || isDirective(token.text)) return undefined;
      if (isNumberWord(token.text) && next !== undefined && (isCounted(next.text) || next.text === 'a'))
        return undefined;
      if (/^(?:and|plus)$/.test(token.text) && nameAt(text, tokens, j + 1, names) !== undefined) return undefined;
      const isPair = next !== undefined && releasePair(token.text, next.text) !== undefined;
      if (says === undefined && !isPair && !isSalt(token.text)) return tail(from);
      j += isPair ? 2 : 1;
    }
  }

  /** True for "3 times", "2 x": a number that says how often. */
  function isTimes(i: number): boolean {
    return /^(?:x|times|time|hours?|hrs?|h|days?|weeks?)$/.test(tokens[i + 1]?.text ?? '');
  }

  function isDose(i: number): boolean {
    const token = tokens[i];
    if (token === undefined) return true;
    if (token.kind === 'number') return !isTimes(i);
    return isDirective(token.text) || (isNumberWord(token.text) && isCounted(tokens[i + 1]?.text ?? ''));
  }

  function noteRoute(from: number): void {
    const says = productWord(tokens[from]?.text ?? '');
    if (says?.route !== undefined) draft.route ??= says.route;
    if (says?.release !== undefined) draft.release ??= says.release;
  }

  /** Reads a sign after a name: a brand in brackets, a joint of a combination, or nothing to note. Returns the next place. */
  function readMark(i: number): number {
    const mark = tokens[i]?.text ?? '';
    if (mark === '[' || mark === '(') {
      const close = tokens.findIndex((token, j) => j > i && token.text === (mark === '[' ? ']' : ')'));
      if (close > i + 1) {
        const inside = slice(i + 1, close);
        if (mark === '[' || names.exact(inside) !== undefined) {
          draft.brand ??= inside;
          return close + 1;
        }
      }
      return i + 1;
    }
    const next = tokens[i + 1];
    if (next?.kind !== 'word' || !'/+&-–,'.includes(mark)) return i + 1;
    const tight = tokens[i]?.end === next.start && tokens[i]?.start === tokens[i - 1]?.end;
    const must = '/+&'.includes(mark) || (mark === '-' && tight);
    const isOwn = productWord(next.text) !== undefined || isSigWord(next.text);
    if (mark === ',' || (mark === '–' && !tight)) return i + 1;
    return readPart(i + 1, must && !isOwn) ?? i + 1;
  }

  /** A further part of a combination. Undefined when there is none; `must` makes that a failure of the whole. */
  function readPart(i: number, must: boolean): number | undefined {
    const hit = nameAt(text, tokens, i, names);
    if (hit !== undefined) return add({ found: hit.found, text: slice(i, hit.end) }, hit.end);
    if (!must || tokens[i]?.kind !== 'word') return undefined;
    const end = regionEnd(tokens, i);
    const region = slice(i, end);
    const near = names.find(region);
    if (near.via === null) {
      draft.broken = true;
      draft.unread.push(region);
      return undefined;
    }
    return add({ found: near, text: region }, end);
  }
}

/** A bare number with the unit in which the known strength agrees. */
function asWritten(value: number, known: Quantity | undefined): Quantity {
  return known === undefined || known.value === value ? { value, unit: known?.unit ?? 'mg' } : { value, unit: 'mcg' };
}

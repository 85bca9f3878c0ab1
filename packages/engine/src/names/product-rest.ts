import type { Quantity } from '../nouns/quantity.ts';
import { nameAt, regionEnd } from './name-run.ts';
import { addGroup, type Line, note, sliceOf } from './product-line.ts';
import { isCounted, isDirective, isNumberWord, isSigWord, productPair, productWord } from './product-words.ts';
import { isSalt } from './salts.ts';
import { assumeMg, settle } from './settle-strength.ts';
import { isByBody, readStrength, type StrengthText } from './strength-text.ts';

/** Reads what follows the first name. Returns the directions, with the strength before them where it is also the dose. */
export function readOn(line: Line, start: number): string {
  const { text, tokens, groups, unread } = line;
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  let i = start;
  // A strength or form was read: an unknown word now belongs to the directions.
  let settled = false;
  // The strength as written while it may also be the dose, and where the directions would go on.
  let dose: string | undefined;
  let from = start;
  const end = (at: number): string =>
    [dose ?? '', text.slice(tokens[at]?.start ?? text.length)].filter((part) => part !== '').join(' ');

  for (;;) {
    const token = tokens[i];
    if (token === undefined || line.broken) return end(dose === undefined ? i : from);
    const { kind, text: word } = token;
    const next = textAt(i + 1);
    if (kind === 'mark') {
      if (dose !== undefined && ',;:–—-.'.includes(word)) {
        if (!isDose(i + 1)) return end(i + 1);
        dose = undefined;
      }
      if ('/+&'.includes(word)) dose = undefined;
      i = readMark(line, i);
      if (word === '[') from = i;
      continue;
    }
    if (kind === 'number') {
      if (isSpan(i)) {
        dose = undefined;
        i += 2;
        continue;
      }
      const aside = textAt(i - 1) === '(' ? readStrength(tokens, i) : undefined;
      // "500 mg (15 mg/kg)", "325 mg (65 mg iron)"
      const isAside = isByBody(aside) || /^(?:iron|elemental|calcium|base)$/.test(textAt(aside?.end ?? tokens.length));
      if (dose !== undefined && (isTimes(i) || isAside)) return end(from);
      dose = undefined;
      const group = groups.at(-1);
      const strength = group?.strength === undefined ? strengthAt(line, i) : undefined;
      if (group === undefined || strength === undefined) return end(i);
      const [only, ...more] = strength.amounts;
      const isFirst = groups.every((other) => other.strength === undefined);
      if (only !== undefined && more.length === 0 && !strength.isRate && isFirst) {
        const written = sliceOf(line, i, strength.end);
        dose = tokens[strength.end - 1]?.kind === 'number' ? `${written} ${only.unit}` : written;
      }
      group.strength = strength;
      settled = true;
      i = strength.end;
      from = i;
      continue;
    }
    const hyphen = next === '-' ? 1 : 0;
    const pair = productPair(word, textAt(i + 1 + hyphen));
    const says = pair ?? productWord(word);
    if (says !== undefined) {
      if (says.form !== undefined) {
        dose = undefined;
        settled = true;
      }
      note(line, says);
      i += pair === undefined ? 1 : 2 + hyphen;
    } else if (word === 'for' && productWord(next) !== undefined) {
      i++;
    } else if (/^(?:and|with|plus)$/.test(word)) {
      const before = dose;
      if (word === 'with' && dose !== undefined) return end(from);
      dose = undefined;
      const after = readPart(line, i + 1, !isSigWord(next) && word !== 'with' && !settled);
      if (after === undefined) {
        dose = before;
        return end(dose === undefined ? i : from);
      }
      i = after;
    } else if (isDirective(word) || (isNumberWord(word) && (isCounted(next) || next === 'a'))) {
      dose = undefined;
      return end(i);
    } else if (isSalt(word) && (dose !== undefined || (!settled && !isSigWord(word) && unread.length === 0))) {
      i++;
    } else if (settled || isSigWord(word)) {
      return end(dose === undefined ? i : from);
    } else {
      unread.push(sliceOf(line, i, i + 1));
      i++;
    }
  }

  /** "24 HR", "28 Day", "21 Day" before a form: how long the product lasts, not how often it is taken. */
  function isSpan(at: number): boolean {
    return /^(?:hr|h|hour|day|days|week)$/.test(textAt(at + 1)) && productWord(textAt(at + 2)) !== undefined;
  }

  /** True for "3 times", "2 x": a number that says how often. */
  function isTimes(at: number): boolean {
    return /^(?:x|times?|hours?|hrs?|h|days?|weeks?)$/.test(textAt(at + 1));
  }

  /** True where a dose is written, or nothing more. */
  function isDose(at: number): boolean {
    const token = tokens[at];
    if (token?.kind === 'number') return !isTimes(at);
    const word = textAt(at);
    return token === undefined || isDirective(word) || (isNumberWord(word) && isCounted(textAt(at + 1)));
  }
}

/** Reads a sign after a name: a brand in brackets, a joint of a combination, or nothing to note. Returns the next place. */
function readMark(line: Line, i: number): number {
  const { tokens, names } = line;
  const { text: mark, start, end } = tokens[i] ?? { text: '', start: 0, end: 0 };
  if (mark === '[' || mark === '(') {
    const close = tokens.findIndex(({ text }, at) => at > i && text === (mark === '[' ? ']' : ')'));
    const inside = close > i + 1 ? sliceOf(line, i + 1, close) : undefined;
    if (inside === undefined || (mark === '(' && names.exact(inside) === undefined)) return i + 1;
    line.brand ??= inside;
    return close + 1;
  }
  const next = tokens[i + 1];
  const isTight = start === tokens[i - 1]?.end && end === next?.start;
  if (next?.kind !== 'word' || !('/+&-'.includes(mark) || (mark === '–' && isTight))) return i + 1;
  const isOwn = productWord(next.text) !== undefined || isSigWord(next.text);
  return readPart(line, i + 1, !isOwn && (isTight || !'-–'.includes(mark)) && mark !== '–') ?? i + 1;
}

/** A further part of a combination. Undefined when there is none; `must` makes that a failure of the whole. */
function readPart(line: Line, i: number, must: boolean): number | undefined {
  const { text, tokens, names } = line;
  const hit = nameAt(text, tokens, i, names);
  if (hit !== undefined) {
    addGroup(line, hit);
    return hit.end;
  }
  if (!must || tokens[i]?.kind !== 'word') return undefined;
  const end = regionEnd(tokens, i);
  const region = sliceOf(line, i, end);
  const found = names.find(region);
  if (found.via === null) {
    line.broken = true;
    line.unread.push(region);
    return undefined;
  }
  addGroup(line, { found, text: region });
  return end;
}

/** The strength that stands at a number, unless the number is a dose. */
function strengthAt(line: Line, i: number): StrengthText | undefined {
  const { tokens, names, groups } = line;
  const strength = readStrength(tokens, i);
  const last = strength?.amounts.at(-1);
  if (strength === undefined || last === undefined) return undefined;
  const { amounts, dashed, isRate, end } = strength;
  const ids = [...new Set(groups.flatMap((group) => group.found.ingredients))];
  if (isByBody(strength) || (dashed && ids.length < 2) || (!isRate && /^(?:mL|unit)$/.test(last.unit)))
    return undefined;
  if (amounts.length > 1) return strength;
  const after = tokens[end]?.text ?? '';
  const isRange =
    /^(?:to|[-–])$/.test(after) && (after === 'to' || last.unit === '' || tokens[end + 1]?.kind === 'number');
  if (isRange || last.unit !== '') return isRange ? undefined : strength;
  // A bare number: mg where the drug is known in that strength, else left for the reader of directions to refuse.
  if (ids.length !== 1 || isCounted(after) || /^(?:x|times|po|by)$/.test(after)) return undefined;
  const known = names.strengths(ids).filter(([q]) => q !== undefined && !q.unit.includes('/'));
  const [fit] = settle(amounts, known) ?? [];
  const read = fit === undefined ? assumeMg(amounts, ids, () => known) : [asWritten(last.value, fit)];
  if (read === undefined) return undefined;
  line.unitAssumed = true;
  return { ...strength, amounts: read };
}

/** A bare number with the unit in which the known strength agrees. */
function asWritten(value: number, known: Quantity): Quantity {
  return { value, unit: known.value === value ? known.unit : 'mcg' };
}

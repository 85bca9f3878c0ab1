import { memo } from '../memo.ts';
import { nameAt, regionEnd } from './name-run.ts';
import type { Names, ProductText } from './names.ts';
import { finish } from './product-finish.ts';
import { readLead } from './product-lead.ts';
import { addGroup, type Group, type Line, sliceOf } from './product-line.ts';
import { readOn } from './product-rest.ts';
import { isPreamble, isSigWord, productWord } from './product-words.ts';
import { isSalt } from './salts.ts';
import { type Token, tokenise } from './tokens.ts';

/** Characters; what is longer is no name. */
const LONGEST_NAME = 120;
const readers = new WeakMap<Names, (text: string) => ProductText>();

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
  let reader = readers.get(names);
  if (reader === undefined) {
    reader = memo((line) => Object.freeze(read(line, names)));
    readers.set(names, reader);
  }
  return reader(text);
}

function read(text: string, names: Names): ProductText {
  const tokens = tokenise(text);
  const lead = readLead(text, tokens);
  const line: Line = { text, tokens, names, groups: [], unread: [], broken: false, rest: lead.head };
  const hint = readFirstName(line, lead.at);
  if (line.groups.length > 0 && !line.broken) {
    return finish(line, lead.size);
  }
  const start = line.groups.length > 0 ? 0 : lead.at;
  const asked = (line.broken ? line.unread.at(-1) : sliceOf(line, start, regionEnd(tokens, start))) || text;
  const near = names.find(asked.slice(0, LONGEST_NAME)).closest;
  const closest = [...new Set([...hint, ...near])].slice(0, 5);
  return { given: text, name: '', via: null, parts: [], rest: text, unread: line.unread, closest };
}

/** Finds the first name and reads on from there. Returns the drugs of a name that the words before it make another one. */
function readFirstName(line: Line, start: number): readonly string[] {
  const { text, tokens, names, unread } = line;
  const end = regionEnd(tokens, start);
  let firstUnknown = -1;
  let directions = -1;
  for (let i = start; i < end; i++) {
    const { kind, text: word } = tokens[i] as Token;
    const hit = nameAt(text, tokens, i, names);
    if (hit !== undefined && firstUnknown < 0) {
      // "By mouth daily: baclofen": directions may stand before the name.
      if (directions >= 0) line.rest = `${line.rest} ${sliceOf(line, directions, i)}`.trim();
      return begin(line, hit, hit.end);
    }
    // "Estrostep Fe" is not iron, "ethinyl estradiol" is not estradiol: a word before a name makes it another one.
    if (hit !== undefined && !isSalt(word)) return asWhole(line, firstUnknown, end, hit.found.ingredients);
    if (kind === 'mark' && firstUnknown >= 0 && '/+&'.includes(word)) line.broken = true;
    if (kind !== 'word') continue;
    if (firstUnknown < 0) {
      // "Once-Daily" tells the product from another: it is no direction.
      const isJoined = tokens[i - 1]?.text === '-' || tokens[i + 1]?.text === '-';
      if (isSigWord(word) && directions < 0 && !isJoined) directions = i;
      if (isPreamble(word) || productWord(word) !== undefined || isSigWord(word)) continue;
      firstUnknown = i;
    }
    unread.push(sliceOf(line, i, i + 1));
  }
  return asWhole(line, firstUnknown, end, []);
}

/** Unknown words may be one name misspelt; else the brand in brackets says what is meant. */
function asWhole(line: Line, from: number, end: number, hint: readonly string[]): readonly string[] {
  const { tokens, names, unread } = line;
  if (from < 0) return [];
  const region = sliceOf(line, from, end);
  const near = region.length > LONGEST_NAME ? undefined : names.find(region);
  if (near !== undefined && near.via !== null) {
    unread.length = 0;
    line.broken = false;
    return begin(line, { found: near, text: region }, end);
  }
  const open = tokens.findIndex(({ text }, i) => i >= end && text === '[');
  const close = tokens.findIndex(({ text }, i) => i > open && text === ']');
  const brand = open < 0 || close < 0 ? undefined : sliceOf(line, open + 1, close);
  const found = brand === undefined ? undefined : names.exact(brand);
  if (brand === undefined || found === undefined) return hint;
  line.broken = false;
  line.brand = brand;
  return begin(line, { found, text: brand }, end);
}

function begin(line: Line, group: Group, end: number): readonly string[] {
  addGroup(line, group);
  line.rest = [line.rest, readOn(line, end)].filter((part) => part !== '').join(' ');
  return [];
}

import type { Lexicon, Mention } from '../lexicon.ts';

/** A condition and the places of the words that name it. */
export interface Named {
  readonly id: string;
  readonly slices: readonly (readonly [number, number])[];
}

const BEFORE = /([\p{L}-]+)\s*(?:,\s*(?:(?:or|and|and\/or)\s+)?|\s+(?:or|and|and\/or)\s+|\/)$/u;
const AFTER = /^\s*(?:,\s*(?:(?:or|and)\s+)?|\s+(?:or|and|and\/or)\s+)([\p{L}-]+)/u;
const SEVERE = /\b(severe|severely|advanced|marked|markedly|end-stage)\s+$/i;
const MODERATE = /\bmoderate\s*(?:to|or|and|and\/or|-)\s*severe\s+$/i;

/**
 * What a mention names together with the words that share a part of it: "renal or hepatic impairment" is also renal
 * impairment, "gastrointestinal bleeding or perforation" also gastrointestinal perforation. "Severe" before them holds for all.
 *
 * @example coordinated('renal or hepatic impairment', mention, lexicon).map(({ id }) => id)
 */
export function coordinated(text: string, mention: Mention, lexicon: Lexicon): readonly Named[] {
  const words = [...mention.text.matchAll(/[\p{L}\p{N}-]+/gu)];
  const named: Named[] = [];
  let start = mention.start;
  // Leftwards: each word before a comma or "or" is tried in front of the mention's last words.
  for (;;) {
    const match = BEFORE.exec(text.slice(0, start));
    const word = match?.[1];
    if (match === null || word === undefined) break;
    const id = words.slice(1).flatMap(({ index }) => whole(lexicon, `${word} ${mention.text.slice(index)}`))[0];
    if (id === undefined) break;
    const tail = words.find(
      ({ index }) => index > 0 && whole(lexicon, `${word} ${mention.text.slice(index)}`).length > 0,
    );
    start = match.index;
    if (id === mention.id) continue;
    named.push({
      id: raised(text, start, `${word} ${mention.text.slice(tail?.index ?? 0)}`, id, lexicon),
      slices: [
        [start, start + word.length],
        [mention.start + (tail?.index ?? 0), mention.end],
      ],
    });
  }
  const places = inPlaces(text, mention, lexicon);
  if (places.length > 0) return [...named, ...places];
  named.push({
    id: raised(text, start, mention.text, mention.id, lexicon),
    slices: [[mention.start, mention.end]],
  });
  // Rightwards: the word after "or" is tried behind the mention's first words.
  const after = AFTER.exec(text.slice(mention.end));
  const last = words.at(-1);
  const next = after?.[1];
  if (after !== null && next !== undefined && last !== undefined && last.index > 0) {
    const head = mention.text.slice(0, last.index);
    const [id] = whole(lexicon, `${head}${next}`);
    const end = mention.end + after[0].length;
    if (id !== undefined)
      named.push({
        id,
        slices: [
          [mention.start, mention.end],
          [end - next.length, end],
        ],
      });
  }
  return named;
}

const PLACES =
  /^\s+(?:of|in|from)\s+(?:the\s+)?((?:[\p{L}-]+(?:,\s*(?:(?:or|and)\s+)?|\s+(?:or|and|and\/or)\s+)){0,4}[\p{L}-]+)(?:\s+tracts?|\s+systems?)?/u;

/** "bleeding of the gastrointestinal, genitourinary or respiratory tract": one condition for each place. */
function inPlaces(text: string, mention: Mention, lexicon: Lexicon): readonly Named[] {
  const found = PLACES.exec(text.slice(mention.end));
  if (found === null) return [];
  const at = mention.end + found[0].indexOf(found[1] ?? '');
  return [...(found[1] ?? '').matchAll(/[\p{L}-]+/gu)].flatMap((place): readonly Named[] => {
    const kind = mention.text.split(' ').at(-1) ?? '';
    const [id] = [`${place[0]} ${kind}`, `${place[0]} tract ${kind}`].flatMap((name) => whole(lexicon, name));
    if (id === undefined) return [];
    const start = at + place.index;
    return [
      {
        id,
        slices: [
          [mention.start, mention.end],
          [start, start + place[0].length],
        ],
      },
    ];
  });
}

/** The narrower condition where "severe" stands before the name and the lexicon knows it. */
function raised(text: string, start: number, name: string, id: string, lexicon: Lexicon): string {
  const before = text.slice(0, start);
  if (!SEVERE.test(before) || MODERATE.test(before)) return id;
  return whole(lexicon, `severe ${name}`)[0] ?? id;
}

function whole(lexicon: Lexicon, name: string): readonly string[] {
  return lexicon
    .find(name, ['condition'])
    .filter(({ start, end }) => start === 0 && end === name.length)
    .map(({ id }) => id);
}

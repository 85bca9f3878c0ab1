/** A sentence of a text: `text` is exactly the slice from `start` to `end`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** After these a full stop never ends a sentence. */
const NEVER = new Set('e.g i.e vs cf viz dr mr mrs ms st fig figs approx ca incl resp u.s u.k'.split(' '));
/** After these it does only where a capital or a numbered heading follows. Dotted Latin (t.i.d., p.o.) is treated alike. */
const MAYBE = new Set(
  'etc al inc co ltd spp sp ssp var mg mcg gm g kg ml l oz lb lbs tsp tbsp hr hrs h min mins sec wk wks mo mos yr yrs tab tabs cap caps no max dept'.split(
    ' ',
  ),
);
const DOTTED = /^(?:[a-z]\.)+[a-z]$/;
const WORD_BEFORE = /(?:^|[^A-Za-z.])([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)$/;
const NUMBERED = /\b(?:table|tables|figure|section|sections|no|step|day|stage|grade|type)\s+\d+(?:\.\d+)*$/i;
const LIST_MARK = /^[([]?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/;
const OPENS = /^["'“‘([]*(?:\p{Lu}|\d+(?:\.\d+)*\.?\s+\p{Lu})/u;
/** References set after the full stop belong to the sentence before: "… reported. (5.2) Patients …". */
const TRAILING = /\s*(?:\(\s*\d+(?:\.\d+)*(?:\s*,\s*\d+(?:\.\d+)*)*\s*\)|\[[^[\]]{1,300}\])\s*\.?(?=\s|$)/y;
const STOPS = /[.!?\n[•●▪■◦‣►]| · /g;
const LONGEST_REFERENCE = 400;

/**
 * Splits label text into sentences. Survives abbreviations (e.g., t.i.d.), section numbers (5.1), references
 * ("[see Warnings (5.1)]"), doses ("80 mg/day.") and flattened lists; a bullet or a line break always splits.
 *
 * @example sentences('Take 5 mg t.i.d. with food. Stop slowly.').map((s) => s.text)
 * // ['Take 5 mg t.i.d. with food.', 'Stop slowly.']
 */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const cut = (end: number, next: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text, from)) from++;
    while (to > from && isSpace(text, to - 1)) to--;
    if (to > from) found.push({ text: text.slice(from, to), start: from, end: to });
    start = next;
  };
  STOPS.lastIndex = 0;
  for (let match = STOPS.exec(text); match !== null; match = STOPS.exec(text)) {
    const at = match.index;
    const mark = match[0];
    if (mark === '[') {
      const close = text.indexOf(']', at);
      if (close !== -1 && close - at <= LONGEST_REFERENCE && !text.slice(at, close).includes('\n'))
        STOPS.lastIndex = close;
    } else if (mark !== '.' && mark !== '!' && mark !== '?') {
      cut(at, at + mark.length);
    } else {
      const end = closing(text, at + 1);
      if (end < text.length && !isSpace(text, end)) continue;
      if (mark === '.' && !ends(text, start, at, end)) continue;
      const after = references(text, end);
      cut(after, after);
      STOPS.lastIndex = after;
    }
  }
  cut(text.length, text.length);
  return found;
}

/** Whether the full stop at `at` ends a sentence that began at `start`. */
function ends(text: string, start: number, at: number, end: number): boolean {
  const before = text.slice(Math.max(start, at - 24), at);
  if (at - start <= 24 && LIST_MARK.test(before.trim())) return false;
  const next = text.slice(end, end + 24).trimStart();
  if (NUMBERED.test(before)) return false;
  const word = WORD_BEFORE.exec(before)?.[1];
  if (word === undefined) return true;
  const lower = word.toLowerCase();
  if (NEVER.has(lower)) return false;
  // "E. coli" against "vitamin K. Avoid".
  const single = word.length === 1;
  return single || MAYBE.has(lower) || DOTTED.test(lower) ? next === '' || OPENS.test(next) : true;
}

/** The index behind closing quotes and brackets. */
function closing(text: string, from: number): number {
  let at = from;
  while (at < text.length && '.!?"\'”’)]'.includes(text.charAt(at))) at++;
  return at;
}

function references(text: string, from: number): number {
  let at = from;
  for (;;) {
    TRAILING.lastIndex = at;
    if (!TRAILING.test(text)) return at;
    at = TRAILING.lastIndex;
  }
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}

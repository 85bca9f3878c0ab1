/** One item of a list with the words in brackets behind it, both with their places in the text. */
export interface ListItem {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a comma or semicolon, and not only "and" or "or", parts it from the item before it. */
  readonly afterComma: boolean;
  readonly brackets: readonly Bracket[];
}

export interface Bracket {
  readonly text: string;
  readonly start: number;
}

/**
 * Splits a list at commas, semicolons, "and" and "or", outside brackets. `keep` says which phrases with such a word in them
 * are one thing ("drug reaction with eosinophilia and systemic symptoms").
 *
 * @example listItems('nausea (4%), rash and itching', () => false).map((item) => item.text) // ['nausea', 'rash', 'itching']
 */
export function listItems(text: string, keep: (phrase: string) => boolean): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const { start, end } of parts(text, /[,;•]|\s\/\s|\.\s/g)) {
    const phrase = outside(text, start, end);
    if (keep(phrase.text)) {
      items.push({ ...phrase, afterComma: true });
      continue;
    }
    let first = true;
    for (const piece of parts(
      text.slice(0, end),
      /\b(?:and\/or|and|or|as well as|followed by|plus|along with|&)(?=\s)|\s&\s/g,
      start,
    )) {
      const one = outside(text, piece.start, piece.end);
      if (one.text === '' && one.brackets.length === 0) continue;
      items.push({ ...one, afterComma: first });
      first = false;
    }
  }
  return items;
}

/** The stretches of a text between marks that stand outside brackets. */
function parts(text: string, mark: RegExp, from = 0): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = from;
  mark.lastIndex = from;
  const depth = depths(text);
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if ((depth[match.index] ?? 0) > 0) continue;
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}

/** How many brackets are open at each place; a closing bracket still counts as inside. */
function depths(text: string): readonly number[] {
  const depth: number[] = [];
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '(' || sign === '[') open++;
    depth.push(open);
    if (sign === ')' || sign === ']') open = Math.max(0, open - 1);
  }
  return depth;
}

/** A stretch of text without its brackets, which are given apart. The text ends at the first bracket that has words. */
function outside(text: string, start: number, end: number) {
  const brackets: Bracket[] = [];
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(/[([]((?:[^()[\]]|\([^()]*\))*)[)\]]?/g))
    brackets.push({ text: match[1] ?? '', start: start + match.index + 1 });
  const cut = slice.search(/\s*[([](?!\s*s\s*\))/);
  const plain =
    cut > 0
      ? slice.slice(0, cut)
      : cut === 0
        ? slice.replace(/[([][^()[\]]*[)\]]?/g, (all) => ' '.repeat(all.length))
        : slice;
  const lead = plain.length - plain.trimStart().length;
  return { text: plain.trim(), start: start + lead, end: start + lead + plain.trim().length, brackets };
}

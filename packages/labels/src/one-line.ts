/** Most lines are tidy, and finding that out is faster than replacing nothing. */
const UNTIDY = / \s|[^\S ]/;
const RUN = /\s{2,}|[^\S ]/g;

/** A text on one line: every run of spaces and line breaks is one space, none at the ends. */
export function oneLine(text: string): string {
  if (text === '') return text;
  const words = text.trim();
  return UNTIDY.test(words) ? words.replace(RUN, ' ') : words;
}

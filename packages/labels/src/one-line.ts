/** Runs of spaces, and single ones of another kind: most spaces are right as they are, and replacing them is slow. */
const UNTIDY = /\s{2,}|[^\S ]/g;

/** A text on one line: every run of spaces and line breaks is one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(UNTIDY, ' ').trim();
}

/**
 * Lets quotes and backticks change places; twice gives the text back. JSON inside JSON needs an escape at every quote, which makes a
 * pack larger and slower to open; with backticks it needs none.
 *
 * @example swapQuotes('{"a":1}') // '{`a`:1}'
 */
export function swapQuotes(text: string): string {
  return text.replace(/["`]/g, (mark) => (mark === '"' ? '`' : '"'));
}

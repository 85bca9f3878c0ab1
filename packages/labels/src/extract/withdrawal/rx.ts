/**
 * A pattern laid out over lines, with other patterns in it. Line breaks and what indents them do not count; parts of
 * sentences are in lower case, so letters are too.
 *
 * @example rx`\b${/stop|end/} it\b`.test('end it') // true
 */
export function rx({ raw }: TemplateStringsArray, ...inner: readonly RegExp[]): RegExp {
  const source = raw.map(
    (text, i) => text.replace(/\n\s*/g, '') + (inner[i] === undefined ? '' : `(?:${inner[i].source})`),
  );
  return new RegExp(source.join(''));
}

/** Up to so many words between two cues, with no comma or bracket among them. */
export const near = (words: number): RegExp => new RegExp(`\\s+(?:[^\\s,;:()]+\\s+){0,${words}}?`);

/** The same without certain words, which would begin another clause. */
export const nearBut = (words: number, not: RegExp): RegExp =>
  new RegExp(`\\s+(?:(?!(?:${not.source})\\s)[^\\s,;:()]+\\s+){0,${words}}?`);

/** Up to so many words between two cues, over commas and brackets. */
export const within = (words: number): RegExp => new RegExp(`[^\\s\\w]*\\s+(?:\\S+\\s+){0,${words}}?`);

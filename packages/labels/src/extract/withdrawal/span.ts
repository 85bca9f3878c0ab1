/** Where words stand in a part of a sentence. */
export type Span = readonly [start: number, end: number];

export function spanOf(match: RegExpExecArray): Span {
  return [match.index, match.index + match[0].length];
}

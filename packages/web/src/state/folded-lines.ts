import type { MonographLine, Severity } from '@doseline/engine';

/** A list that can be read at one go. */
const READABLE = 15;
/** Fewer are not worth a fold. */
const FEWEST = 4;
/** What may be folded: never what is contraindicated or serious. */
const MILD = ['caution', 'note'] as const satisfies readonly Severity[];

/** Statements of one severity that are folded. */
export interface FoldedLines {
  readonly severity: (typeof MILD)[number];
  readonly lines: readonly MonographLine[];
}

/** Of a long list, what is seen at once, and the milder statements by their severity. A drug may have a hundred interactions. */
export function foldedLines(lines: readonly MonographLine[]): {
  readonly shown: readonly MonographLine[];
  readonly folded: readonly FoldedLines[];
} {
  if (lines.length <= READABLE) return { shown: lines, folded: [] };
  const folded = MILD.map((severity) => ({
    severity,
    lines: lines.filter((line) => line.severity === severity),
  })).filter((fold) => fold.lines.length >= FEWEST);
  const hidden = new Set(folded.flatMap((fold) => fold.lines));
  return { shown: lines.filter((line) => !hidden.has(line)), folded };
}

/** Something wrong in the files of the knowledge, with its place. */
export interface KnowledgeProblem {
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Errors stop the build; warnings are printed. */
  readonly level: 'error' | 'warning';
  /** The lint rule, or `yaml`, `schema`, `table`, `lock`. */
  readonly rule: string;
  /** What is wrong and what to do, in one sentence. */
  readonly message: string;
}

/**
 * A problem as one line that editors can jump from.
 *
 * @example formatProblem(problem) // 'drugs/b/baclofen.yml:12:7 `severity` is missing'
 */
export function formatProblem(problem: KnowledgeProblem): string {
  const { file, line, column, level, message } = problem;
  return `${file}:${line}:${column} ${level === 'warning' ? 'warning: ' : ''}${message}`;
}

/** In the order of files and lines, each once. */
export function sortProblems(problems: readonly KnowledgeProblem[]): readonly KnowledgeProblem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

/** Order by code unit: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { checkLocks } from './check-locks.ts';
import { RULES } from './lint/index.ts';
import { runRules } from './lint/rule.ts';
import type { Loaded } from './load.ts';
import { readLockFile } from './lock.ts';
import { type KnowledgeProblem, sortProblems } from './problem.ts';
import type { Shelf } from './shelf.ts';
import { citations, statements } from './statements.ts';

export interface CheckOptions {
  /** The official labels, where they are at hand; without them pointers are compared with the lock files only. */
  readonly shelf?: Shelf | undefined;
  /** Write the lock files anew. */
  readonly updateLocks?: boolean;
}

export interface Checked {
  /** Everything that is wrong, the files' shape included, in the order of files and lines. */
  readonly problems: readonly KnowledgeProblem[];
  readonly written: readonly string[];
}

/**
 * Checks the knowledge as a whole: shape, lint rules, passages and locks.
 *
 * @example checkKnowledge(loadKnowledge(dir), { shelf: openShelf(SHARED_DATA) }).problems.map(formatProblem)
 */
export function checkKnowledge(loaded: Loaded, { shelf, updateLocks = false }: CheckOptions = {}): Checked {
  const cited = citations(loaded);
  const locks = checkLocks(loaded, cited, shelf, updateLocks);
  const lint = runRules(RULES, {
    loaded,
    statements: statements(loaded),
    citations: cited,
    locks: (path) => readLockFile(loaded.dir, path).locks,
    shelf,
  });
  return { problems: sortProblems([...loaded.problems, ...lint, ...locks.problems]), written: locks.written };
}

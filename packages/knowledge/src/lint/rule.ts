import type { Loaded, SourceFile } from '../load.ts';
import type { LockFile } from '../lock.ts';
import type { KnowledgeProblem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import type { Citation, Statement } from '../statements.ts';
import type { Path } from '../yaml.ts';

/** What a rule sees. */
export interface LintCase {
  readonly loaded: Loaded;
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  /** The lock file beside a file of the knowledge. */
  readonly locks: (path: string) => LockFile;
  /** Present where the official labels are at hand. */
  readonly shelf: Shelf | undefined;
}

/** Says that something is wrong at a path of a file: an error, unless it is called a warning. */
export type Report = (file: SourceFile<unknown>, path: Path, message: string, level?: 'error' | 'warning') => void;

/** One thing that must hold for the knowledge as a whole. */
export interface LintRule {
  readonly id: string;
  /** What must hold, in one sentence. */
  readonly title: string;
  readonly check: (c: LintCase, report: Report) => void;
}

/** Runs rules and collects what they report, with places. */
export function runRules(rules: readonly LintRule[], c: LintCase): readonly KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  for (const rule of rules)
    rule.check(c, (file, path, message, level = 'error') => {
      problems.push({ file: file.path, ...file.at(path), level, rule: rule.id, message });
    });
  return problems;
}

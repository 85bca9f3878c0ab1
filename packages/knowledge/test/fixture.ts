import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { checkKnowledge } from '../src/check-knowledge.ts';
import type { LintRule } from '../src/lint/rule.ts';
import { runRules } from '../src/lint/rule.ts';
import { type Loaded, loadKnowledge } from '../src/load.ts';
import { readLockFile } from '../src/lock.ts';
import { formatProblem } from '../src/problem.ts';
import type { Shelf } from '../src/shelf.ts';
import { citations, statements } from '../src/statements.ts';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A knowledge folder in a temporary place, gone after the tests of the file: texts by path. */
export function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'doseline-knowledge-'));
  made.push(dir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** What is wrong with the shape of such a folder, as printed. */
export function shapeProblems(files: Readonly<Record<string, string>>): readonly string[] {
  return loadKnowledge(folder(files)).problems.map(formatProblem);
}

/** What one rule says about a folder whose shape is right. */
export function lint(rule: LintRule, files: Readonly<Record<string, string>>, shelf?: Shelf): readonly string[] {
  const loaded: Loaded = loadKnowledge(folder(files));
  if (loaded.problems.length > 0) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const c = {
    loaded,
    statements: statements(loaded),
    citations: citations(loaded),
    locks: (path: string) => readLockFile(loaded.dir, path).locks,
    shelf,
  };
  return runRules([rule], c).map(formatProblem);
}

/** All problems of a folder. */
export function check(dir: string, shelf?: Shelf, updateLocks = false): readonly string[] {
  return checkKnowledge(loadKnowledge(dir), { shelf, updateLocks }).problems.map(formatProblem);
}

/** A drug file with facts. */
export function drugFile(id: string, ...facts: readonly string[]): string {
  return `id: ${id}\nfacts:\n${facts.map((fact) => `  - { ${fact} }\n`).join('')}`;
}

export const LABEL = '00000000-0000-0000-0000-000000000001';
export const SOURCE = `source: { label: ${LABEL}, section: warnings, words: [stop, seizures] }`;
export const DO = 'do: { urgency: soon, say: Ask the prescriber. }';
const given = 'given: { medicines: [testol] }';
export const EXAMPLES = `examples: [{ name: yes, ${given}, expect: found }, { name: no, ${given}, expect: clear }]`;

/** A condition fact on one line, all in order, with further fields behind. */
export function conditionFact(id: string, more = ''): string {
  return `id: ${id}, kind: condition, condition: epilepsy, severity: caution, say: Careful with epilepsy., ${DO}, ${SOURCE}, ${EXAMPLES}${more === '' ? '' : `, ${more}`}`;
}

export const EPILEPSY = { 'conditions/epilepsy.yml': 'id: epilepsy\nname: epilepsy\n' };

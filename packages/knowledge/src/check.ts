import { fileURLToPath } from 'node:url';
import * as engine from '@doseline/engine';
import { checkKnowledge } from './check-knowledge.ts';
import { formatResult, runExamples } from './examples.ts';
import { allFiles, loadKnowledge } from './load.ts';
import { formatProblem } from './problem.ts';
import { openShelf, SHARED_DATA } from './shelf.ts';
import { statements } from './statements.ts';

/** `npm run knowledge:check [-- --update-locks]`: prints what is wrong as file:line:column and exits 1 when there are errors. */
function main(options: readonly string[]): void {
  const unknown = options.filter((option) => option !== '--update-locks');
  if (unknown.length > 0) {
    console.error(`unknown option ${unknown.join(' ')}: the only one is --update-locks`);
    process.exitCode = 2;
    return;
  }
  const updateLocks = options.includes('--update-locks');
  const shelf = openShelf(SHARED_DATA);
  if (shelf === undefined && updateLocks) {
    console.error('locks can be updated only where the official labels are at hand, in ../shared/data/labels');
    process.exitCode = 2;
    return;
  }
  const loaded = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)));
  const { problems, written } = checkKnowledge(loaded, { shelf, updateLocks });
  for (const problem of problems) console.log(formatProblem(problem));
  for (const file of written) console.log(`updated ${file}`);
  const results = loaded.problems.length > 0 ? [] : runExamples(loaded, engine);
  const failed = results.filter(({ expect, got }) => got !== expect);
  for (const result of failed) console.log(formatResult(result));
  const errors = problems.filter(({ level }) => level === 'error').length;
  const against = shelf === undefined ? 'the lock files (no labels at hand)' : 'the official labels';
  console.log(
    `${allFiles(loaded).length} files, ${statements(loaded).length} facts, compared with ${against}: ${errors} errors, ${problems.length - errors} warnings; ${failed.length} of ${results.length} examples failed`,
  );
  if (errors + failed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));

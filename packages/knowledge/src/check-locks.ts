import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citingFiles, FOLDERS, type Loaded } from './load.ts';
import {
  fingerprint,
  formatLockFile,
  type LockEntry,
  type LockFile,
  lockEntry,
  lockPath,
  locksPointer,
  readLockFile,
} from './lock.ts';
import { findPassages } from './passages.ts';
import type { KnowledgeProblem } from './problem.ts';
import type { Shelf } from './shelf.ts';
import type { Citation } from './statements.ts';

export interface CheckedLocks {
  readonly problems: readonly KnowledgeProblem[];
  /** Lock files that were written or removed. */
  readonly written: readonly string[];
}

const UPDATE = 'run `npm run knowledge:check -- --update-locks`';

/**
 * Compares every pointer with its label where labels are at hand, and with its lock file in any case. With `update` the lock
 * files are written anew: whoever does that has read the changed passages.
 */
export function checkLocks(
  loaded: Loaded,
  citations: readonly Citation[],
  shelf: Shelf | undefined,
  update: boolean,
): CheckedLocks {
  const problems: KnowledgeProblem[] = [...orphans(loaded)];
  const written: string[] = [];
  const texts = new Map(loaded.references.map(({ value }) => [value.id, value.text]));
  const byFile = new Map<string, Citation[]>();
  for (const citation of citations) {
    const { pointer, file } = citation;
    const lockable = pointer.words !== undefined && (pointer.label ?? texts.get(pointer.reference ?? '')) !== undefined;
    if (lockable) byFile.set(file.path, [...(byFile.get(file.path) ?? []), citation]);
  }
  for (const file of citingFiles(loaded)) {
    const cited = byFile.get(file.path) ?? [];
    const old = readLockFile(loaded.dir, file.path);
    if (old.problem !== undefined && !update) problems.push(old.problem);
    const fresh: Record<string, LockEntry[]> = {};
    for (const citation of cited) {
      const { pointer, key } = citation;
      const report = (message: string) => {
        problems.push({ file: file.path, ...file.at(citation.path), level: 'error', rule: 'lock', message });
      };
      const locked = (old.locks[key] ?? []).find((entry) => locksPointer(entry, pointer));
      const entry = compareOne(citation, texts.get(pointer.reference ?? ''), locked, shelf, update, report);
      if (entry === undefined) continue;
      fresh[key] = [...(fresh[key] ?? []), entry];
    }
    if (update) {
      if (writeLocks(loaded.dir, file.path, fresh)) written.push(lockPath(file.path));
      continue;
    }
    for (const [key, entries] of Object.entries(old.locks))
      if (
        entries.some(
          (entry) => !cited.some((citation) => citation.key === key && locksPointer(entry, citation.pointer)),
        )
      )
        problems.push({
          file: lockPath(file.path),
          line: 1,
          column: 1,
          level: 'error',
          rule: 'lock',
          message: `holds a passage of \`${key}\` that is no longer cited: ${UPDATE}`,
        });
  }
  return { problems, written };
}

function compareOne(
  { pointer }: Citation,
  text: string | undefined,
  locked: LockEntry | undefined,
  shelf: Shelf | undefined,
  update: boolean,
  report: (message: string) => void,
): LockEntry | undefined {
  const resolved = shelf === undefined ? ({ state: 'absent' } as const) : findPassages(pointer, text, shelf);
  if (resolved.state === 'absent') {
    if (locked === undefined)
      report(`this passage is not in the lock file: ${UPDATE} where the official labels are at hand`);
    return locked;
  }
  if (resolved.state === 'lost') {
    report(locked === undefined ? resolved.say : `the label passage changed, read it again: ${resolved.say}`);
    return locked;
  }
  const { passages } = resolved;
  if (locked !== undefined && passages.some(({ passage }) => fingerprint(passage.text) === locked.sentence))
    return locked;
  const first = passages[0];
  if (first === undefined) return locked;
  if (update) return lockEntry(pointer, first.label, first.passage);
  const where = `${first.label.title}, ${first.passage.section}`;
  report(
    locked === undefined
      ? `this passage is not in the lock file yet: ${UPDATE}`
      : `the label passage changed, read it again: ${where}; then ${UPDATE}`,
  );
  return locked;
}

/** Writes, leaves or removes a lock file; true when something changed. */
function writeLocks(dir: string, path: string, locks: LockFile): boolean {
  const file = lockPath(path);
  const full = join(dir, file);
  const before = readLockFile(dir, path);
  if (Object.keys(locks).length === 0) {
    if (!existsSync(full)) return false;
    rmSync(full);
    return true;
  }
  const text = formatLockFile(locks);
  if (before.problem === undefined && formatLockFile(before.locks) === text && existsSync(full)) return false;
  writeFileSync(full, text);
  return true;
}

function orphans(loaded: Loaded): readonly KnowledgeProblem[] {
  const found: KnowledgeProblem[] = [];
  for (const folder of Object.values(FOLDERS)) {
    const root = join(loaded.dir, folder);
    if (!existsSync(root)) continue;
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.lock.json') || existsSync(join(root, name.replace(/\.lock\.json$/, '.yml')))) continue;
      const file = `${folder}/${name}`.replaceAll('\\', '/');
      found.push({
        file,
        line: 1,
        column: 1,
        level: 'error',
        rule: 'lock',
        message: 'has no .yml beside it: delete it',
      });
    }
  }
  return found;
}

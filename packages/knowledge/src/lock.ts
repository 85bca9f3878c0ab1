import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Label, normalise, type Passage } from '@doseline/labels';
import type { KnowledgeProblem } from './problem.ts';
import type { Pointer } from './schema/values.ts';

/** One cited passage as it was when the fact was read against it. No label sentence is stored, only its fingerprint. */
export interface LockEntry {
  readonly label?: string;
  readonly reference?: string;
  readonly section?: string;
  readonly words: readonly string[];
  /** The label's version and effective day where it has them, else the id of the version. */
  readonly version?: string;
  readonly effective?: string;
  readonly id?: string;
  /** First twelve hex digits of the SHA-256 of the normalised sentence. */
  readonly sentence: string;
}

/** `baclofen.lock.json`: the locked passages of each fact, by the fact's id. */
export type LockFile = Readonly<Record<string, readonly LockEntry[]>>;

/** drugs/b/baclofen.yml → drugs/b/baclofen.lock.json */
export function lockPath(path: string): string {
  return path.replace(/\.yml$/, '.lock.json');
}

/** The lock file beside a file of the knowledge: empty when there is none, a problem when it is no lock file. */
export function readLockFile(
  dir: string,
  path: string,
): { readonly locks: LockFile; readonly problem?: KnowledgeProblem } {
  const file = lockPath(path);
  const full = join(dir, file);
  if (!existsSync(full)) return { locks: {} };
  const fail = (message: string) => ({
    locks: {},
    problem: { file, line: 1, column: 1, level: 'error', rule: 'lock', message } as const,
  });
  try {
    const value: unknown = JSON.parse(readFileSync(full, 'utf8'));
    return isLockFile(value) ? { locks: value } : fail('is not a lock file: delete it and update the locks');
  } catch {
    return fail('is not valid JSON: delete it and update the locks');
  }
}

/** The text of a lock file, one passage a line; the same entries give the same bytes. */
export function formatLockFile(locks: LockFile): string {
  const blocks = Object.entries(locks).map(([key, entries]) => {
    const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
    return `  ${JSON.stringify(key)}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${blocks.join(',\n')}\n}\n`;
}

/** The entry for a passage of a label (or of a reference's text). */
export function lockEntry(pointer: Pointer, label: Label, passage: Passage): LockEntry {
  const { version, effective, id } = label;
  return {
    ...(pointer.label !== undefined && { label: pointer.label }),
    ...(pointer.reference !== undefined && { reference: pointer.reference }),
    ...(pointer.section !== undefined && { section: pointer.section }),
    words: pointer.words ?? [],
    ...(version !== undefined && { version }),
    ...(effective !== undefined && { effective }),
    ...(version === undefined && effective === undefined && id !== undefined && { id }),
    sentence: fingerprint(passage.text),
  };
}

/** Whether an entry was written for this pointer, word for word. */
export function locksPointer(entry: LockEntry, pointer: Pointer): boolean {
  return (
    entry.label === pointer.label &&
    entry.reference === pointer.reference &&
    entry.section === pointer.section &&
    entry.words.join('\n') === (pointer.words ?? []).join('\n')
  );
}

/** A short name for a sentence that does not change with case, dashes, quotes or spaces. */
export function fingerprint(sentence: string): string {
  return createHash('sha256').update(normalise(sentence)).digest('hex').slice(0, 12);
}

function isLockFile(value: unknown): value is LockFile {
  return (
    isObject(value) &&
    Object.values(value).every(
      (entries) =>
        Array.isArray(entries) &&
        entries.every((entry) => isObject(entry) && Array.isArray(entry.words) && typeof entry.sentence === 'string'),
    )
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { inArray, sql } from 'drizzle-orm';
import { importedFile, leftOut } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import type { LabelRows } from './label-rows.ts';
import { type Written, writeLabels } from './write-labels.ts';

/** What has been read and not stored yet. It is stored in one transaction, together with how far each file has been read. */
export interface ImportBatch {
  label(rows: LabelRows): void;
  leftOut(row: typeof leftOut.$inferInsert): void;
  /** How far a file has been read. */
  reached(row: typeof importedFile.$inferInsert): void;
  /** A file has changed since it was imported: what it left out then is forgotten. */
  changed(path: string): void;
  readonly isFull: boolean;
  /** Stores it all and begins anew. */
  store(): Promise<readonly Written[]>;
}

const LABELS = 100;
const CHARACTERS = 5_000_000;
const FILES = 500;

/** Any number that nothing else in the database locks. */
const IMPORTING = 7_305_002;

/** Begins to gather. */
export function gatherBatch(db: Database): ImportBatch {
  let labels: LabelRows[] = [];
  let characters = 0;
  let left: (typeof leftOut.$inferInsert)[] = [];
  let files = new Map<string, typeof importedFile.$inferInsert>();
  let changed: string[] = [];
  return {
    label: (rows) => {
      labels.push(rows);
      for (const { text } of rows.sections) characters += text.length;
    },
    leftOut: (row) => void left.push(row),
    reached: (row) => void files.set(row.path, row),
    changed: (path) => void changed.push(path),
    get isFull() {
      return labels.length >= LABELS || characters >= CHARACTERS || left.length >= FILES || files.size >= FILES;
    },
    store: async () => {
      const written = await db.transaction(async (tx) => {
        // On a server two imports may run at once; each batch is written by one alone.
        await tx.execute(sql`select pg_advisory_xact_lock(${IMPORTING})`);
        if (changed.length > 0) await tx.delete(leftOut).where(inArray(leftOut.path, changed));
        const outcomes = await writeLabels(tx, labels);
        if (left.length > 0) await tx.insert(leftOut).values(left).onConflictDoNothing();
        if (files.size > 0)
          await tx
            .insert(importedFile)
            .values([...files.values()])
            .onConflictDoUpdate({
              target: importedFile.path,
              set: { stamp: sql`excluded.stamp`, position: sql`excluded.position`, done: sql`excluded.done` },
            });
        return outcomes;
      });
      labels = [];
      characters = 0;
      left = [];
      files = new Map();
      changed = [];
      return written;
    },
  };
}

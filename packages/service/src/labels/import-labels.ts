import { type Chunks, type LabelRead, openReadingReport, readLabels } from '@doseline/labels';
import { asc, inArray } from 'drizzle-orm';
import { importedFile, leftOut } from '../store/schema.ts';
import type { Database, Store } from '../store/store.ts';
import { gatherBatch, type ImportBatch } from './import-batch.ts';
import type { ImportReport, LeftOut } from './import-report.ts';
import { rowsOf } from './label-rows.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** A file to import. `stamp` changes when the file does. */
export interface ImportSource {
  readonly path: string;
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes; asked for only when it has not been imported yet. */
  readonly open: () => Chunks;
}

/** How far an import is: bytes of the files read or passed by, labels in the library. */
export interface ImportProgress {
  readonly bytes: number;
  readonly labels: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** A set id is 36 characters long. */
const LONGEST_ID = 200;

/**
 * Imports files one after the other. Every batch of labels is stored together with how far its files have been read, so that an
 * import which was killed goes on behind the last batch and comes to the same library. What is in the library already stays as it is.
 */
export async function importLabels(
  { db, checkRoom }: Pick<Store, 'db' | 'checkRoom'>,
  sources: readonly ImportSource[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const reading = openReadingReport();
  const counts = { new: 0, replaced: 0, history: 0, unchanged: 0 };
  const unreadable: { path: string; say: string }[] = [];
  const known = await knownFiles(db, sources);
  const batch = gatherBatch(db);
  let filesKnown = 0;
  let bytes = 0;
  const tell = (more: number) => {
    bytes += more;
    options.onProgress?.({ bytes, labels: counts.new + counts.replaced + counts.history + counts.unchanged });
  };
  const store = async () => {
    await checkRoom();
    for (const outcome of await batch.store()) counts[outcome]++;
    tell(0);
  };
  for (const source of sources) {
    const { path, stamp } = source;
    const before = known.get(path);
    const same = before?.stamp === stamp;
    if (same && before.done) {
      filesKnown++;
      tell(source.size);
      continue;
    }
    if (before !== undefined && !same) batch.changed(path);
    let position = 0;
    const from = same ? before.position : 0;
    const reads = readLabels([{ path, bytes: counted(source.open(), tell) }]);
    const records = countRecords();
    try {
      for (;;) {
        const next = await nextRead(reads);
        if (next === undefined) break;
        const record = records(next);
        if (++position <= from) continue;
        reading.add(next);
        take(next, { path, position, record }, batch);
        batch.reached({ path, stamp, position, done: false });
        if (batch.isFull) await store();
      }
      batch.reached({ path, stamp, position, done: true });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unreadable.push({ path, say: error.message });
    }
    if (batch.isFull) await store();
  }
  await store();
  const { labels, indexings, passedOver, problems } = reading.end();
  return {
    files: sources.length,
    filesKnown,
    labels,
    ...counts,
    indexings,
    passedOver,
    leftOut: await leftOutOf(db, sources),
    problems,
    unreadable,
  };
}

/** Puts what was read where it belongs. */
function take(
  read: LabelRead,
  { path, position, record }: { readonly path: string; readonly position: number; readonly record: number },
  batch: ImportBatch,
): void {
  if (read.kind === 'left out') {
    const { file, line, column, say } = read.why;
    batch.leftOut({
      path,
      position,
      file,
      say,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    });
    return;
  }
  if (read.kind !== 'label') return;
  const { label, file } = read;
  const { setId } = label;
  if (setId !== undefined && setId.length <= LONGEST_ID) batch.label(rowsOf({ ...label, setId }));
  else {
    const say =
      setId === undefined ? 'has no set id, by which the library keeps labels' : 'has a set id that is too long';
    batch.leftOut({ path, position, file, record: `record ${record}, ${label.title}`, say });
  }
}

async function* counted(chunks: Chunks, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

class Unreadable extends Error {}

/** The next thing read, or undefined at the end. Throws Unreadable when the file can not be read on. */
async function nextRead(reads: AsyncGenerator<LabelRead>): Promise<LabelRead | undefined> {
  try {
    const next = await reads.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    throw new Unreadable(whyUnreadable(error));
  }
}

/** Counts the records of each file within archives. */
function countRecords(): (read: LabelRead) => number {
  let file: string | undefined;
  let count = 0;
  return (read) => {
    count = read.file === file ? count + 1 : 1;
    file = read.file;
    return count;
  };
}

const AT_ONCE = 1000;

async function knownFiles(db: Database, sources: readonly ImportSource[]) {
  const known = new Map<string, typeof importedFile.$inferSelect>();
  for (const paths of pathsOf(sources))
    for (const row of await db.select().from(importedFile).where(inArray(importedFile.path, paths)))
      known.set(row.path, row);
  return known;
}

async function leftOutOf(db: Database, sources: readonly ImportSource[]): Promise<readonly LeftOut[]> {
  const found: LeftOut[] = [];
  for (const paths of pathsOf(sources)) {
    const rows = await db.select().from(leftOut).where(inArray(leftOut.path, paths)).orderBy(asc(leftOut.position));
    const order = new Map(paths.map((path, i) => [path, i]));
    rows.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
    for (const { file, line, column, record, say } of rows)
      found.push({
        file,
        ...(line !== null && { line }),
        ...(column !== null && { column }),
        ...(record !== null && { record }),
        say,
      });
  }
  return found;
}

function* pathsOf(sources: readonly ImportSource[]): Generator<string[]> {
  for (let at = 0; at < sources.length; at += AT_ONCE) yield sources.slice(at, at + AT_ONCE).map(({ path }) => path);
}

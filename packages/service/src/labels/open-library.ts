import { join } from 'node:path';
import { type Label, type Passage, type Pointer, resolve } from '@doseline/labels';
import { dataFolder } from '../store/data-folder.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { storeFailure } from '../store/store-failure.ts';
import { type ImportOptions, type ImportSource, importLabels } from './import-labels.ts';
import type { ImportReport } from './import-report.ts';
import { currentOf, type LabelVersion, readLabel, versionsOf } from './read-library.ts';
import type { SearchHit } from './search-hit.ts';
import { type SearchOptions, searchLabels } from './search-labels.ts';

/** The sentences a source points to, and the version of the label in which they stand. */
export interface FoundPassages {
  readonly version: LabelVersion;
  readonly passages: readonly Passage[];
}

/** The library of official labels. */
export interface Library {
  /** A label by its set id: the current version, or one by its number in `versions`. Undefined when it is not held. */
  label(setId: string, nth?: number): Promise<Label | undefined>;
  /** The versions held of a label, newest first. */
  versions(setId: string): Promise<readonly LabelVersion[]>;
  /** Where a source of a fact leads in the current version of its label; undefined when the label is not held or has no such sentence. */
  passages(source: Pointer & { readonly label: string }): Promise<FoundPassages | undefined>;
  search(text: string, options?: SearchOptions): Promise<readonly SearchHit[]>;
  import(sources: readonly ImportSource[], options?: ImportOptions): Promise<ImportReport>;
  close(): Promise<void>;
}

export interface LibraryOptions {
  /** The data folder; otherwise `DOSELINE_DATA` or the system's place for it. */
  readonly data?: string | undefined;
  /** A PostgreSQL server to use in place of the folder; otherwise `DATABASE_URL`. */
  readonly databaseUrl?: string | undefined;
  /** Whether to make a library when there is none. */
  readonly create?: boolean;
}

/** So many labels are kept in memory: the passages of one monograph come from a few. */
const KEPT = 32;

/**
 * Opens the library; undefined when there is none, which costs nothing. Throws BadInput when it can not be opened. While it is open
 * in a folder, no other process can open it: close it soon.
 *
 * @example
 * const library = await openLibrary();
 * const found = await library?.passages({ label: setId, section: 'warnings', words: ['abrupt'] });
 * await library?.close();
 */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library | undefined> {
  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL;
  const folder = join(dataFolder(options.data), 'library');
  const store = await openStore({
    folder,
    create: options.create ?? false,
    ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
  });
  if (store === undefined) return undefined;
  const place = databaseUrl === undefined || databaseUrl === '' ? `the library in ${folder}` : 'the library';
  return libraryOver(store, place);
}

/** The library in a store that is open. `place`: how an error calls it. */
export function libraryOver(store: Store, place: string): Library {
  const { db } = store;
  const kept = new Map<string, Label>();
  /** The current label; the same object as long as it is the same version, because finding sentences is remembered by object. */
  const current = async (setId: string): Promise<Label | undefined> => {
    const nth = await currentOf(db, setId);
    if (nth === undefined) return undefined;
    const key = `${nth} ${setId}`;
    const label = kept.get(key) ?? (await readLabel(db, setId, nth));
    if (label === undefined) return undefined;
    kept.delete(key);
    kept.set(key, label);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return label;
  };
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw storeFailure(error, `Work on ${place} stopped`);
    }
  };
  return {
    label: (setId, nth) => guarded(() => (nth === undefined ? current(setId) : readLabel(db, setId, nth))),
    versions: (setId) => guarded(() => versionsOf(db, setId)),
    passages: (source) =>
      guarded(async () => {
        const label = await current(source.label);
        const passages = label === undefined ? undefined : resolve(source, label);
        if (passages === undefined) return undefined;
        const version = (await versionsOf(db, source.label)).find((held) => held.current);
        return version === undefined ? undefined : { version, passages };
      }),
    search: (text, searchOptions = {}) => guarded(() => searchLabels(db, text, searchOptions)),
    import: (sources, importOptions) => guarded(() => importLabels(store, sources, importOptions)),
    close: store.close,
  };
}

import { fileURLToPath } from 'node:url';
import { openFolder } from './open-folder.ts';
import { openServer } from './open-server.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** The folder of the embedded database. */
  readonly folder: string;
  /** A PostgreSQL server to use instead: `postgres://user@host/database`. */
  readonly databaseUrl?: string;
  /** Whether to make the embedded database when there is none. */
  readonly create?: boolean;
}

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Opens the store and brings its tables up to date; undefined when there is no embedded database yet and none is to be made. Throws
 * BadInput when it can not be opened: another process has the folder, no server answers.
 */
export async function openStore({ folder, databaseUrl, create }: StoreOptions): Promise<Store | undefined> {
  if (databaseUrl !== undefined) return openServer(databaseUrl, MIGRATIONS);
  return openFolder(folder, create ?? false, MIGRATIONS);
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../input/bad-input.ts';
import { checkRoom } from './check-room.ts';
import { type FolderLock, lockFolder } from './lock-folder.ts';
import * as schema from './schema.ts';
import type { Store } from './store.ts';
import { storeFailure } from './store-failure.ts';

/**
 * Opens the database in a folder: PostgreSQL within this process (PGlite), which writes ahead like the server does and so survives
 * a kill at any moment. It is loaded only here: it takes half a second and 300 MB.
 */
export async function openFolder(
  folder: string,
  create: boolean,
  migrationsFolder: string,
): Promise<Store | undefined> {
  const database = join(folder, 'postgres');
  if (!existsSync(database) && !create) return undefined;
  const lock = await takeFolder(folder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    if (!existsSync(database)) {
      await checkRoom(folder);
      // Made aside and moved into place whole: a half-made database can not be opened.
      const unfinished = `${database}.unfinished`;
      rmSync(unfinished, { recursive: true, force: true });
      await (await PGlite.create(unfinished)).close();
      renameSync(unfinished, database);
    }
    const client = await PGlite.create(database);
    const { drizzle } = await import('drizzle-orm/pglite');
    const { migrate } = await import('drizzle-orm/pglite/migrator');
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder });
    return {
      db,
      checkRoom: () => checkRoom(folder),
      close: async () => {
        await client.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw storeFailure(error, `The library in ${folder} could not be opened`);
  }
}

async function takeFolder(folder: string): Promise<FolderLock> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storeFailure(error, `The folder ${folder} could not be made`);
  }
  const lock = await lockFolder(folder);
  if (lock !== undefined) return lock;
  throw new BadInput(
    `The library in ${folder} is in use by another doseline process. Wait until that has ended, or keep the library in PostgreSQL (DATABASE_URL), which many may use at once.`,
  );
}

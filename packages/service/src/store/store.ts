import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The database, whichever of the two it is, and a transaction of it. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Where Doseline keeps what must be kept. */
export interface Store {
  readonly db: Database;
  /** Throws BadInput when there is no room to write more. A server looks after its own. */
  checkRoom(): Promise<void>;
  close(): Promise<void>;
}

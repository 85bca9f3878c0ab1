import { sql } from 'drizzle-orm';
import { BadInput } from '../input/bad-input.ts';
import * as schema from './schema.ts';
import type { Store } from './store.ts';
import { storeFailure } from './store-failure.ts';

/** Any number that nothing else on the server locks. */
const MIGRATING = 7_305_001;

/** Opens a database of a PostgreSQL server. */
export async function openServer(databaseUrl: string, migrationsFolder: string): Promise<Store> {
  if (!URL.canParse(databaseUrl))
    throw new BadInput('DATABASE_URL is not an address. Write it as postgres://user@host:5432/database');
  const { default: pg } = await import('pg');
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { migrate } = await import('drizzle-orm/node-postgres/migrator');
  try {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      // Two processes that start at once must not both make the tables.
      const single = drizzle(client, { schema });
      await single.execute(sql`select pg_advisory_lock(${MIGRATING})`);
      await migrate(single, { migrationsFolder });
    } finally {
      await client.end();
    }
  } catch (error) {
    throw storeFailure(
      error,
      `The PostgreSQL server of DATABASE_URL (${withoutPassword(databaseUrl)}) can not be used`,
    );
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it is replaced; the next query says so when the server is gone.
  pool.on('error', () => undefined);
  return { db: drizzle(pool, { schema }), checkRoom: async () => undefined, close: () => pool.end() };
}

function withoutPassword(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

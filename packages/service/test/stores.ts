import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';

/** Where a test keeps its library: what `openLibrary` and the command are told. */
export interface Place {
  readonly data: string;
  readonly databaseUrl: string;
  remove(): Promise<void>;
}

/** A kind of store that the same tests run on. */
export interface StoreKind {
  readonly name: string;
  readonly skipped: boolean;
  /** A place without a library. */
  empty(): Promise<Place>;
  /** A place with a database, which costs less time than to make one. */
  made(): Promise<Place>;
}

const server = process.env.DOSELINE_TEST_DATABASE_URL;

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'doseline-library-'));
}

const cache = fileURLToPath(new URL('../../../node_modules/.cache/doseline-empty-library', import.meta.url));

/** Making an embedded database takes seconds, copying one does not: one without any tables is kept between runs. */
export async function copyEmptyDatabase(into: string): Promise<void> {
  const { version } = JSON.parse(
    readFileSync(
      join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '../package.json'),
      'utf8',
    ),
  );
  const kept = join(cache, version);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'unfinished-'));
    await (await PGlite.create(fresh)).close();
    // Another test may have been faster.
    if (existsSync(kept)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, kept);
  }
  cpSync(kept, into, { recursive: true });
}

const embedded: StoreKind = {
  name: 'PGlite',
  skipped: false,
  empty: async () => {
    const data = folder();
    return { data, databaseUrl: '', remove: async () => rmSync(data, { recursive: true }) };
  },
  made: async () => {
    const place = await embedded.empty();
    await copyEmptyDatabase(join(place.data, 'library', 'postgres'));
    return place;
  },
};

const onServer: StoreKind = {
  name: server === undefined ? 'PostgreSQL (skipped: no PostgreSQL)' : 'PostgreSQL',
  skipped: server === undefined,
  empty: newDatabase,
  made: newDatabase,
};

async function newDatabase(): Promise<Place> {
  const name = `doseline_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server ?? '');
  url.pathname = `/${name}`;
  const data = folder();
  return {
    data,
    databaseUrl: url.href,
    remove: async () => {
      await run(`drop database ${name} with (force)`);
      rmSync(data, { recursive: true });
    },
  };
}

export const STORES: readonly StoreKind[] = [embedded, onServer];

/** Opens the store of a place. */
export async function storeOf({ data, databaseUrl }: Place): Promise<Store> {
  const store = await openStore({
    folder: join(data, 'library'),
    create: true,
    ...(databaseUrl !== '' && { databaseUrl }),
  });
  if (store === undefined) throw new Error('no store');
  return store;
}

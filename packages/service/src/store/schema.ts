import { type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

// What is kept, in PostgreSQL's dialect. After a change here, write the next migration with
//   npx drizzle-kit@0.31 generate --dialect postgresql --schema src/store/schema.ts --out migrations

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A label and which of its versions is the current one. */
export const label = pgTable('label', {
  setId: text('set_id').primaryKey(),
  current: integer().notNull(),
});

/** One version of a label, but for its sections. Versions of one label are counted from 1 as they came in. */
export const labelVersion = pgTable(
  'label_version',
  {
    setId: text('set_id').notNull(),
    nth: integer().notNull(),
    /** SHA-256 of the whole label as it was read: the same content is kept once. */
    hash: text().notNull(),
    id: text(),
    version: text(),
    /** `version` as a number; 0 where there is none. */
    rank: bigint({ mode: 'number' }).notNull(),
    effective: text(),
    title: text().notNull(),
    manufacturer: text(),
    /** The rest: names, routes, codes, products, as a `Label` has them. */
    about: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.setId, table.nth] }),
    uniqueIndex('label_version_hash').on(table.setId, table.hash),
  ],
);

/** The text that is searched: a tsvector holds a megabyte, so the end of a section of a size never seen is not searched. */
const SEARCHED = 250_000;

/** A section of one version of a label, as a `LabelSection` has it. */
export const section = pgTable(
  'section',
  {
    setId: text('set_id').notNull(),
    nth: integer().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    /** The label's: a section seldom names the drug that it is about, and whoever searches does. */
    title: text().notNull(),
    text: text().notNull(),
    loinc: text(),
    path: jsonb().$type<readonly string[]>(),
    within: jsonb().$type<readonly string[]>(),
    highlights: boolean().notNull(),
    tables: jsonb().$type<readonly unknown[]>(),
    words: tsvector().generatedAlwaysAs(
      (): SQL =>
        sql`to_tsvector('english', ${section.title} || '. ' || left(${section.text}, ${sql.raw(String(SEARCHED))}))`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.setId, table.nth, table.position] }),
    foreignKey({ columns: [table.setId, table.nth], foreignColumns: [labelVersion.setId, labelVersion.nth] }),
    index('section_words').using('gin', table.words),
  ],
);

/** A file that has been imported, or how far: the bookkeeping by which a killed import goes on. */
export const importedFile = pgTable('imported_file', {
  path: text().primaryKey(),
  /** Changes when the file does. */
  stamp: text().notNull(),
  /** How many of its documents and records are in the library. */
  position: integer().notNull(),
  done: boolean().notNull(),
});

/** A document or record that could not be taken in, and why. */
export const leftOut = pgTable(
  'left_out',
  {
    path: text().notNull(),
    position: integer().notNull(),
    /** The path on into archives. */
    file: text().notNull(),
    line: integer(),
    column: integer(),
    /** Which record of a file of many: "record 3, Lioresal (baclofen)". */
    record: text(),
    say: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.path, table.position] })],
);

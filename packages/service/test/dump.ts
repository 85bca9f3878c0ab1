import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { label, labelVersion, leftOut, section } from '../src/store/schema.ts';
import type { Database } from '../src/store/store.ts';

/** Every row of what is kept, the bookkeeping of imports apart: the same library gives the same text. */
export async function dump(db: Database): Promise<string> {
  const lines: string[] = [];
  for (const table of [label, labelVersion, section, leftOut]) {
    const name = getTableName(table);
    const columns = Object.values(getTableColumns(table)).map((column) => sql.identifier(column.name));
    const rows = await db
      .select({ row: sql<string>`row_to_json(t)::text collate "C"` })
      .from(sql`(select ${sql.join(columns, sql`, `)} from ${sql.identifier(name)}) t`)
      .orderBy(sql`1`);
    for (const { row } of rows) lines.push(`${name} ${row}`);
  }
  return lines.join('\n');
}

import type { Label } from '@doseline/labels';
import { and, asc, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { label, labelVersion, section } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { labelOf } from './label-rows.ts';

/** One version of a label, without its text. */
export interface LabelVersion {
  /** Its number among the versions of this library, in the order in which they came in. */
  readonly nth: number;
  readonly id?: string;
  readonly version?: string;
  readonly effective?: string;
  readonly title: string;
  readonly manufacturer?: string;
  readonly current: boolean;
}

const isCurrent = sql<boolean>`${labelVersion.nth} = ${label.current}`;

/** The versions of a label, newest first; empty when the library does not hold it. */
export async function versionsOf(db: Database, setId: string): Promise<readonly LabelVersion[]> {
  const rows = await db
    .select({
      nth: labelVersion.nth,
      id: labelVersion.id,
      version: labelVersion.version,
      effective: labelVersion.effective,
      title: labelVersion.title,
      manufacturer: labelVersion.manufacturer,
      current: isCurrent,
    })
    .from(labelVersion)
    .innerJoin(label, eq(label.setId, labelVersion.setId))
    .where(eq(labelVersion.setId, setId))
    .orderBy(desc(labelVersion.rank), desc(sql`coalesce(${labelVersion.effective}, '')`), desc(labelVersion.nth));
  return rows.map(({ nth, id, version, effective, title, manufacturer, current }) => ({
    nth,
    ...(id !== null && { id }),
    ...(version !== null && { version }),
    ...(effective !== null && { effective }),
    title,
    ...(manufacturer !== null && { manufacturer }),
    current,
  }));
}

/** A version of a label by its number in the library, the current one without; undefined when it is not held. */
export async function readLabel(db: Database, setId: string, nth?: number): Promise<Label | undefined> {
  const which: SQL = nth === undefined ? isCurrent : eq(labelVersion.nth, nth);
  const [found] = await db
    .select({ version: labelVersion })
    .from(labelVersion)
    .innerJoin(label, eq(label.setId, labelVersion.setId))
    .where(and(eq(labelVersion.setId, setId), which));
  if (found === undefined) return undefined;
  const { words: _, ...columns } = getTableColumns(section);
  const sections = await db
    .select(columns)
    .from(section)
    .where(and(eq(section.setId, setId), eq(section.nth, found.version.nth)))
    .orderBy(asc(section.position));
  return labelOf(found.version, sections);
}

/** The number of the current version of a label, or undefined. */
export async function currentOf(db: Database, setId: string): Promise<number | undefined> {
  const [found] = await db.select({ current: label.current }).from(label).where(eq(label.setId, setId));
  return found?.current;
}

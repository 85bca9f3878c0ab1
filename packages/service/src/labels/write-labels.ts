import { eq, inArray, sql } from 'drizzle-orm';
import { label, labelVersion, section } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import type { LabelRows } from './label-rows.ts';
import { type Rank, replaces } from './newer.ts';

/** What became of a label: the first of its kind, in place of an older version, an older version itself, or known already. */
export type Written = 'new' | 'replaced' | 'history' | 'unchanged';

interface Known {
  readonly nths: Map<string, number>;
  current: Rank;
}

/** So many rows of a statement at most: a statement has 65,535 parameters. */
const ROWS = 500;

/** Writes labels within a transaction, in their order, and says what became of each. */
export async function writeLabels(tx: Database, batch: readonly LabelRows[]): Promise<readonly Written[]> {
  const known = await knownLabels(tx, [...new Set(batch.map(({ version }) => version.setId))]);
  const versions: (typeof labelVersion.$inferInsert)[] = [];
  const sections: (typeof section.$inferInsert)[] = [];
  const currents = new Map<string, number>();
  const outcomes = batch.map((rows): Written => {
    const { setId, hash } = rows.version;
    const before = known.get(setId);
    if (before?.nths.has(hash) === true) return 'unchanged';
    const nth = (before?.nths.size ?? 0) + 1;
    versions.push({ ...rows.version, nth });
    for (const row of rows.sections) sections.push({ ...row, nth });
    if (before === undefined) {
      known.set(setId, { nths: new Map([[hash, nth]]), current: rows.version });
      currents.set(setId, nth);
      return 'new';
    }
    before.nths.set(hash, nth);
    if (!replaces(rows.version, before.current)) return 'history';
    before.current = rows.version;
    currents.set(setId, nth);
    return 'replaced';
  });
  for (const rows of chunks(versions)) await tx.insert(labelVersion).values(rows);
  for (const rows of chunks(sections)) await tx.insert(section).values(rows);
  for (const rows of chunks([...currents].map(([setId, current]) => ({ setId, current }))))
    await tx
      .insert(label)
      .values(rows)
      .onConflictDoUpdate({ target: label.setId, set: { current: sql`excluded.current` } });
  return outcomes;
}

async function knownLabels(tx: Database, setIds: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  if (setIds.length === 0) return known;
  const rows = await tx
    .select({
      setId: labelVersion.setId,
      nth: labelVersion.nth,
      hash: labelVersion.hash,
      rank: labelVersion.rank,
      effective: labelVersion.effective,
      current: label.current,
    })
    .from(labelVersion)
    .innerJoin(label, eq(label.setId, labelVersion.setId))
    .where(inArray(labelVersion.setId, [...setIds]));
  for (const { setId, nth, hash, rank, effective, current } of rows) {
    const entry = known.get(setId) ?? { nths: new Map<string, number>(), current: { rank, effective } };
    entry.nths.set(hash, nth);
    if (nth === current) entry.current = { rank, effective };
    known.set(setId, entry);
  }
  return known;
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += ROWS) yield rows.slice(at, at + ROWS);
}

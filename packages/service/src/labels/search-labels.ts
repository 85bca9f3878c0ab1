import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import { BadInput } from '../input/bad-input.ts';
import { label, labelVersion, section } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { MARK_END, MARK_START, type SearchHit } from './search-hit.ts';

const HEADLINE = `StartSel=${MARK_START}, StopSel=${MARK_END}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`;

export interface SearchOptions {
  /** Only sections of this name, and those within them. */
  readonly section?: string;
  /** At most so many; 10. */
  readonly limit?: number;
}

/**
 * Full-text search in the current labels, best first: all words must stand in one section or its label's title, "in quotes" next to each other, -without and
 * `or` as in a web search. Throws BadInput when nothing is left to search for.
 */
export async function searchLabels(db: Database, text: string, options: SearchOptions): Promise<readonly SearchHit[]> {
  const query = sql`websearch_to_tsquery('english', ${text})`;
  const [asked] = await db.select({ words: sql<number>`numnode(${query})` }).from(sql`(select 1) as one`);
  if (asked === undefined || Number(asked.words) === 0)
    throw new BadInput(`"${text}" has no word to search for. Words as common as "the" are not searched.`);
  // Length counts against a section (1), but only as its logarithm; 32 brings the rank between 0 and 1.
  const rank = sql<number>`ts_rank_cd(${section.words}, ${query}, 33)`;
  const only = options.section;
  const best = db
    .select({
      setId: section.setId,
      nth: section.nth,
      position: section.position,
      score: rank.as('score'),
    })
    .from(section)
    .innerJoin(label, and(eq(label.setId, section.setId), eq(label.current, section.nth)))
    .where(
      and(
        sql`${section.words} @@ ${query}`,
        only === undefined
          ? undefined
          : or(eq(section.name, only), sql`coalesce(${section.within}, '[]'::jsonb) ? ${only}`),
      ),
    )
    .orderBy(desc(sql`score`), asc(section.setId), asc(section.position))
    .limit(options.limit ?? 10)
    .as('best');
  const rows = await db
    .select({
      setId: best.setId,
      title: labelVersion.title,
      section: section.name,
      path: section.path,
      snippet: sql<string>`ts_headline('english', ${section.text}, ${query}, ${HEADLINE})`,
      score: best.score,
    })
    .from(best)
    .innerJoin(labelVersion, and(eq(labelVersion.setId, best.setId), eq(labelVersion.nth, best.nth)))
    .innerJoin(
      section,
      and(eq(section.setId, best.setId), eq(section.nth, best.nth), eq(section.position, best.position)),
    )
    .orderBy(desc(best.score), asc(best.setId), asc(best.position));
  return rows.map(({ path, snippet, score, ...row }) => ({
    ...row,
    ...(path !== null && { path }),
    snippet: snippet.replace(/\s+/g, ' ').trim(),
    rank: Number(score),
  }));
}

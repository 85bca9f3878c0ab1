import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import { BadInput } from '../input/bad-input.ts';
import type { Database } from '../store/open-store.ts';
import { label, labelVersion, section } from '../store/schema.ts';

/** A section of a current label in which the words sought stand. */
export interface SearchHit {
  readonly setId: string;
  readonly title: string;
  readonly section: string;
  /** The headings down to this section, where the label has them. */
  readonly path?: readonly string[];
  /** The words sought with what stands around them, each between MARK_START and MARK_END. */
  readonly snippet: string;
  /** How well it answers: from 0 to 1. */
  readonly rank: number;
}

/** What stands around a found word in a snippet. No label has these characters. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';
const HEADLINE = `StartSel=${MARK_START}, StopSel=${MARK_END}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`;

export interface SearchOptions {
  /** Only sections of this name, and those within them. */
  readonly section?: string;
  /** At most so many; 10. */
  readonly limit?: number;
}

/**
 * Full-text search in the current labels, best first: all words must stand in one section, "in quotes" next to each other, -without and
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
      rank: rank.as('rank'),
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
    .orderBy(desc(sql`rank`), asc(section.setId), asc(section.position))
    .limit(options.limit ?? 10)
    .as('best');
  const rows = await db
    .select({
      setId: best.setId,
      title: labelVersion.title,
      section: section.name,
      path: section.path,
      snippet: sql<string>`ts_headline('english', ${section.text}, ${query}, ${HEADLINE})`,
      rank: best.rank,
    })
    .from(best)
    .innerJoin(labelVersion, and(eq(labelVersion.setId, best.setId), eq(labelVersion.nth, best.nth)))
    .innerJoin(
      section,
      and(eq(section.setId, best.setId), eq(section.nth, best.nth), eq(section.position, best.position)),
    )
    .orderBy(desc(best.rank), asc(best.setId), asc(best.position));
  return rows.map(({ path, snippet, rank: score, ...row }) => ({
    ...row,
    ...(path !== null && { path }),
    snippet: snippet.replace(/\s+/g, ' ').trim(),
    rank: Number(score),
  }));
}

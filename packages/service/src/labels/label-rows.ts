import { createHash } from 'node:crypto';
import type { Label, LabelSection } from '@doseline/labels';
import type { labelVersion, section } from '../store/schema.ts';
import { rankOf } from './newer.ts';

type VersionRow = typeof labelVersion.$inferSelect;
type SectionRow = Omit<typeof section.$inferSelect, 'words'>;

/** A label as it is stored, but for its number among the versions. */
export interface LabelRows {
  readonly version: Omit<VersionRow, 'nth'>;
  readonly sections: readonly Omit<SectionRow, 'nth'>[];
}

/** PostgreSQL's text holds neither NUL nor half a surrogate pair. */
const NOT_TEXT = /\\u0000|\\u[dD][89abAB][0-9a-fA-F]{2}|\\u[dD][c-fC-F][0-9a-fA-F]{2}/;

/** Enough of a title to find a label by. */
const LONGEST_TITLE = 1000;

/** The rows of a label. */
export function rowsOf(read: Label & { readonly setId: string }): LabelRows {
  const json = JSON.stringify(read);
  const label = NOT_TEXT.test(json) ? (JSON.parse(json, asText) as typeof read) : read;
  const { setId, id, version, effective, title, manufacturer, sections, ...about } = label;
  return {
    version: {
      setId,
      hash: createHash('sha256').update(json).digest('hex'),
      id: id ?? null,
      version: version ?? null,
      rank: rankOf(version),
      effective: effective ?? null,
      title,
      manufacturer: manufacturer ?? null,
      about,
    },
    sections: sections.map((part, position) => ({
      setId,
      position,
      name: part.name,
      title: title.slice(0, LONGEST_TITLE),
      text: part.text,
      loinc: part.loinc ?? null,
      path: part.path ?? null,
      within: part.within ?? null,
      highlights: part.highlights ?? false,
      tables: part.tables ?? null,
    })),
  };
}

/** The label of its rows: equal to the one that was read. */
export function labelOf(row: VersionRow, sections: readonly SectionRow[]): Label {
  const about = row.about as Omit<
    Label,
    'setId' | 'id' | 'version' | 'effective' | 'title' | 'manufacturer' | 'sections'
  >;
  return {
    setId: row.setId,
    ...(row.id !== null && { id: row.id }),
    ...(row.version !== null && { version: row.version }),
    ...(row.effective !== null && { effective: row.effective }),
    title: row.title,
    ...(row.manufacturer !== null && { manufacturer: row.manufacturer }),
    ...about,
    sections: sections.map(sectionOf),
  };
}

function sectionOf(row: SectionRow): LabelSection {
  return {
    name: row.name,
    text: row.text,
    ...(row.loinc !== null && { loinc: row.loinc }),
    ...(row.path !== null && { path: row.path }),
    ...(row.within !== null && { within: row.within }),
    ...(row.highlights && { highlights: true }),
    ...(row.tables !== null && { tables: row.tables as NonNullable<LabelSection['tables']> }),
  };
}

function asText(_key: string, value: unknown): unknown {
  return typeof value === 'string'
    ? new TextDecoder().decode(new TextEncoder().encode(value)).replaceAll('\0', '�')
    : value;
}

import type { LabelSection } from '../label.ts';
import { sectionName, UNCLASSIFIED } from '../section-names.ts';
import type { LabelTable } from '../table.ts';

interface OpenSection {
  /** Where its sections go among all: before those of its parts. */
  readonly slot: number;
  code: string | undefined;
  display: string | undefined;
  /** Once it was asked for: a section's parts ask for it again and again. */
  name: string | undefined;
  title: string;
  text: string;
  readonly tables: LabelTable[];
  readonly highlights: { readonly text: string; readonly tables: readonly LabelTable[] }[];
}

type Growing = { -readonly [Field in keyof LabelSection]: LabelSection[Field] };

/** Product and indexing data: no text to read. */
const DATA = new Set(['48780-1', '48779-3']);

/** Gathers the sections of a document, in its order, from events. */
export function gatherSections() {
  const open: OpenSection[] = [];
  const slots: (readonly LabelSection[])[] = [];

  const nameOf = (depth: number): string => {
    const section = open[depth];
    if (section === undefined) return sectionName(UNCLASSIFIED);
    section.name ??=
      section.code === undefined || section.code === UNCLASSIFIED
        ? nameOf(depth - 1)
        : sectionName(section.code, section.display);
    return section.name;
  };
  const close = () => {
    const depth = open.length - 1;
    const section = open[depth];
    if (section === undefined) return;
    const { code, title, tables, highlights } = section;
    const name = nameOf(depth);
    const path: string[] = [];
    const within: string[] = [];
    for (let i = 0; i <= depth; i++) {
      const outer = nameOf(i);
      path.push(open[i]?.title || outer);
      if (outer !== name && !within.includes(outer)) within.push(outer);
    }
    open.pop();
    if (code !== undefined && DATA.has(code)) return;
    const make = (text: string, tables: readonly LabelTable[]): Growing =>
      code === undefined ? { name, path, within, text, tables } : { name, loinc: code, path, within, text, tables };
    const text = title === '' ? section.text : section.text === '' ? title : `${title}\n${section.text}`;
    const slot = text === '' ? [] : [make(text, tables)];
    for (const highlight of highlights) {
      const entry = make(highlight.text, highlight.tables);
      entry.highlights = true;
      slot.push(entry);
    }
    slots[section.slot] = slot;
  };
  return {
    open: (): void => {
      const unknown = { code: undefined, display: undefined, name: undefined };
      open.push({ slot: slots.push([]) - 1, ...unknown, title: '', text: '', tables: [], highlights: [] });
    },
    close,
    code: (code: string | undefined, display: string | undefined): void => {
      const section = open.at(-1);
      if (section === undefined) return;
      if (code !== undefined) section.code = code;
      if (display !== undefined) section.display = display;
      section.name = undefined;
    },
    title: (title: string): void => {
      const section = open.at(-1);
      if (section !== undefined) section.title = title.replaceAll('\n', ' ');
    },
    text: (text: string, tables: readonly LabelTable[]): void => {
      const section = open.at(-1);
      if (section === undefined || text === '') return;
      section.text = section.text === '' ? text : `${section.text}\n${text}`;
      for (const table of tables) section.tables.push(table);
    },
    highlight: (text: string, tables: readonly LabelTable[]): void => {
      if (text !== '') open.at(-1)?.highlights.push({ text, tables });
    },
    end: (): readonly LabelSection[] => slots.flat(),
  };
}

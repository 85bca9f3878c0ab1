import type { LabelSection } from '../label.ts';
import { sectionName, UNCLASSIFIED } from '../section-names.ts';
import type { LabelTable } from '../table.ts';

interface OpenSection {
  /** Where its sections go among all: before those of its parts. */
  readonly slot: number;
  code?: string;
  display?: string;
  title: string;
  text: string;
  readonly tables: LabelTable[];
  readonly highlights: { readonly text: string; readonly tables: readonly LabelTable[] }[];
}

/** Product and indexing data: no text to read. */
const DATA = new Set(['48780-1', '48779-3']);

/** Gathers the sections of a document, in its order, from events. */
export function gatherSections() {
  const open: OpenSection[] = [];
  const slots: (readonly LabelSection[])[] = [];

  const nameOf = (depth: number): string => {
    for (let i = depth; i >= 0; i--) {
      const section = open[i];
      if (section?.code !== undefined && section.code !== UNCLASSIFIED)
        return sectionName(section.code, section.display);
    }
    return sectionName(UNCLASSIFIED);
  };
  const surroundings = (depth: number, name: string) => {
    const path: string[] = [];
    const within: string[] = [];
    for (let i = 0; i <= depth; i++) {
      const outer = nameOf(i);
      path.push(open[i]?.title || outer);
      if (outer !== name && !within.includes(outer)) within.push(outer);
    }
    return { path, within };
  };
  const close = () => {
    const section = open.at(-1);
    if (section === undefined) return;
    const depth = open.length - 1;
    const name = nameOf(depth);
    const shared = {
      name,
      ...(section.code !== undefined && { loinc: section.code }),
      ...surroundings(depth, name),
    };
    open.pop();
    if (section.code !== undefined && DATA.has(section.code)) return;
    const text = [section.title, section.text].filter((part) => part !== '').join('\n');
    slots[section.slot] = [
      ...(text === '' ? [] : [{ ...shared, text, tables: section.tables }]),
      ...section.highlights.map((highlight) => ({ ...shared, ...highlight, highlights: true as const })),
    ];
  };
  return {
    open: (): void => {
      open.push({ slot: slots.push([]) - 1, title: '', text: '', tables: [], highlights: [] });
    },
    close,
    code: (code: string | undefined, display: string | undefined): void => {
      const section = open.at(-1);
      if (section === undefined) return;
      if (code !== undefined) section.code = code;
      if (display !== undefined) section.display = display;
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

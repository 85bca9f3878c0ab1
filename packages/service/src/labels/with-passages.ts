import type { Monograph, ShownSource } from '@doseline/engine';
import type { Library } from './open-library.ts';

/** A monograph with the sentences behind its sources, as far as the library holds their labels. */
export async function withPassages(monograph: Monograph, library: Library): Promise<Monograph> {
  const known = new Map<string, Promise<ShownSource>>();
  const add = (source: ShownSource): Promise<ShownSource> => {
    const key = JSON.stringify([source.label, source.section, source.words]);
    const found = known.get(key) ?? withPassage(source, library);
    known.set(key, found);
    return found;
  };
  const sections = await inTurn(monograph.sections, async (section) => ({
    ...section,
    groups: await inTurn(section.groups, async (group) => ({
      ...group,
      lines: await inTurn(group.lines, async (line) => ({ ...line, sources: await inTurn(line.sources, add) })),
    })),
  }));
  return { ...monograph, sections };
}

/** A source with the sentences that it points to; as it was where the library does not hold them. */
export async function withPassage(source: ShownSource, library: Library): Promise<ShownSource> {
  const { label, section, words } = source;
  if (label === undefined || words === undefined || words.length === 0) return source;
  const found = await library.passages({ label, words, ...(section !== undefined && { section }) });
  return found === undefined ? source : { ...source, passages: found.passages.map(({ text }) => text) };
}

async function inTurn<In, Out>(values: readonly In[], change: (value: In) => Promise<Out>): Promise<Out[]> {
  const changed: Out[] = [];
  for (const value of values) changed.push(await change(value));
  return changed;
}

import type { ShownSource } from '@doseline/engine';

/** Sources as lines, each once: title, section, and where to read it. */
export function sourceLines(sources: readonly ShownSource[], most = Number.POSITIVE_INFINITY): string[] {
  const lines = new Set(sources.map(sourceLine));
  const shown = [...lines].slice(0, most);
  return lines.size > shown.length ? [...shown, `and ${lines.size - shown.length} more (see --json)`] : shown;
}

function sourceLine(source: ShownSource): string {
  const section = source.section === undefined ? '' : `, ${source.section.replaceAll('_', ' ')}`;
  const url = source.url === undefined ? '' : ` <${source.url}>`;
  return `${source.title}${section}${url}`;
}

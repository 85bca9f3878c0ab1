import type { MonographLine, ShownSource } from '@doseline/engine';

/** Two pointers into the same section of the same text are one source to a reader. */
export function uniqueSources(sources: readonly ShownSource[]): readonly ShownSource[] {
  const seen = new Map<string, ShownSource>();
  for (const source of sources) {
    const key = sourceKey(source);
    if (!seen.has(key)) seen.set(key, source);
  }
  return [...seen.values()];
}

/** What tells one source from another on the page. */
export function sourceKey({ label, reference, title, section }: ShownSource): string {
  return [label ?? reference ?? title, section ?? ''].join(' ');
}

const SET_ID = /^([0-9a-f]{8})-[0-9a-f-]{27}$/;

/** A source's title; a label of which only the set id is known is called so, by the beginning of its id. */
export function sourceTitle({ title }: ShownSource): string {
  const start = SET_ID.exec(title)?.[1];
  return start === undefined ? title : `Official label ${start}`;
}

/** Lines that stand together, and the sources that they share. */
export interface Run {
  readonly lines: readonly MonographLine[];
  readonly sources: readonly ShownSource[];
}

/** A line that says one thing and no more: such lines read as a list, and need their common source only once. */
function isPlain({ clinical, advice, severity }: MonographLine): boolean {
  return clinical === undefined && advice === undefined && severity === undefined;
}

/** Puts neighbouring plain lines of the same sources together; every other line stands by itself. Order is kept. */
export function runsOf(lines: readonly MonographLine[]): readonly Run[] {
  const runs: { lines: MonographLine[]; sources: readonly ShownSource[]; key: string }[] = [];
  for (const line of lines) {
    const sources = uniqueSources(line.sources);
    const key = isPlain(line) ? sources.map(sourceKey).join('\n') : `alone ${line.id}`;
    const last = runs.at(-1);
    if (last && last.key === key) last.lines.push(line);
    else runs.push({ lines: [line], sources, key });
  }
  return runs;
}

/** Puts lines of the same sources together, wherever they stand: what one section of a label says reads as one list. */
export function runsBySource(lines: readonly MonographLine[]): readonly Run[] {
  const runs = new Map<string, { lines: MonographLine[]; sources: readonly ShownSource[] }>();
  for (const line of lines) {
    const sources = uniqueSources(line.sources);
    const key = sources.map(sourceKey).join('\n');
    const run = runs.get(key);
    if (run) run.lines.push(line);
    else runs.set(key, { lines: [line], sources });
  }
  return [...runs.values()];
}

/**
 * The name of a value as words: `onsetHours` is "onset hours", `say` is the statement itself.
 */
export function valueWords(name: string): string {
  if (name === 'say') return 'the statement itself';
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

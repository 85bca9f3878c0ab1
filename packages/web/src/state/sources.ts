import type { MonographLine, ShownSource } from '@doseline/engine';

/** Two pointers into the same section of the same text are one source to a reader. */
export function uniqueSources(sources: readonly ShownSource[]): readonly ShownSource[] {
  return sourcesByPlace(sources).flatMap(([first]) => first ?? []);
}

/** The pointers into each section of each text, which differ in their words alone. */
export function sourcesByPlace(sources: readonly ShownSource[]): readonly (readonly ShownSource[])[] {
  const places = new Map<string, ShownSource[]>();
  for (const source of sources) {
    const key = sourceKey(source);
    const held = places.get(key);
    if (held) held.push(source);
    else places.set(key, [source]);
  }
  return [...places.values()];
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

/** What lines must have in common to read as a list, which needs its advice and its source only once; undefined for a line with more to say. */
function commonOf({ clinical, advice, severity, unverified = [] }: MonographLine): string | undefined {
  if (clinical !== undefined || unverified.length > 0) return undefined;
  return (advice === undefined) === (severity === undefined) ? `${severity ?? ''}\n${advice ?? ''}` : undefined;
}

/** Puts neighbouring lines of the same advice and sources together; a line with more to say stands by itself. Order is kept. */
export function runsOf(lines: readonly MonographLine[]): readonly Run[] {
  const runs: { lines: MonographLine[]; sources: ShownSource[]; key: string }[] = [];
  for (const line of lines) {
    const sources = uniqueSources(line.sources);
    const common = commonOf(line);
    const key = common === undefined ? `alone ${line.id}` : [common, ...sources.map(sourceKey)].join('\n');
    const last = runs.at(-1);
    if (last && last.key === key) {
      last.lines.push(line);
      last.sources.push(...line.sources);
    } else runs.push({ lines: [line], sources: [...line.sources], key });
  }
  return runs;
}

/** Puts lines of the same sources together, wherever they stand: what one section of a label says reads as one list. */
export function runsBySource(lines: readonly MonographLine[]): readonly Run[] {
  const runs = new Map<string, { lines: MonographLine[]; sources: ShownSource[] }>();
  for (const line of lines) {
    const key = uniqueSources(line.sources).map(sourceKey).join('\n');
    const run = runs.get(key);
    if (run) {
      run.lines.push(line);
      run.sources.push(...line.sources);
    } else runs.set(key, { lines: [line], sources: [...line.sources] });
  }
  return [...runs.values()];
}

/**
 * A reason of a finding, with the names of its values as words.
 *
 * @example reasonWords('not verified against a source: onsetHours') // 'not verified against a source: onset hours'
 */
export function reasonWords(reason: string): string {
  const [, lead, names] = /^(not verified against a source: )(.+)$/.exec(reason) ?? [];
  return lead === undefined || names === undefined ? reason : lead + names.split(', ').map(valueWords).join(', ');
}

/**
 * The name of a value as words: `onsetHours` is "onset hours", `say` is the statement itself.
 */
export function valueWords(name: string): string {
  if (name === 'say') return 'the statement itself';
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

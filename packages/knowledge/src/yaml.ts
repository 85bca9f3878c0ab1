import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { KnowledgeProblem } from './problem.ts';

export type Path = readonly (string | number)[];

/** A place in a file, both numbers from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the value at a path stands, or with `key` the key that leads to it. A path that does not exist gives the place
 * of the nearest thing around it.
 */
export type Locate = (path: Path, what?: 'key' | 'value') => Place;

/** A YAML file, read. `value` is undefined when the syntax is wrong. */
export interface ReadYaml {
  readonly value: unknown;
  readonly at: Locate;
  readonly problems: readonly KnowledgeProblem[];
}

/** Reads one YAML 1.2 file and keeps where each value stands. Never throws on text. */
export function readYaml(file: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((error): KnowledgeProblem => {
    return { file, ...place(error.pos[0]), level: 'error', rule: 'yaml', message: plain(error.code, error.message) };
  });
  const at: Locate = (path, what = 'value') => place(offsetOf(document, path, what));
  return { value: problems.length > 0 ? undefined : document.toJS(), at, problems };
}

function plain(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands twice: keep one';
  if (code === 'TAB_AS_INDENT') return 'a tab is not allowed here: indent with spaces';
  const closing = /end with a ([\]}])/.exec(message)?.[1];
  if (closing !== undefined) return `not valid YAML: a \`${closing}\` is missing, or the lines are not indented enough`;
  return `not valid YAML: ${message}`;
}

function offsetOf(document: Document.Parsed, path: Path, what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const [i, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      // One value may stand where a list is allowed: its place in the list leads nowhere.
      if (pair === undefined) {
        if (typeof step === 'number') continue;
        break;
      }
      const last = i === path.length - 1;
      offset = (last && what === 'key' ? start(pair.key) : (start(pair.value) ?? start(pair.key))) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = start(node) ?? offset;
    } else if (typeof step !== 'number') break;
  }
  return offset;
}

function start(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../packages', import.meta.url));

/** Which of our packages each one may import, as ARCHITECTURE.md says. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  labels: ['@doseline/engine'],
  knowledge: ['@doseline/engine', '@doseline/labels'],
  service: ['@doseline/engine', '@doseline/labels', '@doseline/knowledge'],
  web: ['@doseline/engine', '@doseline/knowledge/pack.jsonl'],
};

const OURS = /^(@doseline\/|doseline)/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm),
  ].map((match) => match[1] ?? match[2] ?? '');
}

/** The first way back to where it started, if there is one. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const found = walk(next, [...trail, node]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const found = walk(node, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe.each(Object.keys(MAY_IMPORT))('package %s', (name) => {
  const files = sources(join(packages, name, 'src'));

  it('imports only what lies upstream', () => {
    const turnedBack = files.flatMap((file) =>
      imports(file)
        .filter((from) => OURS.test(from) && !MAY_IMPORT[name]?.includes(from))
        .map((from) => `${relative(packages, file)} imports ${from}`),
    );
    expect(turnedBack).toEqual([]);
  });

  it('does not reach into another package by path', () => {
    const outside = files.flatMap((file) =>
      imports(file)
        .filter((from) => from.startsWith('.') && !resolve(dirname(file), from).startsWith(join(packages, name, 'src')))
        .filter((from) => !from.endsWith('.css') && !from.endsWith('package.json'))
        .map((from) => `${relative(packages, file)} imports ${from}`),
    );
    expect(outside).toEqual([]);
  });

  it('has no cycle', () => {
    const graph = new Map(
      files.map((file) => [
        relative(packages, file),
        imports(file)
          .filter((from) => from.startsWith('.'))
          .map((from) => relative(packages, resolve(dirname(file), from))),
      ]),
    );
    expect(cycle(graph)).toBeUndefined();
  });
});

describe.each(['engine', 'labels'])('package %s is pure', (name) => {
  it('names no clock, no chance and no machine', () => {
    const impure = sources(join(packages, name, 'src')).flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(/\b(Math\.random|Date\.now|new Date|Temporal\.Now|performance\.now)\b/g),
      ].map((match) => `${relative(packages, file)}: ${match[0]}`),
    );
    expect(impure).toEqual([]);
  });
});

it('finds a cycle when there is one', () => {
  expect(
    cycle(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
      ]),
    ),
  ).toEqual(['a', 'b', 'c', 'a']);
});

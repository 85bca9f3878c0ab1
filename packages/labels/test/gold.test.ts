import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Label, readOpenFda, resolve } from '../src/index.ts';

/** The gold sets must stay readable by machine, and their pointers must lead into the labels they were made from. */
interface Item {
  readonly section?: string;
  readonly words: readonly string[];
  readonly trap?: string;
}
interface Line {
  readonly label?: string;
  readonly sentence?: number;
  readonly split: string;
  readonly items?: readonly Item[];
}

const gold = fileURLToPath(new URL('../gold/', import.meta.url));
const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const hasData = existsSync(data);
const skipped = hasData ? '' : ' (skipped: no ../shared)';
const kinds = readdirSync(gold).filter((name) => name.endsWith('.jsonl'));

function lines(name: string): readonly Line[] {
  return readFileSync(join(gold, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function labels(): ReadonlyMap<string, Label> {
  const folder = join(data, 'labels', 'openfda');
  const all = readdirSync(folder).flatMap(
    (name) => readOpenFda(JSON.parse(readFileSync(join(folder, name), 'utf8'))).labels,
  );
  return new Map(all.flatMap((label) => (label.setId === undefined ? [] : [[label.setId, label] as const])));
}

describe.each(kinds)('gold set %s', (name) => {
  const read = lines(name);

  it('names every label or sentence once, and splits them in two', () => {
    const keys = read.map((line) => String(line.label ?? line.sentence));
    expect(new Set(keys).size).toBe(keys.length);
    const test = read.filter((line) => line.split === 'test').length;
    expect(read.every((line) => line.split === 'tune' || line.split === 'test')).toBe(true);
    expect(Math.abs(test / read.length - 0.5)).toBeLessThan(0.15);
  });

  it('gives each item one to seven words to find it by', () => {
    const bad = read
      .flatMap((line) => line.items ?? [])
      .filter((item) => item.words.length < 1 || item.words.length > 7);
    expect(bad).toEqual([]);
  });
});

describe.skipIf(!hasData)(`pointers of the gold sets${skipped}`, () => {
  const shelf = hasData ? labels() : new Map<string, Label>();

  it.each(kinds)('%s: every pointer into an openFDA label resolves to a sentence', (name) => {
    const lost = lines(name).flatMap(({ label, items }) => {
      const from = shelf.get(label ?? '');
      if (from === undefined) return [];
      return (items ?? [])
        .filter((item) => resolve({ ...item, words: item.words }, from) === undefined)
        .map((item) => ({ label, item }));
    });
    expect(lost).toEqual([]);
  });
});

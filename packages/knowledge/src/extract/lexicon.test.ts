import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../load.ts';
import { buildLexicon } from './lexicon.ts';

const loaded = loadKnowledge(fileURLToPath(new URL('../..', import.meta.url)));
const { dir, conditions } = loaded;
const rows = readFileSync(`${dir}/lexicon/conditions.tsv`, 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('the names of conditions', () => {
  it('stand in one row of the table for each condition', () => {
    const ids = rows.map(([id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('stand for one condition each, unless they name two together', () => {
    const known = new Map<string, string>();
    const names = [
      ...conditions.flatMap(({ value }) =>
        [value.name, ...(value.synonyms ?? [])].map((name) => [value.id, name] as const),
      ),
      ...rows.flatMap(([id = '', cell = '']) => cell.split('|').map((name) => [id, name] as const)),
    ];
    const twice = names.flatMap(([id, name]) => {
      const key = name.toLowerCase().replaceAll('-', ' ');
      const other = known.get(key) ?? id;
      known.set(key, id);
      return other === id || / or |and\/or/.test(key) ? [] : [`${name}: ${other}, ${id}`];
    });
    expect(twice).toEqual([]);
  });
});

describe('the names of classes', () => {
  it.each([
    ['with phenytoin or phenobarbital', ['drug phenytoin', 'drug phenobarbital']],
    ['with phenytoin, phenobarbital and St. John’s wort', ['drug phenytoin', 'drug phenobarbital']],
    ['with nonsteroidal anti-inflammatory drugs', ['class nsaids']],
  ])('are not lists of drugs: %s', (text, expected) => {
    const found = buildLexicon(loaded).find(text);
    expect(found.slice(0, 2).map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
  });
});

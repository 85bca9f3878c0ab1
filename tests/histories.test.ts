import { readFileSync } from 'node:fs';
import { readParsed, screen } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { asOf, knowledge } from './knowledge.ts';

interface History {
  readonly name: string;
  readonly expect: readonly string[];
  readonly [field: string]: unknown;
}

const histories = JSON.parse(readFileSync(new URL('histories.json', import.meta.url), 'utf8')) as readonly History[];
const CHECKS = ['stop', 'miss', 'pump'];

/** Twenty stops, late refills and pumps that matter, and as many that do not. */
describe('what is stopped, late or empty', () => {
  it('is tried on forty histories, half of them harmless', () => {
    expect(new Set(histories.map(({ name }) => name)).size).toBe(40);
    expect(histories.filter(({ expect: due }) => due.length === 0)).toHaveLength(20);
  });

  it.each(histories.map(({ name, expect: due, ...person }) => [name, due, person] as const))('%s', (_, due, told) => {
    const { person, problems } = readParsed({
      person: { age: 50, sex: 'male', conditions: [], allergies: [], ...told },
    });
    const { findings, notChecked } = screen(person, knowledge, { asOf, problems });
    expect(notChecked.filter(({ check }) => check === 'recognition' || check === 'input')).toEqual([]);
    expect(
      findings.filter(({ kind }) => CHECKS.includes(kind)).map(({ kind, about }) => `${kind} ${about[0]}`),
    ).toEqual(due);
  });
});

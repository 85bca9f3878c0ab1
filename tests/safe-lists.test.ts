import { readFileSync } from 'node:fs';
import { readParsed, reviewedOnly, screen } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { asOf, knowledge } from './knowledge.ts';

interface SafeList {
  readonly name: string;
  readonly [field: string]: unknown;
}

const lists = JSON.parse(readFileSync(new URL('safe-lists.json', import.meta.url), 'utf8')) as readonly SafeList[];

/** People whose medicines go well together and with them: whoever interrupts here will not be listened to where it counts. */
describe('a safe list stays quiet', () => {
  it('is tried on fifty', () => expect(new Set(lists.map(({ name }) => name)).size).toBe(50));

  it.each(lists.map(({ name, ...person }) => [name, person] as const))('%s', (_, told) => {
    const { person, problems } = readParsed({ person: { allergies: [], ...told } });
    for (const from of [knowledge, reviewedOnly(knowledge)]) {
      const { findings, notChecked } = screen(person, from, { asOf, problems });
      expect(notChecked.filter(({ check }) => check === 'recognition' || check === 'input')).toEqual([]);
      expect(
        findings
          .filter(({ severity }) => severity !== 'note')
          .map(({ title, medicines }) => `${medicines.join(' + ')}: ${title}`),
      ).toEqual([]);
    }
  });
});

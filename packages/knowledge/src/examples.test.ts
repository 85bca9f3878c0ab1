import { fileURLToPath } from 'node:url';
import type { Pack, Person } from '@doseline/engine';
import * as engine from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, EPILEPSY, folder } from '../test/fixture.ts';
import { type ExampleEngine, type ExampleResult, formatResult, runExamples } from './examples.ts';
import { loadKnowledge } from './load.ts';

/** An engine that answers what the first "medicine" of the example asks for. */
const puppet = {
  openPack: (pack: Pack) => ({ pack }),
  readParsed: (value: { readonly person: { readonly medicines: readonly string[] } }) => ({
    person: { measurements: [], medicines: value.person.medicines.map((given) => ({ given, codes: [] })) },
    problems: [],
  }),
  screen: (person: Person) => {
    const asked = person.medicines[0]?.given ?? '';
    const [check = '', about = ''] = asked.split(':');
    return {
      findings: asked === 'found' ? [{ id: 'f', facts: ['testol-a'] }] : [],
      notChecked: asked.includes(':') ? [{ check, about, reason: 'because' }] : [],
      understood: [
        { given: 'Testa 5 mg', ingredients: ['testol'] },
        { given: 'other 5 mg', ingredients: ['other'] },
      ],
    };
  },
} as unknown as ExampleEngine;

describe('runExamples', () => {
  it.each<[asked: string, got: ExampleResult['got']]>([
    ['found', 'found'],
    ['nothing', 'clear'],
    ['condition:conditions', 'notChecked'],
    ['condition:', 'notChecked'],
    ['condition:testol', 'notChecked'],
    ['condition:Testa', 'notChecked'],
    ['condition:other and Testa', 'notChecked'],
    ['condition:other', 'clear'],
    ['dose:testol', 'clear'],
    ['recognition:zyloprexinol', 'unreadable'],
  ])('%s is %s', (asked, got) => {
    const fact = conditionFact('testol-a').replaceAll('medicines: [testol]', `medicines: ["${asked}"]`);
    const loaded = loadKnowledge(folder({ ...EPILEPSY, 'drugs/t/testol.yml': drugFile('testol', fact) }));
    expect(loaded.problems).toEqual([]);
    expect(runExamples(loaded, puppet).map((result) => result.got)).toEqual([got, got]);
  });

  it('says which example failed, and where', () => {
    const loaded = loadKnowledge(
      folder({ ...EPILEPSY, 'drugs/t/testol.yml': drugFile('testol', conditionFact('testol-a')) }),
    );
    expect(runExamples(loaded, puppet).map(formatResult)[0]).toMatch(
      /^drugs\/t\/testol\.yml:3:\d+ example "yes" of testol-a: expected found, got clear \(no findings\)$/,
    );
  });
});

const loaded = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)));
const withExamples = [...loaded.drugs, ...loaded.classes, ...loaded.interactions]
  .filter(({ value }) =>
    [value, ...('facts' in value ? value.facts : [])].some((fact) => 'examples' in fact && fact.examples !== undefined),
  )
  .map(({ path }) => path);

let results: readonly ExampleResult[] | undefined;

describe('examples of the knowledge', () => {
  it.each(withExamples)('%s', (path) => {
    results ??= runExamples(loaded, engine);
    const failed = results.filter(({ file, expect: wanted, got }) => file === path && got !== wanted);
    expect(failed.map(formatResult)).toEqual([]);
  });
});

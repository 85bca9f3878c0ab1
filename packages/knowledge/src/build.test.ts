import { describe, expect, it } from 'vitest';
import { conditionFact, DO, drugFile, EPILEPSY, folder, LABEL, SOURCE } from '../test/fixture.ts';
import { buildPack } from './build.ts';
import { loadKnowledge } from './load.ts';

const files = {
  ...EPILEPSY,
  'drugs/t/testol.yml': `${drugFile('testol', conditionFact('testol-a', 'route: [rectal, oral], because: So it is.'), `id: testol-b, kind: allergy, to: [], severity: note, say: Allergy., ${DO}, ${SOURCE}`)}names: { brands: [Testa], synonyms: [] }\ncodes: { rxcui: "1" }\nlabels: [00000000-0000-0000-0000-000000000002]\nproducts: [{ route: oral, form: tablet, strengths: [], source: { reference: x } }]\n`,
  'drugs/a/another.yml': 'id: another\n',
  'classes/tests.yml': `id: tests\nname: test\nmembers: [another, testol]\nduplicate: { severity: note, say: Twice., except: [], ${SOURCE} }\n`,
  'interactions/another--testol.yml': `id: another--testol\nbetween: [{ drug: another, lingersDays: 14 }, { drug: testol, route: any }]\nseverity: caution\nsay: Bad together.\n${DO}\n${SOURCE}\n`,
  'vocabulary/labels.tsv': `${LABEL}\tTestol\t2024-01-02\n`,
  'vocabulary/named.tsv': 'another\nlisted\n',
};
const sources = [{ label: LABEL, section: 'warnings', words: ['stop', 'seizures'] }];
const advice = { urgency: 'soon', say: 'Ask the prescriber.' };

describe('buildPack', () => {
  it('compiles what the engine reads and leaves the rest behind', () => {
    const pack = buildPack(loadKnowledge(folder(files)));
    expect(pack.version).toMatch(/^0\.0\.0\+[0-9a-f]{12}$/);
    expect(pack).toMatchObject({
      format: 1,
      drugs: [
        { id: 'another' },
        {
          id: 'testol',
          brands: ['Testa'],
          rxcui: '1',
          labels: ['00000000-0000-0000-0000-000000000002'],
          products: [{ route: 'oral', form: 'tablet', strengths: [], sources: [{ reference: 'x' }] }],
        },
      ],
      named: [{ id: 'listed' }],
      labels: [
        { setId: LABEL, title: 'Testol', effective: '2024-01-02' },
        { setId: '00000000-0000-0000-0000-000000000002', title: '00000000-0000-0000-0000-000000000002' },
      ],
    });
    expect(Object.keys(pack.drugs[1] ?? {})).toEqual(['id', 'brands', 'rxcui', 'labels', 'products']);
    expect(pack.classes).toEqual([
      {
        id: 'tests',
        name: 'test',
        members: ['another', 'testol'],
        duplicate: { severity: 'note', say: 'Twice.', sources },
      },
    ]);
    const common = { basis: 'reviewed', do: advice, sources };
    expect(pack.facts).toEqual([
      {
        ...common,
        id: 'testol-a',
        subject: 'testol',
        say: 'Careful with epilepsy.',
        routes: ['oral', 'rectal'],
        kind: 'condition',
        condition: 'epilepsy',
        severity: 'caution',
      },
      { ...common, id: 'testol-b', subject: 'testol', say: 'Allergy.', kind: 'allergy', to: [], severity: 'note' },
      {
        ...common,
        id: 'another--testol',
        subject: 'another--testol',
        say: 'Bad together.',
        kind: 'interaction',
        severity: 'caution',
        between: [{ drug: 'another', lingersDays: 14 }, { drug: 'testol' }],
      },
    ]);
  });

  it('gives the same bytes for the same files, and another version for others', () => {
    const text = (given: Readonly<Record<string, string>>) => JSON.stringify(buildPack(loadKnowledge(folder(given))));
    expect(text(files)).toBe(text(Object.fromEntries(Object.entries(files).reverse())));
    expect(text({ ...files, 'drugs/a/another.yml': 'id: another\nschedule: none\n' })).not.toBe(text(files));
  });

  it('refuses files with errors', () => {
    expect(() => buildPack(loadKnowledge(folder({ 'drugs/a/a.yml': 'id: 3\n' })))).toThrow(
      new RangeError('The knowledge has 1 errors: run `npm run knowledge:check`.'),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { folder } from '../test/fixture.ts';
import { formatProblem } from './problem.ts';
import { readVocabulary } from './vocabulary.ts';

const read = (files: Readonly<Record<string, string>>) => {
  const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`vocabulary/${name}.tsv`, text]));
  const { vocabulary, problems } = readVocabulary(folder(named));
  return { ...vocabulary, said: problems.map(formatProblem) };
};

describe('readVocabulary', () => {
  it('reads every table, with or without a line of column names', () => {
    const tables = read({
      products:
        'name\tingredients\tstrengths\troute\tform\nPercocet\toxycodone|acetaminophen\t5 mg|325 mg\toral\ttablet\r\n# note\n\nTylenol\tacetaminophen\n',
      rxcui: 'baclofen\t10u 1z\n',
      'rxnorm-names': '197391\tbaclofen 10 MG Oral Tablet\n',
      named: 'torsemide\ttorasemide|torsemida\t38413\tW31X2H97FB\tC03CA04\tprescription\nfoo\n',
      'look-alikes': 'hydroxyzine|hydralazine\tISMP\n',
      allergens: 'egg\teggs|egg white\t91930004\tyes\nmold\t\t\tno\n',
      labels: 'setId\ttitle\teffective\ns1\tTestol\t2024-01-02\ns2\tOther\n',
      'help-lines':
        'US\tpoison\tPoison Control\t1-800-222-1222\t\t24/7\t\t\twrong dose\t\tyes\nIE\tcrisis\tText\t\ttext HELLO\t\t\t\t\t\tno\n',
    });
    expect(tables).toEqual({
      said: [],
      products: [
        {
          name: 'Percocet',
          ingredients: ['oxycodone', 'acetaminophen'],
          strengths: [
            { value: 5, unit: 'mg' },
            { value: 325, unit: 'mg' },
          ],
          route: 'oral',
          form: 'tablet',
        },
        { name: 'Tylenol', ingredients: ['acetaminophen'] },
      ],
      rxcuis: [{ ingredients: ['baclofen'], codes: '10u 1z' }],
      rxnormNames: [['197391', 'baclofen 10 MG Oral Tablet']],
      named: [
        {
          id: 'torsemide',
          synonyms: ['torasemide', 'torsemida'],
          rxcui: '38413',
          unii: ['W31X2H97FB'],
          atc: ['C03CA04'],
          supply: 'prescription',
        },
        { id: 'foo' },
      ],
      lookAlikes: [['hydroxyzine', 'hydralazine']],
      allergens: [
        { id: 'egg', names: ['eggs', 'egg white'], snomed: ['91930004'], inMedicines: true },
        { id: 'mold', names: [] },
      ],
      labels: [
        { setId: 's1', title: 'Testol', effective: '2024-01-02' },
        { setId: 's2', title: 'Other' },
      ],
      helpLines: [
        {
          country: 'US',
          kind: 'poison',
          name: 'Poison Control',
          number: '1-800-222-1222',
          hours: '24/7',
          for: 'wrong dose',
          verified: true,
        },
        { country: 'IE', kind: 'crisis', name: 'Text', text: 'text HELLO', verified: false },
      ],
    });
  });

  it('is empty without tables', () => {
    expect(read({})).toMatchObject({ products: [], said: [] });
  });

  it.each<[table: string, text: string, problem: string]>([
    ['products', 'A\tb|c\t5 mg\n', 'vocabulary/products.tsv:1:7 strengths has 1 entries for 2 ingredients'],
    [
      'products',
      'A\tb\t5\n',
      'vocabulary/products.tsv:1:5 strengths must be numbers with units, such as 325 mg, not `5`',
    ],
    ['products', 'A\n', 'vocabulary/products.tsv:1:3 ingredients is empty'],
    [
      'products',
      'A\tb\t\tmouth\n',
      expect.stringMatching(/^vocabulary\/products\.tsv:1:6 route must be one of oral, .*, not `mouth`$/),
    ],
    [
      'help-lines',
      'UK1\tcrisis\tX\t1\n',
      'vocabulary/help-lines.tsv:1:1 country must be two capitals such as US, not `UK1`',
    ],
    ['help-lines', 'US\tcrisis\tX\n', 'vocabulary/help-lines.tsv:1:13 number is empty, and so are text and url'],
    ['rxcui', 'a\t1\nb\t1,2\n', 'vocabulary/rxcui.tsv:2:3 codes must be base-36 numbers, spaced'],
    ['rxnorm-names', 'x\tname\n', 'vocabulary/rxnorm-names.tsv:1:1 rxcui must be a number, not `x`'],
    [
      'named',
      'a\t\t\t\t\tshop\n',
      'vocabulary/named.tsv:1:7 supply must be one of prescription, over-the-counter, both, discontinued, unknown, not `shop`',
    ],
    ['look-alikes', 'a\tISMP\n', 'vocabulary/look-alikes.tsv:1:1 names must hold at least two names'],
    ['labels', 's\tTitle\t2024\n', 'vocabulary/labels.tsv:1:9 effective must be a date such as 2026-11-01, not `2024`'],
    ['labels', 's\tTitle\t\tx\n', 'vocabulary/labels.tsv:1:1 4 columns where 3 are known: setId, title, effective'],
  ])('says what is wrong in %s', (table, text, problem) => {
    expect(read({ [table]: text }).said).toEqual([problem]);
  });
});

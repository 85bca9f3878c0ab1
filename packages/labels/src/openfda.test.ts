import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpenFda, readOpenFdaRecord } from './openfda.ts';
import { resolve } from './pointer.ts';
import { sentences } from './sentences.ts';

const record = {
  id: 'v1',
  set_id: 's1',
  version: '7',
  effective_time: '20230420',
  boxed_warning: ['WARNING: do not stop.', 'Second   part.'],
  boxed_warning_table: ['<table><tr><th>Age</th><td styleCode="x">&lt; 12 years</td></tr><tr><td>12</td></tr></table>'],
  openfda: {
    brand_name: ['Tegretol'],
    generic_name: ['CARBAMAZEPINE'],
    manufacturer_name: ['Maker'],
    product_ndc: ['1-2', '1-3'],
    package_ndc: ['1-2-30', '1-3-30'],
    substance_name: ['CARBAMAZEPINE'],
    application_number: ['NDA016608'],
    product_type: ['HUMAN PRESCRIPTION DRUG'],
    route: ['ORAL'],
    unii: ['33CM23913M'],
    rxcui: ['1', '2'],
    pharm_class_epc: ['Mood Stabilizer [EPC]'],
  },
};

describe('readOpenFdaRecord', () => {
  it('reads a whole record', () => {
    expect(readOpenFdaRecord(record)).toEqual({
      problems: [],
      label: {
        setId: 's1',
        id: 'v1',
        version: '7',
        effective: '2023-04-20',
        title: 'Tegretol (carbamazepine)',
        brandNames: ['Tegretol'],
        genericNames: ['carbamazepine'],
        manufacturer: 'Maker',
        routes: ['oral'],
        uniis: ['33CM23913M'],
        rxcuis: ['1', '2'],
        epc: ['Mood Stabilizer'],
        productType: 'human prescription drug',
        supply: 'prescription',
        products: ['1-2', '1-3'].map((ndc) => ({
          ndc,
          name: 'Tegretol',
          genericName: 'carbamazepine',
          routes: ['oral'],
          ingredients: [{ name: 'CARBAMAZEPINE', unii: '33CM23913M', role: 'active', moieties: [] }],
          marketingCategory: 'NDA',
          approval: 'NDA016608',
          packages: [`${ndc}-30`],
          parts: [],
        })),
        sections: [
          { name: 'boxed_warning', text: 'WARNING: do not stop.\nSecond part.', loinc: '34066-1' },
          {
            name: 'boxed_warning_table',
            text: 'Age | < 12 years\n12',
            loinc: '34066-1',
            tables: [
              {
                head: [],
                rows: [
                  ['Age', '< 12 years'],
                  ['12', ''],
                ],
                notes: [],
              },
            ],
          },
        ],
      },
    });
  });

  it.each<[name: string, record: unknown, title: string | undefined, problems: string[]]>([
    ['empty openfda block', { set_id: 's', warnings: ['x'], openfda: {} }, 's', []],
    ['no openfda block, no ids', { warnings: ['x'] }, 'label without a name', []],
    ['text instead of a list', { id: 'i', warnings: 'x' }, 'i', []],
    ['not an object', 'x', undefined, ['record is not a label record: expected an object']],
    ['null', null, undefined, ['record is not a label record: expected an object']],
    ['no section', { id: 'i' }, 'i', []],
    ['neither section nor id', {}, undefined, ['record is not a label record: it has neither a section nor an id']],
    [
      'odd section',
      { id: 'i', warnings: [3], risks: ['x'] },
      'i',
      ['record.warnings is neither text nor a list of texts'],
    ],
    [
      'odd date',
      { id: 'i', risks: ['x'], effective_time: '2023' },
      'i',
      ['record.effective_time is not a date of the form YYYYMMDD'],
    ],
  ])('%s', (_, given, title, problems) => {
    const read = readOpenFdaRecord(given);
    expect(read.label?.title).toBe(title);
    expect(read.problems.map(({ where, say }) => `${where} ${say}`)).toEqual(problems);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (given) => void readOpenFda(given)));
  });
});

describe('readOpenFda', () => {
  it('takes a bulk file, an array or one record', () => {
    for (const document of [{ meta: {}, results: [record] }, [record], record])
      expect(readOpenFda(document).labels).toHaveLength(1);
    expect(readOpenFda({ results: [record, 3] }).problems[0]?.where).toBe('results[1]');
  });
});

const folder = fileURLToPath(new URL('../../../../shared/data/labels/', import.meta.url));
const absent = !existsSync(folder);

describe(absent ? 'official labels (skipped: no ../shared)' : 'official labels', () => {
  it.skipIf(absent)('are all read, and their sentences have a sentence’s length', () => {
    let labels = 0;
    const lengths: number[] = [];
    for (const part of ['openfda', 'openfda-additional'])
      for (const file of readdirSync(`${folder}${part}`).filter((name) => name.endsWith('.json'))) {
        const read = readOpenFda(JSON.parse(readFileSync(`${folder}${part}/${file}`, 'utf8')));
        expect(read.problems).toEqual([]);
        labels += read.labels.length;
        for (const label of read.labels.slice(0, 20)) {
          for (const section of label.sections)
            if (section.name === 'warnings' || section.name === 'warnings_and_cautions')
              lengths.push(...sentences(section.text).map((sentence) => sentence.text.length));
          const first = label.sections[0];
          const sentence = sentences(first?.text ?? '')[0];
          if (first !== undefined && sentence !== undefined)
            expect(resolve({ section: first.name, words: [sentence.text] }, label)).toBeDefined();
        }
      }
    expect(labels).toBe(1022);
    lengths.sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(250);
  });
});

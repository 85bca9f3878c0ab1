import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPack } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, EPILEPSY, folder, LABEL } from '../../test/fixture.ts';
import { buildPack } from '../build.ts';
import { loadKnowledge } from '../load.ts';
import { countsOf, coverageOf, labelDrugs } from './coverage.ts';
import { readMostUsed } from './most-used.ts';
import { drugTable, summary, unverifiedLines } from './report.ts';
import { unverifiedValues } from './unverified.ts';

const KNOWLEDGE = fileURLToPath(new URL('../..', import.meta.url));
const drawn = {
  label: LABEL,
  drugs: ['drawn'],
  routes: [],
  facts: [{ advice: 'avoid', below: 12, section: 'x', words: ['x'] }],
};
const loaded = loadKnowledge(
  folder({
    ...EPILEPSY,
    'drugs/t/testol.yml': `unverified: [supply]\nsupply: both\n${drugFile('testol', conditionFact('testol-a', 'clinical: So., unverified: [clinical]'))}silent: { kinds: [kidney], source: { label: ${LABEL} } }\nlabels: [${LABEL}]\n`,
    'drugs/d/drawn.yml': 'id: drawn\n',
    'drugs/o/other.yml': `id: other\nunseen: { kinds: [kidney], source: { label: ${LABEL} } }\nproducts:\n  - { route: oral, form: tablet, strengths: [5 mg], scored: true, unverified: [scored] }\n`,
    'extracted/age.jsonl': `${JSON.stringify(drawn)}\n`,
  }),
);
const knowledge = openPack(buildPack(loaded));

describe('coverage', () => {
  const covered = coverageOf(knowledge, ['testol', 'drawn', 'other']);

  it('tells of each drug and kind what there is', () => {
    expect(covered[0]?.kinds).toMatchObject({ condition: 'reviewed', kidney: 'silent', dose: 'missing' });
    expect(covered[1]?.kinds).toMatchObject({ condition: 'missing', age: 'extracted' });
    expect(covered[2]?.kinds).toMatchObject({ condition: 'missing', kidney: 'unseen' });
  });

  it('adds up', () => {
    expect(countsOf(covered).condition).toEqual({ reviewed: 1, silent: 0, extracted: 0, unseen: 0, missing: 2 });
    expect(countsOf(covered).kidney).toEqual({ reviewed: 0, silent: 1, extracted: 0, unseen: 1, missing: 1 });
  });

  it('is printed as tables', () => {
    expect(summary('Three', covered).split('\n').slice(0, 4)).toEqual([
      'Three: 3 drugs',
      'kind            reviewed  silent  extracted  unseen  missing',
      'interaction            0       0          0       0        3',
      'condition              1       0          0       0        2',
    ]);
    expect(drugTable(covered.slice(0, 1)).split('\n')[1]?.split(/ +/).slice(0, 4)).toEqual(['testol', '.', 'R', 'S']);
  });

  it('takes for drugs with a label those of extraction and those whose file names one', () => {
    expect(labelDrugs(knowledge)).toEqual(['drawn', 'testol']);
  });
});

it('lists every value whose source was not seen, with its place', () => {
  expect(unverifiedLines(unverifiedValues(loaded)).split('\n')).toEqual([
    'drugs/o/other.yml:4 other products[0]: scored',
    'drugs/t/testol.yml:1 testol: supply',
    'drugs/t/testol.yml:5 testol-a: clinical',
    '3 values rest on no source that was seen',
  ]);
});

describe('the most used drugs', () => {
  it('are drugs with a file, each once, to rank 300', () => {
    const ranked = readMostUsed(KNOWLEDGE);
    const drugs = ranked.map(({ drug }) => drug);
    expect(new Set(drugs).size).toBe(drugs.length);
    expect(ranked.filter(({ rank }) => rank <= 200)).toHaveLength(201);
    expect(ranked.at(-1)?.rank).toBeLessThanOrEqual(300);
    const file = (id: string) => join(KNOWLEDGE, 'drugs', id[0] ?? '', `${id.replaceAll(' ', '-')}.yml`);
    expect(drugs.filter((id) => !existsSync(file(id)))).toEqual([]);
  });

  it.each([
    ['a third column', 'lisinopril\t2\tx', /^vocabulary\/most-used\.tsv:3:1 3 columns where 2 are known/],
    ['no rank', 'lisinopril', /^vocabulary\/most-used\.tsv:3:\d+ rank is empty/],
    [
      'a rank before the one above',
      'lisinopril\t1',
      /^vocabulary\/most-used\.tsv:3:\d+ rank is not a whole number from 2/,
    ],
  ])('are refused with file and line where a row has %s', (_, row, message) => {
    const dir = folder({ 'vocabulary/most-used.tsv': `drug\trank\nmetformin\t2\n${row}\n` });
    expect(() => readMostUsed(dir)).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { conditionFact, DO, drugFile, EPILEPSY, EXAMPLES, LABEL, lint, SOURCE } from '../../test/fixture.ts';
import { silentKinds } from './silent-kinds.ts';

const silent = (kinds: string) => `silent: { kinds: [${kinds}], source: { label: ${LABEL} } }\n`;
const run = (text: string, more: Readonly<Record<string, string>> = {}) =>
  lint(silentKinds, { ...EPILEPSY, 'drugs/t/testol.yml': text, ...more });
const pair = (source: string) =>
  `id: testol--other\nbetween: [{ drug: testol }, { drug: other }]\nseverity: caution\nsay: Careful.\n${DO}\n${source}\n${EXAMPLES}\n`;
const OTHER = 'source: { label: 00000000-0000-0000-0000-000000000002, section: warnings, words: [testol] }';

describe('silent-kinds', () => {
  it('passes', () => {
    expect(run(drugFile('testol', conditionFact('testol-a')) + silent('kidney, dose'))).toEqual([]);
    expect(run(`id: testol\n${silent('interaction')}`, { 'interactions/testol--other.yml': pair(OTHER) })).toEqual([]);
  });

  it('fails', () => {
    expect(run(drugFile('testol', conditionFact('testol-a')) + silent('kidney, condition'))).toEqual([
      'drugs/t/testol.yml:4:27 the label is not silent on this: there is `testol-a`',
    ]);
    expect(run(`id: testol\n${silent('interaction')}`, { 'interactions/testol--other.yml': pair(SOURCE) })).toEqual([
      'drugs/t/testol.yml:2:19 the label is not silent on this: there is `testol--other`',
    ]);
    expect(run(`id: testol\n${silent('dose, dose')}`)).toEqual(['drugs/t/testol.yml:2:25 `dose` is named twice']);
    expect(run(`id: testol\ncomplete: true\n${silent('dose')}`)).toEqual([
      'drugs/t/testol.yml:3:9 `complete` says this already: take one of the two out',
    ]);
  });
});

import { join } from 'node:path';
import type { Label } from '@doseline/labels';
import { describe, expect, it } from 'vitest';
import { folder } from '../../test/fixture.ts';
import { buildLexicon } from '../extract/lexicon.ts';
import { loadKnowledge } from '../load.ts';
import { recallOfLists } from './lists.ts';

const SET_ID = '00000000-0000-0000-0000-000000000001';

/** Abel has a label, which names bertol, and the class of carol; nobody has a label of dorol or of bertol. */
const loaded = loadKnowledge(
  folder({
    'drugs/a/abel.yml': `id: abel\nlabels: [${SET_ID}]\n`,
    'drugs/b/bertol.yml': 'id: bertol\n',
    'drugs/c/carol.yml': 'id: carol\n',
    'drugs/d/dorol.yml': 'id: dorol\n',
    'classes/olines.yml': 'id: olines\nname: oline\nmembers: [carol]\n',
  }),
);
const label: Label = {
  setId: SET_ID,
  title: 'Abel',
  brandNames: [],
  genericNames: ['abel'],
  routes: [],
  uniis: [],
  rxcuis: [],
  epc: [],
  sections: [
    {
      name: 'drug_interactions',
      text: 'DRUG INTERACTIONS\nBertol increases the concentration of Abel.\nAvoid the use of Abel with olines.',
    },
  ],
};
const bench = {
  loaded,
  lexicon: buildLexicon(loaded),
  shelf: { labels: (setId: string) => (setId === SET_ID ? [label] : []), text: () => undefined },
};

const HEAD =
  'ID\tDrug 1\tRxCUI\tClass 1\tCode\tDrug 2\tRxCUI\tClass 2\tCode\tSource\tFile\tDescription\tSeverity\tComment';
const data = join(
  folder({
    'interactions/ansm-2016-classes.tsv':
      'Drug Name\tRxNorm\tSource File\tClinical Source\tClass Name\tClass Code\n' +
      'CAROL\t\t\tANSM\tROLS\tR1\nDOROL\t\t\tANSM\tROLS\tR1\nUNKNOWN\t\t\tANSM\tROLS\tR1\n',
    'interactions/ansm-2016-interactions.tsv': [
      HEAD,
      '1\tABEL\t\t\t\tBERTOL\t\t\t\tANSM\t\t\tTake into account\t',
      '2\tBERTOL\t\t\t\tABEL\t\t\t\tANSM\t\t\tC0NTRAINDICATION\t',
      '3\tABEL\t\t\t\t\t\tOTHER ROLS\tR1\tANSM\t\t\tNor recommended\t',
      '4\tBERTOL\t\t\t\tCAROL\t\t\t\tANSM\t\t\tPrecaution for use\t',
      '',
    ].join('\n'),
    'interactions/onc-high-priority-pairs.csv': '\ufeffDorol$DB1$Abel$DB2$\nDorol$DB1$Nobody$DB3$\n',
    'interactions/onc-non-interruptive-pairs.csv': '\ufeff1,ACE,bertol,DB1,u,v,"A, b",abel,DB2,u,v\n',
  }),
);

describe('recall against published lists', () => {
  it('counts pairs of known drugs that have a label, by severity, with and without classes', () => {
    const rows = recallOfLists(bench, data).map(({ list, severity, pairs, named, withClasses, missed }) => [
      `${list}, ${severity}`,
      [pairs, named, withClasses],
      missed,
    ]);
    expect(rows).toEqual([
      ['ANSM 2016, contraindication', [1, 1, 1], []],
      ['ANSM 2016, not recommended', [2, 0, 1], ['abel + dorol']],
      ['ANSM 2016, all', [3, 1, 2], ['abel + dorol']],
      ['ONC 2012, high priority', [1, 0, 0], ['abel + dorol']],
      ['ONC 2013, non-interruptive', [1, 1, 1], []],
    ]);
  });
});

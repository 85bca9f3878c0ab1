import { expect, it } from 'vitest';
import { enzymeClasses } from './enzymes.ts';

const ids = (text: string, before?: string) => enzymeClasses(text, before).map(({ id }) => id);

it.each([
  ['Avoid strong CYP3A4 inhibitors.', ['cyp3a4-inhibitors-strong']],
  ['Potent or moderate inhibitors of CYP3A may act.', ['cyp3a4-inhibitors-strong', 'cyp3a4-inhibitors-moderate']],
  ['CYP2D6 and P-gp inhibitors', ['cyp2d6-inhibitors', 'p-gp-inhibitors']],
  ['inhibitors or inducers of CYP1A2', ['cyp1a2-inhibitors', 'cyp1a2-inducers']],
  ['drugs metabolized by CYP2C9', ['cyp2c9-substrates']],
  ['drugs known to inhibit cytochrome P450 2D6', ['cyp2d6-inhibitors']],
  ['agents that induce CYP3A4/5', ['cyp3a4-inducers']],
  ['drugs that inhibit cytochrome P450IID6', ['cyp2d6-inhibitors']],
  ['inducers of UGT enzymes', ['ugt-inducers']],
  ['CYP inducing drugs', ['cyp450-inducers']],
  [
    'CYP3A4, 2B6 or 2C8/9 inhibitors',
    ['cyp3a4-inhibitors', 'cyp2b6-inhibitors', 'cyp2c8-inhibitors', 'cyp2c9-inhibitors'],
  ],
  ['substrates of CYP450 3A4', ['cyp3a4-substrates']],
  ['inducers of hepatic CYP enzymes', ['cyp450-inducers']],
  ['inhibitors of OATP1B1/3 transporters', ['oatp1b1-inhibitors', 'oatp1b3-inhibitors']],
  ['Drugs that induce cytochrome P450 (CYP)3A4', ['cyp3a4-inducers']],
  ['Breast Cancer Resistance Protein (BCRP) substrates', ['bcrp-substrates']],
  ['These drugs are metabolized by CYP3A4.', []],
  ['It has CYP2D6 inhibitory activity.', []],
  ['Take it with water.', []],
])('%s', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

it('reads "this enzyme" as the one named last', () => {
  expect(ids('Watch drugs metabolized by this isozyme.', 'It blocks CYP2D6.')).toEqual(['cyp2d6-substrates']);
});

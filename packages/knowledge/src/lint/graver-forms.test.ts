import { describe, expect, it } from 'vitest';
import { EPILEPSY, LABEL, lint } from '../../test/fixture.ts';
import { graverForms } from './graver-forms.ts';
import { knownNames } from './known-names.ts';
import { severityCeiling } from './severity-ceiling.ts';

const files = (severity: string, more = '', condition = 'epilepsy', section = 'contraindications') => ({
  ...EPILEPSY,
  'drugs/x/x.yml': 'id: x\nfacts: []\n',
  'drugs/y/y.yml': 'id: y\nfacts: []\n',
  'interactions/x--y.yml': `id: x--y
between: [{ drug: x }, { drug: y }]
severity: serious
graver: { conditions: [${condition}], severity: ${severity}, say: Graver., do: { urgency: today, say: Call. } }
say: Milder.
do: { urgency: soon, say: Ask. }
source: { label: ${LABEL}, section: ${section}, words: [a] }
examples: [${more}]
`,
});
const tried =
  '{ name: a, given: { medicines: [x, y], conditions: [epilepsy] }, expect: found, severity: contraindicated }';

describe('graver-forms', () => {
  it('passes one that is graver and tried', () =>
    expect(lint(graverForms, files('contraindicated', tried))).toEqual([]));
  it('refuses one that is no graver, and one that nothing tries', () => {
    expect(lint(graverForms, files('serious', tried))).toEqual([
      expect.stringContaining("must be graver than the interaction's own, serious"),
      expect.stringContaining('needs an example that is found with `severity: serious`'),
    ]);
    expect(lint(graverForms, files('contraindicated'))).toEqual([
      expect.stringContaining('needs an example that is found with `severity: contraindicated`'),
    ]);
  });
  it('has its names looked up and its severity held against the section', () => {
    expect(lint(knownNames, files('contraindicated', tried, 'epilepsie'))).toEqual([
      expect.stringContaining('there is no condition `epilepsie`: did you mean `epilepsy`?'),
    ]);
    expect(lint(severityCeiling, files('contraindicated', tried, 'epilepsy', 'drug_interactions'))).toEqual([
      expect.stringContaining('the severity contraindicated is higher than the cited section allows (serious)'),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { conditionFact, DO, drugFile, EPILEPSY, LABEL, lint, SOURCE } from '../../test/fixture.ts';
import { knownNames } from './known-names.ts';

const CLASSES = { 'classes/tests.yml': 'id: tests\nname: test\nmembers: [testol]\n' };
const interaction = (sides: string) =>
  `id: tests--tests\nbetween: [${sides}]\nseverity: caution\nsay: Bad together.\n${DO}\n${SOURCE}\n`;

describe('known-names', () => {
  it('passes, with names from the table and labels from the table of titles', () => {
    expect(
      lint(knownNames, {
        ...EPILEPSY,
        ...CLASSES,
        'drugs/t/testol.yml': `${drugFile('testol', conditionFact('testol-a'))}labels: [${LABEL}]\n`,
        'vocabulary/named.tsv': 'tabledrug\n',
        'vocabulary/labels.tsv': `${LABEL}\tTestol\n`,
        'interactions/tests--tests.yml': interaction('{ class: tests, except: [testol] }, { drug: tabledrug }'),
      }),
    ).toEqual([]);
  });

  it.each<[name: string, files: Readonly<Record<string, string>>, problem: string]>([
    [
      'a member',
      { 'classes/tests.yml': 'id: tests\nname: test\nmembers: [testl]\n' },
      'classes/tests.yml:3:11 there is no drug `testl`: did you mean `testol`?',
    ],
    [
      'a parent',
      { 'conditions/a.yml': 'id: a\nname: a\nparents: [elsewhere]\n' },
      'conditions/a.yml:3:11 there is no condition `elsewhere`',
    ],
    [
      'a condition',
      { 'drugs/x/x.yml': drugFile('x', conditionFact('x-a').replace('condition: epilepsy', 'condition: epilepsie')) },
      'drugs/x/x.yml:3:44 there is no condition `epilepsie`: did you mean `epilepsy`?',
    ],
    [
      'a burden',
      {
        'drugs/x/x.yml': drugFile('x', `id: x-a, kind: burden, burden: sedation, weight: 1, say: Sedating., ${SOURCE}`),
      },
      'drugs/x/x.yml:3:38 there is no burden `sedation`',
    ],
    [
      'a harm',
      { 'drugs/x/x.yml': drugFile('x', conditionFact('x-a', 'harm: clots')) },
      'drugs/x/x.yml:3:393 there is no burden or other fact with the harm `clots`',
    ],
    [
      'an interaction of a burden',
      {
        'burdens/kidney.yml': `id: kidney
name: strain on the kidneys
say: It adds up.
levels: [{ drugs: 2, weight: 3, severity: note, urgency: soon, say: Much., do: Ask. }]
interactions: [tests--elsewhere]
${SOURCE}
`,
      },
      'burdens/kidney.yml:5:16 there is no interaction `tests--elsewhere`',
    ],
    [
      'a condition of a burden',
      {
        'burdens/kidney.yml': `id: kidney
name: strain on the kidneys
say: It adds up.
levels: [{ drugs: 2, weight: 3, severity: note, urgency: soon, say: Much., do: Ask. }]
conditions: [elsewhere]
${SOURCE}
`,
      },
      'burdens/kidney.yml:5:14 there is no condition `elsewhere`',
    ],
    [
      'a part of a burden',
      {
        'burdens/kidney.yml': `id: kidney
name: strain on the kidneys
say: It adds up.
levels: [{ drugs: 3, weight: 3, parts: [diuretic, nsaid], severity: note, urgency: soon, say: Much., do: Ask. }]
${SOURCE}
`,
        'drugs/x/x.yml': drugFile(
          'x',
          `id: x-a, kind: burden, burden: kidney, weight: 1, part: diuretics, say: Draining., ${SOURCE}`,
        ),
      },
      'drugs/x/x.yml:3:63 there is no part in this burden `diuretics`: did you mean `diuretic`?',
    ],
    [
      'a reference',
      { 'drugs/x/x.yml': drugFile('x', 'id: x-a, kind: mechanism, say: Acts., source: { reference: nowhere }') },
      'drugs/x/x.yml:3:66 there is no reference `nowhere`',
    ],
    [
      'an allergy',
      {
        'drugs/x/x.yml': drugFile(
          'x',
          `id: x-a, kind: allergy, to: [penicillins], severity: note, say: Allergy., ${DO}, ${SOURCE}`,
        ),
      },
      'drugs/x/x.yml:3:36 there is no drug, class or allergen `penicillins`',
    ],
    [
      'a side',
      { 'interactions/tests--tests.yml': interaction('{ class: test }, { drug: testol }') },
      'interactions/tests--tests.yml:2:20 there is no class `test`: did you mean `tests`?',
    ],
    [
      'an exception',
      { 'interactions/tests--tests.yml': interaction('{ class: tests, except: [x] }, { drug: testol }') },
      'interactions/tests--tests.yml:2:36 `x` is not a member of `tests`, so it needs no exception',
    ],
    [
      'a label',
      {
        'drugs/x/x.yml': `id: x\nlabels: [${LABEL}]\n`,
        'vocabulary/labels.tsv': '00000000-0000-0000-0000-000000000009\tOther\n',
      },
      `drugs/x/x.yml:2:10 no label with the set id ${LABEL} is known`,
    ],
  ])('fails for %s', (_, files, problem) => {
    expect(lint(knownNames, { ...EPILEPSY, ...CLASSES, 'drugs/t/testol.yml': 'id: testol\n', ...files })).toEqual([
      problem,
    ]);
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { conditionFact, DO, drugFile, folder, LABEL, SOURCE, shapeProblems } from '../test/fixture.ts';
import { loadKnowledge } from './load.ts';

const file = 'drugs/t/testol.yml';
const drug = (text: string) => shapeProblems({ [file]: text });

describe('loadKnowledge says what is wrong and where', () => {
  it.each<[name: string, text: string, problems: string[]]>([
    ['nothing', 'id: testol\n', []],
    ['an empty file', '', [`${file}:1:1 the file is empty: fill it in or take the line out`]],
    [
      'broken YAML',
      'id: testol\nnames: { brands: [A\n',
      [
        `${file}:3:1 not valid YAML: a \`]\` is missing, or the lines are not indented enough`,
        `${file}:3:1 not valid YAML: a \`}\` is missing, or the lines are not indented enough`,
      ],
    ],
    ['a key twice', 'id: testol\nid: testol\n', [`${file}:2:1 this key stands twice: keep one`]],
    [
      'an unknown key',
      'id: testol\nsuply: prescription\n',
      [`${file}:2:1 unknown key \`suply\`: did you mean \`supply\`?`],
    ],
    [
      'a value that is not in the list',
      'id: testol\nsupply: prescripton\n',
      [
        `${file}:2:9 \`supply\` must be one of prescription, over-the-counter, both, discontinued, unknown, not \`prescripton\``,
      ],
    ],
    [
      'a code without quotes',
      'id: testol\ncodes: { rxcui: 1292 }\n',
      [`${file}:2:17 \`rxcui\` must be text: put 1292 in quotes`],
    ],
    [
      'an empty value',
      'id: testol\nschedule:\n',
      [`${file}:2:1 \`schedule\` is empty: fill it in or take the line out`].map((line) =>
        line.replace(':2:1 ', ':2:10 '),
      ),
    ],
    [
      'text for a list',
      'id: testol\nroutes: oral\n',
      [`${file}:2:9 \`routes\` must be a list, such as [first, second], not \`oral\``],
    ],
    ['an id in capitals', 'id: Testol\n', [`${file}:1:5 \`id\` must be lower-case letters, digits, spaces or hyphens`]],
    [
      'two errors',
      'id: testol\nschedule: C-6\nlabels: [abc]\n',
      [
        `${file}:2:11 \`schedule\` must be one of none, C-I, C-II, C-III, C-IV, C-V, not \`C-6\``,
        `${file}:3:10 \`labels[0]\` must be a set id such as 00c6c924-ddfd-4a75-afd7-f6561ff9abbc`,
      ],
    ],
  ])('%s', (_, text, problems) => {
    expect(drug(text)).toEqual(problems);
  });

  it.each<[name: string, fact: string, problems: string[]]>([
    ['all in order', conditionFact('testol-epilepsy'), []],
    [
      'a misspelt field',
      conditionFact('testol-epilepsy', 'severty: note'),
      ['unknown key `severty`: did you mean `severity`?'],
    ],
    [
      'a severity that is none',
      conditionFact('t').replace('caution', 'high'),
      ['`severity` must be one of contraindicated, serious, caution, note, not `high`'],
    ],
    ['no severity', conditionFact('t').replace('severity: caution, ', ''), ['`severity` is missing']],
    ['no advice', conditionFact('t').replace(`${DO}, `, ''), ['`do` is missing']],
    ['no source', conditionFact('t').replace(`${SOURCE}, `, ''), ['`source` is missing']],
    [
      'a kind that is none',
      'id: t, kind: conditions',
      [
        '`kind` must be one of condition, kidney, dose, allergy, age, pregnancy, burden, monitoring, withdrawal, mechanism, boxed-warning, use, off-label-use, limitation, administration, hazard, adverse-effect, overdose, taper, breastfeeding, pharmacokinetics, evidence, not `conditions` (did you mean condition?)',
      ],
    ],
    [
      'a route that is none',
      conditionFact('t', 'route: by mouth'),
      [
        '`route[0]` must be one of oral, sublingual, buccal, intravenous, intramuscular, subcutaneous, injection, intrathecal, epidural, transdermal, rectal, inhalation, nasal, implant, topical, ophthalmic, otic, vaginal, intrauterine, other, systemic, any, not `by mouth`',
      ],
    ],
    [
      'a number without a unit',
      `id: t, kind: dose, maxDaily: 80, severity: note, say: Too much., ${DO}, ${SOURCE}`,
      ['`maxDaily` needs a unit: write `80 mg`'],
    ],
    [
      'words for a number',
      `id: t, kind: dose, maxDaily: eighty mg, severity: note, say: Too much., ${DO}, ${SOURCE}`,
      ['`maxDaily` must be a number with its unit, such as `80 mg`, not `eighty mg`'],
    ],
    [
      'no maximum',
      `id: t, kind: dose, severity: note, say: Too much., ${DO}, ${SOURCE}`,
      [
        '`maxDaily` is missing: a dose fact needs one of `maxDaily`, `maxSingle`, `maxDailyPerKg`, `maxSinglePerKg`, `maxDailyPerM2`, `maxSinglePerM2`',
      ],
    ],
    [
      'a pointer to two',
      conditionFact('t').replace('section: warnings', 'reference: x, section: warnings'),
      ['`source[0]` must name either a `label` or a `reference`'],
    ],
    [
      'a pointer without words',
      conditionFact('t').replace(', words: [stop, seizures]', ''),
      ['`source[0]` must name the `section` of the label and the `words` that stand together there'],
    ],
    [
      'a section that is none',
      conditionFact('t').replace('section: warnings', 'section: boxed_warnings'),
      ["`section` must be a section of a label by openFDA's name, not `boxed_warnings`: did you mean boxed_warning?"],
    ],
    [
      'an answer that is none',
      conditionFact('t').replace('expect: clear', 'expect: cleared'),
      ['`expect` must be one of found, clear, notChecked, not `cleared`'],
    ],
    [
      'a weight that is none',
      `id: t, kind: burden, burden: b, weight: 4, say: Sedating., ${SOURCE}`,
      ['`weight` must be one of 1, 2, 3, not `4`'],
    ],
  ])('a fact with %s', (_, fact, problems) => {
    const said = drug(drugFile('testol', fact)).map((line) => line.replace(/^drugs\/t\/testol\.yml:3:\d+ /, ''));
    expect(said).toEqual(problems);
  });

  it('says the column inside a fact', () => {
    const text =
      'id: testol\nfacts:\n  - id: testol-a\n    kind: mechanism\n    say: It acts.\n    source: { reference: x, wrds: [a] }\n';
    expect(drug(text)).toEqual([`${file}:6:29 unknown key \`wrds\`: did you mean \`words\`?`]);
  });

  it('knows the ids of files with errors, and files that do not belong', () => {
    const loaded = loadKnowledge(
      folder({ [file]: 'id: testol\nx: 1\n', 'drugs/t/broken.yml': 'id: [', 'classes/a.yaml': 'id: a' }),
    );
    expect([...loaded.ids.drug]).toEqual(['broken', 'testol']);
    expect(loaded.problems.map(({ file: at }) => at)).toEqual(['drugs/t/broken.yml', file, 'classes/a.yaml']);
  });

  it('reads quantities and routes', () => {
    const dose = (more: string) =>
      `id: testol-a, kind: dose, severity: note, say: Too much., ${DO}, ${SOURCE}, ${more}`;
    const loaded = loadKnowledge(
      folder({
        [file]: drugFile(
          'testol',
          dose('maxDaily: 4 g, route: systemic'),
          dose('maxDaily: "4,000 mg", route: any'),
          dose('maxSingle: 50 mcg, route: [rectal, oral]'),
          dose('maxSingle: "10 [iU]"'),
        ),
      }),
    );
    expect(loaded.problems).toEqual([]);
    const facts = loaded.drugs[0]?.value.facts.map(
      (fact) => fact.kind === 'dose' && [fact.maxDaily ?? fact.maxSingle, fact.route],
    );
    expect(facts?.[0]).toEqual([{ value: 4000, unit: 'mg' }, expect.not.arrayContaining(['topical', 'ophthalmic'])]);
    expect(facts?.slice(1)).toEqual([
      [{ value: 4000, unit: 'mg' }, undefined],
      [{ value: 0.05, unit: 'mg' }, ['oral', 'rectal']],
      [{ value: 10, unit: '[iU]' }, undefined],
    ]);
    expect(LABEL).toHaveLength(36);
  });

  it('reads the knowledge of this repository', () => {
    const dir = fileURLToPath(new URL('..', import.meta.url));
    const loaded = loadKnowledge(dir);
    const files = readdirSync(`${dir}drugs`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yml'),
    );
    expect(loaded.drugs.length + loaded.problems.length).toBeGreaterThanOrEqual(files.length);
  });
});

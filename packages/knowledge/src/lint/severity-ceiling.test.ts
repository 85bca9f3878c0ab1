import type { Severity } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import { conditionFact, drugFile, LABEL, lint, SOURCE } from '../../test/fixture.ts';
import { ceilingOf, severityCeiling } from './severity-ceiling.ts';

const run = (fact: string) => lint(severityCeiling, { 'drugs/t/testol.yml': drugFile('testol', fact) });
const grave = conditionFact('testol-a').replace('severity: caution', 'severity: contraindicated');

describe('severity-ceiling', () => {
  it.each<[section: string | undefined, ceiling: Severity]>([
    ['boxed_warning', 'contraindicated'],
    ['contraindications', 'contraindicated'],
    ['warnings', 'serious'],
    ['dosage_and_administration', 'serious'],
    ['precautions', 'caution'],
  ])('%s allows %s', (section, ceiling) => {
    expect(ceilingOf([{ label: LABEL, section }])).toBe(ceiling);
    expect(ceilingOf([{ reference: 'x', section }])).toBe('caution');
    expect(ceilingOf([{ reference: 'x' }, { label: LABEL, section }])).toBe(ceiling);
  });

  it('passes', () => {
    expect(run(conditionFact('testol-a'))).toEqual([]);
    expect(run(grave.replace('section: warnings', 'section: boxed_warning'))).toEqual([]);
    expect(run(`${grave}, because: Two deaths were reported.`)).toEqual([]);
  });

  it('fails, in facts, levels and duplicates', () => {
    const say =
      'the severity contraindicated is higher than the cited section allows (serious): lower it, cite a stronger section, or say why in `because`';
    expect(run(grave)).toEqual([`drugs/t/testol.yml:3:69 ${say}`]);
    expect(
      lint(severityCeiling, {
        'classes/tests.yml': `id: tests\nname: test\nmembers: [testol]\nduplicate:\n  severity: contraindicated\n  say: Twice.\n  ${SOURCE}\n`,
        'burdens/b.yml': `id: b\nname: b\nsay: B.\nlevels:\n  - { drugs: 2, weight: 2, severity: contraindicated, urgency: soon, say: S., do: D. }\n${SOURCE}\n`,
      }),
    ).toEqual([`classes/tests.yml:5:13 ${say}`, `burdens/b.yml:5:38 ${say}`]);
  });
});

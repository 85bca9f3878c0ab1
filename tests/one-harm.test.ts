import { describe, expect, it } from 'vitest';
import { screenPerson } from './knowledge.ts';

type Person = Parameters<typeof screenPerson>[0];

/** "severity fact" of each finding that is serious or graver: one finding a harm. */
function grave(person: Person): string[] {
  const found = screenPerson({ age: 60, ...person }).findings;
  return found.flatMap(({ severity, facts }) =>
    severity === 'contraindicated' || severity === 'serious' ? [`${severity} ${facts[0]}`] : [],
  );
}

describe('one harm is told once', () => {
  it.each<[name: string, person: Person, found: string[]]>([
    [
      'linezolid with two that raise serotonin',
      { medicines: ['linezolid', 'sertraline', 'trazodone'] },
      [
        'contraindicated mirtazapine-and-trazodone--linezolid-and-methylene-blue',
        'contraindicated ssris--linezolid-and-methylene-blue',
      ],
    ],
    [
      'an opioid with two that sedate',
      { medicines: ['oxycodone', 'diphenhydramine', 'promethazine'] },
      ['serious opioids--cns-depressants'],
    ],
    [
      'haloperidol and levodopa in Parkinson disease',
      { conditions: ["Parkinson's disease"], medicines: ['haloperidol', 'levodopa'] },
      ['contraindicated haloperidol-parkinson-disease'],
    ],
    [
      'duloxetine, alcohol and a liver disease',
      { conditions: ['alcohol use disorder', 'liver disease'], medicines: ['duloxetine'] },
      ['serious duloxetine-liver-disease'],
    ],
    [
      'ziprasidone, a long QT interval and low potassium',
      { conditions: ['QT prolongation'], labs: { potassium: 2.9 }, medicines: ['ziprasidone'] },
      ['contraindicated ziprasidone-qt-prolongation'],
    ],
    [
      'citalopram and ondansetron with low potassium',
      { labs: { potassium: 2.9 }, medicines: ['citalopram', 'ondansetron'] },
      ['serious qt-prolonging--qt-prolonging'],
    ],
    [
      'a birth control pill, smoking and a clot',
      {
        age: 38,
        sex: 'female',
        conditions: ['smoker', 'deep vein thrombosis'],
        medicines: ['ethinyl estradiol/norethindrone'],
      },
      ['contraindicated ethinyl-estradiol-thromboembolism'],
    ],
    [
      'a beta blocker with verapamil and a slow pulse',
      { conditions: ['bradycardia'], medicines: ['metoprolol', 'verapamil'] },
      ['serious beta-blockers--verapamil'],
    ],
    [
      'meloxicam with weak kidneys and a stomach ulcer',
      { labs: { egfr: 12 }, conditions: ['severe kidney disease', 'peptic ulcer'], medicines: ['meloxicam'] },
      ['serious nsaid-painkillers-peptic-ulcer', 'serious meloxicam-kidney'],
    ],
    [
      'citalopram with its active half',
      { medicines: ['citalopram', 'escitalopram'] },
      ['serious citalopram-and-escitalopram'],
    ],
    [
      'both ingredients of a product in pregnancy',
      { age: 34, sex: 'female', pregnant: true, medicines: ['sacubitril/valsartan'] },
      ['serious sacubitril-pregnancy'],
    ],
  ])('%s', (_, person, found) => {
    expect(grave(person)).toEqual(found);
  });
});

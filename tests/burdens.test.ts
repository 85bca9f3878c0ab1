import { describe, expect, it } from 'vitest';
import { knowledge, screenPerson } from './knowledge.ts';

const IDS = new Set(knowledge.pack.burdens.map(({ id }) => id));

/** "serious kidney" for each burden found, in order; one that joined an interaction is told with its severity. */
function burdens(medicines: readonly string[]): string[] {
  return screenPerson({ medicines }).findings.flatMap(({ facts, severity }) =>
    facts.filter((fact) => IDS.has(fact)).map((burden) => `${severity} ${burden}`),
  );
}

describe('burdens in lists that people take', () => {
  it.each<[name: string, medicines: string[], found: string[]]>([
    [
      'pressure, statin, metformin and aspirin',
      ['lisinopril', 'amlodipine', 'atorvastatin', 'metformin', 'aspirin 81 mg'],
      [],
    ],
    ['two for blood pressure', ['losartan', 'hydrochlorothiazide'], []],
    ['heart failure without a painkiller', ['enalapril', 'furosemide', 'carvedilol'], []],
    ['heart failure with spironolactone', ['enalapril', 'furosemide', 'spironolactone'], ['caution potassium-up']],
    ['an ACE inhibitor with a painkiller', ['lisinopril', 'naproxen'], ['note kidney']],
    ['a diuretic with a painkiller', ['hydrochlorothiazide', 'naproxen'], ['note kidney']],
    ['all three', ['lisinopril', 'hydrochlorothiazide', 'naproxen'], ['serious kidney']],
    ['all three, two of them in one product', ['lisinopril/hydrochlorothiazide', 'naproxen'], ['serious kidney']],
    ['all three, the painkiller on the skin', ['lisinopril', 'hydrochlorothiazide', 'diclofenac 1% gel'], []],
    ['two diuretics and a painkiller', ['furosemide', 'hydrochlorothiazide', 'naproxen'], ['note kidney']],
    ['two platelet inhibitors, as after a stent', ['clopidogrel', 'aspirin 81 mg'], ['note bleeding']],
    ['a blood thinner and two that favor bleeding', ['warfarin', 'aspirin 81 mg', 'clopidogrel'], ['serious bleeding']],
    ['an ACE inhibitor with spironolactone', ['lisinopril', 'spironolactone'], ['caution potassium-up']],
    ['three that raise potassium', ['lisinopril', 'spironolactone', 'potassium chloride'], ['serious potassium-up']],
    ['an antidepressant with bupropion', ['escitalopram', 'bupropion'], []],
    ['bupropion with tramadol', ['bupropion', 'tramadol'], ['caution seizure-threshold']],
    ['a diuretic with an antidepressant', ['hydrochlorothiazide', 'sertraline'], ['note sodium-down']],
    [
      'three against the same nerve signal',
      ['oxybutynin', 'benztropine', 'amitriptyline'],
      ['serious anticholinergic'],
    ],
    ['two that sedate, and a mild one', ['clonazepam', 'cyclobenzaprine', 'aripiprazole'], ['caution cns-depression']],
    ['three that sedate', ['clonazepam', 'cyclobenzaprine', 'gabapentin'], ['serious cns-depression']],
    [
      'linezolid',
      ['linezolid', 'sertraline', 'fentanyl patch'],
      ['contraindicated serotonergic', 'note serotonergic', 'note sodium-down'],
    ],
    ['the usual medicines against tuberculosis', ['isoniazid', 'rifampin', 'pyrazinamide'], ['caution liver-injury']],
  ])('%s', (_, medicines, found) => {
    expect(burdens(medicines)).toEqual(found);
  });
});

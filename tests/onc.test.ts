import type { Finding } from '@doseline/engine';
import { describe, expect, it } from 'vitest';
import {
  type ListedPair,
  oncHighPriorityPairs,
  oncNonInterruptivePairs,
} from '../packages/knowledge/src/evaluate/listed-pairs.ts';
import { knowledge, screenPerson } from './knowledge.ts';
import { hasShared, sharedData, skippedName } from './shared.ts';

/** The list's spelling of a drug that the engine refuses to guess, because it is near a look-alike. */
const SPELT = new Map([['rifampicin', 'rifampin']]);

/**
 * Pairs of the list of 2013 that stay grave, with the reason. That list holds beta-blockers with serotonin reuptake inhibitors, as
 * classes, not worth an interruption; it does not look at sotalol as the antiarrhythmic that it is.
 */
const ON_BOTH_LISTS = new Map([
  ['citalopram + sotalol', 'QT pair of the list of 2012; both labels say to avoid the combination'],
  ['escitalopram + sotalol', 'QT pair of the list of 2012; the label of sotalol says to avoid QT-prolonging medicines'],
]);

/** An opioid with a sedating medicine is a second danger, told beside the heart rhythm. */
const SECOND_DANGER = 'opioids--cns-depressants';

function find(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  const { via, ingredients } = knowledge.names.find(SPELT.get(plain) ?? plain);
  return (via === 'exact' || via === 'alias') && ingredients.length === 1 ? ingredients[0] : undefined;
}

/** The serious and contraindicated findings that name every one of the drugs. */
function grave(medicines: readonly unknown[], drugs: readonly string[]): readonly Finding[] {
  const { findings, understood } = screenPerson({ medicines });
  expect(understood, medicines.join(' and ')).toHaveLength(medicines.length);
  return findings.filter(
    ({ severity, about }) =>
      (severity === 'serious' || severity === 'contraindicated') && drugs.every((drug) => about.includes(drug)),
  );
}

/** Those of them that are interactions: one a danger. */
function told(medicines: readonly unknown[], drugs: readonly string[]): readonly Finding[] {
  return grave(medicines, drugs).filter(({ kind }) => kind === 'interaction');
}

const nameOf = ({ drugs }: ListedPair) => drugs.join(' + ');

describe.skipIf(!hasShared)(`the ONC lists${skippedName}`, () => {
  const listed = hasShared ? oncHighPriorityPairs(sharedData, find) : [];
  const quiet = hasShared ? oncNonInterruptivePairs(sharedData, find) : [];

  it('are known for the most part', () => {
    expect(listed.length).toBeGreaterThan(1050);
    expect(quiet.length).toBeGreaterThan(1550);
  });

  it('has 98 in 100 of the high-priority pairs found as serious or contraindicated', () => {
    const missed = listed.filter(({ drugs }) => grave(drugs, drugs).length === 0).map(nameOf);
    expect(missed.length / listed.length, `missed: ${missed.join(', ')}`).toBeLessThanOrEqual(0.02);
  });

  it('has no high-priority pair told twice', () => {
    const twice = listed.filter(
      ({ drugs }) => told(drugs, drugs).filter(({ facts }) => !facts.includes(SECOND_DANGER)).length > 1,
    );
    expect(twice.map(nameOf)).toEqual([]);
  });

  it('has none of the non-interruptive pairs found as grave but the two that stand on both lists', () => {
    const loud = quiet.filter(({ drugs }) => grave(drugs, drugs).length > 0).map(nameOf);
    expect(loud.sort()).toEqual([...ON_BOTH_LISTS.keys()].sort());
    expect(listed.map(nameOf)).toEqual(expect.arrayContaining(loud));
  });

  it.each([...ON_BOTH_LISTS])('shows both lists for %s: %s', (pair) => {
    const drugs = pair.split(' + ');
    const references = grave(drugs, drugs).flatMap(({ sources }) => sources.map(({ reference }) => reference));
    expect(references).toEqual(expect.arrayContaining(['onc-high-priority-2012', 'onc-non-interruptive-2013']));
  });
});

describe('the class pairs of the ONC high-priority list', () => {
  it.each([
    ['amphetamines with MAO inhibitors', 'dextroamphetamine', 'phenelzine', 'contraindicated'],
    ['atazanavir with proton pump inhibitors', 'atazanavir', 'esomeprazole', 'serious'],
    ['febuxostat with azathioprine', 'azathioprine', 'febuxostat', 'serious'],
    ['febuxostat with mercaptopurine', 'febuxostat', 'mercaptopurine', 'serious'],
    ['serotonin reuptake inhibitors with MAO inhibitors', 'fluoxetine', 'tranylcypromine', 'contraindicated'],
    ['irinotecan with strong CYP3A4 inhibitors', 'irinotecan', 'ketoconazole', 'serious'],
    ['opioids with MAO inhibitors', 'meperidine', 'isocarboxazid', 'contraindicated'],
    ['tricyclics with MAO inhibitors', 'nortriptyline', 'phenelzine', 'contraindicated'],
    ['medicines that lengthen the QT interval with each other', 'dofetilide', 'ondansetron', 'serious'],
    ['ramelteon with CYP1A2 inhibitors', 'fluvoxamine', 'ramelteon', 'contraindicated'],
    ['CYP3A4 inducers with protease inhibitors', 'nelfinavir', 'rifampin', 'contraindicated'],
    ['statins with CYP3A4 inhibitors', 'itraconazole', 'simvastatin', 'contraindicated'],
    ['ergots with CYP3A4 inhibitors', 'ergotamine', 'ritonavir', 'contraindicated'],
    ['tizanidine with CYP1A2 inhibitors', 'ciprofloxacin', 'tizanidine', 'contraindicated'],
    ['tranylcypromine with procarbazine', 'procarbazine', 'tranylcypromine', 'contraindicated'],
    ['triptans with MAO inhibitors', 'phenelzine', 'rizatriptan', 'contraindicated'],
  ])('%s: %s and %s', (_name, one, other, severity) => {
    expect(told([one, other], [one, other]).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('tells three medicines that lengthen the QT interval in one finding', () => {
    const three = ['amiodarone', 'escitalopram', 'ondansetron'];
    const { findings } = screenPerson({ medicines: three });
    const rhythm = findings.filter(({ facts }) => facts.includes('qt-prolonging--qt-prolonging'));
    expect(rhythm.map(({ about }) => [...about].sort())).toEqual([three]);
  });
});

describe('what looks like such a pair and is none', () => {
  it.each([
    ['an antibiotic on the skin', 'erythromycin 2% gel on the skin twice a day', 'sotalol 80 mg twice a day'],
    ['a medicine that stays in the lungs', 'pentamidine 300 mg inhaled once a month', 'sotalol 80 mg twice a day'],
    ['eye drops', 'azithromycin 1% eye drops once a day', 'pimozide 2 mg once a day'],
    ['ear drops', 'ciprofloxacin 0.2% ear drops twice a day', 'tizanidine 4 mg three times a day'],
    ['a decongestant in the eye', 'phenylephrine 2.5% eye drops once a day', 'phenelzine 15 mg three times a day'],
    ['an antifungal shampoo', 'ketoconazole 2% shampoo twice a week', 'simvastatin 40 mg at bedtime'],
    ['an antifungal cream', 'ketoconazole 2% cream once a day', 'ergotamine 2 mg as needed'],
    ['a statin cleared another way', 'clarithromycin 500 mg twice a day', 'pravastatin 40 mg at bedtime'],
    ['a triptan cleared another way', 'naratriptan 2.5 mg as needed', 'phenelzine 15 mg three times a day'],
    ['the other form of monoamine oxidase', 'selegiline 5 mg twice a day', 'sumatriptan 50 mg as needed'],
    ['another HIV medicine', 'darunavir 800 mg once a day', 'omeprazole 20 mg once a day'],
    ['one of the class alone', 'citalopram 20 mg once a day', 'loratadine 10 mg once a day'],
  ])('%s: %s, %s', (_name, one, other) => {
    const drugs = [one, other].map((line) => line.split(' ')[0] ?? '');
    expect(grave([one, other], drugs)).toEqual([]);
  });

  it.each([
    ['fluoxetine', 'phenelzine', 35],
    ['phenelzine', 'fluoxetine', 14],
    ['sertraline', 'tranylcypromine', 14],
    ['vortioxetine', 'phenelzine', 21],
    ['venlafaxine', 'phenelzine', 7],
    ['duloxetine', 'phenelzine', 5],
    ['nefazodone', 'phenelzine', 7],
    ['atomoxetine', 'phenelzine', 14],
    ['isocarboxazid', 'methylphenidate', 14],
    ['phenelzine', 'dextromethorphan', 14],
    ['tranylcypromine', 'sumatriptan', 14],
    ['ketoconazole', 'irinotecan', 7],
    ['itraconazole', 'irinotecan', 14],
    ['clarithromycin', 'simvastatin', 0],
  ])('%s, stopped, counts against %s for %i days', (stopped, other, days) => {
    const list = (ago: number) => [{ text: stopped, stopped: daysAgo(ago) }, other];
    expect(told(list(days), [stopped, other])).toHaveLength(1);
    expect(grave(list(days + 1), [stopped, other])).toEqual([]);
  });
});

/** The day so many days before 1 November 2026, on which people are screened. */
function daysAgo(days: number): string {
  return new Date(Date.UTC(2026, 10, 1 - days)).toISOString().slice(0, 10);
}

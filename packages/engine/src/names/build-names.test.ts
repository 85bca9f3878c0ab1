import { describe, expect, it } from 'vitest';
import type { Pack } from '../nouns/pack.ts';
import { buildNames } from './build-names.ts';

const GENERICS =
  'baclofen metformin metronidazole amitriptyline nortriptyline gabapentin ibuprofen lisinopril simvastatin atorvastatin pravastatin ' +
  'hydroxyzine hydralazine clonazepam clonidine prednisone prednisolone cefazolin cefuroxime warfarin metoprolol oxycodone hydrocodone ' +
  'acetaminophen diphenhydramine amoxicillin clavulanate trimethoprim sulfamethoxazole hydrochlorothiazide codeine sertraline fluoxetine ' +
  'citalopram escitalopram amlodipine amoxapine tramadol trazodone alprazolam lorazepam diazepam cyclobenzaprine methocarbamol tizanidine ' +
  'pregabalin levothyroxine furosemide losartan naproxen piperacillin tazobactam cyanocobalamin pyridoxine omeprazole celecoxib morphine';

const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    ...GENERICS.split(' ').map((id) => ({ id })),
    { id: 'valproic acid', synonyms: ['valproate', 'divalproex sodium'], brands: ['Depakote'] },
    { id: 'potassium chloride' },
    { id: 'insulin isophane', synonyms: ['isophane insulin', 'NPH insulin'] },
    { id: "St. John's wort" },
  ].map((drug) =>
    drug.id === 'baclofen'
      ? { ...drug, brands: ['Lioresal', 'Gablofen'], misspellings: ['baklofin'] }
      : drug.id === 'methocarbamol'
        ? { ...drug, misspellings: ['methakarbamal'] }
        : drug.id === 'hydroxyzine'
          ? { ...drug, synonyms: ['hydroxizine', 'hydroxyzine pamoate'], misspellings: ['hidroxizine'] }
          : drug.id === 'cyanocobalamin'
            ? { ...drug, synonyms: ['Vitamin B12'] }
            : drug.id === 'pyridoxine'
              ? { ...drug, synonyms: ['Vitamin B 6'] }
              : drug.id === 'celecoxib'
                ? { ...drug, brands: ['Celebrex'] }
                : drug,
  ),
  named: [{ id: 'salmeterol xinafoate' }, { id: 'bacopa' }],
  products: [
    { name: 'Percocet', ingredients: ['oxycodone', 'acetaminophen'] },
    { name: 'Tylenol', ingredients: ['acetaminophen'] },
    { name: 'Tylenol PM', ingredients: ['acetaminophen', 'diphenhydramine'] },
    { name: 'Lioresal Intrathecal', ingredients: ['baclofen'], route: 'intrathecal' },
    { name: 'Bactrim', ingredients: ['sulfamethoxazole', 'trimethoprim'] },
    { name: 'Twin', ingredients: ['morphine'] },
  ],
  rxcuis: [
    { ingredients: ['baclofen'], codes: codes(1292, 197391, 430902) },
    { ingredients: ['oxycodone'], codes: codes(7804, 1049221) },
    { ingredients: ['acetaminophen', 'oxycodone'], codes: codes(1049221) },
    { ingredients: ['oxycodone', 'acetaminophen'], codes: codes(1049221) },
    { ingredients: ['warfarin'], codes: codes(999, 11289) },
    { ingredients: ['losartan'], codes: codes(999) },
  ],
  rxnormNames: [['197391', 'baclofen 10 MG Oral Tablet']],
  lookAlikes: [
    ['hydrOXYzine', 'hydrALAZINE'],
    ['cloNIDine', 'clonazePAM'],
    ['predniSONE', 'prednisoLONE'],
    ['traMADol', 'traZODone'],
    ['CeleBREX', 'CeleXA'],
    ['Norvasc', 'methocarbamol'],
  ],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const names = buildNames(pack);

function codes(...list: readonly number[]): string {
  return list.map((code, i) => (code - (list[i - 1] ?? 0)).toString(36)).join(' ');
}

describe('find: as written, and by another name', () => {
  const cases: readonly (readonly [text: string, ids: string, via: 'exact' | 'alias'])[] = [
    ['Baclofen', 'baclofen', 'exact'],
    ['  BACLOFEN ', 'baclofen', 'exact'],
    ['hydrOXYzine', 'hydroxyzine', 'exact'],
    ['cefazolin', 'cefazolin', 'exact'],
    ['cefuroxime', 'cefuroxime', 'exact'],
    ['prednisone', 'prednisone', 'exact'],
    ['prednisolone', 'prednisolone', 'exact'],
    ['St John’s Wort', "St. John's wort", 'exact'],
    ['potassium chloride', 'potassium chloride', 'exact'],
    ['Lioresal', 'baclofen', 'alias'],
    ['Lioresal® Intrathecal', 'baclofen', 'alias'],
    ['valproate sodium', 'valproic acid', 'alias'],
    ['warfarin sodium', 'warfarin', 'alias'],
    ['metoprolol tartate', 'metoprolol', 'alias'],
    ['hydroxyzine pamoate', 'hydroxyzine', 'alias'],
    ['hydroxyzine HCl', 'hydroxyzine', 'alias'],
    ['Vitamin B-12', 'cyanocobalamin', 'alias'],
    ['vitamin b 12', 'cyanocobalamin', 'alias'],
    ['Insulin, isophane', 'insulin isophane', 'exact'],
    ['isophane human insulin', 'insulin isophane', 'alias'],
    ['insulin isophane, human', 'insulin isophane', 'alias'],
    ['salmeterol', 'salmeterol xinafoate', 'alias'],
    ['HCTZ', 'hydrochlorothiazide', 'alias'],
    ['APAP', 'acetaminophen', 'alias'],
    ['paracetamol', 'acetaminophen', 'alias'],
    ['Percocet', 'oxycodone+acetaminophen', 'alias'],
    ['Tylenol PM', 'acetaminophen+diphenhydramine', 'alias'],
    ['oxycodone / acetaminophen', 'oxycodone+acetaminophen', 'alias'],
    ['hydrocodone-acetaminophen', 'hydrocodone+acetaminophen', 'alias'],
    ['hydrocodone bitartrate and acetaminophen', 'hydrocodone+acetaminophen', 'alias'],
    ['lisinopril + HCTZ', 'lisinopril+hydrochlorothiazide', 'alias'],
    ['amox/clav', 'amoxicillin+clavulanate', 'alias'],
    ['pip/tazo', 'piperacillin+tazobactam', 'alias'],
    ['co-amoxiclav', 'amoxicillin+clavulanate', 'alias'],
    ['co-trimoxazole', 'sulfamethoxazole+trimethoprim', 'alias'],
    ['TMP-SMX', 'sulfamethoxazole+trimethoprim', 'alias'],
  ];
  it.each(cases)('%s → %s, %s', (text, ids, via) => {
    const found = names.find(text);
    expect([found.ingredients.join('+'), found.via]).toEqual([ids, via]);
  });
});

describe('find: one near spelling, reported', () => {
  const cases: readonly (readonly [text: string, to: string])[] = [
    ['Simvistatin', 'simvastatin'],
    ['baclophen', 'baclofen'],
    ['baclofin', 'baclofen'],
    ['baclfoen', 'baclofen'],
    ['baklofin', 'baclofen'],
    ['metformine', 'metformin'],
    ['amitriptiline', 'amitriptyline'],
    ['gabapentine', 'gabapentin'],
    ['ibuprophen', 'ibuprofen'],
    ['ibuprofin', 'ibuprofen'],
    ['lisinipril', 'lisinopril'],
    ['sertaline', 'sertraline'],
    ['fluoxitine', 'fluoxetine'],
    ['amlodapine', 'amlodipine'],
    ['citalapram', 'citalopram'],
    ['alprazolan', 'alprazolam'],
    ['methakarbamal', 'methocarbamol'],
    ['acetominophen', 'acetaminophen'],
    ['levothyroxin', 'levothyroxine'],
    ['furosimide', 'furosemide'],
    ['Percocett', 'Percocet'],
    ['gablophen', 'Gablofen'],
    ['simvistatin calcium', 'simvastatin'],
    ['oxycodon / acetominophen', 'oxycodone / acetaminophen'],
  ];
  it.each(cases)('%s → %s', (text, to) => {
    const found = names.find(text);
    expect([found.via, found.correctedTo]).toEqual(['corrected', to]);
    expect(found.ingredients).toEqual(names.find(to).ingredients);
  });
});

describe('find: not understood, with the closest names', () => {
  const cases: readonly (readonly [text: string, closest: readonly string[]])[] = [
    ['zyloprexinol', []],
    ['hydroxizine', ['hydroxyzine', 'hydralazine']],
    ['hidroxizine', ['hydroxyzine', 'hydralazine']],
    ['hydroxazine', ['hydroxyzine', 'hydralazine']],
    ['clonazapam', ['clonazepam', 'clonidine']],
    ['clonidin', ['clonidine', 'clonazepam']],
    ['predisone', ['prednisone', 'prednisolone']],
    ['tramadal', ['tramadol', 'trazodone']],
    ['celebrx', ['Celebrex']],
    ['Tylenol XX', ['Tylenol PM']],
    ['Tylenol ER', ['Tylenol PM']],
    ['vitamin b7', []],
    ['baclofen zyx', []],
    ['baclofen / zyx', []],
    ['atovastatin pravistatin', []],
    ['sodium', []],
    ['', []],
    ['  ', []],
    ['💊', []],
  ];
  it.each(cases)('%s', (text, closest) => {
    const found = names.find(text);
    expect([found.via, found.ingredients]).toEqual([null, []]);
    for (const name of closest) expect(found.closest).toContain(name);
    expect(found.closest.length).toBeLessThanOrEqual(5);
  });

  it('a name that two drugs claim alike belongs to neither', () => {
    const claimed = buildNames({ ...pack, products: [...pack.products, { name: 'Twin', ingredients: ['codeine'] }] });
    expect(claimed.find('Twin')).toMatchObject({ via: null, closest: ['morphine', 'codeine'] });
  });

  it('of a brand and a combination of the same name, the combination is meant', () => {
    const both = buildNames({
      ...pack,
      drugs: [...pack.drugs.filter(({ id }) => id !== 'codeine'), { id: 'codeine', brands: ['Duo'] }],
      products: [{ name: 'Duo', ingredients: ['codeine', 'acetaminophen'] }],
    });
    expect(both.find('Duo').ingredients).toEqual(['codeine', 'acetaminophen']);
  });
});

describe('suggest', () => {
  const listed = (text: string, limit?: number) => names.suggest(text, limit).map(({ name }) => name);

  it('puts generic names before brands and shorter before longer', () => {
    expect(listed('ba')).toEqual(['baclofen', 'Bactrim', 'bacopa']);
    expect(listed('tyl')).toEqual(['Tylenol', 'Tylenol PM']);
  });
  it('forgives one edit from four letters on', () => {
    expect(listed('balcof')[0]).toBe('baclofen');
    expect(listed('hydrxy')).toContain('hydroxyzine');
    expect(names.suggest('balcof')[0]?.edits).toBe(1);
    expect(listed('blc')).toEqual([]);
  });
  it('finds a later word that says something', () => {
    expect(listed('intrath')).toEqual(['Lioresal Intrathecal']);
  });
  it('offers what an abbreviation stands for', () => {
    expect(listed('hctz')[0]).toBe('hydrochlorothiazide');
  });
  it('keeps to the limit, and to nothing for nothing', () => {
    expect(listed('a', 2)).toHaveLength(2);
    expect(listed('')).toEqual([]);
  });
});

describe('rxcui', () => {
  it('gives the ingredients, and the RxNorm name where known', () => {
    expect(names.rxcui('1292')).toEqual({ ingredients: ['baclofen'] });
    expect(names.rxcui('197391')).toEqual({ ingredients: ['baclofen'], name: 'baclofen 10 MG Oral Tablet' });
  });
  it('takes the combination when a code is listed under its parts as well', () => {
    expect(names.rxcui('1049221')).toEqual({ ingredients: ['acetaminophen', 'oxycodone'] });
  });
  it('says so when rows disagree', () => {
    expect(names.rxcui('999')).toEqual({ ingredients: ['warfarin'], otherwise: [['losartan']] });
  });
  it('knows no other code', () => {
    expect(names.rxcui('1293')).toBeUndefined();
    expect(names.rxcui('baclofen')).toBeUndefined();
    expect(names.rxcui('')).toBeUndefined();
  });
});

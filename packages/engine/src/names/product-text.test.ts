import { describe, expect, it } from 'vitest';
import type { Pack } from '../nouns/pack.ts';
import { buildNames } from './build-names.ts';
import type { ProductText } from './names.ts';
import { readProductText } from './product-text.ts';

const IDS =
  'baclofen sertraline acetaminophen diphenhydramine oxycodone hydrocodone metoprolol hydrochlorothiazide amoxicillin clavulanate fentanyl ' +
  'warfarin furosemide simvastatin fluoxetine carbamazepine epinephrine etonogestrel nicotine mestranol norethynodrel norelgestromin salmeterol ' +
  'fluticasone tizanidine metformin lisinopril levothyroxine buprenorphine naloxone aspirin prednisone albuterol nitroglycerin amitriptyline ' +
  'iron phenytoin vancomycin';

const pack: Pack = {
  format: 1,
  version: 'test',
  drugs: [
    ...IDS.split(' ').map((id) => ({ id })),
    { id: 'ethinyl estradiol' },
    { id: 'insulin glargine', brands: ['Lantus'] },
    { id: 'insulin isophane', synonyms: ['NPH insulin'] },
    { id: 'insulin regular', synonyms: ['regular insulin'] },
    { id: 'cyanocobalamin', synonyms: ['vitamin B12'] },
    { id: 'cholecalciferol', synonyms: ['vitamin D3', 'vitamin D'] },
  ],
  named: [],
  products: [
    { name: 'Percocet', ingredients: ['oxycodone', 'acetaminophen'], route: 'oral' },
    { name: 'Vicodin', ingredients: ['acetaminophen', 'hydrocodone'] },
    {
      name: 'Tylenol PM',
      ingredients: ['acetaminophen', 'diphenhydramine'],
      strengths: [
        { value: 500, unit: 'mg' },
        { value: 25, unit: 'mg' },
      ],
      route: 'oral',
      form: 'tablet',
    },
    { name: 'hydrocodone-acetaminophen', ingredients: ['acetaminophen', 'hydrocodone'] },
    { name: 'Augmentin', ingredients: ['amoxicillin', 'clavulanate'] },
    { name: 'Lioresal Intrathecal', ingredients: ['baclofen'] },
    { name: 'Coumadin', ingredients: ['warfarin'] },
    { name: 'Lasix', ingredients: ['furosemide'] },
    { name: 'Toprol', ingredients: ['metoprolol'] },
    { name: 'Toprol XL', ingredients: ['metoprolol'] },
    { name: 'Tegretol', ingredients: ['carbamazepine'] },
    { name: 'Enovid', ingredients: ['mestranol', 'norethynodrel'] },
    { name: 'Humulin', ingredients: ['insulin isophane', 'insulin regular'] },
    { name: 'NuvaRing', ingredients: ['etonogestrel', 'ethinyl estradiol'], route: 'vaginal' },
    { name: 'Levora 0.15/30', ingredients: ['ethinyl estradiol', 'mestranol'] },
  ],
  rxcuis: [],
  rxnormNames: [
    ['1', 'acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet'],
    ['2', 'acetaminophen 325 MG / oxycodone hydrochloride 10 MG Oral Tablet'],
    ['3', '60 ACTUAT fluticasone propionate 0.25 MG/ACTUAT / salmeterol 0.05 MG/ACTUAT Dry Powder Inhaler'],
    ['4', 'levothyroxine sodium 0.088 MG Oral Tablet'],
  ],
  lookAlikes: [],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const names = buildNames(pack);

/** "drug 10 mg + drug | form route release [brand] | rest", as a line that a reader can check at a glance. */
function told(text: string): string {
  const r: ProductText = readProductText(text, names);
  const parts = r.parts.map(({ drug, strength: s }) => (s === undefined ? drug : `${drug} ${s.value} ${s.unit}`));
  const about = [r.form, r.route, r.release, r.brand && `[${r.brand}]`].filter((word) => word !== undefined);
  return [parts.join(' + '), about.join(' '), r.rest].join(' | ');
}

describe('as RxNorm and records write it', () => {
  it.each([
    ['Baclofen 10 MG Oral Tablet', 'baclofen 10 mg | tablet oral | '],
    [
      '24 HR metoprolol succinate 100 MG Extended Release Oral Tablet [Toprol]',
      'metoprolol 100 mg | tablet oral extended [Toprol] | ',
    ],
    ['10 ML Furosemide 10 MG/ML Injection', 'furosemide 10 mg/mL | injection injection | '],
    [
      'Acetaminophen 325 MG / HYDROcodone Bitartrate 7.5 MG Oral Tablet',
      'acetaminophen 325 mg + hydrocodone 7.5 mg | tablet oral | ',
    ],
    [
      'Acetaminophen 300 MG / HYDROcodone Bitartrate 5 MG [Vicodin]',
      'acetaminophen 300 mg + hydrocodone 5 mg | [Vicodin] | ',
    ],
    [
      'Abuse-Deterrent 12 HR Oxycodone Hydrochloride 15 MG Extended Release Oral Tablet',
      'oxycodone 15 mg | tablet oral extended | ',
    ],
    [
      '120 ACTUAT Fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler',
      'fluticasone 0.044 mg/actuation | inhaler inhalation | ',
    ],
    [
      '168 HR Ethinyl Estradiol 0.00146 MG/HR / norelgestromin 0.00625 MG/HR Transdermal System',
      'ethinyl estradiol 0.00146 mg/h + norelgestromin 0.00625 mg/h | patch transdermal | ',
    ],
    ['Lasix 40mg', 'furosemide 40 mg | [Lasix] | 40mg'],
    ['Fluoxetine 25MG', 'fluoxetine 25 mg |  | 25MG'],
    ['Simvistatin 10 MG', 'simvastatin 10 mg |  | 10 MG'],
    ['Carbamazepine[Tegretol]', 'carbamazepine | [Tegretol] | '],
    ['NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector', 'epinephrine 1 mg/mL | injection injection | '],
    [
      'NuvaRing 0.12/0.015 MG per 24HR 21 Day Vaginal Ring',
      'etonogestrel + ethinyl estradiol | ring vaginal [NuvaRing] | ',
    ],
    ['24hr nicotine transdermal patch', 'nicotine | patch transdermal | '],
    [
      'insulin human, isophane 70 UNT/ML / Regular Insulin, Human 30 UNT/ML Injectable Suspension [Humulin]',
      'insulin isophane 70 unit/mL + insulin regular 30 unit/mL | suspension injection [Humulin] | ',
    ],
    ['Mestranol / Norethynodrel [Enovid]', 'mestranol + norethynodrel | [Enovid] | '],
    ['Levora 0.15/30 28 Day Pack', 'ethinyl estradiol + mestranol | pack [Levora 0.15/30] | '],
    ['Vitamin B 12 5 MG/ML Injectable Solution', 'cyanocobalamin 5 mg/mL | solution injection | '],
    ['Etonogestrel 68 MG Drug Implant', 'etonogestrel 68 mg | implant implant | '],
    ['Nitroglycerin 0.4 MG/ACTUAT Mucosal Spray', 'nitroglycerin 0.4 mg/actuation | spray buccal | '],
    ['Acetaminophen/Hydrocodone', 'acetaminophen + hydrocodone |  | '],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
  it('keeps the volume of one unit', () => {
    expect(readProductText('0.3 ML Epinephrine 1 MG/ML Auto-Injector', names).size).toEqual({ value: 0.3, unit: 'mL' });
  });
});

describe('as people write it', () => {
  it.each([
    ['baclofen 10 mg tablet, 20 mg three times a day', 'baclofen 10 mg | tablet oral | 20 mg three times a day'],
    ['baclofen 20 mg three times a day', 'baclofen 20 mg |  | 20 mg three times a day'],
    ['sertraline 50 mg daily', 'sertraline 50 mg |  | 50 mg daily'],
    ['sertraline 50 mg, daily', 'sertraline 50 mg |  | 50 mg daily'],
    ['sertraline: 50 mg daily', 'sertraline 50 mg |  | 50 mg daily'],
    ['Tylenol PM', 'acetaminophen 500 mg + diphenhydramine 25 mg | tablet oral [Tylenol PM] | '],
    [
      'Tylenol PM 2 tabs at bedtime',
      'acetaminophen 500 mg + diphenhydramine 25 mg | tablet oral [Tylenol PM] | 2 tabs at bedtime',
    ],
    ['Percocet 5/325 1 tab q6h prn', 'oxycodone 5 mg + acetaminophen 325 mg | oral [Percocet] | 1 tab q6h prn'],
    ['Percocet 325/5 mg', 'oxycodone 5 mg + acetaminophen 325 mg | oral [Percocet] | '],
    ['Percocet 7/300', 'oxycodone + acetaminophen | oral [Percocet] | '],
    ['Augmentin 875/125', 'amoxicillin + clavulanate | [Augmentin] | '],
    ['metoprolol succinate ER 50 mg', 'metoprolol 50 mg | extended | 50 mg'],
    ['Toprol XL 50 mg daily', 'metoprolol 50 mg | extended [Toprol XL] | 50 mg daily'],
    ['HCTZ 25', 'hydrochlorothiazide 25 mg |  | 25 mg'],
    ['HCTZ 25 daily', 'hydrochlorothiazide 25 mg |  | 25 mg daily'],
    ['HCTZ 1 daily', 'hydrochlorothiazide |  | 1 daily'],
    ['levothyroxine 88 daily', 'levothyroxine 88 mcg |  | 88 mcg daily'],
    ['levothyroxine 137 daily', 'levothyroxine |  | 137 daily'],
    ['Lioresal Intrathecal 500 mcg/mL', 'baclofen 500 mcg/mL | intrathecal [Lioresal Intrathecal] | '],
    ['amox/clav 875/125 bid', 'amoxicillin 875 mg + clavulanate 125 mg |  | bid'],
    ['amoxicillin-clavulanate 875-125 mg bid', 'amoxicillin 875 mg + clavulanate 125 mg |  | bid'],
    ['hydrocodone-acetaminophen 5-325 mg 1 tab q6h', 'acetaminophen 325 mg + hydrocodone 5 mg |  | 1 tab q6h'],
    ['fluticasone/salmeterol 250/50 bid', 'fluticasone 0.25 mg/actuation + salmeterol 0.05 mg/actuation |  | bid'],
    ['fluticasone/salmeterol 500/50 bid', 'fluticasone + salmeterol |  | bid'],
    ['co-amoxiclav', 'amoxicillin + clavulanate |  | '],
    ['fentanyl patch 25 mcg/hr every 72 hours', 'fentanyl 25 mcg/h | patch transdermal | every 72 hours'],
    ['insulin glargine 10 units at bedtime', 'insulin glargine |  | 10 units at bedtime'],
    ['Lantus SoloStar 100 units/mL', 'insulin glargine 100 unit/mL | injection injection | '],
    ['• Baclofen 10mg', 'baclofen 10 mg |  | 10mg'],
    ['1. baclofen', 'baclofen |  | '],
    ['2) baclofen 10 mg tid', 'baclofen 10 mg |  | 10 mg tid'],
    ['[x] baclofen 10 mg tid', 'baclofen 10 mg |  | 10 mg tid'],
    ['warfarin (Coumadin) 5 mg', 'warfarin 5 mg | [Coumadin] | 5 mg'],
    ['baclofen 10 mg 2 tabs tid', 'baclofen 10 mg |  | 2 tabs tid'],
    ['baclofen 10 mg two tablets tid', 'baclofen 10 mg |  | two tablets tid'],
    ['baclofen 10 mg take 2 tid', 'baclofen 10 mg |  | take 2 tid'],
    ['baclofen tab 10 mg tid', 'baclofen 10 mg | tablet oral | 10 mg tid'],
    ['prednisone 10 mg tablets - take 2 daily', 'prednisone 10 mg | tablet oral | take 2 daily'],
    ['oxycodone 5-10 mg q4-6h prn', 'oxycodone |  | 5-10 mg q4-6h prn'],
    ['oxycodone 5 to 10 mg q4h', 'oxycodone |  | 5 to 10 mg q4h'],
    ['10 mg baclofen tid', 'baclofen |  | 10 mg tid'],
    ['take 2 tablets of acetaminophen 500 mg daily', 'acetaminophen 500 mg |  | 2 tablets 500 mg daily'],
    ['aspirin EC 81 mg daily', 'aspirin 81 mg | delayed | 81 mg daily'],
    ['my low-dose aspirin 81 mg daily', 'aspirin 81 mg |  | 81 mg daily'],
    ['Children’s acetaminophen 160 mg/5 mL', 'acetaminophen 32 mg/mL |  | '],
    ['metformin with food', 'metformin |  | with food'],
    ['amoxicillin 125 mg/5 mL suspension 5 mL tid', 'amoxicillin 25 mg/mL | suspension | 5 mL tid'],
    ['albuterol inhaler 2 puffs q4h prn', 'albuterol | inhaler inhalation | 2 puffs q4h prn'],
    ['nitroglycerin 0.4 mg sublingual prn', 'nitroglycerin 0.4 mg | sublingual | 0.4 mg sublingual prn'],
    ['buprenorphine-naloxone 8-2 mg SL film', 'buprenorphine 8 mg + naloxone 2 mg | film sublingual | '],
    ['vitamin D 3 times a day', 'cholecalciferol |  | 3 times a day'],
    ['vitamin D3 2000 units daily', 'cholecalciferol |  | 2000 units daily'],
    ['baclofen 10 mg and tizanidine 4 mg', 'baclofen 10 mg + tizanidine 4 mg |  | '],
    ['amitriptiline 25 mg at bedtime', 'amitriptyline 25 mg |  | 25 mg at bedtime'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
  it('reports a corrected spelling, an assumed unit, and strengths taken from the product', () => {
    expect(readProductText('Simvistatin 10 MG', names)).toMatchObject({ via: 'corrected', correctedTo: 'simvastatin' });
    expect(readProductText('HCTZ 25', names).unitAssumed).toBe(true);
    expect(readProductText('Tylenol PM', names).strengthsFromProduct).toBe(true);
  });
  it('reports a brand that contains something else', () => {
    expect(readProductText('warfarin 5 mg [Lasix]', names).brandDisagrees).toEqual(['furosemide']);
    expect(readProductText('warfarin 5 mg [Coumadin]', names).brandDisagrees).toBeUndefined();
  });
});

describe('what is not understood', () => {
  it.each([
    'zyloprexinol 5 mg',
    'zyx / baclofen 10 mg',
    'baclofen / zyx',
    'baclofen-zyx 10 mg',
    'baclofen 10 mg / zyx 5 mg tablet',
    'simvistatin zyx 10 mg',
    'Estrostep Fe 28 Day Pack',
    'zyx baclofen 10 mg',
    'methyl sertraline 50 mg',
    'take with food',
    '',
    '   ',
    '10 mg',
    '[',
    '((',
  ])('%s is not found', (text) => {
    const read = readProductText(text, names);
    expect([read.via, read.parts]).toEqual([null, []]);
  });
  it('words beside the name stay visible', () => {
    expect(readProductText('baclofen zyx 10 mg', names).unread).toEqual(['zyx']);
    expect(readProductText('baclofen zyx', names).unread).toEqual(['zyx']);
    expect(readProductText('metoprolol succinate ER 50 mg', names).unread).toEqual([]);
  });
  it('gives the closest names', () => {
    expect(readProductText('zyx baclofen 10 mg', names).closest).toEqual(['baclofen']);
    expect(readProductText('baclofen / prednibolex', names).closest).toEqual(['prednisone']);
    expect(readProductText('lisinoprelax 5 mg', names).closest).toEqual(['lisinopril']);
  });
  it('answers at once for lines that were never meant to be one', () => {
    for (const line of ['['.repeat(5000), '1/'.repeat(5000), 'zyx '.repeat(5000), 'baclofen '.repeat(5000)]) {
      expect(readProductText(line, names).given).toBe(line);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { DrugUse, Reading } from './nouns/drug-use.ts';
import type { DrugRecord, Pack } from './nouns/pack.ts';
import type { Code, Medicine } from './nouns/person.ts';
import { openPack } from './open.ts';
import { readDosage } from './sig/fhir-dosage.ts';
import { readSig } from './sig/read-sig.ts';
import { understand } from './understand.ts';

const ORAL =
  'sertraline acetaminophen oxycodone amlodipine amitriptyline levothyroxine methotrexate amoxicillin warfarin ' +
  'prednisone gabapentin aspirin ibuprofen alcohol';
const drugs: readonly DrugRecord[] = [
  ...ORAL.split(' ').map((id): DrugRecord => ({ id, routes: ['oral'] })),
  { id: 'baclofen', brands: ['Lioresal'], routes: ['oral', 'intrathecal'] },
  { id: 'fentanyl', routes: ['transdermal', 'intravenous'] },
  { id: 'albuterol', routes: ['inhalation', 'oral'] },
  { id: 'insulin glargine', brands: ['Lantus'], routes: ['subcutaneous'] },
  { id: 'diclofenac', routes: ['oral', 'topical'] },
  { id: 'ketorolac', routes: ['intravenous', 'intramuscular'] },
];
const rxcui = (id: number, ...ingredients: string[]) => ({ ingredients, codes: id.toString(36) });
const pack: Pack = {
  format: 1,
  version: 'test',
  drugs,
  named: [],
  products: [{ name: 'Percocet', ingredients: ['oxycodone', 'acetaminophen'], route: 'oral' }],
  rxcuis: [
    rxcui(101, 'baclofen'),
    rxcui(102, 'baclofen'),
    rxcui(103, 'amlodipine'),
    rxcui(104, 'acetaminophen', 'oxycodone'),
    rxcui(105, 'baclofen'),
    rxcui(105, 'amlodipine'),
  ],
  rxnormNames: [
    ['101', 'Baclofen'],
    ['102', 'Baclofen 10 MG Oral Tablet'],
    ['104', 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet'],
  ],
  lookAlikes: [],
  classes: [],
  conditions: [],
  burdens: [],
  labels: [],
  references: [],
  facts: [],
};
const knowledge = openPack(pack);

const code = (id: number): Code => ({ system: 'rxnorm', code: String(id) });
function read(text: string | undefined, more: Partial<Medicine> = {}): Reading {
  return understand({ given: text ?? 'a code', codes: [], ...(text !== undefined && { text }), ...more }, 0, knowledge);
}
function uses(text: string | undefined, more: Partial<Medicine> = {}): readonly DrugUse[] {
  const reading = read(text, more);
  return reading.ok ? reading.uses : [];
}
/** Each use as "drug route low-high unit", or the reason why there is no amount. */
function shown(text: string | undefined, more: Partial<Medicine> = {}): string {
  const reading = read(text, more);
  if (!reading.ok) return `not understood: ${reading.reason}`;
  return reading.uses
    .map(({ drug, route, daily, dailyReason }) => {
      const amount = daily && `${daily.low}${daily.low === daily.high ? '' : `-${daily.high}`} ${daily.unit}`;
      return `${drug} ${route} ${amount ?? `? ${dailyReason}`}`;
    })
    .join(' + ');
}

describe('lines of text', () => {
  test.each([
    ['baclofen 10 mg tablet, 20 mg three times a day', 'baclofen oral 60 mg'],
    ['sertraline 50 mg daily', 'sertraline oral 50 mg'],
    ['sertraline 50 mg tablet daily', 'sertraline oral 50 mg'],
    ['acetaminophen 500 mg, 2 tablets four times a day', 'acetaminophen oral 4000 mg'],
    ['acetaminophen 500 mg, 2 tablets every 4 hours, max 4 g per day', 'acetaminophen oral 4000 mg'],
    ['Percocet 5/325 1 tab q6h prn', 'acetaminophen oral 1300 mg + oxycodone oral 20 mg'],
    ['levothyroxine 50 mcg daily', 'levothyroxine oral 0.05 mg'],
    ['fentanyl 25 mcg/hr patch every 72 hours', 'fentanyl transdermal 0.6 mg'],
    ['albuterol 90 mcg/actuation inhaler 2 puffs q4-6h prn', 'albuterol inhalation 0.72-1.08 mg'],
    ['amoxicillin 250 mg/5 mL, 5 mL three times a day', 'amoxicillin oral 750 mg'],
    ['insulin glargine 20 units at bedtime', 'insulin glargine subcutaneous 20 unit'],
    ['diclofenac 1% gel 2 g four times a day', 'diclofenac topical 80 mg'],
    ['baclofen 300 mcg/day intrathecal', 'baclofen intrathecal 0.3 mg'],
    ['gabapentin 300 mg in the morning and 600 mg at night', 'gabapentin oral 900 mg'],
    ['baclofen 10 mg tid, avoid alcohol', 'baclofen oral 30 mg'],
    ['baclofen', 'baclofen oral ? No directions are given.'],
    ['baclofen as directed', 'baclofen oral ? The directions say only "as directed".'],
    ['ketorolac', 'ketorolac undefined ? No directions are given.'],
    ['baclofen -5 mg daily', 'baclofen oral ? A dose cannot be negative.'],
    ['baclofen 0 mg daily', 'baclofen oral ? A dose of zero is no dose.'],
    ['prednisone 10 mg daily for 3 days then 5 mg daily', 'prednisone oral ? The dose changes over time.'],
    ['warfarin 2 tablets daily', 'warfarin oral ? The strength of one tablet is not known.'],
    ['baclofen 10 mg tid alternating ibuprofen', 'baclofen oral ? The directions name another medicine, "ibuprofen".'],
  ])('%s → %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('a combination dosed in mg is not guessed at', () => {
    expect(shown('Percocet 10 mg every 6 hours')).toMatch(/^acetaminophen oral \? .*oxycodone oral \? /);
  });

  test('a name that is not known is not understood', () => {
    expect(read('zyloprexinol 5 mg')).toMatchObject({ ok: false, given: 'zyloprexinol 5 mg' });
  });

  test('a second medicine in the line is neither dropped nor added to the first', () => {
    expect(read('baclofen 10 mg tid and amitriptyline 25 mg at night')).toMatchObject({
      ok: false,
      reason: 'The line names a second medicine, "amitriptyline"; give each medicine a line of its own.',
    });
    expect(read('aspirin warfarin 5 mg').ok).toBe(false);
  });

  test('one dose, and the unit that was given', () => {
    const reading = read('levothyroxine 50 mcg daily');
    expect(reading).toMatchObject({
      understood: { dailyDose: { low: 50, high: 50, unit: 'mcg' }, ingredients: ['levothyroxine'], route: 'oral' },
      uses: [{ single: { low: 0.05, high: 0.05, unit: 'mg' }, routeAssumed: true }],
    });
    expect(read('Percocet 5/325 1 tab q6h')).toMatchObject({
      understood: {
        dailyDoses: [
          { ingredient: 'acetaminophen', low: 1300, high: 1300, unit: 'mg' },
          { ingredient: 'oxycodone', low: 20, high: 20, unit: 'mg' },
        ],
      },
    });
    expect(read('warfarin 2 tablets daily')).toMatchObject({
      understood: { dailyDose: { low: 2, high: 2, unit: 'tablet' } },
    });
  });
});

describe('codes', () => {
  test('strength and form come from the RxNorm name', () => {
    const more = { codes: [code(102)], sig: readSig('1 tablet tid') };
    expect(shown(undefined, more)).toBe('baclofen oral 30 mg');
    expect(uses(undefined, more)[0]).toMatchObject({
      form: 'tablet',
      routeAssumed: false,
      strength: { value: 10, unit: 'mg' },
    });
    expect(shown(undefined, { codes: [code(102)], sig: readSig('tid') })).toBe('baclofen oral 30 mg');
    expect(shown(undefined, { codes: [code(102)], sig: readSig('20 mg tid') })).toBe('baclofen oral 60 mg');
  });
  test('a FHIR dose without a unit counts units of the product', () => {
    const timing = { repeat: { frequency: 2, period: 1, periodUnit: 'd' } };
    const sig = readDosage([{ timing, doseAndRate: [{ doseQuantity: { value: 1 } }] }]);
    expect(shown('Baclofen 10 MG Oral Tablet', { codes: [code(102)], sig })).toBe('baclofen oral 20 mg');
    expect(shown(undefined, { codes: [code(104)], sig })).toBe('acetaminophen oral 650 mg + oxycodone oral 10 mg');
  });
  test('a code and a text for different drugs: never chosen silently', () => {
    expect(shown('amlodipine 5 mg', { codes: [code(101)] })).toBe(
      'not understood: The code 101 means baclofen, but the text names amlodipine.',
    );
    expect(shown('oxycodone 5 mg', { codes: [code(104)] })).toMatch(/^not understood: .*acetaminophen and oxycodone/);
  });
  test('two codes that disagree', () => {
    expect(shown(undefined, { codes: [code(101), code(103)] })).toMatch(
      /^not understood: .*baclofen.*amlodipine.*disagree/,
    );
    expect(shown(undefined, { codes: [code(101), code(102)], sig: readSig('1 tablet daily') })).toBe(
      'baclofen oral 10 mg',
    );
  });
  test('a code with two meanings is settled by the text alone', () => {
    expect(shown(undefined, { codes: [code(105)] })).toMatch(/^not understood: The code 105 can mean/);
    expect(shown('amlodipine 5 mg daily', { codes: [code(105)] })).toBe('amlodipine oral 5 mg');
  });
  test('an unknown code leaves it to the text; an unknown text to the code', () => {
    expect(shown('amlodipine 5 mg daily', { codes: [code(999)] })).toBe('amlodipine oral 5 mg');
    expect(shown('special order item', { codes: [code(101)] })).toMatch(/^baclofen/);
    expect(shown(undefined, { codes: [code(999)] })).toBe('not understood: The code 999 is not known.');
    expect(shown(undefined)).toBe('not understood: No name and no code are given.');
  });
  test('strengths that differ between code and text', () => {
    expect(shown('baclofen 20 mg tablet, 1 tablet daily', { codes: [code(102)] })).toBe(
      'baclofen oral ? The code and the text give different strengths of baclofen.',
    );
  });
});

describe('ingredients listed apart', () => {
  const one = (given: string) => ({ given, codes: [] });
  test('each is resolved, with its strength', () => {
    const ingredients = [one('oxycodone 5 mg'), one('acetaminophen 325 mg')];
    expect(shown(undefined, { ingredients, sig: readSig('2 tablets daily') })).toBe(
      'acetaminophen oral 650 mg + oxycodone oral 10 mg',
    );
  });
  test('one that is not known makes the whole unknown', () => {
    expect(read(undefined, { ingredients: [one('oxycodone 5 mg'), one('zyloprexinol')] })).toMatchObject({ ok: false });
  });
  test('a name that says otherwise', () => {
    expect(read('baclofen', { ingredients: [one('oxycodone')] })).toMatchObject({ ok: false });
  });
});

describe('routes, days and directions kept apart', () => {
  test('what is said wins over the form, and that over what is usual', () => {
    expect(uses('baclofen tablet', { route: 'intrathecal' })[0]).toMatchObject({
      route: 'intrathecal',
      routeAssumed: false,
    });
    expect(uses('baclofen 10 mg tablet')[0]).toMatchObject({ route: 'oral', routeAssumed: false });
    expect(uses('baclofen', { sig: readSig('100 mcg/day intrathecally') })[0]).toMatchObject({ route: 'intrathecal' });
    expect(uses('baclofen')[0]).toMatchObject({ route: 'oral', routeAssumed: true });
  });
  test('days and the end are passed on', () => {
    const from = '2026-01-01' as NonNullable<Medicine['from']>;
    expect(uses('baclofen', { from, ended: true })[0]).toMatchObject({ from, ended: true, medicine: 0 });
  });
  test('directions that contradict the text', () => {
    expect(shown('baclofen 10 mg tablet, 20 mg tid', { sig: readSig('10 mg tid') })).toBe(
      'baclofen oral ? The text and the directions give different doses.',
    );
    expect(shown('baclofen 10 mg tid', { sig: readDosage([{ asNeededBoolean: true }]) })).toBe('baclofen oral 30 mg');
  });
  test('the same line again gives the same reading', () => {
    expect(read('Percocet 5/325 1 tab q6h prn')).toEqual(read('Percocet 5/325 1 tab q6h prn'));
  });
});

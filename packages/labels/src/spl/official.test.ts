import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Label } from '../label.ts';
import { readOpenFda } from '../openfda.ts';
import { normalise, resolve } from '../pointer.ts';
import { sentences } from '../sentences.ts';
import { readSpl } from './read.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/labels/', import.meta.url));
const absent = !existsSync(`${folder}spl`);

function label(file: string): Label {
  const read = readSpl(readFileSync(`${folder}spl/${file}.xml`, 'utf8'), { file });
  expect(read.problems).toEqual([]);
  if (read.kind !== 'label') throw new Error(`expected a label, read ${read.kind}`);
  return read.label;
}

function names(read: Label): readonly string[] {
  return [...new Set(read.sections.filter(({ path }) => path?.length === 1).map(({ name }) => name))];
}

// Numbers and names below were read off the files, not off the reader.
describe.skipIf(absent)(absent ? 'official SPL (skipped: no ../shared)' : 'official SPL', () => {
  it('reads an over-the-counter label', () => {
    const read = label('cough');
    expect(read).toMatchObject({
      setId: '00f66f25-3469-4c16-9baf-fba21e9628bd',
      version: '1',
      effective: '2011-04-26',
      heading: 'Drug Facts',
      supply: 'over the counter',
      manufacturer: 'Novartis Consumer Health, Inc.',
      brandNames: ['TRIAMINIC Childrens Night Time Cold and Cough'],
      uniis: ['TC2D6JAD40', '04JA59TNSJ'],
    });
    const [product] = read.products ?? [];
    expect(product).toMatchObject({
      ndc: '0067-6344',
      form: 'syrup',
      marketingCategory: 'OTC monograph final',
      approval: 'part341',
      packages: ['0067-6344-04', '0067-6344-08'],
    });
    expect(product?.ingredients).toHaveLength(12);
    expect(product?.ingredients[1]).toEqual({
      name: 'PHENYLEPHRINE HYDROCHLORIDE',
      unii: '04JA59TNSJ',
      role: 'active',
      strength: { value: '2.5', unit: 'mg', per: { value: '5', unit: 'mL' } },
      basis: 'substance',
      moieties: [{ name: 'PHENYLEPHRINE', unii: '1WS297W6MV' }],
    });
    expect(read.sections.filter(({ within }) => within?.includes('warnings')).map(({ name }) => name)).toEqual([
      'do_not_use',
      'ask_doctor',
      'ask_doctor_or_pharmacist',
      'when_using',
      'stop_use',
      'keep_out_of_reach_of_children',
    ]);
  });

  it('reads a biologic sold as kits', () => {
    const read = label('humira');
    expect(read).toMatchObject({
      title: 'Humira (adalimumab)',
      version: '1560',
      effective: '2013-09-30',
      manufacturer: 'AbbVie Inc.',
    });
    expect(read.products?.map(({ ndc, parts }) => [ndc, parts.length])).toEqual([
      ['0074-3799', 2],
      ['0074-9374', 2],
      ['0074-4339', 2],
      ['0074-3797', 0],
    ]);
    const [part, swab] = read.products?.[0]?.parts ?? [];
    expect(part).toMatchObject({
      form: 'injection, solution',
      routes: ['subcutaneous'],
      marketingCategory: 'BLA',
      approval: 'BLA125057',
    });
    expect(part?.ingredients[0]?.strength).toEqual({ value: '40', unit: 'mg', per: { value: '0.8', unit: 'mL' } });
    expect(swab?.name).toBe('Alcohol Swabs');
    expect(names(read).slice(0, 8)).toEqual([
      'boxed_warning',
      'recent_major_changes',
      'indications_and_usage',
      'dosage_and_administration',
      'dosage_forms_and_strengths',
      'contraindications',
      'warnings_and_cautions',
      'adverse_reactions',
    ]);
    const juvenile = read.sections.find(({ path }) => path?.[1] === '2.2 Juvenile Idiopathic Arthritis');
    expect(juvenile?.name).toBe('dosage_and_administration');
    expect(juvenile?.tables?.[0]?.rows[1]).toEqual([
      '15 kg (33 lbs) to <30 kg (66 lbs)',
      '20 mg every other week (20 mg Prefilled Syringe)',
    ]);
    expect(resolve({ section: 'warnings_and_cautions', words: ['anakinra'] }, read)).toBeDefined();
  });

  it('reads a label in the present format, and the same drug repacked', () => {
    const read = label('lipitor-orig');
    expect(read).toMatchObject({ version: '11', effective: '2014-01-13', uniis: ['48A5M73Z4Q'], routes: ['oral'] });
    expect(
      read.products?.map(({ ndc, ingredients, packages }) => [ndc, ingredients[0]?.strength?.value, packages.length]),
    ).toEqual([
      ['0071-0155', '10', 5],
      ['0071-0156', '20', 5],
      ['0071-0157', '40', 5],
      ['0071-0158', '80', 4],
    ]);
    expect(read.products?.[0]?.ingredients[0]).toMatchObject({ basis: 'moiety', moieties: [{ unii: 'A0JWA85V8F' }] });
    const contraindications = read.sections.filter(({ name }) => name === 'contraindications');
    expect(contraindications.map(({ path }) => path?.at(-1))).toContain(
      '4.2 Hypersensitivity to any component of this medication',
    );
    expect(read.sections.filter(({ within }) => within?.includes('contraindications')).map(({ name }) => name)).toEqual(
      ['pregnancy', 'nursing_mothers'],
    );
    const efficacy = read.sections
      .flatMap(({ tables }) => tables ?? [])
      .find(({ caption }) => caption?.includes('Efficacy Results in TNT'));
    expect(efficacy?.head[0]?.slice(1, 3)).toEqual(['Atorvastatin 10 mg (N=5006)', 'Atorvastatin 10 mg (N=5006)']);
    expect(efficacy?.rows.find(([event]) => event?.startsWith('Stroke'))).toEqual([
      'Stroke (fatal and non-fatal)',
      '155',
      '(3.1)',
      '117',
      '(2.3)',
      '0.75 (0.59, 0.96)',
    ]);
    const repacked = label('lipitor-repack');
    expect(repacked.products).toMatchObject([{ ndc: '55289-800', sourceNdc: '0071-0156', packages: ['55289-800-30'] }]);
    expect(repacked.uniis).toEqual(read.uniis);
  });

  it('reads an old label without a title', () => {
    const read = label('no-title');
    expect(read).toMatchObject({ title: 'Haloperidol', version: '1', effective: '2010-07-28', uniis: ['J6292F8L3D'] });
    expect(read.heading).toBe(undefined);
    expect(read.products).toMatchObject([
      { ndc: '67046-268', approval: 'ANDA070278', scored: 2, sourceNdc: '0378-0327' },
    ]);
    expect(names(read)).toEqual([
      'boxed_warning',
      'description',
      'clinical_pharmacology',
      'indications_and_usage',
      'contraindications',
      'warnings',
      'precautions',
      'adverse_reactions',
      'overdosage',
      'dosage_and_administration',
      'how_supplied',
      'package_label_principal_display_panel',
    ]);
    expect(read.sections.find(({ path }) => path?.at(-1) === 'Class Effect')?.path).toEqual([
      'ADVERSE REACTIONS',
      'CNS Effects',
      'Extrapyramidal Symptoms (EPS)',
      'Dystonia',
      'Class Effect',
    ]);
  });

  it('reads Viagra', () => {
    const read = label('viagra');
    expect(read).toMatchObject({
      version: '20',
      effective: '2017-11-07',
      uniis: ['BW9B0ZE037'],
      genericNames: ['sildenafil citrate'],
    });
    expect(read.products?.map(({ ndc }) => ndc)).toEqual(['0069-4200', '0069-4210', '0069-4220']);
    expect(names(read).filter((name) => name === 'package_label_principal_display_panel')).toHaveLength(1);
    expect(read.sections.filter(({ name }) => name === 'package_label_principal_display_panel')).toHaveLength(3);
  });

  it.each([
    [
      'pharmacologic-class-indexing-4ad64379',
      'DEW6X41BEK',
      ['N0000192799 Interleukin-23 Antagonist EPC', 'N0000192798 Interleukin-23 Antagonists MoA'],
    ],
    [
      'substance-indexing-methoxsalen',
      'U4VJ29L7BQ',
      [
        'N0000010217 Photoabsorption MoA',
        'N0000175984 Photoactivated Radical Generator EPC',
        'N0000009801 Photosensitizing Activity PE',
        'N0000175879 Psoralen EPC',
        'N0000007909 Psoralens Chemical/Ingredient',
      ],
    ],
  ])('reads %s', (file, unii, classes) => {
    const read = readSpl(readFileSync(`${folder}spl/${file}.xml`, 'utf8'));
    const [substance] = read.kind === 'indexing' ? read.indexing.substances : [];
    expect(substance?.unii).toBe(unii);
    expect(substance?.classes.map(({ code, name, kind }) => `${code} ${name} ${kind}`)).toEqual(classes);
  });

  it('gives the shape that openFDA’s copy of a later version has', () => {
    const spl = label('lipitor-orig');
    const copies = readOpenFda(JSON.parse(readFileSync(`${folder}openfda-additional/additional-0009.json`, 'utf8')));
    const open = copies.labels.find(({ setId }) => setId === spl.setId);
    for (const field of [
      'title',
      'brandNames',
      'genericNames',
      'routes',
      'uniis',
      'productType',
      'supply',
      'manufacturer',
    ] as const)
      expect(open?.[field]).toEqual(spl[field]);
    expect(
      open?.products?.map(({ ndc, name, approval, marketingCategory }) => [ndc, name, approval, marketingCategory]),
    ).toEqual(
      spl.products?.map(({ ndc, name, approval, marketingCategory }) => [ndc, name, approval, marketingCategory]),
    );
    const known = new Map(open?.sections.map(({ name, loinc }) => [name, loinc]));
    // Of the later version's sections only these three were not in the earlier one: their LOINC codes are newer.
    const missing = names(spl).filter((name) => !known.has(name));
    expect(missing).toEqual(['references', 'spl_unclassified_section']);
    for (const { name, loinc } of spl.sections)
      if (loinc !== '42229-5' && known.has(name)) expect(known.get(name)).toBe(loinc);
    // Sentences that both versions have must come out as the same words.
    const words = (text: string) => normalise(text).replace(/[^a-z0-9]/g, '');
    const whole = words((open?.sections ?? []).map(({ text }) => text).join(' '));
    const shared = (section: string) => {
      const all = spl.sections
        .filter(({ name }) => name === section)
        .flatMap(({ text }) => sentences(text).map((sentence) => words(sentence.text)))
        .filter((sentence) => sentence.length > 40);
      return all.filter((sentence) => whole.includes(sentence)).length / all.length;
    };
    expect(shared('pharmacodynamics')).toBe(1);
    expect(shared('carcinogenesis_and_mutagenesis_and_impairment_of_fertility')).toBeGreaterThan(0.8);
    expect(shared('clinical_studies')).toBeGreaterThan(0.5);
  });
});

import { describe, expect, it } from 'vitest';
import type { DrugRecord } from '../nouns/pack.ts';
import { kindOfForm, sameForm } from './form.ts';
import { toNumber } from './fraction.ts';
import { piecesOf } from './products.ts';
import { readStrength } from './strength-text.ts';
import { volumesUpTo } from './volumes.ts';

describe('a form', () => {
  it.each([
    ['tablet', 'divisible'],
    ['film-coated tablet', 'divisible'],
    ['extended-release tablet', 'whole'],
    ['tablet, delayed release', 'whole'],
    ['orally disintegrating tablet', 'whole'],
    ['ER tablet', 'whole'],
    ['capsule', 'whole'],
    ['granules', 'whole'],
    ['oral solution', 'liquid'],
    ['suspension, extended release', 'liquid'],
  ])('%s is %s', (form, kind) => expect(kindOfForm(form)).toBe(kind));

  it('of slow release is never meant by its plain name', () => {
    expect(sameForm('tablet', 'extended-release tablet')).toBe(false);
    expect(sameForm('tablets', 'film-coated tablet')).toBe(true);
  });

  it.each([
    ['SR', true, false],
    ['XL', false, true],
    ['SR tablet', true, false],
    ['12-hour', true, false],
    ['extended-release tablet, 24-hour', false, true],
    ['sustained-release tablets', true, true],
    ['tablet', false, false],
    ['XR capsule', false, false],
  ])('for 12 hours is another than that for 24: %s', (asked, twelve, day) => {
    expect([
      sameForm(asked, 'tablet, extended release, 12-hour (SR)'),
      sameForm(asked, 'tablet, extended release, 24-hour (XL)'),
    ]).toEqual([twelve, day]);
  });
});

describe('a strength', () => {
  it.each<[string | number, number, boolean]>([
    [2.5, 2.5, false],
    ['10 mg', 10, false],
    ['500 mcg', 0.5, false],
    ['1 g tablet', 1000, false],
    ['5 mg/5 mL', 1, true],
    ['20 mg/mL', 20, true],
    ['1,000 mg', 1000, false],
  ])('%s', (text, amount, liquid) => {
    const read = readStrength(text, 'mg');
    expect(read && { amount: toNumber(read.amount), liquid: read.liquid }).toEqual({ amount, liquid });
  });
  it.each(['ten', '0 mg', '5 units', '5 mg/0 mL', '', -5])('%s is none', (text) =>
    expect(readStrength(text, 'mg')).toBeUndefined(),
  );
});

describe('the products of a drug', () => {
  const drug: DrugRecord = {
    id: 'made-up',
    products: [
      { route: 'oral', form: 'tablet', strengths: ['5 mg'], scored: false },
      { route: 'oral', form: 'tablet', strengths: ['10 mg', '20 mg'], scored: true },
      { route: 'oral', form: 'extended-release tablet', strengths: ['30 mg'], scored: true },
      { route: 'oral', form: 'solution', strengths: ['5 mg/5 mL'] },
      { route: 'oral', form: 'solution', strengths: ['10 mg/5 mL'] },
      { route: 'intrathecal', form: 'injection', strengths: ['1 mg/mL'] },
    ],
  };
  const pieces = (asked: Parameters<typeof piecesOf>[0]) => {
    const made = piecesOf(asked, drug, 'oral', 'mg');
    return 'refused' in made ? made.refused : made.pieces.map(({ strength, parts }) => [toNumber(strength), parts]);
  };
  it('are plain tablets where no form is asked for, halved where they are scored', () => {
    expect(pieces({})).toEqual([
      [20, 2],
      [10, 2],
      [5, 1],
    ]);
    expect(pieces({ split: 'none' })).toEqual([
      [20, 1],
      [10, 1],
      [5, 1],
    ]);
    expect(pieces({ form: 'extended-release tablet' })).toEqual([[30, 1]]);
  });
  it('of the request are divided as it says, but not what is known to have no score line', () => {
    expect(pieces({ strengths: [5, 10], split: 'quarter' })).toEqual([
      [10, 4],
      [5, 1],
    ]);
    expect(pieces({ strengths: ['10 mg'] })).toEqual([[10, 1]]);
  });
  it('for 12 hours and for 24 are kept apart, and the name of the drug says which', () => {
    const of = (asked: Parameters<typeof piecesOf>[0]) => {
      const long = {
        route: 'oral',
        form: 'tablet, extended release, 12-hour (SR)',
        strengths: ['100 mg', '150 mg'],
      } as const;
      const products = [
        long,
        { ...long, form: 'tablet, extended release, 24-hour (XL)', strengths: ['150 mg', '300 mg'] },
      ];
      const made = piecesOf(asked, { id: 'made-up', products }, 'oral', 'mg');
      return 'refused' in made
        ? made.refused
        : made.pieces.map(({ strength, form }) => `${toNumber(strength)} ${form}`);
    };
    const sr = ['150 tablet, extended release, 12-hour (SR)', '100 tablet, extended release, 12-hour (SR)'];
    const xl = ['300 tablet, extended release, 24-hour (XL)', '150 tablet, extended release, 24-hour (XL)'];
    expect(of({ form: 'SR' })).toEqual(sr);
    expect(of({ form: 'tablet, extended release, 24-hour (XL)' })).toEqual(xl);
    expect(of({ drug: 'Made-up XL' })).toEqual(xl);
    expect(of({ drug: 'Made-up XL', form: 'SR' })).toEqual(sr);
    expect(of({ drug: 'Made-up XL', strengths: [150] })).toEqual(xl.slice(1));
    for (const asked of [{ form: 'extended-release tablet' }, { drug: 'Made-up ER' }])
      expect(of(asked)).toContain('for 12 hours and for 24 hours');
  });
  it('that are liquids are not chosen among', () => {
    expect(pieces({ form: 'solution' })).toContain('different concentrations');
    expect(pieces({ strengths: ['10 mg/5 mL'] })).toEqual([[2, 1]]);
    expect(pieces({ form: 'film' })).toContain('No product');
    expect(pieces({ form: 'solution', strengths: [5] })).toContain('does not fit the form');
  });
});

it('a syringe has marks of 0.1 mL up to 1 mL, 0.5 mL up to 10 mL, then whole mL', () => {
  const marks = volumesUpTo({ top: 12n, bottom: 1n }).map(toNumber);
  expect(marks.slice(8, 12)).toEqual([0.9, 1, 1.5, 2]);
  expect(marks.slice(-4)).toEqual([9.5, 10, 11, 12]);
});

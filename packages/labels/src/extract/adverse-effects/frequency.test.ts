import { describe, expect, it } from 'vitest';
import { frequenciesIn } from './frequency.ts';
import { isValue, shareOf } from './table-cell.ts';

const values = (text: string) => frequenciesIn(text).map(({ value }) => value);

describe('shares in running words', () => {
  it.each([
    ['in 4% of patients', '4%'],
    ['at least 2% of patients', '>=2%'],
    ['2% or more of patients', '>=2%'],
    ['incidence ≥ 10%', '>=10%'],
    ['greater than 10 percent', '>10%'],
    ['less than .5%', '<0.5%'],
    ['approximately 2%', '~2%'],
    ['in 5-15% of eyes', '5-15%'],
    ['from 5% to 15%', '5-15%'],
    ['1% and less than 10%', '1% to <10%'],
  ])('%s', (text, value) => expect(values(text)).toEqual([value]));

  it('keeps two shares apart and takes no number without a percent sign', () => {
    expect(values('in 0.2% and 0.4% of 870 patients given 10 mg')).toEqual(['0.2%', '0.4%']);
    expect(values('10 mg and 5%')).toEqual(['5%']);
  });
});

describe('shares in cells', () => {
  it.each([
    ['5 (9%)', '9%'],
    ['13 (5.7)', '5.7%'],
    ['2% (11/478)', '2%'],
    ['<1', '<1%'],
    ['0', '0%'],
    ['12*', '12%'],
  ])('%s', (cell, share) => expect(shareOf(cell)).toBe(share));

  it('has none for a dash, for words and for a number of patients', () => {
    expect(['--', 'N=120', 'Rash', '327', ''].map(shareOf)).toEqual(Array(5).fill(undefined));
    expect([isValue('--'), isValue('n/a'), isValue('Rash')]).toEqual([true, true, false]);
  });
});

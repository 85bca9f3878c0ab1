import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('reads what to print', () => {
    expect(readOptions([])).toEqual({ all: false, drugs: [], unverified: false, json: false });
    expect(readOptions(['--drug', ' Metformin', '--drug', 'folic acid', '--json'])).toMatchObject({
      drugs: ['metformin', 'folic acid'],
      json: true,
    });
  });

  it('says what is wrong', () => {
    expect(() => readOptions(['--all', '--unverified'])).toThrow(/only one can be asked for/);
    expect(() => readOptions(['--everything'])).toThrow(/--everything/);
    expect(() => readOptions(['metformin'])).toThrow(RangeError);
  });
});

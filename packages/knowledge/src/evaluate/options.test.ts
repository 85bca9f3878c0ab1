import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const KNOWN = ['withdrawal', 'lists'];

describe('options of the evaluation', () => {
  it('are all kinds, both splits and a few errors unless told', () => {
    expect(readOptions([], KNOWN)).toEqual({ kinds: KNOWN, splits: ['tune', 'test'], errors: 3 });
    expect(readOptions(['lists', '--split', 'tune', '--errors=20'], KNOWN)).toEqual({
      kinds: ['lists'],
      splits: ['tune'],
      errors: 20,
    });
  });

  it.each([
    [['hearts'], 'There is no kind "hearts"; there are withdrawal, lists.'],
    [['--split', 'half'], '--split is tune, test or both, not "half".'],
    [['--errors', '-1'], /errors/],
    [['--errors', 'many'], '--errors is a whole number, not "many".'],
    [['--eror', '3'], /--eror/],
  ])('%j are refused', (args, says) => {
    expect(() => readOptions(args, KNOWN)).toThrow(says);
  });
});

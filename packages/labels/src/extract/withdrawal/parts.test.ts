import { describe, expect, it } from 'vitest';
import { headingEnd } from './heading.ts';
import { parts } from './parts.ts';

const texts = (sentence: string) => parts(sentence).map(({ text }) => text.trim());

describe('parts of a sentence', () => {
  it('splits warnings that run together between numbers of sections, semicolons and bullets', () => {
    expect(texts('Stop if a rash occurs (5.1, 7) Taper slowly (5.2); watch • Other')).toEqual([
      'stop if a rash occurs',
      'taper slowly',
      'watch',
      'other',
    ]);
  });

  it('keeps places, and blanks references', () => {
    const sentence = 'Do not stop (see WARNINGS, Abrupt Withdrawal (5.1)) – “never” ever.Taper.';
    const [first, second] = parts(sentence);
    expect(first?.text).toMatch(/^do not stop {2,}- "never" ever$/);
    expect(sentence.slice(second?.start, second?.end)).toBe('Taper.');
  });

  it('cuts off a heading that has no full stop', () => {
    expect(texts('5.2 Acute Withdrawal Reactions The long use of it may harm')).toEqual([
      '5.2 acute withdrawal reactions',
      'the long use of it may harm',
    ]);
    expect(headingEnd('Withdrawal of Zorexa should be slow')).toBe(0);
    expect(headingEnd('Risk of Withdrawal with Abrupt Stop: If it is stopped')).toBe(0);
  });
});

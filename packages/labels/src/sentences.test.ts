import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each<[name: string, expected: string[]]>([
    ['plain', ['Stop slowly.', 'Do not stop at once!', 'Why?', 'It rebounds.']],
    ['e.g.', ['Avoid CNS depressants, e.g. opioids or e.g., alcohol.', 'Ask first.']],
    ['i.e. before a capital', ['Taper, i.e. Reduce by steps.']],
    ['t.i.d. within', ['Give 5 mg t.i.d. for 3 days, then 10 mg t.i.d. for 3 days.']],
    ['t.i.d. at the end', ['Give 20 mg t.i.d.', 'The total is 80 mg q.i.d.', 'Then stop.']],
    ['unit at the end', ['Do not exceed 80 mg/day.', 'Reduce to 5 mg. if needed.', 'Give 10 mg.', 'Then wait.']],
    ['section numbers', ['See 5.1 for more.', '5.2 Seizures These occur.']],
    [
      'reference in brackets',
      ['Fatal cases occurred [see Warnings and Precautions (5.1). Also 5.2].', 'Watch closely.'],
    ],
    ['reference behind the stop', ['Fatal cases occurred. (5.2)', 'Watch closely. (5.1, 8.4)', 'Done.']],
    ['table caption', ['Table 1. Dosing by weight is below.']],
    ['numbered list', ['1. Reduce the dose.', '2. Stop it.']],
    ['species', ['Resistant E. coli and C. difficile were seen.', 'Give vitamin K.', 'Wait.']],
    ['versus', ['Nausea (4% vs. 1% with placebo) occurred.']],
    ['flattened list', ['Contraindicated in patients: who are allergic.', 'with ileus.']],
    ['decimals', ['Give 0.5 mg/kg.', 'Then 1.25 mg.']],
    ['quotation', ['He said “stop.”', 'It did.']],
    ['doctor', ["Ask Dr. Jones about St. John's wort."]],
    ['U.S. source', ['Approved in the U.S. Food and Drug list.']],
  ])('%s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('splits at bullets and line breaks, without them', () => {
    expect(split('Signs: • fever • itching\nRow | two')).toEqual(['Signs:', 'fever', 'itching', 'Row | two']);
  });

  it('is not swallowed by an unclosed bracket', () => {
    expect(split('Open [see here. Then more. End.')).toEqual(['Open [see here.', 'Then more.', 'End.']);
  });

  it('gives slices in order that keep every letter', () => {
    const piece = fc.constantFrom(
      'Stop',
      ' ',
      '. ',
      'e.g. ',
      '5.1',
      ' mg',
      '[see (5.1)] ',
      '• ',
      '\n',
      '(4)',
      '! ',
      't.i.d.',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          let at = 0;
          for (const sentence of sentences(text)) {
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
            expect(text.slice(at, sentence.start)).toMatch(/^[\s•●▪■◦‣►·]*$/);
            at = sentence.end;
          }
          expect(text.slice(at)).toMatch(/^[\s•●▪■◦‣►·]*$/);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { alertTable, errorLines, missedPairs, recallTable, scoreTable, worstErrors } from './report.ts';
import { score } from './score.ts';

const good = score('hearts', [{ label: 'a', expected: ['x'], found: ['x'] }]);
const half = score('hearts', [
  { label: 'a b', expected: ['pain 4% [arm]', 'pain 5%', 'rash'], found: ['rash', 'fever: high'] },
]);
const small = score('hearts: small', [{ label: 'a', expected: ['x'], found: [] }]);
const aims = { hearts: { f1: 0.9, floor: 0.8 } };

describe('the report of an evaluation', () => {
  it('shows the splits side by side, and whether the aim is met', () => {
    expect(
      scoreTable(
        new Map([
          ['tune', [good, small]],
          ['test', [half, small]],
        ] as const),
        aims,
      ),
    ).toBe(
      [
        'score          tune P      R     F1  test P      R     F1  aim (F1, test)',
        'hearts          1.000  1.000  1.000   0.500  0.333  0.400  0.90 MISSED',
        'hearts: small       –  0.000      –       –  0.000      –',
      ].join('\n'),
    );
    expect(scoreTable(new Map([['test', [good]]] as const), aims)).toContain('0.90 met');
    expect(scoreTable(new Map([['tune', [half]]] as const), aims)).not.toMatch(/met|MISSED/);
  });

  it('gathers errors by what they are about, most frequent first', () => {
    expect(worstErrors([half, small], aims)).toBe(
      ['score   error   of     times', 'hearts  missed  pain       2', 'hearts  wrong   fever      1'].join('\n'),
    );
  });

  it('lists the first errors of each score', () => {
    expect(errorLines([half, good], 1)).toBe(
      ['hearts: 2 missed, 1 wrong, in 1', '  missed  a b: pain 4% [arm]', '  wrong   a b: fever: high'].join('\n'),
    );
  });

  it('shows recall with and without classes', () => {
    const row = { list: 'A', severity: 'avoid', pairs: 4, named: 1, withClasses: 2, missed: ['a + b', 'a + c'] };
    expect(recallTable([row]).split('\n')[1]?.split(/\s+/)).toEqual(['A', 'avoid', '4', '1', '0.250', '2', '0.500']);
    expect(missedPairs([row], 1)).toBe('A, avoid: 2 missed\n  a + b');
  });
});

it('tells how many findings people see', () => {
  const counts = [0, 0, 1, 1, 2, 2, 3, 3, 4, 9];
  expect(
    alertTable([{ name: 'cautions', counts }])
      .split('\n')[1]
      ?.split(/ {2,}/),
  ).toEqual(['cautions', '10', '2.50', '2', '9', '9', '9']);
});

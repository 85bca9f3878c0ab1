import { expect, it } from 'vitest';
import { score } from './score.ts';

it('counts right, wrong and missed items once a label', () => {
  const got = score('x', [
    { label: 'a', expected: ['p', 'q'], found: ['p', 'p', 'r'] },
    { label: 'b', expected: ['p'], found: ['p', 'open'], allowed: ['open'] },
  ]);
  expect(got).toMatchObject({ labels: 2, right: 2, missed: ['a: q'], wrong: ['a: r'] });
  expect(got.precision).toBeCloseTo(2 / 3);
  expect(got.recall).toBeCloseTo(2 / 3);
  expect(got.f1).toBeCloseTo(2 / 3);
});

it('gives no figure where there is nothing to divide by', () => {
  expect(score('x', [{ label: 'a', expected: [], found: [] }])).toMatchObject({
    precision: undefined,
    recall: undefined,
    f1: undefined,
  });
});

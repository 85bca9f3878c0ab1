import { expect, test } from 'vitest';
import { readFigures } from './figures.ts';

const read = (text: string, rule: Parameters<typeof readFigures<'x'>>[1]['x'] = 'above 0') =>
  readFigures({ x: text }, { x: rule });

test('figures are read with a point or a comma before the decimals', () => {
  expect(read('18.5').values).toEqual({ x: 18.5 });
  expect(read(' 18,5 ').values).toEqual({ x: 18.5 });
  expect(read('2000').values).toEqual({ x: 2000 });
});

test('what can be read in two ways is not read', () => {
  for (const text of ['2,000', '12,345', '1,000,000', '1,000.5']) {
    expect(read(text).values).toEqual({});
    expect(read(text).troubles.x).toContain('comma');
  }
});

test('missing, wrong and out of bounds are told apart', () => {
  expect(read('')).toEqual({ values: {}, missing: ['x'], troubles: {} });
  expect(read('', 'optional above 0')).toEqual({ values: {}, missing: [], troubles: {} });
  expect(read('ten').troubles.x).toContain('not a number');
  expect(read('0').troubles.x).toContain('above 0');
  expect(read('0', 'from 0').values).toEqual({ x: 0 });
  expect(read('-1', 'optional from 0').troubles.x).toContain('0 or more');
});

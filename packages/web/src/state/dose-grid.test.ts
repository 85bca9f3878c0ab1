import { expect, test } from 'vitest';
import { doseGrid, nearestDose } from './dose-grid.ts';

test.each([
  [[55, 50, 45, 0], 5],
  [[1, 0.75, 0.5, 0.25, 0], 0.25],
  [[0.3, 0.2], 0.1],
  [[0], 0],
])('all of %j are multiples of %d', (doses, grid) => {
  expect(doseGrid(doses)).toBe(grid);
});

test.each([
  [42, 40, 55, 40],
  [43, 40, 55, 45],
  [90, 40, 55, 55],
  [-3, 0, 10, 0],
])('%d between %d and %d is %d', (dose, low, high, nearest) => {
  expect(nearestDose(dose, 5, low, high)).toBe(nearest);
});

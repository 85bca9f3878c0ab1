import { expect, it } from 'vitest';
import { pointTo } from './point-to.ts';

it('drops words that do not stand whole, and falls back on the beginning of the sentence', () => {
  expect(pointTo('Avoid in severe illness.', ['Avoid', 'severe illn'])).toEqual(['avoid', 'severe']);
  expect(pointTo('Avoid in severe illness.', ['voi'])).toEqual(['avoid in severe illness.']);
});
